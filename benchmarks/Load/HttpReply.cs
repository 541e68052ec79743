using System.Buffers.Text;
using System.Text;

namespace ComplaintBot.Benchmarks.Load;

/// <summary>As much of HTTP/1.1 as answers need that say how long they are.</summary>
internal static class HttpReply
{
    private const int StatusAt = 9;

    /// <summary>False while it is not whole yet. Throws <see cref="BenchmarkException"/> for what is no answer with a length.</summary>
    public static bool TryRead(ReadOnlySpan<byte> received, out int status, out ReadOnlySpan<byte> body)
    {
        status = 0;
        body = default;
        var head = received.IndexOf("\r\n\r\n"u8);
        if (head < 0) return false;
        if (!received.StartsWith("HTTP/1.1 "u8) || !Utf8Parser.TryParse(received[StatusAt..head], out status, out _))
            throw new BenchmarkException("What answers there is not HTTP/1.1.");
        var rest = received[(head + 4)..];
        var length = LengthIn(received[..head]);
        if (rest.Length > length) throw new BenchmarkException("The answer is longer than it says.");
        body = rest;
        return rest.Length == length;
    }

    private static int LengthIn(ReadOnlySpan<byte> head)
    {
        var name = "content-length:"u8;
        for (var end = head.IndexOf("\r\n"u8); end >= 0; end = head.IndexOf("\r\n"u8))
        {
            head = head[(end + 2)..];
            if (head.Length > name.Length && Ascii.EqualsIgnoreCase(head[..name.Length], name)
                && Utf8Parser.TryParse(head[name.Length..].TrimStart(" "u8), out int length, out _) && length >= 0) return length;
        }

        throw new BenchmarkException("The answer does not say how long it is (Content-Length).");
    }
}
