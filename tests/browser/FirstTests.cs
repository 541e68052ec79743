using Microsoft.Playwright;

namespace ComplaintBot.Browser.Tests;

/// <summary>What can be done on the page before Web Chat is there, and how the one gives way to the other.</summary>
[Collection("browser")]
public sealed class FirstTests(Chromium chromium)
{
    private const string Bundle = "**/lib/webchat.js";

    /// <summary>A page whose Web Chat comes when the test says so.</summary>
    private static async Task<(Visitor Visitor, TaskCompletionSource Comes)> ArriveBeforeWebChat(Chromium chromium, ChatHost host, int width = 1280)
    {
        var comes = new TaskCompletionSource();
        var visitor = await Visitor.Arrive(chromium, host.Address, width, path: "/accessibility?company=leasem&lang=nl");
        await visitor.Page.RouteAsync(Bundle, async route =>
        {
            await comes.Task;
            await route.ContinueAsync();
        });
        await visitor.Page.GotoAsync(new Uri(host.Address, "/?company=leasem&lang=nl").ToString(), new() { WaitUntil = WaitUntilState.Commit });
        return (visitor, comes);
    }

    private static ILocator Offer(Visitor visitor, string label) => visitor.Page.Locator("#first-offers").GetByRole(AriaRole.Button, new() { Name = label, Exact = true });

    private static ILocator Enabled(Visitor visitor, string label) => Offer(visitor, label).And(visitor.Page.Locator(":enabled"));

    [Fact]
    public async Task Questions_are_answered_before_web_chat_is_there_and_it_goes_on_from_there()
    {
        await using var host = await ChatHost.Start();
        var (visitor, comes) = await ArriveBeforeWebChat(chromium, host, 360);
        await using var _ = visitor;
        await Offer(visitor, "Een klacht indienen").ClickAsync();
        await Offer(visitor, "Ernstig").ClickAsync();
        await visitor.Page.Locator("#first-log").GetByText("wat er is gebeurd").WaitForAsync();
        await visitor.Page.Locator("#first-box").FillAsync("De rekening klopt niet, ik betaal te veel.");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.Locator("#first-log").GetByText("Wat zou je graag willen").WaitForAsync();
        await visitor.Page.Locator("#first-box").FillAsync("Geld te");
        await visitor.Keeps("first-360");
        comes.SetResult();

        await visitor.Sees("Wat zou je graag willen");
        await visitor.Page.Locator("#first").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Equal("Geld te", await visitor.SendBox.InputValueAsync());
        await visitor.Page.Locator("[data-id='webchat-sendbox-input']:focus").WaitForAsync();
        await visitor.Page.Keyboard.TypeAsync("rug");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Sees("Geld terug");
        Assert.Equal(1, await visitor.Messages.Filter(new() { HasText = "De rekening klopt niet" }).CountAsync());
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task What_was_not_confirmed_yet_arrives_once()
    {
        await using var host = await ChatHost.Start();
        var (visitor, comes) = await ArriveBeforeWebChat(chromium, host);
        await using var _ = visitor;
        await Enabled(visitor, "Een klacht indienen").WaitForAsync();
        var tries = 0;
        await visitor.Page.RouteAsync("**/activities", async route =>
        {
            if (Interlocked.Increment(ref tries) <= 2) await route.FetchAsync();
            if (tries <= 2) await route.AbortAsync("connectionreset");
            else await route.ContinueAsync();
        });
        await Offer(visitor, "Een klacht indienen").ClickAsync();
        await visitor.ConnectionLine.Filter(new() { HasText = "De verbinding is even weg" }).WaitForAsync();
        comes.SetResult();

        await visitor.SeesSuggestion("Ernstig");
        Assert.Equal(1, await visitor.Messages.Filter(new() { HasText = "Een klacht indienen" }).CountAsync());
    }

    [Fact]
    public async Task Whoever_comes_back_sees_the_open_question_and_not_the_greeting()
    {
        await using var host = await ChatHost.Start();
        var (visitor, comes) = await ArriveBeforeWebChat(chromium, host);
        await using var _ = visitor;
        await Offer(visitor, "Een klacht indienen").ClickAsync();
        await Offer(visitor, "Ernstig").WaitForAsync();
        await visitor.Page.ReloadAsync(new() { WaitUntil = WaitUntilState.Commit });

        await Offer(visitor, "Ernstig").ClickAsync();
        await visitor.Page.Locator("#first-log").GetByText("wat er is gebeurd").WaitForAsync();
        Assert.False(await visitor.Page.Locator("#first-words").IsVisibleAsync());
        comes.SetResult();
        await visitor.Sees("wat er is gebeurd");
    }

    [Fact]
    public async Task By_keyboard_and_to_a_screen_reader_it_is_a_log_a_box_and_buttons()
    {
        await using var host = await ChatHost.Start();
        var (visitor, comes) = await ArriveBeforeWebChat(chromium, host);
        await using var _ = visitor;
        await Enabled(visitor, "Een klacht indienen").FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Offer(visitor, "Ernstig").WaitForAsync();
        await visitor.Page.Locator("#first-box:focus").WaitForAsync();
        Assert.Contains("Een klacht indienen", await visitor.Page.GetByRole(AriaRole.Log).First.InnerTextAsync(), StringComparison.Ordinal);
        await PageTests.HasNoSeriousBarrier(visitor);
        comes.SetResult();
    }
}
