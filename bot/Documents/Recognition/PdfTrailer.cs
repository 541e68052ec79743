namespace ComplaintBot.Documents.Recognition;

/// <summary>Looks for <c>/Encrypt</c> where alone it means something: in the trailer, or in the dictionary of a cross-reference stream, and not in a string or a page that speaks of it.</summary>
internal static class PdfTrailer
{
    private const int LongestDictionary = 64 * 1024;
    private const int TailSize = 64 * 1024;
    private const int MostCandidates = 64;
    private const int MostDepth = 32;

    public static bool SaysEncrypted(Content content, long header)
    {
        if (Named(content, header) is { } at) return HasKey(content.Read(at, LongestDictionary));
        // A table that cannot be followed is rebuilt by viewers from what lies in the file: any trailer counts then.
        return Anywhere(content, "trailer"u8.ToArray(), content.Length) || Anywhere(content, "/XRef"u8.ToArray(), content.Length);
    }

    /// <summary>Where the trailer's dictionary stands that the end of the file points to.</summary>
    private static long? Named(Content content, long header)
    {
        var starts = content.FindLast("startxref"u8, TailSize);
        if (starts < 0 || Number(content.Read(starts + 9, 32)) is not { } offset) return null;
        foreach (var at in new[] { offset, offset + header })
        {
            if (at <= 0 || at >= content.Length) continue;
            var there = content.Read(at, LongestDictionary);
            var text = there.AsSpan().TrimStart(" \t\r\n"u8);
            if (text.StartsWith("xref"u8)) return content.Find("trailer"u8.ToArray(), at, content.Length) is var trailer and >= 0 ? trailer + 7 : null;
            // "12 0 obj <<", the object of the stream.
            if (text.Length > 0 && char.IsAsciiDigit((char)text[0]) && text[..Math.Min(text.Length, 40)].IndexOf("obj"u8) is var obj and > 0) return at + there.Length - text.Length + obj + 3;
        }

        return null;
    }

    private static bool Anywhere(Content content, byte[] mark, long to)
    {
        var from = 0L;
        for (var count = 0; count < MostCandidates; count++)
        {
            var at = content.Find(mark, from, to);
            if (at < 0) return false;
            // A cross-reference stream names its type within the dictionary, which begins before it.
            var begins = mark[0] == '/' ? Math.Max(0, at - 1024) : at + mark.Length;
            var there = content.Read(begins, LongestDictionary);
            var opens = mark[0] == '/' ? there.AsSpan(0, (int)(at - begins)).LastIndexOf("obj"u8) + 3 : 0;
            if (opens >= 0 && HasKey(there.AsSpan(Math.Min(opens, there.Length)))) return true;
            from = at + mark.Length;
        }

        return false;
    }

    private static long? Number(ReadOnlySpan<byte> bytes)
    {
        var digits = bytes.TrimStart(" \t\r\n"u8);
        var count = digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (count < 0) count = digits.Length;
        return count is > 0 and < 12 && long.TryParse(digits[..count], out var number) ? number : null;
    }

    /// <summary>Reads one dictionary as far as it goes: strings, comments and inner dictionaries are passed over.</summary>
    private static bool HasKey(ReadOnlySpan<byte> bytes)
    {
        Span<byte> name = stackalloc byte[16];
        var depth = 0;
        for (var at = 0; at < bytes.Length;)
        {
            switch (bytes[at])
            {
                case (byte)'<' when at + 1 < bytes.Length && bytes[at + 1] == '<':
                    if (++depth > MostDepth) return false;
                    at += 2;
                    break;
                case (byte)'<':
                    at = Behind(bytes, at, (byte)'>');
                    break;
                case (byte)'>' when at + 1 < bytes.Length && bytes[at + 1] == '>':
                    if (--depth <= 0) return false;
                    at += 2;
                    break;
                case (byte)'(':
                    at = BehindString(bytes, at);
                    break;
                case (byte)'%':
                    at = Behind(bytes, at, (byte)'\n');
                    break;
                case (byte)'/':
                    var spelled = PdfName.Read(bytes[(at + 1)..], name);
                    if (depth == 1 && spelled.SequenceEqual("Encrypt"u8)) return true;
                    at++;
                    while (at < bytes.Length && PdfName.IsRegular(bytes[at])) at++;
                    break;
                default:
                    at++;
                    break;
            }
        }

        return false;
    }

    private static int Behind(ReadOnlySpan<byte> bytes, int at, byte end) => bytes[at..].IndexOf(end) is var found and >= 0 ? at + found + 1 : bytes.Length;

    private static int BehindString(ReadOnlySpan<byte> bytes, int at)
    {
        var open = 0;
        for (; at < bytes.Length; at++)
        {
            if (bytes[at] == '\\') at++;
            else if (bytes[at] == '(') open++;
            else if (bytes[at] == ')' && --open == 0) return at + 1;
        }

        return bytes.Length;
    }
}
