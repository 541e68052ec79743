using System.Buffers.Text;
using System.Net;
using System.Text;

namespace ComplaintBot.Benchmarks.Load;

/// <summary>The bytes of one turn's request, made once; only the conversation's number changes in them.</summary>
internal sealed class Request
{
    /// <summary>Stands in an activity for the conversation's number, which has as many digits.</summary>
    public const string Number = "########";

    private readonly byte[] _bytes;
    private readonly int[] _places;

    public Request(Turn turn, IPEndPoint server)
    {
        var head = $"POST /api/messages HTTP/1.1\r\nHost: {server}\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(turn.Activity)}\r\n\r\n";
        _bytes = Encoding.UTF8.GetBytes(head + turn.Activity);
        Expected = Encoding.UTF8.GetBytes(turn.Expected);
        var marker = Encoding.UTF8.GetBytes(Number);
        _places = [.. Enumerable.Range(0, _bytes.Length).Where(at => _bytes.AsSpan(at).StartsWith(marker))];
    }

    public byte[] Expected { get; }

    /// <summary>The request for this conversation; good until the next call.</summary>
    public ReadOnlySpan<byte> For(int conversation)
    {
        foreach (var place in _places)
            if (!Utf8Formatter.TryFormat(conversation, _bytes.AsSpan(place, Number.Length), out _, new('D', (byte)Number.Length)))
                throw new BenchmarkException("There are more conversations than numbers for them.");
        return _bytes;
    }
}
