using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ComplaintBot.Benchmarks.Load;

/// <summary>One keep-alive connection that plays conversation after conversation, each turn sent when the one before was answered.</summary>
internal sealed class Connection : IDisposable
{
    private const int LongestReply = 256 * 1024;
    private const int Quoted = 600;

    private readonly LoadClient _load;
    private readonly Request[] _requests;
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    // True: the execution context stays where it is, which would otherwise be kept for every receive.
    private readonly SocketAsyncEventArgs _receiving = new(true);
    private readonly byte[] _buffer = new byte[LongestReply];
    private int _received;
    private int _turn;
    private int _conversation;
    private long _sentAt;

    public Connection(LoadClient load, IPEndPoint server, Conversation conversation)
    {
        _load = load;
        _requests = [.. conversation.Turns.Select(turn => new Request(turn, server))];
        _receiving.Completed += (_, _) => Go(sent: true);
        _socket.Connect(server);
    }

    public void Begin() => Go(sent: false);

    /// <summary>Goes on until there is something to wait for.</summary>
    private void Go(bool sent)
    {
        try
        {
            if (sent) Take();
            else Send();
            while (!_load.Stopped)
            {
                _receiving.SetBuffer(_buffer, _received, _buffer.Length - _received);
                if (_socket.ReceiveAsync(_receiving)) return;
                Take();
            }
        }
#pragma warning disable CA1031 // On this thread an exception would end the process; the measurement ends with it instead.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            _load.Fail(failure);
        }
    }

    private void Send()
    {
        if (_turn == 0) _conversation = _load.NextConversation();
        _received = 0;
        var request = _requests[_turn].For(_conversation);
        _sentAt = Stopwatch.GetTimestamp();
        _socket.Send(request);
    }

    private void Take()
    {
        if (_load.Stopped) return;
        if (_receiving.SocketError != SocketError.Success) throw new SocketException((int)_receiving.SocketError);
        if (_receiving.BytesTransferred == 0) throw new BenchmarkException($"The server closed the connection in turn {_turn}.");
        _received += _receiving.BytesTransferred;
        if (!HttpReply.TryRead(_buffer.AsSpan(0, _received), out var status, out var body))
        {
            if (_received == _buffer.Length) throw new BenchmarkException($"The answer to turn {_turn} is longer than {LongestReply} bytes.");
            return;
        }

        _load.Answered(Stopwatch.GetTimestamp() - _sentAt);
        Check(status, body);
        _turn = (_turn + 1) % _requests.Length;
        Send();
    }

    private void Check(int status, ReadOnlySpan<byte> body)
    {
        var expected = _requests[_turn].Expected;
        if (status == 200 && body.IndexOf(expected) >= 0) return;
        throw new BenchmarkException($"Turn {_turn} was answered with status {status} and without {Encoding.UTF8.GetString(expected)}:\n{Encoding.UTF8.GetString(body[..Math.Min(body.Length, Quoted)])}");
    }

    public void Dispose()
    {
        _socket.Dispose();
        _receiving.Dispose();
    }
}
