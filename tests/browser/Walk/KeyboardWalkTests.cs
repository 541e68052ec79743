using Microsoft.Playwright;

namespace ComplaintBot.Browser.Tests.Walk;

/// <summary>The chat page by the keyboard alone: every stop in the order in which it is read and to be seen, and after each turn the cursor where one writes.</summary>
[Collection("browser")]
public sealed class KeyboardWalkTests(Chromium chromium)
{
    private const string NameOfFocused = """
        () => {
          const e = document.activeElement;
          return (e.getAttribute('aria-label') || e.title || e.innerText || e.querySelector('[alt]')?.alt || e.tagName).trim().replace(/\s+/g, ' ');
        }
        """;

    /// <summary>Where it stands in a picture, with room for a ring around it.</summary>
    private const string AroundFocused = """
        () => {
          // The ring of the box in which one writes is drawn around what holds it.
          const { left, top, right, bottom, height } = (document.activeElement.closest('.webchat__send-box-text-box') ?? document.activeElement).getBoundingClientRect();
          // The end of the log is a line with its name above it.
          const above = height < 20 ? 30 : 5;
          const [x, y] = [Math.max(0, left - 5), Math.max(0, top - above)];
          return [x, y, Math.min(innerWidth, right + 5) - x, Math.min(innerHeight, bottom + 5) - y].map(n => Math.max(0, Math.round(n * devicePixelRatio)));
        }
        """;

    /// <summary>How many points of a picture, given as base64, change from one to another by a contrast of 3 to 1, as WCAG 2.2 asks in 1.4.11.</summary>
    private const string Changed = """
        async ([before, after, x, y, width, height]) => {
          const pixels = await Promise.all([before, after].map(async png => {
            const image = await createImageBitmap(new Blob([Uint8Array.from(atob(png), c => c.charCodeAt(0))], { type: 'image/png' }));
            const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
            canvas.drawImage(image, 0, 0);
            return canvas.getImageData(x, y, width, height).data;
          }));
          const linear = value => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
          const light = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b) + 0.05;
          let changed = 0;
          for (let i = 0; i < pixels[0].length; i += 4) {
            const [was, is] = pixels.map(all => light(all.slice(i, i + 3)));
            if (Math.max(was, is) / Math.min(was, is) >= 3) changed++;
          }
          return changed;
        }
        """;

    /// <summary>A line of two points along a side of 24, which is the smallest target.</summary>
    private const int FewestPoints = 48;

    private static readonly string[] Stops =
    [
        "Naar het gesprek", "Nederlands", "Français", "English", "Deutsch",
        "Spreek een medewerker", "Opnieuw beginnen", "Gesprek downloaden",
        "Sluiten", "Chatgeschiedenis, druk op de pijltoetsen om te navigeren.", "Einde chatgeschiedenis",
        "Een klacht indienen", "Bestand uploaden", "Vak voor berichtinvoer", "Verzenden",
        "Liever een formulier?", "Verder met een gesprek van een ander apparaat", "Vergeet dit gesprek op dit apparaat",
        "Klachtenprocedure", "Privacy", "Toegankelijkheid",
    ];

    public static TheoryData<string> Screens => Environment.GetEnvironmentVariable("COMPLAINTBOT_LONG") is { Length: > 0 } ? ["360-light", "1280-dark", "1280-forced-dark", "640x2-light"] : ["1280-dark"];

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Every_stop_comes_in_the_order_in_which_the_page_is_read_and_is_seen(string name)
    {
        var surroundings = Surroundings.Named(name);
        await using var host = await ChatHost.Start();
        await using var visitor = await Visitor.Arrive(chromium, host.Address, surroundings);
        await visitor.SeesSuggestion("Een klacht indienen");
        await visitor.Page.Locator("[data-id='webchat-sendbox-input']:focus").WaitForAsync();
        var bench = await visitor.Page.Context.NewPageAsync();
        await visitor.Page.BringToFrontAsync();
        await visitor.Page.EvaluateAsync("document.querySelector('.languages a').focus()");
        var before = await visitor.Page.ScreenshotAsync();
        await visitor.Page.Keyboard.PressAsync("Shift+Tab");

        var (passed, unseen) = (new List<string>(), new List<string>());
        for (var stop = 0; stop < Stops.Length; stop++)
        {
            passed.Add(await visitor.Page.EvaluateAsync<string>(NameOfFocused));
            var after = await visitor.Page.ScreenshotAsync();
            await visitor.Keeps($"keyboard-{name}-{stop:00}");
            var box = await visitor.Page.EvaluateAsync<int[]>(AroundFocused);
            if (await bench.EvaluateAsync<int>(Changed, new object[] { Convert.ToBase64String(before), Convert.ToBase64String(after), box[0], box[1], box[2], box[3] }) < FewestPoints)
                unseen.Add(passed[^1]);
            before = after;
            await visitor.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Equal(Stops, passed);
        Assert.Empty(unseen);
    }

    [Fact]
    public async Task From_the_greeting_to_the_receipt_without_a_mouse()
    {
        await using var host = await ChatHost.Start();
        await using var visitor = await Visitor.Arrive(chromium, host.Address, Surroundings.Named("360-light"));
        await visitor.SeesSuggestion("Een klacht indienen");
        await CursorIsInTheBox(visitor);
        await Offered(visitor, 0);
        await visitor.SeesSuggestion("Ernstig");
        await Offered(visitor, 1);
        await visitor.Sees("wat er is gebeurd");
        foreach (var (said, shows) in new[]
        {
            ("Er is drie keer te veel afgeschreven.", "Wat zou je graag willen"), ("Ik wil het geld terug.", "dossiernummer"), ("LM-204417", "Wat is je naam"),
            ("Anna de Vries", "e-mailadres"), ("anna@voorbeeld.nl", "telefoonnummer"), ("0612345678", "Heb je documenten"),
        })
        {
            await CursorIsInTheBox(visitor);
            await visitor.Page.Keyboard.TypeAsync(said);
            await visitor.Page.Keyboard.PressAsync("Enter");
            await visitor.Sees(shows);
        }

        await visitor.SeesSuggestion("Dat is alles");
        await Offered(visitor, 0);
        await visitor.SeesSuggestion("Indienen");
        await Offered(visitor, 0);
        await visitor.Sees("Je kenmerk is");
        await CursorIsInTheBox(visitor);
    }

    /// <summary>Back past the paper clip to the suggested answers, along them, and takes one; then the cursor stands in the box again.</summary>
    private static async Task Offered(Visitor visitor, int place)
    {
        await CursorIsInTheBox(visitor);
        var keys = visitor.Page.Keyboard;
        await keys.PressAsync("Shift+Tab");
        await keys.PressAsync("Shift+Tab");
        for (var i = 0; i < place; i++) await keys.PressAsync("ArrowDown");
        await keys.PressAsync("Enter");
        await CursorIsInTheBox(visitor);
    }

    private static Task CursorIsInTheBox(Visitor visitor) => visitor.Page.Locator("[data-id='webchat-sendbox-input']:focus").WaitForAsync();
}
