using Microsoft.Playwright;

namespace ComplaintBot.Browser.Tests.Walk;

/// <summary>The screen and the settings of somebody who walks through the pages.</summary>
/// <param name="Name">As it stands in the names of pictures.</param>
/// <param name="Width">In CSS pixels: a screen of 1280 enlarged to 200 % is one of 640 at <paramref name="Scale"/> 2.</param>
internal sealed record Surroundings(string Name, int Width, int Height)
{
    public ColorScheme Scheme { get; init; } = ColorScheme.Light;
    /// <summary>The colours of the system, as contrast themes set them.</summary>
    public bool ForcedColours { get; init; }
    public bool Moves { get; init; }
    public float Scale { get; init; } = 1;

    public static readonly IReadOnlyList<Surroundings> All =
    [
        new("360-light", 360, 640),
        new("1280-dark", 1280, 800) { Scheme = ColorScheme.Dark },
        new("640x2-forced-dark", 640, 400) { Scale = 2, ForcedColours = true, Scheme = ColorScheme.Dark },
        new("1280-light-moving", 1280, 800) { Moves = true },
        new("360-dark", 360, 640) { Scheme = ColorScheme.Dark },
        new("390-light", 390, 844),
        new("390-dark", 390, 844) { Scheme = ColorScheme.Dark },
        new("390-forced-light", 390, 844) { ForcedColours = true },
        new("1280-forced-dark", 1280, 800) { ForcedColours = true, Scheme = ColorScheme.Dark },
        new("640x2-light", 640, 400) { Scale = 2 },
    ];

    /// <summary>With every run of the tests the narrowest; all with the long series.</summary>
    public static TheoryData<string> Walked => [.. (Environment.GetEnvironmentVariable("COMPLAINTBOT_LONG") is { Length: > 0 } ? All : All.Take(1)).Select(s => s.Name)];

    public static Surroundings Named(string name) => All.Single(s => s.Name == name);

    public BrowserNewContextOptions Profile => new()
    {
        ViewportSize = new() { Width = Width, Height = Height },
        DeviceScaleFactor = Scale,
        ColorScheme = Scheme,
        ForcedColors = ForcedColours ? ForcedColors.Active : ForcedColors.None,
        ReducedMotion = Moves ? ReducedMotion.NoPreference : ReducedMotion.Reduce,
        IgnoreHTTPSErrors = true,
        Locale = "nl-NL",
    };
}
