using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ComplaintBot.Browser.Tests;

/// <summary>A conversation that was begun in one browser and goes on in another, by a code out of a real letter.</summary>
[Collection("browser")]
public sealed partial class ElsewhereTests(Chromium chromium)
{
    private const string Email = "anna@voorbeeld.nl";

    private static async Task<Visitor> ArriveAtThePhoneNumber(Chromium chromium, ChatHost host)
    {
        var visitor = await Visitor.Arrive(chromium, host.Address);
        await visitor.Picks("Een klacht indienen");
        await visitor.Picks("Ernstig");
        await visitor.Sees("wat er is gebeurd");
        foreach (var (said, next) in new[]
        {
            ("De rekening klopt niet, ik betaal te veel.", "Wat zou je graag willen"), ("Geld terug", "contract"), ("AB-12345", "naam"), ("Anna de Vries", "e-mailadres"), (Email, "telefoonnummer"),
        })
        {
            await visitor.Types(said);
            await visitor.Sees(next);
        }

        return visitor;
    }

    [Fact]
    public async Task A_second_browser_goes_on_with_a_code_from_the_mailbox_and_the_first_hears_of_it()
    {
        await using var host = await ChatHost.Start();
        await using var desk = await ArriveAtThePhoneNumber(chromium, host);
        await using var phone = await Visitor.Arrive(chromium, host.Address, 360, 640);
        await phone.SeesSuggestion("Een klacht indienen");
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Verder met een gesprek van een ander apparaat" }).ClickAsync();
        await IsClean(phone, "elsewhere-360-ask");
        await phone.Page.GetByLabel("E-mailadres").FillAsync(Email);
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Mail mij een code" }).First.ClickAsync();
        var code = Digits().Match(await host.Letter("Je code is")).Value;
        await phone.Page.GetByLabel("Code uit de e-mail").FillAsync("0000 0000");
        await phone.Page.Keyboard.PressAsync("Enter");
        await phone.Page.GetByText("Deze code klopt niet").WaitForAsync();
        await IsClean(phone, "elsewhere-360-wrong");
        await phone.Page.GetByLabel("Code uit de e-mail").FillAsync(code);
        await phone.Page.Keyboard.PressAsync("Enter");

        await phone.Sees("De rekening klopt niet");
        await phone.Sees("ook op een ander apparaat");
        await desk.Sees("ook op een ander apparaat");
        await phone.Types("liever niet");
        await phone.SeesSuggestion("Dat is alles");
        await desk.SeesSuggestion("Dat is alles");
        await phone.Keeps("elsewhere-360-resumed");
        await desk.Page.ReloadAsync();
        await desk.SeesSuggestion("Dat is alles");
        Assert.Empty(phone.Complaints);
    }

    [Fact]
    public async Task Of_two_conversations_the_customer_chooses_one_on_a_narrow_phone()
    {
        await using var host = await ChatHost.Start();
        await using var desk = await ArriveAtThePhoneNumber(chromium, host);
        await using var later = await ArriveAtThePhoneNumber(chromium, host);
        await using var phone = await Visitor.Arrive(chromium, host.Address, 360, 640, "/chat/continue?company=leasem&lang=nl");
        await phone.Page.GetByLabel("E-mailadres").FillAsync(Email);
        await phone.Page.Keyboard.PressAsync("Enter");
        await phone.Page.GetByLabel("Code uit de e-mail").FillAsync(Digits().Match(await host.Letter("Je code is")).Value);
        await phone.Page.Keyboard.PressAsync("Enter");
        await phone.Page.GetByRole(AriaRole.Heading, new() { Name = "Met welk gesprek wil je verder?" }).WaitForAsync();
        await IsClean(phone, "elsewhere-360-choose");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Verdergaan" }).ClickAsync();
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Kies een gesprek" }).ClickAsync();
        await IsClean(phone, "elsewhere-360-choose-missing");
        await phone.Page.GetByLabel("Nog niet ingediend").Last.CheckAsync();
        await phone.Page.Keyboard.PressAsync("Enter");

        await phone.Sees("De rekening klopt niet");
        await desk.Sees("ook op een ander apparaat");
        Assert.Equal(0, await later.Messages.Filter(new() { HasText = "ook op een ander apparaat" }).CountAsync());
    }

    [Fact]
    public async Task In_the_frame_on_the_companys_site_it_goes_on_in_the_frame()
    {
        await using var site = await CompanySite.Start();
        await using var host = await ChatHost.Start($"--DirectLine:AllowedOrigins:0={site.Origin}");
        await using var desk = await ArriveAtThePhoneNumber(chromium, host);
        site.Script = CompanySite.TagFor(host);
        await using var visitor = await Visitor.Arrive(chromium, site.Address, path: "/");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Klacht melden" }).ClickAsync();
        var frame = visitor.Page.FrameLocator("iframe");
        await frame.GetByRole(AriaRole.Link, new() { Name = "Verder met een gesprek van een ander apparaat" }).ClickAsync();
        await frame.GetByLabel("E-mailadres").FillAsync(Email);
        await frame.GetByRole(AriaRole.Button, new() { Name = "Mail mij een code" }).First.ClickAsync();
        await frame.GetByLabel("Code uit de e-mail").FillAsync(Digits().Match(await host.Letter("Je code is")).Value);
        await frame.GetByRole(AriaRole.Button, new() { Name = "Verdergaan" }).ClickAsync();

        await frame.Locator(".webchat__bubble__content").Filter(new() { HasText = "De rekening klopt niet" }).First.WaitForAsync();
        await visitor.Keeps("elsewhere-1280-embedded");
    }

    [Fact]
    public async Task Without_scripts_the_code_is_asked_for_and_taken_all_the_same()
    {
        await using var host = await ChatHost.Start();
        await using var desk = await ArriveAtThePhoneNumber(chromium, host);
        await using var plain = await Visitor.Arrive(chromium, host.Address, path: "/chat/continue?company=leasem&lang=nl", javaScript: false);
        await plain.Page.GetByText("Weet je niet meer met welk e-mailadres?").ClickAsync();
        await plain.Keeps("elsewhere-1280-without-script", whole: true);
        await plain.Page.GetByLabel("E-mailadres").FillAsync(Email);
        await plain.Page.Keyboard.PressAsync("Enter");
        await plain.Page.GetByLabel("Code uit de e-mail").FillAsync(Digits().Match(await host.Letter("Je code is")).Value);
        await plain.Page.Keyboard.PressAsync("Enter");
        await plain.Page.WaitForURLAsync(new Uri(host.Address, "/?company=leasem&lang=nl").ToString());
        Assert.Contains(await plain.Page.Context.CookiesAsync(), cookie => cookie.Name == "complaintbot-resume-leasem");
    }

    private static async Task IsClean(Visitor visitor, string name)
    {
        await visitor.Keeps(name, whole: true);
        var found = await visitor.Page.RunAxe();
        Assert.Empty(found.Violations.Select(v => $"{v.Id}: {string.Join(", ", v.Nodes.Select(n => n.Html))}"));
    }

    [GeneratedRegex(@"\b\d{4} \d{4}\b")]
    private static partial Regex Digits();
}
