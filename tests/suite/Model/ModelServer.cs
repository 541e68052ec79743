using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ComplaintBot.Tests.Model;

/// <summary>A server on loopback that speaks as much of OpenAI's chat completions as a client asks for, and answers as the test wants.</summary>
internal sealed class ModelServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ModelServer(WebApplication app) => _app = app;

    public string Endpoint { get; private set; } = "";

    /// <summary>The requests' bodies, as they came.</summary>
    public ConcurrentQueue<JsonElement> Asked { get; } = new();

    public ConcurrentQueue<string> Keys { get; } = new();

    /// <summary>What the model says to a request; null lets the server fail.</summary>
    public Func<JsonElement, string?> Says { get; set; } = _ => """{"intent":"None"}""";

    /// <summary>Ends before the server answers.</summary>
    public Func<CancellationToken, Task> Thinks { get; set; } = _ => Task.CompletedTask;

    public static async Task<ModelServer> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var server = new ModelServer(app);
        app.MapPost("/v1/chat/completions", server.Answer);
        await app.StartAsync();
        server.Endpoint = $"{app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()}/v1";
        return server;
    }

    public string[] SettingsFor(string company = "leasem", string timeout = "00:00:04") =>
        [$"--Companies:{company}:Model=true", $"--Model:Endpoint={Endpoint}", "--Model:Key=a-key", "--Model:Name=a-model", $"--Model:Timeout={timeout}"];

    public static string TextOf(JsonElement request, string role) =>
        request.GetProperty("messages").EnumerateArray().Single(m => m.Text("role") == role).GetProperty("content") is { ValueKind: JsonValueKind.String } content
            ? content.GetString()!
            : string.Concat(request.GetProperty("messages").EnumerateArray().Single(m => m.Text("role") == role).GetProperty("content").EnumerateArray().Select(part => part.Text("text")));

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task Answer(HttpContext http)
    {
        var request = (await JsonDocument.ParseAsync(http.Request.Body)).RootElement;
        Asked.Enqueue(request);
        Keys.Enqueue(http.Request.Headers.Authorization.ToString());
        try
        {
            await Thinks(http.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        if (Says(request) is not { } said)
        {
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return;
        }

        await http.Response.WriteAsJsonAsync(new
        {
            id = "1",
            @object = "chat.completion",
            created = 1,
            model = "a-model",
            choices = new[] { new { index = 0, finish_reason = "stop", message = new { role = "assistant", content = said } } },
            usage = new { prompt_tokens = 1, completion_tokens = 1, total_tokens = 2 },
        });
    }
}
