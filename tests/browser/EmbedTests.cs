using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ComplaintBot.Browser.Tests;

/// <summary>The button and the chat on a page of another origin.</summary>
[Collection("browser")]
public sealed class EmbedTests(Chromium chromium)
{
    private static readonly string[] WholeComplaint =
    [
        "Een klacht indienen", "Ernstig", "Er is drie keer te veel afgeschreven, samen 900 euro.", "Ik wil het geld terug.", "LM-204417",
        "Anna de Vries", "anna@voorbeeld.nl", "Liever niet", "Dat is alles", "Indienen",
    ];

    private static ILocator Opener(Visitor visitor) => visitor.Page.Locator("complaint-bot .open");

    private static ILocator Panel(Visitor visitor) => visitor.Page.Locator("complaint-bot dialog");

    private static IFrameLocator Chat(Visitor visitor) => visitor.Page.FrameLocator("complaint-bot iframe");

    private static ILocator Suggestion(Visitor visitor, string label) => Chat(visitor).Locator(".webchat__suggested-action").Filter(new() { HasTextRegex = new Regex($"^{Regex.Escape(label)}$") });

    private static ILocator SendBox(Visitor visitor) => Chat(visitor).Locator("[data-id='webchat-sendbox-input']");

    private static async Task<(ChatHost, CompanySite)> Start(string more = "", bool allowed = true)
    {
        var site = await CompanySite.Start();
        var chat = await (allowed ? ChatHost.Start($"--DirectLine:AllowedOrigins:0={site.Origin}") : ChatHost.Start());
        site.Script = CompanySite.TagFor(chat, more);
        return (chat, site);
    }

    private static Task<Visitor> Arrive(Chromium chromium, CompanySite site, int width = 1280, int height = 800) => Visitor.Arrive(chromium, site.Address, width, height, "/");

    private static async Task Open(Visitor visitor)
    {
        await Opener(visitor).ClickAsync();
        await Suggestion(visitor, "Een klacht indienen").WaitForAsync();
    }

    [Fact]
    public async Task Nothing_but_the_script_is_fetched_until_the_chat_is_opened()
    {
        var (chat, site) = await Start();
        await using var _ = chat;
        await using var __ = site;
        await using var visitor = await Arrive(chromium, site);
        await Opener(visitor).WaitForAsync();
        Assert.Equal([$"{chat.Address}embed.js"], visitor.ForeignRequests);
    }

    [Fact]
    public async Task It_opens_talks_and_goes_on_after_the_page_around_was_loaded_again()
    {
        var (chat, site) = await Start();
        await using var _ = chat;
        await using var __ = site;
        await using var visitor = await Arrive(chromium, site);
        await Open(visitor);
        await visitor.Keeps("embed-1280-greeting");
        await Suggestion(visitor, "Een klacht indienen").ClickAsync();
        await Suggestion(visitor, "Ernstig").WaitForAsync();

        await visitor.Page.ReloadAsync();
        await Opener(visitor).ClickAsync();
        await Suggestion(visitor, "Ernstig").ClickAsync();
        await Chat(visitor).Locator(".webchat__bubble__content").Filter(new() { HasText = "wat er is gebeurd" }).WaitForAsync();
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task On_another_site_over_https_the_cookie_is_partitioned_and_the_conversation_goes_on()
    {
        var folder = Directory.CreateTempSubdirectory("complaintbot-certificate-");
        try
        {
            await using var site = await CompanySite.Start("localhost");
            await using var chat = await ChatHost.Start($"--DirectLine:AllowedOrigins:0={site.Origin}", "--urls=https://127.0.0.1:0",
                $"--Kestrel:Certificates:Default:Path={CompanySite.WriteCertificate(folder.FullName)}", "--Kestrel:Certificates:Default:Password=test");
            site.Script = CompanySite.TagFor(chat);
            await using var visitor = await Arrive(chromium, site);
            await Open(visitor);
            await Suggestion(visitor, "Een klacht indienen").ClickAsync();
            await Suggestion(visitor, "Ernstig").WaitForAsync();

            var cookie = Assert.Single(await visitor.Page.Context.CookiesAsync());
            Assert.True(cookie is { Secure: true, HttpOnly: true, SameSite: SameSiteAttribute.None });
            Assert.Equal("http://localhost", cookie.PartitionKey);
            await visitor.Page.ReloadAsync();
            await Opener(visitor).ClickAsync();
            await Suggestion(visitor, "Ernstig").WaitForAsync();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_page_that_is_not_allowed_is_refused_and_its_console_says_why()
    {
        var (chat, site) = await Start(allowed: false);
        await using var _ = chat;
        await using var __ = site;
        await using var visitor = await Arrive(chromium, site);
        await Opener(visitor).ClickAsync();
        var instead = Panel(visitor).GetByRole(AriaRole.Link, new() { Name = "Open in een nieuw venster" });
        await instead.WaitForAsync();
        Assert.StartsWith(chat.Address.ToString(), await instead.GetAttributeAsync("href"), StringComparison.Ordinal);
        Assert.Contains(visitor.Complaints, c => c.Contains($"Add {site.Origin} to its DirectLine:AllowedOrigins", StringComparison.Ordinal));
        Assert.Contains(visitor.Complaints, c => c.Contains("frame-ancestors", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Focus_moves_in_and_comes_back_by_escape_and_by_the_close_button()
    {
        var (chat, site) = await Start();
        await using var _ = chat;
        await using var __ = site;
        await using var visitor = await Arrive(chromium, site);
        await Opener(visitor).FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Chat(visitor).Locator("[data-id='webchat-sendbox-input']:focus").WaitForAsync();
        Assert.Equal("true", await Opener(visitor).GetAttributeAsync("aria-expanded"));
        Assert.Equal("Klachten", await Panel(visitor).GetAttributeAsync("aria-label"));

        await visitor.Page.Keyboard.PressAsync("Escape");
        // The browser gives the focus back at once, and tells of the close a moment later.
        await visitor.Page.Locator("complaint-bot .open[aria-expanded=false]:focus").WaitForAsync();
        Assert.False(await Panel(visitor).IsVisibleAsync());

        // From wherever it was opened, and without asking the host for the page again.
        await visitor.Page.Locator("#own").ClickAsync();
        await Chat(visitor).Locator("[data-id='webchat-sendbox-input']:focus").WaitForAsync();
        await Panel(visitor).GetByRole(AriaRole.Button, new() { Name = "Sluiten" }).ClickAsync();
        await visitor.Page.Locator("#own:focus").WaitForAsync();
        Assert.Single(visitor.ForeignRequests, r => r.Contains("/?company=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task On_a_phone_it_takes_the_whole_screen_and_the_page_behind_is_out_of_reach()
    {
        var (chat, site) = await Start();
        await using var _ = chat;
        await using var __ = site;
        await using var visitor = await Arrive(chromium, site, 360, 640);
        await Open(visitor);
        await visitor.Keeps("embed-360-greeting");
        var box = (await Panel(visitor).BoundingBoxAsync())!;
        Assert.Equal((0, 0, 360, 640), (box.X, box.Y, box.Width, box.Height));
        Assert.True(await Panel(visitor).EvaluateAsync<bool>("panel => panel.matches(':modal')"));
        await visitor.Page.Keyboard.PressAsync("Escape");
        await visitor.Page.Locator("complaint-bot .open:focus").WaitForAsync();
    }

    [Fact]
    public async Task The_styles_of_the_page_and_of_the_chat_never_meet()
    {
        var (chat, site) = await Start();
        await using var _ = chat;
        await using var __ = site;
        await using var visitor = await Arrive(chromium, site);
        const string look = "e => { const s = getComputedStyle(e); return [s.backgroundColor, s.fontSize, s.letterSpacing].join(' '); }";
        var own = await visitor.Page.Locator("#own").EvaluateAsync<string>(look);
        await Open(visitor);
        Assert.Equal("rgb(11, 93, 102) 16px normal", await Opener(visitor).EvaluateAsync<string>(look));
        Assert.Equal("rgb(255, 0, 0) 40px 9px", own);
        Assert.Equal(own, await visitor.Page.Locator("#own").EvaluateAsync<string>(look));
    }

    [Fact]
    public async Task A_strict_policy_of_the_page_around_is_enough()
    {
        var (chat, site) = await Start();
        await using var _ = chat;
        await using var __ = site;
        site.Policy = $"default-src 'none'; script-src {chat.Address.GetLeftPart(UriPartial.Authority)}; frame-src {chat.Address.GetLeftPart(UriPartial.Authority)}";
        await using var visitor = await Arrive(chromium, site);
        await Open(visitor);
        Assert.Equal("rgb(11, 93, 102)", await Opener(visitor).EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor"));
    }

    [Fact]
    public async Task The_page_around_hears_that_it_opened_closed_spoke_and_filed_but_none_of_the_words()
    {
        var (chat, site) = await Start("data-button=\"none\"");
        await using var _ = chat;
        await using var __ = site;
        await using var visitor = await Arrive(chromium, site);
        await visitor.Page.WaitForFunctionAsync("() => window.ComplaintBot !== undefined");
        await visitor.Page.EvaluateAsync("""
            window.heard = [];
            for (const kind of ['open', 'close', 'message', 'filed']) ComplaintBot.on(kind, detail => heard.push([kind, detail]));
            // What other windows say, this one included, is not the chat's.
            postMessage({ complaintBot: 'filed', reference: 'FALSE' });
            """);
        Assert.Equal(0, await Opener(visitor).CountAsync());
        await visitor.Page.EvaluateAsync("ComplaintBot.open()");
        await Suggestion(visitor, "Een klacht indienen").WaitForAsync();
        foreach (var said in WholeComplaint)
        {
            var asked = await Chat(visitor).Locator(".webchat__bubble__content").CountAsync();
            await SendBox(visitor).FillAsync(said);
            await SendBox(visitor).PressAsync("Enter");
            await Chat(visitor).Locator(".webchat__bubble__content").Nth(asked + 1).WaitForAsync();
        }
        await visitor.Page.WaitForFunctionAsync("() => heard.some(([kind]) => kind === 'filed')");
        await visitor.Page.EvaluateAsync("ComplaintBot.close()");
        await visitor.Page.WaitForFunctionAsync("() => heard.some(([kind]) => kind === 'close')");

        var heard = await visitor.Page.EvaluateAsync<string>("JSON.stringify(heard)");
        Assert.StartsWith("[[\"open\",null]", heard, StringComparison.Ordinal);
        Assert.EndsWith("[\"close\",null]]", heard, StringComparison.Ordinal);
        Assert.Contains("[\"message\",{\"from\":\"bot\"}]", heard, StringComparison.Ordinal);
        Assert.Equal(WholeComplaint.Length, Regex.Count(heard, "\"from\":\"customer\""));
        Assert.Matches("""\["filed",\{"reference":"[2-9A-Z-]{11}","answerBy":"\d{4}-\d\d-\d\d"\}\]""", heard);
        Assert.DoesNotContain("900 euro", heard, StringComparison.Ordinal);
        Assert.DoesNotContain("FALSE", heard, StringComparison.Ordinal);
    }
}
