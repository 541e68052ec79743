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
