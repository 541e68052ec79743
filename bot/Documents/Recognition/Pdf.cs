using ComplaintBot.Dialogs;

namespace ComplaintBot.Documents.Recognition;

/// <summary>
/// Nothing in it is unfolded: its trailer says whether it is encrypted, and what stands in the clear whether it starts anything. Files that are
/// embedded are taken, because invoices carry their data so; a viewer opens them only when asked. Source: ISO 32000-2.
/// </summary>
internal static class Pdf
{
    private const int HeadSize = 1024;
    private const int TailSize = 64 * 1024;
    private const int LongestName = 32;

    private static readonly byte[] Starts = "startxref"u8.ToArray();

    public static int HeaderIn(ReadOnlySpan<byte> head) => head[..Math.Min(head.Length, HeadSize)].IndexOf("%PDF-"u8);

    public static Sighting Look(Content content, ReadOnlySpan<byte> head)
    {
        var header = HeaderIn(head);
        if (IsSomethingElseToo(content, head, header)) return Sighting.No(DocumentRefusal.Hostile);
        if (content.FindLast("%%EOF"u8, TailSize) < 0 && content.FindLast(Starts, TailSize) < 0) return Sighting.No(DocumentRefusal.Damaged);
        if (PdfTrailer.SaysEncrypted(content, header)) return Sighting.No(DocumentRefusal.Encrypted);
        return StartsSomething(content, header) ? Sighting.No(DocumentRefusal.Hostile) : Sighting.Of(DocumentKind.Pdf);
    }

    /// <summary>What stands before the header may be the end of a letter, but nothing with a meaning of its own.</summary>
    private static bool IsSomethingElseToo(Content content, ReadOnlySpan<byte> head, int header)
    {
        var before = head[..header];
        if (ZipDirectory.EndsAsArchive(content) || Markup.HasForeign(head[..Math.Min(head.Length, HeadSize)])) return true;
        if (header == 0) return false;
        return Programs.Begins(head) || Jpeg.Is(before) || Png.Is(before) || Webp.Is(before) || Tiff.Is(before) || ZipDirectory.Is(before) || OleFile.Is(before)
            || before.StartsWith("GIF8"u8) || before.StartsWith("RIFF"u8) || before.StartsWith("BM"u8) || Markup.Opens(before);
    }

    /// <summary>Names of actions that run a script or a program, outside of streams; a name may be spelled with escapes.</summary>
    private static bool StartsSomething(Content content, long from)
    {
        // The end of a stream may lie in a later window.
        var within = false;
        return content.Any(from, content.Length, LongestName, (window, _) =>
        {
            var bytes = window.AsSpan();
            while (bytes.Length > 0)
            {
                if (within)
                {
                    var ends = bytes.IndexOf("endstream"u8);
                    if (ends < 0) return false;
                    within = false;
                    bytes = bytes[(ends + "endstream"u8.Length)..];
                }

                var stream = bytes.IndexOf("stream"u8);
                var clear = stream < 0 ? bytes : bytes[..stream];
                if (NamesAnAction(clear)) return true;
                if (stream < 0) return false;
                // Only where one begins: behind a dictionary, and before an end of line.
                bytes = bytes[(stream + "stream"u8.Length)..];
                within = clear.TrimEnd(" \t\r\n"u8).EndsWith(">>"u8) && bytes.Length > 0 && bytes[0] is (byte)'\r' or (byte)'\n';
            }

            return false;
        });
    }

    private static bool NamesAnAction(ReadOnlySpan<byte> bytes)
    {
        Span<byte> name = stackalloc byte[LongestName];
        for (var at = bytes.IndexOf((byte)'/'); at >= 0;)
        {
            var spelled = PdfName.Read(bytes[(at + 1)..], name);
            if (spelled.SequenceEqual("JavaScript"u8) || spelled.SequenceEqual("Launch"u8)) return true;
            var next = bytes[(at + 1)..].IndexOf((byte)'/');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }
}

internal static class PdfName
{
    /// <summary>The name that stands here behind its slash, with its escapes read; cut where it is too long for <paramref name="into"/>.</summary>
    public static ReadOnlySpan<byte> Read(ReadOnlySpan<byte> bytes, Span<byte> into)
    {
        var length = 0;
        for (var at = 0; at < bytes.Length && length < into.Length && IsRegular(bytes[at]); at++)
        {
            var escaped = bytes[at] == '#' && at + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[at + 1]) && char.IsAsciiHexDigit((char)bytes[at + 2]);
            into[length++] = escaped ? (byte)(Convert.ToInt32(((char)bytes[at + 1]).ToString(), 16) << 4 | Convert.ToInt32(((char)bytes[at + 2]).ToString(), 16)) : bytes[at];
            if (escaped) at += 2;
        }

        return into[..length];
    }

    public static bool IsRegular(byte b) => b > 32 && b is not ((byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%');
}
