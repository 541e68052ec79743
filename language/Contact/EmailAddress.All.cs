using System.Buffers;

namespace ComplaintBot.Language;

public static partial class EmailAddress
{
    private static readonly SearchValues<char> Common = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_+.");
    private static readonly SearchValues<char> Rare = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_+.!#$%&'*/=?^{|}~");

    /// <summary>Every address of the message that is written out in full (RFC 5321 without quoted names), in its order.</summary>
    public static IReadOnlyList<TextSpan> FindAll(Message message)
    {
        var found = new List<TextSpan>();
        var text = message.Text.AsSpan();
        for (var from = 0; text[from..].IndexOf('@') is >= 0 and var step; from += step + 1)
        {
            var at = from + step;
            var start = LocalStart(text, at);
            if (start < at && (found.Count == 0 || start >= found[^1].End) && DomainEnd(text, at + 1) is var end && end > at + 1)
                found.Add(new TextSpan(start, end - start));
        }

        return found;
    }

    private static int LocalStart(ReadOnlySpan<char> text, int at)
    {
        var common = text[..at].LastIndexOfAnyExcept(Common) + 1;
        var rare = text[..at].LastIndexOfAnyExcept(Rare) + 1;
        // The rare signs are part of a name only between letters: "o'brien", not "'jan".
        while (rare < common && !char.IsAsciiLetterOrDigit(text[rare]))
            rare++;
        var start = Math.Min(rare, common);
        var local = text[start..at];
        return local.IsEmpty || local[0] == '.' || local[^1] == '.' || local.IndexOf("..") >= 0 || local.Length > LocalAtMost ? at : start;
    }

    private static int DomainEnd(ReadOnlySpan<char> text, int from)
    {
        var end = from;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-'))
            end++;
        while (end > from && text[end - 1] is '.' or '-')
            end--;
        return IsDomain(text[from..end]) ? end : from;
    }
}
