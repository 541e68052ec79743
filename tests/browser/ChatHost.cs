using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintBot.Browser.Tests;

/// <summary>The whole host on a real port of the loopback, with a data folder of its own that goes with it.</summary>
internal sealed class ChatHost : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("complaintbot-browser-").FullName;
    private readonly string[] settings;
    private WebApplication? app;

    private ChatHost(string[] settings) => this.settings = settings;

    /// <summary>Of the letters that left, the texts in which these words stand; waits for the first.</summary>
    public async Task<string> Letter(string words)
    {
        var mail = Path.Combine(folder, "mail");
        for (var tries = 0; tries < 200; tries++)
        {
            var found = Directory.Exists(mail) ? Directory.GetFiles(mail, "*.eml").Select(Read).FirstOrDefault(text => text.Contains(words, StringComparison.Ordinal)) : null;
            if (found is not null) return found;
            await Task.Delay(100);
        }

        throw new TimeoutException($"No letter with \"{words}\" has left.");

        // As far as the plain words go: soft line ends of quoted-printable are taken out.
        static string Read(string file) => File.ReadAllText(file).Replace("=\r\n", "", StringComparison.Ordinal);
    }

    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    /// <param name="settings">Such as <c>--DirectLine:TokenLifetime=00:00:05</c>.</param>
    public static async Task<ChatHost> Start(params string[] settings)
    {
        var host = new ChatHost(settings);
        await host.StartAgain();
        return host;
    }

    /// <summary>The data stays.</summary>
    /// <param name="crash">As a crash of the process would end it for those who are connected; else as an operator stops it.</param>
    public async Task Stop(bool crash = true)
    {
        if (app is null)
            return;
        using var atOnce = new CancellationTokenSource();
        if (crash)
            await atOnce.CancelAsync();
        await app.StopAsync(atOnce.Token);
        await app.DisposeAsync();
        app = null;
    }

    /// <summary>At the address that it had before, if it had one.</summary>
    public async Task StartAgain()
    {
        app = Program.Build(["--urls", Address.ToString(), $"--Data:Folder={folder}", "--Logging:LogLevel:Default=Warning", "--Limits:Enabled=false", .. settings]);
        await app.StartAsync();
        Address = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Directory.Delete(folder, recursive: true);
    }
}
