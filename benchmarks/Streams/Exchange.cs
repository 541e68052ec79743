using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace ComplaintBot.Benchmarks.Streams;

/// <summary>A connection for one request that is answered with JSON.</summary>
internal sealed class Exchange : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

    public static async Task<Exchange> With(IPEndPoint server, CancellationToken stop)
    {
        var exchange = new Exchange();
        await exchange._socket.ConnectAsync(server, stop);
        return exchange;
    }

    /// <summary>Throws <see cref="BenchmarkException"/> for every refusal.</summary>
    public async Task<JsonElement> Post(string path, string? token, string json, CancellationToken stop)
    {
        var authorization = token is null ? "" : $"Authorization: Bearer {token}\r\n";
        var content = json.Length == 0 ? "" : "Content-Type: application/json\r\n";
        // HTTP/1.0, so that the end of the answer is the end of the connection.
        await _socket.SendAsync(Encoding.UTF8.GetBytes($"POST {path} HTTP/1.0\r\nHost: {_socket.RemoteEndPoint}\r\n{authorization}{content}Content-Length: {Encoding.UTF8.GetByteCount(json)}\r\n\r\n{json}"), stop);
        using var received = new MemoryStream();
        using var stream = new NetworkStream(_socket);
        await stream.CopyToAsync(received, stop);
        var answer = Encoding.UTF8.GetString(received.ToArray());
        var body = answer.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (body < 0 || !answer.StartsWith("HTTP/1.1 2", StringComparison.Ordinal)) throw new BenchmarkException($"{path} was answered with: {answer}");
        return JsonDocument.Parse(answer.AsMemory(body)).RootElement;
    }

    public void Dispose() => _socket.Dispose();
}
