using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ComplaintBot.Browser.Tests;

/// <summary>The form in a browser that runs no script, on the narrowest screen that counts.</summary>
[Collection("browser")]
public sealed class FormTests(Chromium chromium)
{
    private const string Path = "/form?company=leasem&lang=nl";
    private static readonly Regex Reference = new("[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{3}");

    private static Task<Visitor> Arrive(Chromium chromium, ChatHost host, int width = 320, string path = Path, bool javaScript = false) =>
        Visitor.Arrive(chromium, host.Address, width, 640, path, javaScript);

    private static Task Press(Visitor visitor, string button) => visitor.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static async Task Choose(Visitor visitor, string answer)
    {
        await visitor.Page.GetByLabel(answer, new() { Exact = true }).CheckAsync();
        await Press(visitor, "Doorgaan");
    }

    private static Task Choose(Visitor visitor, params (string Name, string Words)[] files) => visitor.Page.Locator("input[type=file]").SetInputFilesAsync(
        files.Select(file => new FilePayload { Name = file.Name, MimeType = "application/octet-stream", Buffer = System.Text.Encoding.UTF8.GetBytes(file.Words) }));

    private static async Task Write(Visitor visitor, string answer)
    {
        await visitor.Page.Locator("#answer").FillAsync(answer);
        await Press(visitor, "Doorgaan");
    }

    private static Task Sees(Visitor visitor, string heading) => visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = heading }).WaitForAsync();

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task From_the_first_page_to_the_receipt_without_a_script(int width)
    {
        await using var host = await ChatHost.Start();
        await using var visitor = await Arrive(chromium, host, width);
        async Task Looks(string kind)
        {
            await IsSound(visitor);
            await visitor.Keeps($"form-{width}-{kind}", whole: true);
        }

        await Looks("start");
        await Press(visitor, "Beginnen");
        await Sees(visitor, "Wat is de aard van je klacht?");
        await Looks("choice");
        await Press(visitor, "Doorgaan");
        await Looks("choice-missing");
        await Choose(visitor, "Ernstig");
        await Looks("text");
        await Write(visitor, "Er is drie keer te veel afgeschreven, samen 900 euro.\n\nIk krijg het niet terug.");
        await Write(visitor, "Ik wil het geld terug.");
        await Looks("line");
        await Press(visitor, "Dat heb ik niet");
        await Write(visitor, "Anna de Vries");
        await Write(visitor, "anna@voorbeeld");
        await Looks("email-wrong");
        await Write(visitor, "anna@voorbeeld.nl");
        await Press(visitor, "Liever niet");
        await Looks("documents");
        await Choose(visitor, ("brief van de garage.txt", "Uw auto is klaar."), ("leeg.pdf", ""));
        await Press(visitor, "Bestanden toevoegen");
        await Sees(visitor, "Heb je documenten die bij je klacht horen, zoals een factuur, een brief of foto’s?");
        await Looks("documents-refused");
        await Press(visitor, "Dat is alles");
        await Sees(visitor, "Wil je dit nog even nakijken?");
        await Looks("check");
        await Press(visitor, "Indienen");
        await Sees(visitor, "Je klacht is ingediend");
        Assert.Matches(Reference, await visitor.Page.Locator("main").InnerTextAsync());
        await Looks("receipt");
        Assert.Empty(visitor.ForeignRequests);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_mistake_takes_the_focus_and_its_link_leads_to_the_field()
    {
        await using var host = await ChatHost.Start();
        await using var visitor = await Arrive(chromium, host);
        await Press(visitor, "Beginnen");
        await Press(visitor, "Doorgaan");
        await FocusIsOn(visitor, ".summary");
        Assert.StartsWith("Fout:", await visitor.Page.TitleAsync(), StringComparison.Ordinal);
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Kies een van de antwoorden" }).ClickAsync();
        await FocusIsOn(visitor, "#answer-0");
        await Choose(visitor, "Ernstig");
        await Write(visitor, "stop");
        await FocusIsOn(visitor, ".summary");
        Assert.Equal("stop", await visitor.Page.Locator("#answer").InputValueAsync());
    }

    [Fact]
    public async Task Who_is_too_hasty_sees_what_he_answered_again()
    {
        await using var host = await ChatHost.Start("--Limits:Enabled=true", "--Limits:LongestHold=00:00:00", "--Limits:Messages:Address:AtOnce=2", "--Limits:Messages:Address:PerMinute=1");
        await using var visitor = await Arrive(chromium, host);
        await Press(visitor, "Beginnen");
        await Choose(visitor, "Ernstig");
        await Write(visitor, "Er is te veel afgeschreven.");
        await FocusIsOn(visitor, ".summary");
        await IsSound(visitor);
        await visitor.Keeps("form-320-hasty", whole: true);
        Assert.Equal("Er is te veel afgeschreven.", await visitor.Page.Locator("#answer").InputValueAsync());
        await Press(visitor, "Laat mij terugbellen");
        await Sees(visitor, "Even geduld");
        await IsSound(visitor);
        await visitor.Keeps("form-320-hasty-elsewhere", whole: true);
    }

    [Fact]
    public async Task The_keyboard_alone_is_enough()
    {
        await using var host = await ChatHost.Start();
        await using var visitor = await Arrive(chromium, host);
        var keys = visitor.Page.Keyboard;
        await TabTo(visitor, "button[value=begin]");
        await keys.PressAsync("Enter");
        await Sees(visitor, "Wat is de aard van je klacht?");
        await TabTo(visitor, "#answer-0");
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("Enter");
        await Sees(visitor, "Vertel in je eigen woorden wat er is gebeurd.");
        await TabTo(visitor, "#answer");
        await keys.TypeAsync("Er is te veel afgeschreven.");
        await keys.PressAsync("Tab");
        await keys.PressAsync("Enter");
        await Sees(visitor, "Wat zou je graag willen dat Lease’m doet?");
        await TabTo(visitor, ".back button");
        await keys.PressAsync("Enter");
        await Sees(visitor, "Vertel in je eigen woorden wat er is gebeurd.");
        Assert.Equal("Er is te veel afgeschreven.", await visitor.Page.Locator("#answer").InputValueAsync());
    }

    [Fact]
    public async Task The_language_changes_in_the_middle_and_the_answers_stay()
    {
        await using var host = await ChatHost.Start();
        await using var visitor = await Arrive(chromium, host);
        await Press(visitor, "Beginnen");
        await Choose(visitor, "Ernstig");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Deutsch" }).ClickAsync();
        await IsSound(visitor);
        Assert.Equal("de", await visitor.Page.Locator("html").GetAttributeAsync("lang"));
        await Press(visitor, "Zurück");
        Assert.True(await visitor.Page.GetByLabel("Schwerwiegend", new() { Exact = true }).IsVisibleAsync());
    }

    [Theory]
    [InlineData("/form")]
    [InlineData("/form?go=1&lang=de")]
    [InlineData("/form?company=leasem&lang=de")]
    [InlineData("/form?company=leasem&lang=fr")]
    [InlineData("/form?company=leasem&lang=en")]
    [InlineData("/form?company=stellantis-fs-belux&lang=fr")]
    public async Task Every_first_page_is_sound(string path)
    {
        await using var host = await ChatHost.Start();
        await using var visitor = await Arrive(chromium, host, path: path);
        await IsSound(visitor);
        await visitor.Keeps($"form-320{Regex.Replace(path, "[^a-z0-9]+", "-")}", whole: true);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task No_page_has_a_barrier_that_a_program_can_find(int width)
    {
        await using var host = await ChatHost.Start();
        await using var visitor = await Arrive(chromium, host, width, javaScript: true);
        await HasNoBarrier(visitor);
        await Press(visitor, "Beginnen");
        await HasNoBarrier(visitor);
        await Press(visitor, "Doorgaan");
        await HasNoBarrier(visitor);
        await Choose(visitor, "Ernstig");
        await Write(visitor, "stop");
        await HasNoBarrier(visitor);
        await Write(visitor, "Er is te veel afgeschreven.");
        await Write(visitor, "Ik wil het geld terug.");
        await Press(visitor, "Dat heb ik niet");
        await Write(visitor, "Anna de Vries");
        await Write(visitor, "anna@voorbeeld.nl");
        await Press(visitor, "Liever niet");
        await Press(visitor, "Dat is alles");
        await HasNoBarrier(visitor);
        await Press(visitor, "Indienen");
        await HasNoBarrier(visitor);
    }

    private static async Task HasNoBarrier(Visitor visitor)
    {
        var found = await visitor.Page.RunAxe();
        Assert.Empty(found.Violations.Select(v => $"{visitor.Page.Url}: {v.Id}: {v.Help}: {string.Join(", ", v.Nodes.Select(n => n.Html))}"));
    }

    /// <summary>What every page must have, whatever stands on it; the page's own scripts are off, the test's are not.</summary>
    private static async Task IsSound(Visitor visitor)
    {
        var page = visitor.Page;
        Assert.Equal(1, await page.Locator("h1").CountAsync());
        Assert.Matches("^(nl|fr|en|de)$", await page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal(0, await page.Locator("script").CountAsync());
        foreach (var field in await page.Locator("main input:not([type=hidden]), main textarea").AllAsync())
            Assert.Equal(1, await page.Locator($"label[for='{await field.GetAttributeAsync("id")}']").CountAsync());
        Assert.Equal(await page.Locator("input[type=radio]").CountAsync(), await page.Locator("fieldset:has(legend h1) input[type=radio]").CountAsync());
        foreach (var target in await page.Locator("main button, main .choice label, main input:not([type=hidden]):not([type=radio])").AllAsync())
            Assert.True((await target.BoundingBoxAsync())!.Height >= 44, $"{await target.InnerTextAsync()} is too low to be touched.");
        var widest = await page.Locator("main *").EvaluateAllAsync<double>("all => Math.max(...all.filter(e => !e.closest('.unseen')).map(e => e.getBoundingClientRect().right))");
        Assert.True(widest <= page.ViewportSize!.Width, $"Something stands out of the page by {widest - page.ViewportSize.Width} pixels.");
    }

    private static Task FocusIsOn(Visitor visitor, string selector) => visitor.Page.Locator($"{selector}:focus").WaitForAsync(new() { State = WaitForSelectorState.Attached });

    private static async Task TabTo(Visitor visitor, string selector)
    {
        for (var step = 0; step < 30; step++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            if (await visitor.Page.Locator($"{selector}:focus").CountAsync() > 0)
                return;
        }

        Assert.Fail($"The keyboard does not reach {selector}.");
    }
}
