using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ComplaintBot.Browser.Tests;

/// <summary>Networks and servers that fail: it is told, nothing typed is lost, and nothing is heard twice.</summary>
[Collection("browser")]
public sealed class ConnectionTests(Chromium chromium)
{
    private const string Posts = "**/activities";
    private const string Said = "Er is drie keer te veel afgeschreven.";
    private const string NextQuestion = "Wat zou je graag willen";

    private static async Task<Visitor> ArriveAtTheDescription(Chromium chromium, ChatHost host)
    {
        var visitor = await Visitor.Arrive(chromium, host.Address);
        await visitor.Picks("Een klacht indienen");
        await visitor.Picks("Ernstig");
        await visitor.Sees("wat er is gebeurd");
        return visitor;
    }

    private static Task Tells(Visitor visitor, string words) => visitor.ConnectionLine.Filter(new() { HasText = words }).WaitForAsync();

    private static async Task WasHeardOnce(Visitor visitor)
    {
        await visitor.Sees(NextQuestion);
        await visitor.Page.ReloadAsync();
        await visitor.Sees(NextQuestion);
        Assert.Equal(1, await visitor.Messages.Filter(new() { HasText = Said }).CountAsync());
        Assert.Equal(1, await visitor.Messages.Filter(new() { HasText = NextQuestion }).CountAsync());
    }

    [Fact]
    public async Task Without_internet_what_is_said_waits_and_arrives_once()
    {
        await using var host = await ChatHost.Start();
        await using var visitor = await ArriveAtTheDescription(chromium, host);
        await visitor.Page.Context.SetOfflineAsync(true);
        await Tells(visitor, "Je bent niet met internet verbonden");
        await visitor.Types(Said);
        await visitor.Sees(Said);
        await visitor.Keeps("chat-1280-offline");
        await visitor.Page.Context.SetOfflineAsync(false);
        await Tells(visitor, "De verbinding is er weer");
        await WasHeardOnce(visitor);
    }

    [Fact]
    public async Task While_the_server_is_away_what_is_said_waits_and_arrives_once()
    {
        await using var host = await ChatHost.Start();
        await using var visitor = await ArriveAtTheDescription(chromium, host);
        await host.Stop();
        await Tells(visitor, "De verbinding is even weg");
        await visitor.Types(Said);
        await visitor.Sees(Said);
        await visitor.SendBox.FillAsync("half een zin");
        await host.StartAgain();
        await visitor.Sees(NextQuestion);
        Assert.Equal("half een zin", await visitor.SendBox.InputValueAsync());
        await WasHeardOnce(visitor);
        Assert.Equal("half een zin", await visitor.SendBox.InputValueAsync());
    }

    [Fact]
    public async Task A_message_whose_confirmation_was_lost_is_not_heard_twice()
    {
        await using var host = await ChatHost.Start();
        await using var visitor = await ArriveAtTheDescription(chromium, host);
        var tries = 0;
        await visitor.Page.RouteAsync(Posts, async route =>
        {
            if (route.Request.Method == "POST" && Interlocked.Increment(ref tries) == 1)
            {
                await route.FetchAsync();
                await route.AbortAsync("connectionreset");
            }
            else
                await route.ContinueAsync();
        });
        await visitor.Types(Said);
        await visitor.Sees(NextQuestion);
        // The second try ends what waits.
        await visitor.Page.WaitForFunctionAsync("() => Object.keys(sessionStorage).every(key => !key.includes('unsent'))");
        Assert.Equal(2, tries);
        await WasHeardOnce(visitor);
    }

    [Fact]
    public async Task What_was_under_way_when_the_page_was_left_is_sent_when_it_comes_back()
    {
        await using var host = await ChatHost.Start();
        await using var visitor = await ArriveAtTheDescription(chromium, host);
        await visitor.Page.RouteAsync(Posts, route => route.Request.Method == "POST" ? route.AbortAsync() : route.ContinueAsync());
        await visitor.Types(Said);
        await visitor.Sees(Said);
        await visitor.Page.UnrouteAllAsync();
        await visitor.Page.ReloadAsync();
        await WasHeardOnce(visitor);
    }

    [Fact]
    public async Task However_long_it_takes_nobody_is_led_to_send_it_a_second_time()
    {
        await using var host = await ChatHost.Start();
        await using var visitor = await Visitor.Arrive(chromium, host.Address, path: "/privacy?company=leasem");
        await visitor.Page.Clock.InstallAsync();
        await visitor.Page.GotoAsync(new Uri(host.Address, "/?company=leasem&lang=nl").ToString());
        await visitor.Picks("Een klacht indienen");
        await visitor.Picks("Ernstig");
        await visitor.Sees("wat er is gebeurd");
        await visitor.Page.RouteAsync(Posts, route => route.Request.Method == "POST" ? route.AbortAsync() : route.ContinueAsync());
        await visitor.Types(Said);
        await visitor.Sees(Said);
        await visitor.Page.Clock.FastForwardAsync("30:00");
        await Tells(visitor, "duurt langer dan gewoonlijk");
        await visitor.Keeps("chat-1280-slow");
        Assert.Equal(0, await visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^(Opnieuw|Probeer)$") }).CountAsync());
        await visitor.Page.UnrouteAllAsync();
        await visitor.Page.Clock.FastForwardAsync("00:10");
        await WasHeardOnce(visitor);
    }

    [Fact]
    public async Task A_slow_network_is_told_for_as_long_as_it_is_slow()
    {
        await using var host = await ChatHost.Start();
        await using var visitor = await ArriveAtTheDescription(chromium, host);
        var told = new TaskCompletionSource();
        await visitor.Page.RouteAsync(Posts, async route =>
        {
            if (route.Request.Method == "POST")
                await told.Task;
            await route.ContinueAsync();
        });
        await visitor.Types(Said);
        await Tells(visitor, "duurt langer dan gewoonlijk");
        told.SetResult();
        await visitor.Sees(NextQuestion);
        Assert.Equal("", await visitor.ConnectionLine.TextContentAsync());
    }

    [Fact]
    public async Task A_message_that_the_server_refuses_is_announced_and_can_be_sent_again()
    {
        await using var host = await ChatHost.Start();
        await using var visitor = await ArriveAtTheDescription(chromium, host);
        await visitor.Page.RouteAsync(Posts, route => route.Request.Method == "POST" ? route.FulfillAsync(new() { Status = 400 }) : route.ContinueAsync());
        await visitor.Types(Said);
        await Tells(visitor, "is niet aangenomen");
        Assert.Equal("status", await visitor.ConnectionLine.GetAttributeAsync("role"));
        await visitor.Page.UnrouteAllAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("opnieuw", RegexOptions.IgnoreCase) }).Last.ClickAsync();
        await visitor.Sees(NextQuestion);
        Assert.Equal("", await visitor.ConnectionLine.TextContentAsync());
    }

    [Fact]
    public async Task Where_no_socket_opens_the_answers_are_asked_for()
    {
        await using var host = await ChatHost.Start();
        await using var visitor = await Visitor.Arrive(chromium, host.Address, path: "/privacy?company=leasem");
        await visitor.Page.AddInitScriptAsync("window.WebSocket = class extends WebSocket { constructor() { super('ws://127.0.0.1:1/'); } }");
        await visitor.Page.GotoAsync(new Uri(host.Address, "/?company=leasem&lang=nl").ToString());
        await visitor.Picks("Een klacht indienen");
        await visitor.Sees("de aard van je klacht");
    }

    [Fact]
    public async Task The_conversation_comes_as_a_text_file_with_who_when_and_what()
    {
        await using var host = await ChatHost.Start();
        await using var visitor = await ArriveAtTheDescription(chromium, host);
        await visitor.Types(Said);
        await visitor.Sees(NextQuestion);
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Gesprek downloaden" }).ClickAsync());
        Assert.Matches(@"^klacht-gesprek-\d{4}-\d\d-\d\d\.txt$", download.SuggestedFilename);
        var text = await File.ReadAllTextAsync((await download.PathAsync())!);
        Assert.StartsWith("Gesprek met de klachtenbot – Lease’m\r\n", text, StringComparison.Ordinal);
        Assert.Matches(@"\d{4},? \d\d:\d\d · Klachtenbot\r\nHallo!", text);
        Assert.Contains($"privacyverklaring ({host.Address}privacy?company=leasem", text, StringComparison.Ordinal);
        Assert.Matches($@" · Jij\r\n{Regex.Escape(Said)}\r\n\r\n", text);
        Assert.True(text.IndexOf(Said, StringComparison.Ordinal) < text.IndexOf(NextQuestion, StringComparison.Ordinal));
    }
}
