using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ComplaintBot.Benchmarks.Load;

/// <summary>One turn on a connection of its own. Waits in the calling thread, because anything cleverer would have to be compiled first and count as the server's time.</summary>
internal static class SingleTurn
{
    private const int LongestReply = 256 * 1024;
    private const int LongestWait = 30_000;

    public static void Play(IPEndPoint server, Turn turn)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveTimeout = LongestWait };
        socket.Connect(server);
        socket.Send(new Request(turn, server).For(1));
        var buffer = new byte[LongestReply];
        for (var received = 0; received < buffer.Length;)
        {
            var more = socket.Receive(buffer.AsSpan(received));
            if (more == 0) throw new BenchmarkException("The server closed the connection in its first turn.");
            received += more;
            if (!HttpReply.TryRead(buffer.AsSpan(0, received), out var status, out var body)) continue;
            if (status == 200 && Encoding.UTF8.GetString(body).Contains(turn.Expected, StringComparison.Ordinal)) return;
            throw new BenchmarkException($"The first turn was answered with status {status}:\n{Encoding.UTF8.GetString(body)}");
        }

        throw new BenchmarkException($"The first answer is longer than {LongestReply} bytes.");
    }
}
