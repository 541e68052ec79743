using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ComplaintBot.Browser.Tests;

/// <summary>Files by paper clip and by dragging, over networks and servers that fail.</summary>
[Collection("browser")]
public sealed partial class DocumentTests(Chromium chromium)
{
    private const string Uploads = "**/upload?*";
    private const string Pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static readonly (string Name, string Type, string Base64)[] Three =
    [
        ("kras.png", "image/png", Pixel), ("factuur.txt", "text/plain", Text("Drie keer afgeschreven.")), ("brief.txt", "text/plain", Text("Geachte heer, mevrouw,")),
    ];

    private static string Text(string words) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(words));

    /// <summary>What a browser tells the page when files are dragged over it, step by step.</summary>
    private static async Task Drags(Visitor visitor, string step, params (string Name, string Type, string Base64)[] files) => await visitor.Page.EvaluateAsync("""
        ([step, files]) => {
          const dataTransfer = new DataTransfer();
          for (const { name, type, base64 } of files) dataTransfer.items.add(new File([Uint8Array.from(atob(base64), c => c.charCodeAt(0))], name, { type }));
          document.querySelector('.conversation').dispatchEvent(new DragEvent(step, { bubbles: true, cancelable: true, dataTransfer }));
        }
        """, new object[] { step, files.Select(f => new { name = f.Name, type = f.Type, base64 = f.Base64 }).ToArray() });

    private static async Task Drops(Visitor visitor, params (string Name, string Type, string Base64)[] files)
    {
        await Drags(visitor, "dragenter", files);
        await Drags(visitor, "drop", files);
    }

    private static Task Chooses(Visitor visitor, params FilePayload[] files) => visitor.Page.Locator(".webchat__upload-button--file-input").SetInputFilesAsync(files);

    private static async Task<Visitor> ArriveAtTheDocuments(Chromium chromium, ChatHost host, int width = 1280)
    {
        var visitor = await Visitor.Arrive(chromium, host.Address, width);
        await visitor.Picks("Een klacht indienen");
        await visitor.Picks("Ernstig");
        await visitor.Sees("wat er is gebeurd");
        foreach (var (said, next) in new[]
        {
            ("De rekening klopt niet, ik betaal te veel.", "Wat zou je graag willen"), ("Geld terug", "contract"), ("AB-12345", "naam"), ("Anna de Vries", "e-mailadres"),
            ("anna@voorbeeld.nl", "telefoonnummer"), ("liever niet", "Heb je documenten"),
        })
        {
            await visitor.Types(said);
            await visitor.Sees(next);
        }

        return visitor;
    }

    [Fact]
    public async Task Three_files_are_dragged_one_goes_the_network_and_the_server_fail_and_a_second_browser_finds_them_all_once()
    {
        await using var host = await ChatHost.Start();
        await using var desk = await ArriveAtTheDocuments(chromium, host);
        await Drags(desk, "dragenter", Three);
        await desk.Page.Locator("#drop").WaitForAsync();
        await desk.Keeps("documents-1280-drop");
        await Drags(desk, "drop", Three);
        await desk.SeesSuggestion("Verwijder kras.png");
        await desk.Keeps("documents-1280-listed");
        await desk.Picks("Verwijder brief.txt");
        await desk.Sees("weggehaald");

        // The first try arrives and its confirmation is lost, the second is lost itself.
        var tries = 0;
        await desk.Page.RouteAsync(Uploads, async route =>
        {
            var number = Interlocked.Increment(ref tries);
            if (number == 1) await route.FetchAsync();
            if (number <= 2) await route.AbortAsync("connectionreset");
            else await route.ContinueAsync();
        });
        await Drops(desk, ("polis.txt", "text/plain", Text("Polis.")));
        await desk.SeesSuggestion("Verwijder polis.txt");
        await desk.Page.Locator("#uploads progress").WaitForAsync(new() { State = WaitForSelectorState.Detached });

        await host.Stop();
        await desk.ConnectionLine.Filter(new() { HasText = "De verbinding is even weg" }).WaitForAsync();
        await Drops(desk, ("nota.txt", "text/plain", Text("Nota.")));
        await desk.Keeps("documents-1280-waiting");
        await host.StartAgain();
        await desk.Sees("‘nota.txt’ is toegevoegd");

        await using var phone = await Visitor.Arrive(chromium, host.Address, 390, 780, "/chat/continue?company=leasem&lang=nl");
        await phone.Page.GetByLabel("E-mailadres").FillAsync("anna@voorbeeld.nl");
        await phone.Page.Keyboard.PressAsync("Enter");
        await phone.Page.GetByLabel("Code uit de e-mail").FillAsync(Digits().Match(await host.Letter("Je code is")).Value);
        await phone.Page.Keyboard.PressAsync("Enter");
        await phone.Sees("Je hebt 4 documenten toegevoegd");
        await phone.Keeps("documents-390-elsewhere");
        var list = await phone.Messages.Filter(new() { HasText = "Je hebt 4 documenten toegevoegd" }).Last.InnerTextAsync();
        Assert.All(new[] { "kras.png", "factuur.txt", "polis.txt", "nota.txt" }, name => Assert.Single(Regex.Matches(list, Regex.Escape(name))));
        Assert.DoesNotContain("brief.txt", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_come_by_paper_clip_with_the_keyboard_several_at_once_and_what_is_wrong_is_told_before_it_is_sent()
    {
        await using var host = await ChatHost.Start("--Documents:MaxBytes=2097152");
        await using var visitor = await ArriveAtTheDocuments(chromium, host, 360);
        var clip = visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Bestand uploaden" });
        await clip.FocusAsync();
        var window = await visitor.Page.RunAndWaitForFileChooserAsync(() => visitor.Page.Keyboard.PressAsync("Enter"));
        Assert.True(window.IsMultiple);
        await window.SetFilesAsync([new FilePayload { Name = "kras.png", MimeType = "image/png", Buffer = Convert.FromBase64String(Pixel) }, new FilePayload { Name = "factuur.txt", MimeType = "text/plain", Buffer = "Drie keer"u8.ToArray() }]);
        await visitor.SeesSuggestion("Verwijder factuur.txt");
        await PageTests.HasNoSeriousBarrier(visitor);
        await visitor.Keeps("documents-360-listed");

        var sent = 0;
        visitor.Page.Request += (_, request) => { if (request.Url.Contains("/upload", StringComparison.Ordinal)) Interlocked.Increment(ref sent); };
        await Chooses(visitor, new FilePayload { Name = "film.txt", MimeType = "text/plain", Buffer = new byte[3 * 1024 * 1024] });
        await visitor.ConnectionLine.Filter(new() { HasText = "film.txt is te groot: een bestand mag hoogstens 2 MB zijn" }).WaitForAsync();
        await Chooses(visitor, new FilePayload { Name = "leeg.txt", MimeType = "text/plain", Buffer = [] });
        await visitor.ConnectionLine.Filter(new() { HasText = "leeg.txt is leeg" }).WaitForAsync();
        await visitor.Keeps("documents-360-refused");
        Assert.Equal(0, sent);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Two_tabs_see_the_same_documents()
    {
        await using var host = await ChatHost.Start();
        await using var one = await ArriveAtTheDocuments(chromium, host);
        await using var other = await one.OpenTab("/?company=leasem&lang=nl");
        await other.SeesSuggestion("Dat is alles");
        await Drops(other, ("nota.txt", "text/plain", Text("Nota.")));
        await one.SeesSuggestion("Verwijder nota.txt");
        await Drops(one, ("polis.txt", "text/plain", Text("Polis.")));
        await other.SeesSuggestion("Verwijder polis.txt");
    }

    [Fact]
    public async Task In_the_frame_on_the_companys_site_files_are_taken_as_well()
    {
        await using var site = await CompanySite.Start();
        await using var host = await ChatHost.Start($"--DirectLine:AllowedOrigins:0={site.Origin}");
        site.Script = CompanySite.TagFor(host);
        await using var visitor = await Visitor.Arrive(chromium, site.Address, path: "/");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Klacht melden" }).ClickAsync();
        var frame = visitor.Page.FrameLocator("iframe");
        await frame.Locator(".webchat__upload-button--file-input").SetInputFilesAsync(new FilePayload { Name = "nota.txt", MimeType = "text/plain", Buffer = "Nota."u8.ToArray() });
        await frame.Locator(".webchat__bubble__content").Filter(new() { HasText = "Ik heb ‘nota.txt’ ontvangen" }).First.WaitForAsync();
        await visitor.Keeps("documents-1280-embedded");
    }

    [GeneratedRegex(@"\b\d{4} \d{4}\b")]
    private static partial Regex Digits();
}
