using System.Text;
using ComplaintBot.Complaints;
using ComplaintBot.Dialogs;
using ComplaintBot.Tests.Conversations;

namespace ComplaintBot.Tests.Dialogs;

public sealed class FillingTests
{
    [Fact]
    public void What_is_heard_in_passing_is_never_asked_again_and_nothing_is_filed_by_it()
    {
        var customer = new Talker("leasem").Join().Says("Hallo, ik ben Jan Peeters, contract LM-12345, mijn auto staat al weken stuk. Ik wil een vervangende auto. Mijn nummer is 0612345678.");
        Assert.Equal("nature", customer.Asked);
        Assert.Contains("LM-12345", customer.Said, StringComparison.Ordinal);
        Assert.Equal("email", customer.Says("Ernstig").Asked);
        Assert.Empty(customer.Filed);
    }

    [Theory]
    [InlineData("Minder ernstig", "minor")]
    [InlineData("Ernstig", "serious")]
    public void Signs_suggest_and_never_decide_and_are_kept_for_staff(string choice, string nature)
    {
        var customer = new Talker("leasem").Join().Says("Mijn auto heeft een gevaarlijk mankement en ik heb nu een advocaat genomen tegen jullie");
        Assert.Contains("juridische stappen", customer.Said, StringComparison.Ordinal);
        customer.Says(choice);
        if (choice != "Ernstig")
            customer.Says("Ja, maar zonder resultaat");
        // Whatever else is asked first: the choice stands as it was made.
        Assert.Contains($"\"nature\":{{\"state\":1,\"value\":\"{nature}\"}}", customer.State, StringComparison.Ordinal);
        Assert.Contains("\"reason\":\"Legal\"", customer.State, StringComparison.Ordinal);
        Assert.NotEqual("seriousAfterAll", customer.Asked);
    }

    [Fact]
    public void A_complaint_of_elsewhere_is_withdrawn_only_with_its_proof()
    {
        var filed = new Talker("leasem").Join().Says("Een klacht indienen", "Ernstig", "De auto is al drie weken stuk.", "Repareren.", "LM-1", "Anna de Vries", "anna@voorbeeld.nl", "0612345678", "Dat is alles", "Indienen");
        var complaint = filed.Filed.Single();
        var dialogs = new ComplaintDialogs(ComplaintBot.Complaints.Procedures.ProcedureLibrary.Load(Repository.Procedures, ComplaintBot.Complaints.Procedures.FactOverrides.None), ComplaintBot.Dialogs.Texts.TextLibrary.Load());
        Assert.Empty(Ask(dialogs, complaint, "iemand@anders.nl").Effects.OfType<FileComplaint>());
        var request = Ask(dialogs, complaint, "anna@voorbeeld.nl").Effects.OfType<FileComplaint>().Single().Complaint;
        Assert.Equal((ComplaintKind.Request, new CustomerRequest(RequestKind.Withdrawal, complaint.Reference)), (request.Kind, request.Request));
    }

    [Fact]
    public void A_conversation_of_an_older_release_goes_on()
    {
        var dialogs = new ComplaintDialogs(ComplaintBot.Complaints.Procedures.ProcedureLibrary.Load(Repository.Procedures, ComplaintBot.Complaints.Procedures.FactOverrides.None), ComplaintBot.Dialogs.Texts.TextLibrary.Load());
        var old = """{"company":"leasem","language":"nl","greeted":true,"place":{"asked":"nature","answered":[]},"answers":{"start":{"state":1}},"filed":[]}"""u8.ToArray();
        var result = dialogs.Turn(Input(old, "Ernstig"));
        Assert.Equal("description", result.Replies[^1].Entities![0].Properties!["name"].GetString());
    }

    /// <summary>What a release did not know yet is not in the states that it stored.</summary>
    [Theory]
    [InlineData("""{"company":"leasem","language":"nl","greeted":true}""", "Een klacht indienen", "nature")]
    [InlineData("""{"company":"leasem","language":"nl","greeted":true,"resting":true,"place":{}}""", "Hoe staat mijn klacht ervoor?", "reference")]
    [InlineData("""{"company":"leasem","language":"nl","greeted":true,"place":{"asked":"description"},"answers":{"start":{"state":1},"nature":{"state":1,"value":"serious"}},"form":{}}""", "De auto is al drie weken stuk.", "outcome")]
    public void A_state_that_lacks_what_came_later_is_read(string state, string says, string asked)
    {
        var dialogs = new ComplaintDialogs(ComplaintBot.Complaints.Procedures.ProcedureLibrary.Load(Repository.Procedures, ComplaintBot.Complaints.Procedures.FactOverrides.None), ComplaintBot.Dialogs.Texts.TextLibrary.Load());
        var result = dialogs.Turn(Input(Encoding.UTF8.GetBytes(state), says));
        Assert.Equal(asked, result.Replies[^1].Entities!.Single(entity => entity.Type == "ask").Properties!["name"].GetString());
        // A form takes its draft up again.
        var page = dialogs.Page(Encoding.UTF8.GetBytes(state), "leasem", null, new DocumentLimits(), Some.FridayMorning);
        Assert.NotNull(page);
    }

    [Theory]
    [InlineData("X9-1", true)]
    [InlineData("MF-20417", false)]
    public void A_contract_number_that_looks_otherwise_is_asked_about_once_and_taken_with_a_note(string number, bool unlike)
    {
        var customer = new Talker("moselfahrt-leasing", "de").Join().Says("Beschwerde", "Notlage", "1", "Der Wagen steht seit Wochen.", "Einen Ersatzwagen.", number);
        Assert.Equal(unlike ? "numberStands" : "name", customer.Asked);
        if (unlike)
            Assert.Equal("name", customer.Says("ja").Asked);
        customer.Says("Eva Muster", "eva@beispiel.lu", "lieber nicht", "1, Musterkai, L-9999 Musterhafen", "Das ist alles", "Einreichen");
        var complaint = Assert.Single(customer.Filed);
        Assert.Equal((number, unlike), (complaint.ContractNumber, complaint.IsUnlikeContract));
    }

    [Fact]
    public void A_second_number_that_looks_otherwise_is_taken_without_another_word() =>
        Assert.Equal("name", new Talker("moselfahrt-leasing", "de").Join().Says("Beschwerde", "Notlage", "1", "Der Wagen steht seit Wochen.", "Einen Ersatzwagen.", "X9-1", "X9-2").Asked);

    [Theory]
    [InlineData("leasem", "nl", "Een klacht indienen", "Ernstig", "mijn leven is een klacht, contract 9-1 is van mij en de auto is stuk")]
    public void Without_a_pattern_no_number_is_asked_about(string company, string language, params string[] says) =>
        Assert.NotEqual("numberStands", new Talker(company, language).Join().Says(says).Asked);

    [Theory]
    [InlineData("nl", "Ik ben het niet eens met het antwoord op mijn klacht, ik rijd de auto als particulier", "\"consumer\":{\"state\":1,\"value\":true")]
    [InlineData("fr", "Je ne suis pas d’accord avec la réponse de votre service, c’est pour ma société", "\"consumer\":{\"state\":1")]
    [InlineData("en", "I disagree with the answer to my complaint, the car is for private use", "\"consumer\":{\"state\":1,\"value\":true")]
    [InlineData("de", "Ich bin mit der Antwort auf meine Beschwerde nicht einverstanden, ich fahre den Wagen als Verbraucher", "\"consumer\":{\"state\":1,\"value\":true")]
    public void That_a_consumer_speaks_is_heard_in_passing(string language, string says, string kept)
    {
        var customer = new Talker("stellantis-fs-belux", language).Join().Says(says);
        Assert.Contains(kept, customer.State, StringComparison.Ordinal);
        Assert.NotEqual("consumer", customer.Asked);
    }

    [Fact]
    public void The_words_that_name_an_insurance_are_kept_for_staff()
    {
        var customer = new Talker("stellantis-fs-belux").Join().Says("Een klacht indienen", "1", "Al drie maanden weigert men uit te betalen onder mijn schuldsaldoverzekering, hoewel alles is opgestuurd.");
        Assert.Contains("\"insuranceWords\":\"schuldsaldoverzekering\"", customer.State, StringComparison.Ordinal);
        Assert.DoesNotContain("insuranceWords", new Talker("stellantis-fs-belux").Join().Says("Een klacht indienen", "1", "De factuur is te hoog, er is twee keer afgeschreven.").State, StringComparison.Ordinal);
    }

    private static (string Said, IReadOnlyList<Effect> Effects) Ask(ComplaintDialogs dialogs, Complaint complaint, string proof)
    {
        byte[]? state = null;
        var said = "";
        IReadOnlyList<Effect> effects = [];
        foreach (var text in new[] { "Ik wil mijn klacht intrekken", complaint.Reference, proof, "ja" })
        {
            // The first run only says what it needs to know.
            dialogs.Turn(Input(state, text));
            var result = dialogs.Turn(Input(state, text) with { Complaints = new Dictionary<string, KnownComplaint?> { [complaint.Reference] = new(complaint, ComplaintStatus.Filed) } });
            (state, effects) = (result.State, result.Effects);
            said += string.Join("\n", result.Replies.Select(reply => reply.Text));
        }
        return (said, effects);
    }

    private static TurnInput Input(byte[]? state, string text) => new()
    {
        State = state,
        Incoming = new() { Type = ComplaintBot.Runtime.Activities.ActivityTypes.Message, Text = text },
        Now = Some.FridayMorning,
        Company = "leasem",
        Conversation = "c1",
        Entropy = Encoding.UTF8.GetBytes("0123456789abcdef0123456789abcdef"),
    };
}
