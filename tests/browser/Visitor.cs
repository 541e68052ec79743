using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using ComplaintBot.Browser.Tests.Walk;
using Microsoft.Playwright;

namespace ComplaintBot.Browser.Tests;

/// <summary>Somebody in front of the chat page, and what his browser complained about meanwhile.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private static readonly string? Screenshots = Environment.GetEnvironmentVariable("SCREENSHOTS");
    private readonly IBrowserContext profile;
    private readonly Uri host;

    private Visitor(IBrowserContext profile, IPage page, Uri host) => (this.profile, Page, this.host) = (profile, page, host);

    public IPage Page { get; }
    public ConcurrentBag<string> ForeignRequests { get; } = [];
    /// <summary>Refusals by the content security policy and errors of the page's scripts.</summary>
    public ConcurrentBag<string> Complaints { get; } = [];

    public ILocator SendBox => Page.Locator("[data-id='webchat-sendbox-input']");
    public ILocator Messages => Page.Locator(".webchat__bubble__content");
    public ILocator ConnectionLine => Page.Locator("#connection");

    public static async Task<Visitor> Arrive(Chromium chromium, Uri host, int width = 1280, int height = 800, string path = "/?company=leasem&lang=nl", bool javaScript = true, ColorScheme scheme = ColorScheme.Light)
        => await Arrive(await chromium.NewProfile(width, height, javaScript, scheme), host, path, javaScript);

    public static async Task<Visitor> Arrive(Chromium chromium, Uri host, Surroundings surroundings, string path = "/?company=leasem&lang=nl") =>
        await Arrive(await chromium.NewProfile(surroundings.Profile), host, path, javaScript: true);

    private static async Task<Visitor> Arrive(IBrowserContext profile, Uri host, string path, bool javaScript)
    {
        var page = await profile.NewPageAsync();
        page.SetDefaultTimeout(20_000);
        var visitor = new Visitor(profile, page, host);
        visitor.Listen();
        if (javaScript)
            await page.AddInitScriptAsync("addEventListener('securitypolicyviolation', e => console.error('CSP ' + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sourceFile + ':' + e.lineNumber))");
        await page.GotoAsync(new Uri(host, path).ToString());
        return visitor;
    }

    /// <summary>Another tab of the same browser.</summary>
    public async Task<Visitor> OpenTab(string path)
    {
        var tab = new Visitor(profile, await profile.NewPageAsync(), host);
        tab.Listen();
        await tab.Page.GotoAsync(new Uri(host, path).ToString());
        return tab;
    }

    public async Task Types(string text)
    {
        await SendBox.FillAsync(text);
        await SendBox.PressAsync("Enter");
    }

    /// <summary>Takes a suggested answer.</summary>
    public Task Picks(string label) => Suggestion(label).ClickAsync();

    /// <summary>Waits until the words stand in the conversation.</summary>
    public Task Sees(string words) => Sees(new Regex(Regex.Escape(words), RegexOptions.IgnoreCase));

    public Task Sees(Regex words) => Messages.Filter(new() { HasTextRegex = words }).Last.WaitForAsync();

    public Task SeesSuggestion(string label) => Suggestion(label).WaitForAsync();

    /// <summary>The button itself; its words stand in the live region as well.</summary>
    public ILocator Suggestion(string label) => Page.Locator(".webchat__suggested-action").Filter(new() { HasTextRegex = new Regex($"^{Regex.Escape(label)}$") });

    /// <summary>Waits until the conversation has scrolled to its last message and nothing more is going on, where there is a conversation.</summary>
    public async Task SeesTheEnd()
    {
        if (await SendBox.CountAsync() == 0)
            return;
        await Page.WaitForFunctionAsync("""
            () => { const s = document.querySelector('.webchat__basic-transcript__scrollable'); return s.scrollHeight - s.scrollTop - s.clientHeight < 4; }
            """);
    }

    /// <summary>With SCREENSHOTS=folder, keeps what is on the screen there.</summary>
    /// <param name="whole">The page from head to foot, not only what fits.</param>
    public async Task Keeps(string name, bool whole = false)
    {
        if (Screenshots is null)
            return;
        Directory.CreateDirectory(Screenshots);
        await SeesTheEnd();
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots, $"{name}.png"), FullPage = whole });
    }

    private void Listen()
    {
        Page.Request += (_, request) =>
        {
            var to = new Uri(request.Url);
            if (to.Scheme is not ("data" or "blob") && to.Authority != host.Authority)
                ForeignRequests.Add(request.Url);
        };
        Page.WebSocket += (_, socket) =>
        {
            if (new Uri(socket.Url).Authority != host.Authority)
                ForeignRequests.Add(socket.Url);
        };
        Page.Console += (_, message) =>
        {
            if (message.Type == "error")
                Complaints.Add($"{message.Text} {message.Location}");
        };
        Page.PageError += (_, error) => Complaints.Add(error);
    }

    public async ValueTask DisposeAsync() => await profile.CloseAsync();
}
