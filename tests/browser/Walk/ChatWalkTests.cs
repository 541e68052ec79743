using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ComplaintBot.Browser.Tests.Walk;

/// <summary>The chat page in every state in which a customer can find it.</summary>
[Collection("browser")]
public sealed partial class ChatWalkTests(Chromium chromium)
{
    private static readonly FilePayload Invoice = File("factuur.txt", "Drie keer afgeschreven."u8);
    private static readonly FilePayload Letter = File("brief van de garage over de schade.txt", "Geachte heer, mevrouw,"u8);

    private static FilePayload File(string name, ReadOnlySpan<byte> bytes) => new() { Name = name, MimeType = "text/plain", Buffer = bytes.ToArray() };

    private static Task Chooses(Visitor visitor, params FilePayload[] files) => visitor.Page.Locator(".webchat__upload-button--file-input").SetInputFilesAsync(files);

    private static Task Presses(Visitor visitor, string button) => visitor.Page.GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();

    [Theory]
    [MemberData(nameof(Surroundings.Walked), MemberType = typeof(Surroundings))]
    public async Task Every_state_of_the_chat_page_is_sound(string name)
    {
        var surroundings = Surroundings.Named(name);
        var look = new Look(surroundings);
        await using var host = await ChatHost.Start("--Documents:MaxBytes=2097152");
        await using var visitor = await Visitor.Arrive(chromium, host.Address, surroundings);
        await Intake(visitor, look);
        await Documents(visitor, host, look);
        await Filing(visitor, look);
        await ElsewhereAndBack(visitor, host, look, surroundings);
        look.IsFlawless();
        Assert.Empty(visitor.ForeignRequests);
    }

    private static async Task Intake(Visitor visitor, Look look)
    {
        await visitor.SeesSuggestion("Een klacht indienen");
        await look.At(visitor, "greeting");
        await visitor.Picks("Een klacht indienen");
        await visitor.SeesSuggestion("Ernstig");
        await look.At(visitor, "choices");
        await look.Over(visitor, visitor.Suggestion("Ernstig"), "over-an-answer");
        await look.Over(visitor, visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Bestand uploaden" }), "over-the-paper-clip");
        await visitor.Picks("Ernstig");
        await visitor.Sees("wat er is gebeurd");
        await visitor.SendBox.FillAsync("Er is drie keer te veel afgeschreven, samen 900 euro, en ik krijg het niet terug. Ik heb al twee keer gebeld.");
        await look.At(visitor, "free-text");
        await visitor.SendBox.PressAsync("Enter");
        await visitor.Sees("Wat zou je graag willen");
        await visitor.Types("hoe lang duurt dat?");
        await visitor.Sees("5 werkdagen");
        await look.At(visitor, "a-question-between");
        await visitor.Types("Ik wil het geld terug.");
        await visitor.SeesSuggestion("Dat heb ik niet");
        await Presses(visitor, "Spreek een medewerker");
        await visitor.Sees("terugbellen");
        await look.At(visitor, "a-person");
        await visitor.Types("nee");
        await visitor.SeesSuggestion("Dat heb ik niet");
        foreach (var (said, next) in new[] { ("LM-204417", "Wat is je naam"), ("Anna de Vries", "e-mailadres"), ("anna@voorbeeld", "e-mailadres"), ("anna@voorbeeld.nl", "telefoonnummer"), ("liever niet", "Heb je documenten") })
        {
            await visitor.Types(said);
            await visitor.Sees(next);
        }

        await visitor.SeesSuggestion("Dat is alles");
        await look.At(visitor, "documents-asked");
    }

    private static async Task Documents(Visitor visitor, ChatHost host, Look look)
    {
        // Held until it has been looked at.
        var held = new TaskCompletionSource();
        await visitor.Page.RouteAsync("**/upload?*", async route => { await held.Task; await route.ContinueAsync(); });
        await Chooses(visitor, Invoice);
        await visitor.Page.Locator("#uploads progress").WaitForAsync();
        await look.At(visitor, "upload-under-way");
        held.SetResult();
        await visitor.SeesSuggestion("Verwijder factuur.txt");
        await visitor.Page.UnrouteAsync("**/upload?*");

        await Chooses(visitor, File("film.txt", new byte[3 * 1024 * 1024]));
        await visitor.ConnectionLine.Filter(new() { HasText = "film.txt is te groot" }).WaitForAsync();
        await look.At(visitor, "refused-before-it-is-sent");
        await Chooses(visitor, File("factuur.pdf", "<!doctype html><script>alert(1)</script>"u8), Letter);
        await visitor.SeesSuggestion("Dat is alles");
        await visitor.Sees("veiligheid");
        await look.At(visitor, "refused-and-taken");

        await host.Stop();
        await visitor.ConnectionLine.Filter(new() { HasText = "De verbinding is even weg" }).WaitForAsync();
        await Chooses(visitor, File("nota.txt", "Nota."u8));
        await visitor.Page.Locator("#uploads progress").WaitForAsync();
        await look.At(visitor, "server-away-with-an-upload");
        await host.StartAgain();
        await visitor.Sees("‘nota.txt’ is toegevoegd");
        await look.At(visitor, "server-back");

        await visitor.Page.Context.SetOfflineAsync(true);
        await visitor.ConnectionLine.Filter(new() { HasText = "niet met internet verbonden" }).WaitForAsync();
        await look.At(visitor, "offline");
        await visitor.Page.Context.SetOfflineAsync(false);
        await visitor.ConnectionLine.Filter(new() { HasText = "De verbinding is er weer" }).WaitForAsync();

        await Chooses(visitor, [.. Enumerable.Range(1, 7).Select(i => File($"foto van de schade {i}.txt", System.Text.Encoding.UTF8.GetBytes($"{i}")))]);
        await visitor.Sees("Je hebt 10 documenten toegevoegd");
        await look.At(visitor, "ten-documents");
        await visitor.Picks("Een document weghalen");
        await visitor.SeesSuggestion("Verwijder foto van de schade 7.txt");
        await look.At(visitor, "which-document-to-remove");
    }

    private static async Task Filing(Visitor visitor, Look look)
    {
        await visitor.Types("dat is alles");
        await visitor.SeesSuggestion("Indienen");
        await look.At(visitor, "check-card");
        await visitor.Picks("Iets wijzigen");
        await visitor.SeesSuggestion("Telefoonnummer");
        await look.At(visitor, "change");
        await visitor.Picks("Telefoonnummer");
        await visitor.SeesSuggestion("Liever niet");
        await visitor.Types("0612345678");
        await visitor.Picks("Indienen");
        await visitor.Sees("Je kenmerk is");
        await look.At(visitor, "filed");
        await visitor.Types("hoe staat het met mijn klacht?");
        await visitor.Sees("ingediend op");
        await look.At(visitor, "status");
        await visitor.Page.ReloadAsync();
        await visitor.Sees("ingediend op");
        await look.At(visitor, "resumed");

        var file = await visitor.Page.RunAndWaitForDownloadAsync(() => Presses(visitor, "Download"));
        Assert.EndsWith(".txt", file.SuggestedFilename, StringComparison.Ordinal);
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Français" }).ClickAsync();
        await visitor.Sees("français");
        await look.At(visitor, "another-language");
    }

    private async Task ElsewhereAndBack(Visitor visitor, ChatHost host, Look look, Surroundings surroundings)
    {
        await using var other = await Visitor.Arrive(chromium, host.Address, surroundings, "/chat/continue?company=leasem&lang=nl");
        await look.At(other, "elsewhere");
        await other.Page.GetByText("Weet je niet meer").ClickAsync();
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Mail mij een code" }).Last.ClickAsync();
        await other.Page.Locator(".summary").WaitForAsync();
        await look.At(other, "elsewhere-mistaken");
        await other.Page.GetByLabel("E-mailadres").FillAsync("anna@voorbeeld.nl");
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Mail mij een code" }).First.ClickAsync();
        await other.Page.GetByLabel("Code uit de e-mail").WaitForAsync();
        await look.At(other, "elsewhere-code");
        await other.Page.GetByLabel("Code uit de e-mail").FillAsync("0000 0000");
        await other.Page.Keyboard.PressAsync("Enter");
        await other.Page.Locator(".summary").WaitForAsync();
        await look.At(other, "elsewhere-wrong");
        await other.Page.GetByLabel("Code uit de e-mail").FillAsync(Digits().Match(await host.Letter("Votre code est")).Value);
        await other.Page.Keyboard.PressAsync("Enter");
        await other.Sees("Je kenmerk is");
        await look.At(other, "elsewhere-resumed");

        visitor.Page.Dialog += (_, question) => question.AcceptAsync();
        await visitor.Page.RunAndWaitForRequestAsync(() => visitor.Page.Locator("#forget").ClickAsync(), "**/chat/forget");
        await visitor.Page.Locator(".webchat__suggested-action").First.WaitForAsync();
        Assert.Equal(0, await visitor.Messages.Filter(new() { HasText = "Je kenmerk is" }).CountAsync());
        await look.At(visitor, "forgotten");
    }

    [GeneratedRegex(@"\b\d{4} \d{4}\b")]
    private static partial Regex Digits();
}
