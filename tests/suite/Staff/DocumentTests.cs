using System.Net;
using ComplaintBot.Staff;
using ComplaintBot.Store;
using ComplaintBot.Tests.DirectLine;
using ComplaintBot.Tests.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintBot.Tests.Staff;

/// <summary>Documents of a complaint as staff get them.</summary>
public sealed class DocumentTests : IAsyncLifetime
{
    private static readonly string Reference = ComplaintBot.Complaints.Reference.Create(new byte[32]).ToString();

    private RunningHost _host = null!;
    private StaffBrowser _browser = null!;

    private string Page => $"/staff/complaints/{Reference}";

    public async Task InitializeAsync()
    {
        _host = await RunningHost.Start(b => b.Services.AddSingleton(DocumentDialogue.Dialogue), "--Staff:AdminPassword=een lang wachtwoord");
        var conversation = await Conversation.Start(_host);
        await conversation.Upload(
            Sent.Activity($"file {Reference}"), Sent.File("factuur <b>.pdf", Files.Pdf()), Sent.File("scherm.png", Files.Png()), Sent.File("foto.heic", Files.Heic()), Sent.File("brief.docx", Files.Docx()), Sent.File("verhaal.txt", Files.Utf8("één")));
        _browser = NewBrowser();
        (await _browser.SignIn()).Dispose();
    }

    public async Task DisposeAsync()
    {
        _browser.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task The_complaint_lists_them_with_what_is_known_of_each()
    {
        var page = await _browser.Read(Page);

        Assert.Contains("factuur _b_.pdf", page, StringComparison.Ordinal);
        foreach (var shown in (string[])["PDF", "PNG-afbeelding", "HEIC-foto", "Word-document", "tekst", "1 KB", (await Document("scherm.png")).Document.Sha256[..12]])
            Assert.Contains(shown, page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Page}/documents/{(await Document("scherm.png")).Document.Id}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"href=\"{Page}/documents/{(await Document("brief.docx")).Document.Id}\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("factuur _b_.pdf", "application/pdf", false)]
    [InlineData("scherm.png", "image/png", true)]
    [InlineData("verhaal.txt", "text/plain", true)]
    public async Task What_a_browser_can_show_is_shown_and_run_by_nobody(string name, string type, bool sandboxed)
    {
        using var shown = await _browser.Get(await AddressOf(name));

        Assert.Equal((type, "inline"), (shown.Content.Headers.ContentType!.MediaType, shown.Content.Headers.ContentDisposition!.DispositionType));
        var policy = Assert.Single(shown.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy);
        Assert.Equal(sandboxed, policy.Contains("sandbox", StringComparison.Ordinal));
        MustBeLocked(shown);
    }

    [Theory]
    [InlineData("foto.heic", "")]
    [InlineData("brief.docx", "")]
    [InlineData("factuur _b_.pdf", "?save")]
    [InlineData("scherm.png", "?save")]
    public async Task Everything_else_and_whatever_is_to_be_saved_is_a_download_that_no_browser_opens(string name, string query)
    {
        using var saved = await _browser.Get(await AddressOf(name) + query);

        Assert.Equal(("application/octet-stream", "attachment", name), (saved.Content.Headers.ContentType!.MediaType, saved.Content.Headers.ContentDisposition!.DispositionType, saved.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Contains("sandbox", Assert.Single(saved.Headers.GetValues("Content-Security-Policy")));
        MustBeLocked(saved);
        Assert.Equal((await Document(name)).Document.Bytes, (await saved.Content.ReadAsByteArrayAsync()).Length);
    }

    [Fact]
    public async Task Nobody_gets_one_without_signing_in_or_of_another_company_or_by_another_complaint()
    {
        var address = await AddressOf("scherm.png");
        using var stranger = await _host.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, stranger.StatusCode);
        using var byAnother = await _browser.Get(address.Replace(Reference, "ANO-THE-R01", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, byAnother.StatusCode);

        await _host.Get<IStore>().SaveStaff(new StaffUser("other.one", _host.Get<StaffPasswords>().Hash("een lang wachtwoord"), ["stellantis-fs-belux"], DateTimeOffset.UnixEpoch), default);
        using var other = NewBrowser();
        (await other.SignIn("other.one")).Dispose();
        using var ofAnother = await other.Get(address);
        Assert.Equal(HttpStatusCode.NotFound, ofAnother.StatusCode);
    }

    [Fact]
    public async Task A_document_that_lies_unfiled_with_a_customer_is_nobody_elses()
    {
        var conversation = await Conversation.Start(_host);
        await conversation.Upload(Sent.Activity("keep"), Sent.File("factuur.pdf", Files.Pdf()));
        var dossier = (await _host.Get<IStore>().FindOpenDossier(conversation.Id, default))!;
        var id = Path.GetFileName(_host.FilesOnDisk().Single(f => f.Contains(dossier.Id, StringComparison.Ordinal)));

        using var asked = await _browser.Get($"{Page}/documents/{id}");
        Assert.Equal(HttpStatusCode.NotFound, asked.StatusCode);
    }

    [Fact]
    public async Task A_file_that_is_gone_is_told_and_the_page_still_shows()
    {
        var document = await Document("scherm.png");
        File.Delete(Path.Combine(_host.Folder, "documents", document.Place));

        using var gone = await _browser.Get(await AddressOf("scherm.png"));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Contains("scherm.png", await _browser.Read(Page), StringComparison.Ordinal);
    }

    private StaffBrowser NewBrowser() => new(_host.Url, new CookieContainer());

    private static void MustBeLocked(HttpResponseMessage answer)
    {
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    private async Task<StoredDocument> Document(string name) => (await _host.Get<IStore>().ReadDocuments(Reference, default)).Single(d => d.Document.Name == name);

    private async Task<string> AddressOf(string name) => $"{Page}/documents/{(await Document(name)).Document.Id}";
}
