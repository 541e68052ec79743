using System.Net;
using System.Text;
using ComplaintBot.Store;

namespace ComplaintBot.Tests.Form;

/// <summary>Documents by the form: chosen, listed, taken out, refused with a reason, and filed.</summary>
public sealed class DocumentTests : IAsyncLifetime
{
    private static readonly string[] Answers =
        ["Ernstig", "Er is drie keer te veel afgeschreven.", "Ik wil het geld terug.", "LM-204417", "Anna de Vries", "anna@voorbeeld.nl", "06 12345678"];

    private RunningHost _host = null!;
    private FormVisitor _visitor = null!;

    public async Task InitializeAsync()
    {
        _host = await RunningHost.Start("--Documents:MaxBytes=2000", "--Documents:MaxCount=3");
        _visitor = FormVisitor.Of(_host);
        await (await _visitor.Begins()).Answers(Answers);
    }

    public async Task DisposeAsync()
    {
        await _visitor.DisposeAsync();
        await _host.DisposeAsync();
    }

    private async Task<StoredComplaint> Filed() => Assert.Single(await _host.Get<IStore>().ListComplaints(["leasem"], null, 10, default));

    private static (string, byte[]) Text(string name, string words = "Op 3 november belde ik de garage.") => (name, Encoding.UTF8.GetBytes(words));

    [Fact]
    public async Task They_are_asked_with_what_is_welcome_and_may_be_left_out()
    {
        Assert.Equal("Heb je documenten die bij je klacht horen, zoals een factuur, een brief of foto’s?", _visitor.Heading);
        Assert.Contains("hooguit 3 en elk tot 2 kB", _visitor.Words, StringComparison.Ordinal);
        await (await _visitor.Declines("Dat is alles")).Files();
        Assert.Empty((await Filed()).Complaint.Documents);
    }

    [Fact]
    public async Task Chosen_files_are_listed_can_go_and_come_back_and_are_filed()
    {
        await _visitor.Adds(("kras & deuk.pdf", Documents.Files.Pdf()), Text("brief.txt"));
        Assert.Equal(["kras & deuk.pdf", "brief.txt"], _visitor.Added);
        Assert.Contains("kras &amp; deuk.pdf", _visitor.Html, StringComparison.Ordinal);
        await _visitor.Removes("brief.txt");
        Assert.Equal(["kras & deuk.pdf"], _visitor.Added);
        await _visitor.Declines("Toch bewaren");
        Assert.Equal(["kras & deuk.pdf", "brief.txt"], _visitor.Added);
        await (await _visitor.Removes("kras & deuk.pdf")).Declines("Dat is alles");
        Assert.Contains("brief.txt", _visitor.Words, StringComparison.Ordinal);
        await _visitor.Files();
        Assert.Contains("We hebben er één document bij ontvangen.", _visitor.Words, StringComparison.Ordinal);
        Assert.Equal("brief.txt", Assert.Single((await Filed()).Complaint.Documents).Name);
    }

    [Fact]
    public async Task Files_that_were_chosen_come_along_with_the_button_that_goes_on()
    {
        await _visitor.Adds("Dat is alles", Text("brief.txt"));
        Assert.Equal("confirm", _visitor.Open);
        Assert.Contains("brief.txt", _visitor.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_file_is_a_mistake_of_its_field_and_the_others_are_taken()
    {
        await _visitor.Adds("Dat is alles", Text("brief.txt"), ("leeg.pdf", []), ("groot.txt", Encoding.UTF8.GetBytes(new string('a', 3000))));
        Assert.Equal(("documents", "Er is een probleem"), (_visitor.Question, _visitor.Mistake));
        Assert.Contains("‘leeg.pdf’ is leeg.", _visitor.Words, StringComparison.Ordinal);
        Assert.Contains("‘groot.txt’ is te groot; een document mag tot 2 kB groot zijn.", _visitor.Words, StringComparison.Ordinal);
        Assert.Contains("aria-describedby=\"hint mistake\"", _visitor.Html, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", _visitor.Html, StringComparison.Ordinal);
        Assert.Equal(["brief.txt"], _visitor.Added);
        await _visitor.Declines("Dat is alles");
        Assert.Equal("confirm", _visitor.Open);
    }

    [Fact]
    public async Task Who_adds_nothing_is_asked_to_choose_first()
    {
        await _visitor.Adds();
        Assert.Contains("Kies eerst een bestand", _visitor.Words, StringComparison.Ordinal);
        Assert.Empty(_visitor.Added);
    }

    [Fact]
    public async Task Where_no_more_fit_the_page_asks_for_none()
    {
        await _visitor.Adds(Text("1.txt", "een"), Text("2.txt", "twee"), Text("3.txt", "drie"));
        Assert.Equal(3, _visitor.Added.Count);
        Assert.DoesNotContain("type=\"file\"", _visitor.Html, StringComparison.Ordinal);
        await _visitor.Adds(Text("4.txt", "vier"));
        Assert.Contains("‘4.txt’ past er niet meer bij", _visitor.Words, StringComparison.Ordinal);
        Assert.Equal(3, _visitor.Added.Count);
    }

    [Fact]
    public async Task A_second_click_adds_the_same_file_once()
    {
        var page = _visitor.Html;
        await _visitor.Adds(Text("brief.txt"));
        await _visitor.Adds(Text("kopie van brief.txt"));
        Assert.Equal(["brief.txt"], _visitor.Added);
        Assert.Contains("heb je al gestuurd", _visitor.Words, StringComparison.Ordinal);
        Assert.NotEqual(page, _visitor.Html);
    }

    [Fact]
    public async Task A_page_of_another_tab_that_is_no_longer_open_adds_and_removes_nothing()
    {
        await _visitor.Adds(Text("brief.txt"));
        var (token, id) = (_visitor.Token, _visitor.IdOf("brief.txt"));
        await _visitor.Declines("Dat is alles");
        await _visitor.Posts(("__RequestVerificationToken", token), ("step", "remove"), ("question", "documents"), ("document", id));
        await _visitor.Adds(Text("laat.txt", "te laat"));
        Assert.Equal("confirm", _visitor.Open);
        Assert.Contains("brief.txt", _visitor.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("laat.txt", _visitor.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_check_page_they_can_be_changed()
    {
        await (await _visitor.Adds(Text("brief.txt"))).Declines("Dat is alles");
        await (await _visitor.Changes("documents")).Removes("brief.txt");
        await _visitor.Declines("Dat is alles");
        Assert.Equal("confirm", _visitor.Open);
        Assert.DoesNotContain("brief.txt", _visitor.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_answered_with_how_to_mend_it()
    {
        await _visitor.Adds(("groot.txt", new byte[4_000_000]));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "De bestanden zijn samen te groot"), (_visitor.Status, _visitor.Heading));
        Assert.Contains("voeg ze in kleinere groepjes toe", _visitor.Words, StringComparison.Ordinal);
        await _visitor.Opens();
        Assert.Equal("documents", _visitor.Question);
    }

    [Fact]
    public async Task Without_the_token_of_a_page_no_file_is_let_in()
    {
        await _visitor.AddsWithToken("forged", Text("brief.txt"));
        Assert.Equal(HttpStatusCode.BadRequest, _visitor.Status);
        Assert.Empty((await _visitor.Opens()).Added);
    }
}
