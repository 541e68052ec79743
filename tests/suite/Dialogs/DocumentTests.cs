using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs;
using ComplaintBot.Dialogs.Texts;
using ComplaintBot.Runtime.Activities;
using ComplaintBot.Tests.Conversations;

namespace ComplaintBot.Tests.Dialogs;

/// <summary>What the host is told to keep, to let go and to hand over, whichever way a conversation takes.</summary>
public sealed class DocumentTests
{
    private const string Invoice = "factuur.pdf (PDF, 12 KB)";
    private const string Photo = "foto.jpg (JPEG, 2 MB)";

    private static readonly string[] ToTheDocuments =
        ["Een klacht indienen", "Ernstig", "De auto is al drie weken stuk.", "Een vervangende auto.", "LM-1", "Anna de Vries", "anna@voorbeeld.nl", "0612345678"];

    private static Talker Customer() => new Talker("leasem").Join();

    private static string IdOf(string file) => ScriptedFile.Read(file).Document!.Id;

    private static IEnumerable<string> Kept(Talker customer) => customer.Effects.OfType<KeepDocument>().Select(keep => keep.Document.Id);

    private static IEnumerable<string> Discarded(Talker customer) => customer.Effects.OfType<DiscardDocument>().Select(discard => discard.Id);

    public static TheoryData<string[]> Moments => new()
    {
        { [] },
        { ["Hoe staat mijn klacht ervoor?"] },
        { ["Een klacht indienen"] },
        { ToTheDocuments[..2] },
        { ToTheDocuments[..4] },
        { ToTheDocuments },
        { [.. ToTheDocuments, "Dat is alles"] },
        { [.. ToTheDocuments, "Dat is alles", "stop"] },
        { ["medewerker"] },
        { ["andere taal"] },
    };

    [Theory]
    [MemberData(nameof(Moments))]
    public void Whenever_they_come_they_are_kept_and_named_and_the_question_comes_back(string[] said)
    {
        var customer = Customer().Says(said);
        var asked = customer.Asked;
        customer.Sends(Invoice, Photo);
        Assert.Equal([IdOf(Invoice), IdOf(Photo)], Kept(customer));
        Assert.Contains("‘factuur.pdf’ en ‘foto.jpg’", customer.Said, StringComparison.Ordinal);
        Assert.Equal(asked == "start" ? "nature" : asked, customer.Asked);
        Assert.Equal(["accepted", "accepted"], customer.Entities("document").Select(e => e.Properties!["status"].GetString()));
        Assert.Empty(customer.Filed);
    }

    [Fact]
    public void Before_the_company_is_known_they_are_kept_too()
    {
        var customer = new Talker((string?)null).Join().Sends(Invoice);
        Assert.Equal("company", customer.Asked);
        Assert.Equal([IdOf(Invoice)], Kept(customer));
        customer.Says("Lease’m").Says(ToTheDocuments);
        Assert.Contains("1. factuur.pdf", customer.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stop", "ja")]
    [InlineData("opnieuw beginnen", "ja")]
    public void What_is_given_up_is_let_go(string wish, string really)
    {
        var customer = Customer().Says(ToTheDocuments).Sends(Invoice, Photo).Says("verwijder de tweede").Says(wish, really);
        Assert.Equal([IdOf(Invoice), IdOf(Photo)], Discarded(customer).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("factuur", customer.State, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_was_taken_out_is_let_go_when_it_can_come_back_no_more()
    {
        var customer = Customer().Says(ToTheDocuments).Sends(Invoice, Photo).Says("verwijder de eerste");
        Assert.Empty(Discarded(customer));
        customer.Says("verwijder foto.jpg");
        Assert.Equal([IdOf(Invoice)], Discarded(customer));
        customer.Says("dat is alles");
        Assert.Equal([IdOf(Photo)], Discarded(customer));
    }

    [Fact]
    public void What_is_filed_is_neither_let_go_nor_part_of_the_next_matter()
    {
        var customer = Customer().Says(ToTheDocuments).Sends(Invoice).Says("dat is alles", "indienen");
        Assert.Empty(Discarded(customer));
        Assert.Equal("factuur.pdf", Assert.Single(Assert.Single(customer.Filed).Documents).Name);
        customer.Says("Een klacht indienen", "Ernstig", "Nu is de radio ook stuk.", "Repareren.", "LM-2");
        Assert.Equal("documents", customer.Asked);
        Assert.DoesNotContain("factuur.pdf", customer.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void The_letters_say_how_many_and_name_none()
    {
        var customer = Customer().Says(ToTheDocuments).Sends(Invoice, Photo).Says("dat is alles", "indienen");
        var letters = customer.Effects.OfType<SendLetter>().ToDictionary(letter => letter.Purpose, letter => letter.Text);
        Assert.Contains("We hebben er 2 documenten bij ontvangen.", letters["receipt"], StringComparison.Ordinal);
        Assert.Contains("Er zijn 2 documenten bijgevoegd.", letters["notice"], StringComparison.Ordinal);
        Assert.All(letters.Values, text => Assert.DoesNotContain("factuur", text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_second_click_takes_out_no_second_document()
    {
        const string longName = "een heel lange naam van een bestand dat niet op een knop past.pdf (PDF, 1 KB)";
        var customer = Customer().Says(ToTheDocuments).Sends(longName, Invoice);
        Assert.Contains("Verwijder document 1", customer.Buttons);
        customer.Says("Verwijder document 1", "Verwijder document 1");
        Assert.Equal("documents", customer.Asked);
        Assert.Contains("1. factuur.pdf", customer.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void From_four_on_one_button_stands_for_all_and_asks_which()
    {
        string[] files = [.. Enumerable.Range(1, 10).Select(i => $"foto {i}.jpg (JPEG, {i} MB)")];
        var customer = Customer().Says(ToTheDocuments).Sends(files);
        Assert.Equal(["Dat is alles", "Een document weghalen"], customer.Buttons);
        customer.Says("Een document weghalen");
        Assert.Equal(["Dat is alles", .. Enumerable.Range(1, 10).Select(i => $"Verwijder foto {i}.jpg")], customer.Buttons);
        customer.Says("Verwijder foto 10.jpg");
        Assert.Equal(["Dat is alles", "Toch bewaren", "Een document weghalen"], customer.Buttons);
        Assert.DoesNotContain("foto 10", customer.Said.Split("9 documenten").Last(), StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_of_one_name_go_by_their_place()
    {
        var customer = Customer().Says(ToTheDocuments).Sends("image.jpg (JPEG, 1 MB)", "image.jpg (JPEG, 2 MB, as other.jpg)", Invoice);
        Assert.Equal(["Dat is alles", "Verwijder document 1", "Verwijder document 2", "Verwijder factuur.pdf"], customer.Buttons);
        customer.Says("Verwijder document 2", "dat is alles");
        Assert.Equal([IdOf("image.jpg (JPEG, 2 MB, as other.jpg)")], Discarded(customer));
    }

    [Fact]
    public void A_file_name_is_never_read_as_markdown()
    {
        var customer = Customer().Says(ToTheDocuments).Sends("[klik](https://kwaad.example).pdf (PDF, 1 KB)");
        Assert.All(customer.Replies.Where(reply => reply.Text!.Contains("kwaad", StringComparison.Ordinal)), reply => Assert.Equal("plain", reply.TextFormat));
    }

    [Fact]
    public void What_came_for_a_talk_expires_like_a_draft_and_the_talk_stays()
    {
        var customer = Customer().Says("Een klacht indienen", "Minder ernstig", "Nee, nog niet", "Telefonisch", "Een medewerker van Lease’m", "1");
        customer.Says("De radio kraakt sinds de beurt.", "LM-1", "Anna de Vries", "0612345678").Sends(Photo);
        Assert.Null(customer.Asked);
        customer.Now += TimeSpan.FromDays(31);
        customer.TakeFromHouse(DraftEvents.Of(DraftEvents.Expire));
        Assert.Equal([IdOf(Photo)], Discarded(customer));
        Assert.Contains("radio", customer.State, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_procedure_cannot_do_without_one_it_asks_for_it()
    {
        using var folder = new Tests.Complaints.ProcedureFolder();
        foreach (var file in Directory.EnumerateFiles(Repository.Procedures, "*", SearchOption.AllDirectories))
            folder.Write(Path.GetRelativePath(Repository.Procedures, file), File.ReadAllText(file)
                .Replace("{ \"kind\": \"documents\", \"required\": false }", "{ \"kind\": \"documents\", \"required\": true }", StringComparison.Ordinal));
        var customer = new Talker(new ComplaintDialogs(folder.Load(FactOverrides.None), TextLibrary.Load()), "leasem").Join().Says(ToTheDocuments);
        Assert.Contains("Eén document is hier wel nodig.", customer.Said, StringComparison.Ordinal);
        Assert.Equal("documents", customer.Says("Dat is alles").Asked);
        Assert.Contains("Zonder document kan ik deze klacht niet indienen.", customer.Said, StringComparison.Ordinal);
        customer.Now += TimeSpan.FromMinutes(1);
        Assert.Equal("confirm", customer.Sends(Invoice).Says("Dat is alles").Asked);
    }
}
