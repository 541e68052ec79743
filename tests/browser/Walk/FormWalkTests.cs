using Microsoft.Playwright;

namespace ComplaintBot.Browser.Tests.Walk;

/// <summary>The form and the pages that are read, in every state.</summary>
[Collection("browser")]
public sealed class FormWalkTests(Chromium chromium)
{
    private static Task Press(Visitor visitor, string button) => visitor.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static Task Sees(Visitor visitor, string heading) => visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = heading }).WaitForAsync();

    private static async Task Write(Visitor visitor, string answer)
    {
        await visitor.Page.Locator("#answer").FillAsync(answer);
        await Press(visitor, "Doorgaan");
    }

    [Theory]
    [MemberData(nameof(Surroundings.Walked), MemberType = typeof(Surroundings))]
    public async Task Every_page_of_the_form_is_sound(string name)
    {
        var surroundings = Surroundings.Named(name);
        var look = new Look(surroundings);
        await using var host = await ChatHost.Start();
        await using var visitor = await Visitor.Arrive(chromium, host.Address, surroundings, "/form?company=leasem&lang=nl");
        await look.At(visitor, "form-start");
        await Press(visitor, "Beginnen");
        await Press(visitor, "Doorgaan");
        await visitor.Page.Locator(".summary").WaitForAsync();
        await look.At(visitor, "form-choice-missing");
        await visitor.Page.GetByLabel("Ernstig", new() { Exact = true }).CheckAsync();
        await look.At(visitor, "form-choice");
        await Press(visitor, "Doorgaan");
        await Write(visitor, "Er is drie keer te veel afgeschreven, samen 900 euro. Ik krijg het niet terug.");
        await Write(visitor, "Ik wil het geld terug.");
        await Press(visitor, "Dat heb ik niet");
        await Write(visitor, "Anna de Vries");
        await Write(visitor, "anna@voorbeeld");
        await visitor.Page.Locator(".summary").WaitForAsync();
        await look.At(visitor, "form-email-wrong");
        await Write(visitor, "anna@voorbeeld.nl");
        await Press(visitor, "Liever niet");
        await Sees(visitor, "Heb je documenten");
        await look.At(visitor, "form-documents");
        await visitor.Page.Locator("input[type=file]").SetInputFilesAsync(
        [
            new FilePayload { Name = "brief van de garage over de schade aan de linkervoorkant.txt", MimeType = "text/plain", Buffer = "Uw auto is klaar."u8.ToArray() },
            new FilePayload { Name = "leeg.pdf", MimeType = "application/pdf", Buffer = [] },
            new FilePayload { Name = "foto.txt", MimeType = "text/plain", Buffer = "Foto."u8.ToArray() },
        ]);
        await Press(visitor, "Bestanden toevoegen");
        await visitor.Page.Locator(".documents").WaitForAsync();
        await look.At(visitor, "form-documents-refused");
        await visitor.Page.Locator(".documents button").Last.ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Toch bewaren" }).WaitForAsync();
        await look.At(visitor, "form-document-removed");
        await Press(visitor, "Dat is alles");
        await Sees(visitor, "Wil je dit nog even nakijken?");
        await look.At(visitor, "form-check");
        await Press(visitor, "Indienen");
        await Sees(visitor, "Je klacht is ingediend");
        await look.At(visitor, "form-filed");
        look.IsFlawless();
        Assert.Empty(visitor.ForeignRequests);
        Assert.Empty(visitor.Complaints);
    }

    [Theory]
    [MemberData(nameof(Surroundings.Walked), MemberType = typeof(Surroundings))]
    public async Task Every_page_to_read_is_sound(string name)
    {
        var surroundings = Surroundings.Named(name);
        var look = new Look(surroundings);
        await using var host = await ChatHost.Start();
        await using var visitor = await Visitor.Arrive(chromium, host.Address, surroundings, "/accessibility?company=leasem&lang=nl");
        foreach (var (page, language) in new[] { ("accessibility", "nl"), ("accessibility", "de"), ("privacy", "nl"), ("procedure", "nl"), ("form", "de") })
        {
            await visitor.Page.GotoAsync(new Uri(host.Address, $"/{page}?company=leasem&lang={language}").ToString());
            await look.At(visitor, $"{page}-{language}");
        }

        await visitor.Page.GotoAsync(new Uri(host.Address, "/?company=nobody").ToString());
        await look.At(visitor, "no-such-company");
        await visitor.Page.GotoAsync(new Uri(host.Address, "/form").ToString());
        await look.At(visitor, "form-which-company");
        look.IsFlawless();
    }
}
