using Microsoft.Playwright;

namespace ComplaintBot.Browser.Tests;

/// <summary>One browser for all tests; each takes a profile of its own from it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string Executable = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } path ? path : "/usr/bin/chromium";

    /// <summary>The sandbox refuses to start for root.</summary>
    private static readonly string[] AsRoot = Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        if (!File.Exists(Executable))
            throw new FileNotFoundException($"There is no browser at {Executable}. Install it (Debian: apt-get install chromium), or set CHROMIUM to the path of one.");

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable,
            Args =
            [
                .. AsRoot,
                "--disable-dev-shm-usage", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public Task<IBrowserContext> NewProfile(int width, int height, bool javaScript = true, ColorScheme scheme = ColorScheme.Light) => browser!.NewContextAsync(new()
    {
        ColorScheme = scheme,
        // Certificates of tests are their own.
        IgnoreHTTPSErrors = true,
        ViewportSize = new() { Width = width, Height = height },
        JavaScriptEnabled = javaScript,
        Locale = "nl-NL",
        ReducedMotion = ReducedMotion.Reduce,
    });

    public Task<IBrowserContext> NewProfile(BrowserNewContextOptions options) => browser!.NewContextAsync(options);

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.CloseAsync();
        playwright?.Dispose();
    }
}
