using System.Net;
using System.Text.RegularExpressions;

namespace ComplaintBot.Tests.ChatPage;

public sealed partial class PageTests : IAsyncLifetime
{
    private RunningHost host = null!;

    public async Task InitializeAsync() => host = await RunningHost.Start();

    public async Task DisposeAsync() => await host.DisposeAsync();

    private async Task<string> Read(string path) => WebUtility.HtmlDecode(await (await host.Get(path)).Content.ReadAsStringAsync());

    [Fact]
    public async Task The_page_carries_the_companys_name_colours_and_first_words()
    {
        var page = await Read("/?company=leasem");
        Assert.Contains("<html lang=\"nl\">", page, StringComparison.Ordinal);
        Assert.Contains("Lease’m", page, StringComparison.Ordinal);
        Assert.Matches("--accent: #[0-9a-f]{6}", page);
        Assert.Contains("Ik ben een chatbot, geen mens", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/privacy?company=leasem", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_answer_has_a_nonce_of_its_own_and_no_script_without_it()
    {
        var first = await host.Get("/?company=leasem");
        var second = await host.Get("/?company=leasem");
        var policy = first.Headers.GetValues("Content-Security-Policy").Single();
        Assert.NotEqual(policy, second.Headers.GetValues("Content-Security-Policy").Single());
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);

        var nonce = Nonce().Match(policy).Groups[1].Value;
        var scripts = ScriptTag().Matches(await first.Content.ReadAsStringAsync()).Where(s => !s.Value.Contains("application/json", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(scripts);
        Assert.All(scripts, s => Assert.Contains($"nonce=\"{nonce}\"", WebUtility.HtmlDecode(s.Value), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_address_says_never_becomes_markup()
    {
        var page = await (await host.Get("/?company=%3Cscript%3Ealert(1)%3C/script%3E&lang=%22%3E%3Cscript%3E")).Content.ReadAsStringAsync();
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/?company=nobody", HttpStatusCode.NotFound)]
    [InlineData("/privacy?company=nobody", HttpStatusCode.NotFound)]
    [InlineData("/procedure?company=nobody", HttpStatusCode.NotFound)]
    [InlineData("/procedure?company=leasem&lang=fr", HttpStatusCode.OK)]
    [InlineData("/procedure", HttpStatusCode.OK)]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/privacy", HttpStatusCode.OK)]
    [InlineData("/accessibility", HttpStatusCode.OK)]
    [InlineData("/?company=leasem&lang=klingon", HttpStatusCode.OK)]
    public async Task Pages_answer(string path, HttpStatusCode status) => Assert.Equal(status, (await host.Get(path)).StatusCode);

    [Theory]
    [InlineData("nl", "Klachten")]
    [InlineData("fr", "Réclamations")]
    [InlineData("en", "Complaints")]
    [InlineData("de", "Beschwerden")]
    public async Task Without_a_company_the_page_speaks_the_language_asked_for(string language, string heading) =>
        Assert.Contains($"<h1>{heading}</h1>", await Read($"/?lang={language}"), StringComparison.Ordinal);

    [Fact]
    public async Task The_privacy_notice_follows_the_configuration()
    {
        Assert.Contains("De termijn is hier niet ingevuld", await Read("/privacy?company=leasem"), StringComparison.Ordinal);

        await using var configured = await RunningHost.Start("--Companies:leasem:Facts:privacy.retentionDays=730", "--Companies:leasem:Facts:privacy.contact=privacy@voorbeeld.nl");
        var page = WebUtility.HtmlDecode(await (await configured.Get("/privacy?company=leasem")).Content.ReadAsStringAsync());
        Assert.Contains("730 dagen nadat je klacht is afgesloten", page, StringComparison.Ordinal);
        Assert.Contains("privacy@voorbeeld.nl", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_procedure_stands_there_word_by_word_in_the_language_of_its_publication()
    {
        var response = await host.Get("/procedure?company=leasem&lang=fr");
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());

        Assert.Contains("<html lang=\"fr\">", page, StringComparison.Ordinal);
        Assert.Contains("<h1>Procédure de réclamation</h1>", page, StringComparison.Ordinal);
        var published = page[page.IndexOf("<div class=\"published\" lang=\"nl\">", StringComparison.Ordinal)..];
        var shown = Words(Tag().Replace(published[..published.IndexOf("</div>", StringComparison.Ordinal)], " "));
        Assert.Equal(Words(File.ReadAllText(Path.Combine(Repository.Procedures, "leasem", "original.nl.txt"))), shown);
        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);

        static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("fr-BE,fr;q=0.9,nl;q=0.8", "fr")]
    [InlineData("es, de;q=0.5, en;q=0.3", "de")]
    [InlineData("es", "nl")]
    [InlineData("en;q=0, *", "nl")]
    [InlineData("%%%", "nl")]
    public async Task Where_none_is_chosen_the_page_speaks_a_language_of_the_browser(string preferred, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/?company=leasem");
        request.Headers.TryAddWithoutValidation("Accept-Language", preferred);
        var page = await (await host.Client.SendAsync(request)).Content.ReadAsStringAsync();
        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_company_that_no_code_knows_has_its_pages_from_its_folder_alone()
    {
        await using var third = await RunningHost.Start($"--Procedures:Folder={Repository.ThirdCompany}");

        var chat = WebUtility.HtmlDecode(await (await third.Get("/?company=moselfahrt-leasing")).Content.ReadAsStringAsync());
        Assert.Contains("<html lang=\"de\">", chat, StringComparison.Ordinal);
        Assert.Contains("Beschwerdeassistent von Moselfahrt Leasing", chat, StringComparison.Ordinal);
        Assert.Contains("--accent: #5b2a4e", chat, StringComparison.Ordinal);

        var published = WebUtility.HtmlDecode(await (await third.Get("/procedure?company=moselfahrt-leasing")).Content.ReadAsStringAsync());
        Assert.Matches(@"<ul>\s*<li>\s*Hinweis: Etwas hat Sie gestört\.\s*</li>", published);
        Assert.Matches(@"Moselfahrt Leasing S\.A\.\s*<br>\s*Beschwerdestelle", published);
    }

    [Fact]
    public async Task Without_a_published_text_the_page_says_so()
    {
        using var procedures = new Complaints.ProcedureFolder();
        procedures.Write("acme/procedure.json", Complaints.ProcedureFolder.Smallest);
        await using var plain = await RunningHost.Start($"--Procedures:Folder={procedures.PathOf("")}");

        var response = await plain.Get("/procedure?company=acme");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("Le texte publié par Acme Lease ne se trouve pas ici.", WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/procedure", await (await plain.Get("/?company=acme")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("script-src 'nonce-([^']+)'")]
    private static partial Regex Nonce();

    [GeneratedRegex("<script[^>]*>")]
    private static partial Regex ScriptTag();
}
