using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ComplaintBot.Tests;

/// <summary>The whole host in this process: Kestrel on a free loopback port, data in a folder of its own that goes away with it.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private readonly string[] _settings;
    private readonly Action<WebApplicationBuilder>? _adjust;

    private RunningHost(string folder, string[] settings, Action<WebApplicationBuilder>? adjust) => (Folder, _settings, _adjust) = (folder, settings, adjust);

    /// <summary>The data folder.</summary>
    public string Folder { get; }

    public WebApplication App { get; private set; } = null!;

    /// <summary>Without a slash at the end.</summary>
    public Uri Url { get; private set; } = null!;

    /// <summary>Keeps no cookies and follows no redirects.</summary>
    public HttpClient Client { get; private set; } = null!;

    public T Get<T>() where T : notnull => App.Services.GetRequiredService<T>();

    /// <param name="settings">As on the command line, such as <c>--BotFramework:AllowUnauthenticated=true</c>.</param>
    public static Task<RunningHost> Start(params string[] settings) => Start(null, settings);

    public static async Task<RunningHost> Start(Action<WebApplicationBuilder>? adjust, params string[] settings)
    {
        var host = new RunningHost(Directory.CreateTempSubdirectory("complaintbot-").FullName, settings, adjust);
        try
        {
            await host.Open(0);
            return host;
        }
        catch
        {
            Directory.Delete(host.Folder, recursive: true);
            throw;
        }
    }

    /// <summary>Stops and starts again on the same data and, so that clients find it, on the same port.</summary>
    public async Task Restart()
    {
        var port = Url.Port;
        await Close();
        await Open(port);
    }

    public async Task<HttpResponseMessage> Post(string path, string? json, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        if (json is not null) request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await Client.SendAsync(request);
    }

    public async Task<HttpResponseMessage> Get(string path, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        await Close();
        Directory.Delete(Folder, recursive: true);
    }

    private async Task Open(int port)
    {
        App = Program.Build([$"--urls=http://127.0.0.1:{port}", $"--Data:Folder={Folder}", "--Limits:Enabled=false", .. _settings], builder =>
        {
            builder.Logging.ClearProviders();
            _adjust?.Invoke(builder);
        });
        await App.StartAsync();
        Url = new Uri(App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = Url };
    }

    private async Task Close()
    {
        Client.Dispose();
        await App.StopAsync();
        await App.DisposeAsync();
    }
}

internal static class Answers
{
    public static async Task<JsonElement> Json(this HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync()).RootElement;

    public static string Text(this JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
