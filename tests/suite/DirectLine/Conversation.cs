using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace ComplaintBot.Tests.DirectLine;

/// <summary>A customer's conversation over Direct Line, as a client has it.</summary>
internal sealed record Conversation(RunningHost Host, string Id, string Token, string User, string StreamUrl)
{
    private const string Root = "/v3/directline/conversations";

    public string Path => $"{Root}/{Id}";

    public static async Task<Conversation> Start(RunningHost host, string company = "leasem")
    {
        var token = await (await host.Post("/chat/token", $$"""{"company":"{{company}}"}""")).Json();
        var started = await (await host.Post(Root, null, token.Text("token"))).Json();
        return new Conversation(host, started.Text("conversationId"), started.Text("token"), token.Text("userId"), started.Text("streamUrl"));
    }

    public static string Message(string text, string? clientActivityId = null) => JsonSerializer.Serialize(new
    {
        type = "message",
        text,
        from = new { id = "somebody" },
        channelId = "webchat",
        channelData = new { clientActivityID = clientActivityId ?? Guid.CreateVersion7().ToString() },
    });

    public Task<HttpResponseMessage> Post(string activity) => Host.Post($"{Path}/activities", activity, Token);

    public async Task<string> Say(string text, string? clientActivityId = null)
    {
        var posted = await Post(Message(text, clientActivityId));
        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        return (await posted.Json()).Text("id");
    }

    public async Task<(IReadOnlyList<JsonElement> Activities, string Watermark)> Poll(string watermark = "")
    {
        var set = await (await Host.Get($"{Path}/activities?watermark={watermark}", Token)).Json();
        return ([.. set.GetProperty("activities").EnumerateArray()], set.Text("watermark"));
    }

    public Task<OpenStream> OpenStream(string? url = null) => DirectLine.OpenStream.To(url ?? StreamUrl);

    /// <summary>The stream's address that a reconnect gives.</summary>
    public async Task<string> Reconnect(string watermark) => (await (await Host.Get($"{Path}?watermark={watermark}", Token)).Json()).Text("streamUrl");
}

/// <summary>The client's end of a stream.</summary>
internal sealed class OpenStream : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public ClientWebSocket Socket { get; } = new();

    public static async Task<OpenStream> To(string url)
    {
        var stream = new OpenStream();
        await stream.Socket.ConnectAsync(new Uri(url), CancellationToken.None);
        return stream;
    }

    /// <summary>The next set; null when the host has closed the stream.</summary>
    public async Task<JsonElement?> Next()
    {
        using var patience = new CancellationTokenSource(Patience);
        using var whole = new MemoryStream();
        var part = new byte[16 * 1024];
        while (true)
        {
            var read = await Socket.ReceiveAsync(part, patience.Token);
            if (read.MessageType == WebSocketMessageType.Close) return null;
            whole.Write(part, 0, read.Count);
            if (!read.EndOfMessage) continue;
            // An empty message keeps the connection alive and means nothing.
            if (whole.Length > 0) return JsonDocument.Parse(whole.ToArray()).RootElement;
        }
    }

    /// <summary>The texts of so many sets, each of which must hold one activity.</summary>
    public async Task<IReadOnlyList<string>> Texts(int count)
    {
        var texts = new List<string>();
        while (texts.Count < count)
        {
            var activity = Assert.Single((await Next())!.Value.GetProperty("activities").EnumerateArray());
            texts.Add(activity.TryGetProperty("text", out var text) ? text.GetString()! : activity.Text("type"));
        }

        return texts;
    }

    public Task Send(string text) => Socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);

    public void Dispose() => Socket.Dispose();
}
