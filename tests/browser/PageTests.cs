using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ComplaintBot.Browser.Tests;

[Collection("browser")]
public sealed class PageTests(Chromium chromium)
{
    [Fact]
    public async Task The_bot_introduces_itself_without_any_script()
    {
        await using var host = await ChatHost.Start();
        await using var visitor = await Visitor.Arrive(chromium, host.Address, 360, 640, javaScript: false);
        var greeting = await visitor.Page.Locator("#greeting").InnerTextAsync();
        Assert.Contains("Ik ben een chatbot, geen mens", greeting, StringComparison.Ordinal);
        Assert.Contains("JavaScript nodig", greeting, StringComparison.Ordinal);
        Assert.False(await visitor.Page.Locator("#person").IsVisibleAsync());
        Assert.EndsWith("/privacy?company=leasem&lang=nl", await visitor.Page.Locator("#greeting a").First.GetAttributeAsync("href"), StringComparison.Ordinal);
        await visitor.Keeps("chat-360-without-script");
    }

    [Theory]
    [InlineData("/?company=leasem&lang=nl", 1280, 800)]
    [InlineData("/?company=leasem&lang=nl", 360, 640)]
    [InlineData("/", 360, 640)]
    [InlineData("/?company=nobody", 1280, 800)]
    [InlineData("/privacy?company=leasem", 360, 640)]
    [InlineData("/accessibility?company=leasem", 360, 640)]
    [InlineData("/procedure?company=leasem", 360, 640)]
    [InlineData("/form?company=leasem", 360, 640)]
    [InlineData("/chat/continue?company=leasem", 360, 640)]
    [InlineData("/chat/continue?company=stellantis-fs-belux", 1280, 800)]
    [InlineData("/?company=leasem&lang=nl&embed=1&accent=ffd400", 416, 700)]
    public async Task No_page_has_a_serious_barrier_in_the_light_or_in_the_dark(string path, int width, int height)
    {
        await using var host = await ChatHost.Start();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var visitor = await Visitor.Arrive(chromium, host.Address, width, height, path, scheme: scheme);
            if (path.Contains("lang", StringComparison.Ordinal))
            {
                await visitor.Picks("Een klacht indienen");
                await visitor.SeesSuggestion("Ernstig");
            }
            await HasNoSeriousBarrier(visitor);
            await visitor.Keeps($"page-{width}-{scheme}{System.Text.RegularExpressions.Regex.Replace(path, "[^a-z0-9]+", "-")}");
        }
    }

    internal static async Task HasNoSeriousBarrier(Visitor visitor)
    {
        var found = await visitor.Page.RunAxe();
        // Web Chat’s link to a file is named as it is seen; axe runs the two lines that are seen together without a space.
        var grave = found.Violations.Where(v => v.Impact is "serious" or "critical" && !(v.Id == "label-content-name-mismatch" && v.Nodes.All(n => n.Html.Contains("download=\"", StringComparison.Ordinal)))).Select(v => $"{v.Id}: {v.Help}: {string.Join(", ", v.Nodes.Select(n => n.Html))}");
        // Whole, where the assertion would cut it short.
        Assert.True(!grave.Any(), string.Join('\n', grave));
    }

    [Theory]
    [InlineData(360, 640)]
    [InlineData(640, 400)]
    public async Task Narrow_and_enlarged_pages_need_no_sideways_scrolling(int width, int height)
    {
        await using var host = await ChatHost.Start();
        await using var visitor = await Visitor.Arrive(chromium, host.Address, width, height);
        await visitor.SeesSuggestion("Een klacht indienen");
        await visitor.Keeps($"chat-{width}x{height}");
        Assert.True(await visitor.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        var suggestion = await visitor.Suggestion("Hoe staat mijn klacht ervoor?").BoundingBoxAsync();
        Assert.True(suggestion!.Height >= 44, $"A suggested answer is {suggestion.Height} pixels high.");
        Assert.True(suggestion.X + suggestion.Width <= width, "A suggested answer is cut off.");
    }

    [Fact]
    public async Task The_conversation_is_a_log_and_the_page_has_its_landmarks()
    {
        await using var host = await ChatHost.Start();
        await using var visitor = await Visitor.Arrive(chromium, host.Address);
        await visitor.SeesSuggestion("Een klacht indienen");
        Assert.Equal("nl", await visitor.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal(1, await visitor.Page.GetByRole(AriaRole.Main).CountAsync());
        Assert.Equal("Klachten", await visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First.InnerTextAsync());
        Assert.True(await visitor.Page.GetByRole(AriaRole.Log).CountAsync() > 0);
    }

    [Fact]
    public async Task After_each_turn_the_focus_is_where_one_writes()
    {
        await using var host = await ChatHost.Start();
        await using var visitor = await Visitor.Arrive(chromium, host.Address);
        var focused = visitor.Page.Locator("[data-id='webchat-sendbox-input']:focus");
        await visitor.SeesSuggestion("Een klacht indienen");
        await focused.WaitForAsync();
        await visitor.Suggestion("Een klacht indienen").FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.SeesSuggestion("Ernstig");
        await focused.WaitForAsync();
        await visitor.Types("Ernstig");
        await visitor.Sees("wat er is gebeurd");
        await focused.WaitForAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Spreek een medewerker" }).ClickAsync();
        await focused.WaitForAsync();
    }

    [Fact]
    public async Task In_the_colours_of_the_system_buttons_and_signs_stay_visible()
    {
        await using var host = await ChatHost.Start();
        await using var visitor = await Visitor.Arrive(chromium, host.Address);
        await visitor.SeesSuggestion("Een klacht indienen");
        await visitor.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active, ColorScheme = ColorScheme.Dark });
        await visitor.Keeps("chat-1280-forced-colours");
        var link = await visitor.Page.Locator("body").EvaluateAsync<string>("body => { const probe = document.createElement('i'); probe.style.color = 'LinkText'; body.append(probe); return getComputedStyle(probe).color; }");
        Assert.Equal(link, await visitor.Page.Locator(".webchat__send-button, .webchat__icon-button").Last.EvaluateAsync<string>("e => getComputedStyle(e).fill"));
        Assert.NotEqual("0px", await visitor.Suggestion("Een klacht indienen").EvaluateAsync<string>("e => getComputedStyle(e).borderTopWidth"));
    }
}
