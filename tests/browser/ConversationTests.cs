using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ComplaintBot.Browser.Tests;

[Collection("browser")]
public sealed class ConversationTests(Chromium chromium)
{
    /// <summary>What is said, by a suggested answer or typed, and what must show then.</summary>
    private static readonly (bool Suggested, string Said, string Shows)[] FirstHalf =
    [
        (true, "Een klacht indienen", "de aard van je klacht"),
        (true, "Ernstig", "wat er is gebeurd"),
        (false, "Er is drie keer te veel afgeschreven, samen 900 euro, en ik krijg het niet terug.", "Wat zou je graag willen"),
    ];

    private static readonly (bool Suggested, string Said, string Shows)[] SecondHalf =
    [
        (false, "Ik wil het geld terug.", "dossiernummer"),
        (false, "LM-204417", "Wat is je naam"),
        (false, "Anna de Vries", "e-mailadres"),
        (false, "anna@voorbeeld.nl", "telefoonnummer"),
        (true, "Liever niet", "Heb je documenten"),
        (true, "Dat is alles", "nakijken"),
        (true, "Indienen", "Je kenmerk is"),
    ];

    private static async Task Walk(Visitor visitor, IEnumerable<(bool Suggested, string Said, string Shows)> steps)
    {
        foreach (var (suggested, said, shows) in steps)
        {
            await (suggested ? visitor.Picks(said) : visitor.Types(said));
            await visitor.Sees(shows);
        }
    }

    [Theory]
    [InlineData(1280, 800)]
    [InlineData(768, 1024)]
    [InlineData(360, 640)]
    public async Task From_the_greeting_to_the_receipt_with_a_reload_in_the_middle(int width, int height)
    {
        await using var host = await ChatHost.Start();
        await using var visitor = await Visitor.Arrive(chromium, host.Address, width, height);
        await visitor.SeesSuggestion("Een klacht indienen");
        await visitor.Keeps($"chat-{width}-greeting");

        await Walk(visitor, FirstHalf);
        await visitor.Keeps($"chat-{width}-description");
        await visitor.Page.ReloadAsync();
        await visitor.Sees("drie keer te veel afgeschreven");
        await visitor.Sees("Wat zou je graag willen");
        await Walk(visitor, SecondHalf[..^1]);
        await visitor.SeesSuggestion("Indienen");
        await visitor.Keeps($"chat-{width}-check");
        await Walk(visitor, SecondHalf[^1..]);
        await visitor.SeesTheEnd();
        await visitor.Sees(new Regex("[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{3}"));
        await visitor.Keeps($"chat-{width}-receipt");

        Assert.Empty(visitor.ForeignRequests);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Two_tabs_show_the_same_conversation()
    {
        await using var host = await ChatHost.Start();
        await using var visitor = await Visitor.Arrive(chromium, host.Address);
        await visitor.Picks("Een klacht indienen");
        await visitor.Sees("de aard van je klacht");

        await using var tab = await visitor.OpenTab("/?company=leasem&lang=nl");
        await tab.Picks("Ernstig");
        await visitor.Sees("wat er is gebeurd");
    }

    [Fact]
    public async Task A_server_that_restarts_is_told_politely_and_costs_nothing_that_was_typed()
    {
        await using var host = await ChatHost.Start();
        await using var visitor = await Visitor.Arrive(chromium, host.Address);
        await visitor.Picks("Een klacht indienen");
        await visitor.Sees("de aard van je klacht");
        await visitor.SendBox.FillAsync("half een zin");

        await host.Stop();
        await visitor.ConnectionLine.Filter(new() { HasText = "Wat je hebt geschreven blijft staan" }).WaitForAsync();
        await visitor.Keeps("chat-1280-interrupted");
        await host.StartAgain();
        await visitor.ConnectionLine.Filter(new() { HasText = "De verbinding is er weer" }).WaitForAsync();

        Assert.Equal("half een zin", await visitor.SendBox.InputValueAsync());
        await visitor.Picks("Ernstig");
        await visitor.Sees("wat er is gebeurd");
    }

    [Fact]
    public async Task A_short_token_is_renewed_before_it_expires()
    {
        await using var host = await ChatHost.Start("--DirectLine:TokenLifetime=00:00:08");
        await using var visitor = await Visitor.Arrive(chromium, host.Address);
        await visitor.SeesSuggestion("Een klacht indienen");

        await visitor.Page.WaitForRequestAsync("**/chat/token");
        await visitor.Page.WaitForRequestAsync("**/chat/token");
        await visitor.Picks("Een klacht indienen");
        await visitor.Sees("de aard van je klacht");
        Assert.Equal("", await visitor.ConnectionLine.TextContentAsync());
    }

    [Fact]
    public async Task A_forgotten_conversation_does_not_come_back()
    {
        await using var host = await ChatHost.Start();
        await using var visitor = await Visitor.Arrive(chromium, host.Address);
        await visitor.Picks("Een klacht indienen");
        await visitor.Sees("de aard van je klacht");

        visitor.Page.Dialog += (_, question) => question.AcceptAsync();
        await visitor.Page.RunAndWaitForRequestAsync(() => visitor.Page.GetByText("Vergeet dit gesprek").ClickAsync(), "**/chat/forget");
        await visitor.SeesSuggestion("Een klacht indienen");
        Assert.Equal(0, await visitor.Messages.Filter(new() { HasText = "de aard van je klacht" }).CountAsync());
    }

    [Fact]
    public async Task The_button_asks_for_a_person_in_the_customers_name()
    {
        await using var host = await ChatHost.Start();
        await using var visitor = await Visitor.Arrive(chromium, host.Address);
        await visitor.SeesSuggestion("Een klacht indienen");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Spreek een medewerker" }).ClickAsync();
        await visitor.Sees(new Regex("^medewerker$"));
    }

    [Fact]
    public async Task The_privacy_notice_is_one_click_away_and_opens_beside_the_conversation()
    {
        await using var host = await ChatHost.Start();
        await using var visitor = await Visitor.Arrive(chromium, host.Address);
        await visitor.SeesSuggestion("Een klacht indienen");
        var link = visitor.Messages.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("privacyverklaring") });
        var notice = await visitor.Page.Context.RunAndWaitForPageAsync(() => link.ClickAsync());
        await notice.GetByRole(AriaRole.Heading, new() { Name = "Welke gegevens" }).WaitForAsync();
    }

    [Fact]
    public async Task The_customer_can_type_at_once()
    {
        await using var host = await ChatHost.Start();
        await using var visitor = await Visitor.Arrive(chromium, host.Address);
        await visitor.SeesSuggestion("Een klacht indienen");
        await visitor.Page.Keyboard.TypeAsync("Een klacht indienen");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Sees("de aard van je klacht");
    }
}
