using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ComplaintBot.Benchmarks.Streams;

/// <summary>A customer with an open stream, on two raw sockets: the stream, and, while something is said, a connection for saying it.</summary>
internal sealed partial class Listener : IDisposable
{
    private const string Conversations = "/v3/directline/conversations";
    private const int LongestFrame = 128 * 1024;

    private readonly Socket _stream = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly IPEndPoint _server;
    private readonly string _conversation;
    private readonly string _token;

    private Listener(IPEndPoint server, string conversation, string token) => (_server, _conversation, _token) = (server, conversation, token);

    /// <summary>Begins a conversation, opens its stream, joins, and hears the bot's answer.</summary>
    public static async Task<Listener> Open(IPEndPoint server, CancellationToken stop)
    {
        var pass = await Post(server, "/chat/token", null, """{"company":"leasem","language":"nl"}""", stop);
        var started = await Post(server, Conversations, pass.GetProperty("token").GetString(), "", stop);
        var listener = new Listener(server, started.GetProperty("conversationId").GetString()!, started.GetProperty("token").GetString()!);
        try
        {
            await listener.OpenStream(new Uri(started.GetProperty("streamUrl").GetString()!), stop);
            await Post(server, $"{Conversations}/{listener._conversation}/activities", listener._token, """{"type":"event","name":"webchat/join","value":{"company":"leasem","language":"nl"}}""", stop);
            await listener.Until("\"type\":\"ask\"", stop);
            return listener;
        }
        catch
        {
            listener.Dispose();
            throw;
        }
    }

    /// <summary>Says something and waits until it comes over the stream; gives the ticks of <see cref="Stopwatch"/> between.</summary>
    public async Task<long> Hear(string text, CancellationToken stop)
    {
        using var saying = await Exchange.With(_server, stop);
        var sent = Stopwatch.GetTimestamp();
        var posted = saying.Post($"{Conversations}/{_conversation}/activities", _token, $$"""{"type":"message","text":"{{text}}"}""", stop);
        await Until($"\"text\":\"{text}\"", stop);
        var heard = Stopwatch.GetTimestamp();
        await posted;
        await Until("\"type\":\"ask\"", stop);
        return heard - sent;
    }

    /// <summary>Throws <see cref="BenchmarkException"/> where the server has closed it.</summary>
    public void CheckOpen()
    {
        if (_stream.Poll(0, SelectMode.SelectRead) && _stream.Available == 0) throw new BenchmarkException("The server has closed a stream.");
    }

    private static async Task<JsonElement> Post(IPEndPoint server, string path, string? token, string json, CancellationToken stop)
    {
        using var exchange = await Exchange.With(server, stop);
        return await exchange.Post(path, token, json, stop);
    }

    private async Task OpenStream(Uri address, CancellationToken stop)
    {
        await _stream.ConnectAsync(_server, stop);
        var request = $"GET {address.PathAndQuery} HTTP/1.1\r\nHost: {_server}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n\r\n";
        await _stream.SendAsync(Encoding.ASCII.GetBytes(request), stop);
        var head = new StringBuilder();
        var one = new byte[1];
        // Byte by byte, because the first frame may follow at once.
        while (!EndOfHead().IsMatch(head.ToString()))
        {
            if (await _stream.ReceiveAsync(one, stop) == 0) break;
            head.Append((char)one[0]);
        }

        if (!head.ToString().StartsWith("HTTP/1.1 101", StringComparison.Ordinal)) throw new BenchmarkException($"The stream was not opened: {head}");
    }

    private async Task Until(string words, CancellationToken stop)
    {
        var sought = Encoding.UTF8.GetBytes(words);
        while (true)
        {
            var (kind, payload) = await NextFrame(stop);
            if (kind == WebSocketFrame.Ping) await _stream.SendAsync(WebSocketFrame.Pong(payload), stop);
            if (kind == WebSocketFrame.Close) throw new BenchmarkException("The server has closed a stream.");
            if (kind == WebSocketFrame.Text && payload.AsSpan().IndexOf(sought) >= 0) return;
        }
    }

    private async Task<(int Kind, byte[] Payload)> NextFrame(CancellationToken stop)
    {
        var head = await Read(2, stop);
        var length = head[1] & 0x7F;
        if (length == 126) length = (await Read(2, stop)) is var two ? (two[0] << 8) | two[1] : 0;
        else if (length == 127) length = (int)System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(await Read(8, stop));
        if (length > LongestFrame) throw new BenchmarkException($"A frame has {length} bytes.");
        return (head[0] & 0x0F, await Read(length, stop));
    }

    private async Task<byte[]> Read(int count, CancellationToken stop)
    {
        var bytes = new byte[count];
        for (var at = 0; at < count;)
        {
            var more = await _stream.ReceiveAsync(bytes.AsMemory(at), stop);
            if (more == 0) throw new BenchmarkException("The server has closed a stream.");
            at += more;
        }

        return bytes;
    }

    [GeneratedRegex(@"\r\n\r\n\z")]
    private static partial Regex EndOfHead();

    public void Dispose() => _stream.Dispose();
}

/// <summary>As much of RFC 6455 as a listener needs.</summary>
internal static class WebSocketFrame
{
    public const int Text = 1;
    public const int Close = 8;
    public const int Ping = 9;

    private const byte FinalPong = 0x8A;
    private const byte Masked = 0x80;

    /// <summary>With a mask of zeroes, which the protocol demands and which changes nothing.</summary>
    public static byte[] Pong(ReadOnlySpan<byte> payload) => [FinalPong, (byte)(Masked | payload.Length), 0, 0, 0, 0, .. payload];
}
