using System.Buffers;
using System.Text;
using ComplaintBot.Dialogs;

namespace ComplaintBot.Documents.Recognition;

/// <summary>Text that people can read: UTF-8, UTF-16 with its mark, or Windows-1252; no control characters but tabs, ends of lines and pages.</summary>
internal static class PlainText
{
    private const int HeadSize = 4096;

    private static readonly SearchValues<char> Unreadable = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Except([0x09, 0x0A, 0x0C, 0x0D]).Select(c => (char)c), (char)0x7F, '\uFFFD', .. Enumerable.Range(0x80, 0x20).Where(c => c != 0x85).Select(c => (char)c)]);

    /// <summary>Of Windows-1252, which maps them to nothing; all other control characters are those of ASCII.</summary>
    private static readonly SearchValues<byte> Unassigned = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Except([0x09, 0x0A, 0x0C, 0x0D]).Select(c => (byte)c), 0x7F, 0x81, 0x8D, 0x8F, 0x90, 0x9D]);

    /// <summary>Null where it is no text at all.</summary>
    public static Sighting? Look(Content content, string name)
    {
        var head = content.Read(0, HeadSize);
        if (EncodingOf(content, head) is not { } encoding) return null;
        var begins = encoding.GetString(head);
        if (Mail.Begins(begins) && DocumentName.Extension(name) is not (".txt" or ".text")) return Sighting.Of(DocumentKind.Eml);
        if (Markup.HasScript(content, 0, content.Length) || Programs.Begins(head)) return Sighting.No(DocumentRefusal.Hostile);
        return Markup.Opens(begins) ? Sighting.No(DocumentRefusal.Kind) : Sighting.Of(DocumentKind.Txt);
    }

    /// <summary>By its name on the wire; a mark at the beginning wins over it in every browser.</summary>
    public static string CharsetOf(Stream file)
    {
        var content = new Content(file);
        return EncodingOf(content, content.Read(0, 2)) == Encoding.Latin1 ? "windows-1252" : "utf-8";
    }

    /// <summary>Null where the content is readable in none.</summary>
    private static Encoding? EncodingOf(Content content, ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return content.Length % 2 == 0 && IsReadable(content, Encoding.Unicode) ? Encoding.Unicode : null;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return content.Length % 2 == 0 && IsReadable(content, Encoding.BigEndianUnicode) ? Encoding.BigEndianUnicode : null;
        if (IsReadable(content, Encoding.UTF8)) return Encoding.UTF8;
        return content.Any(0, content.Length, 0, (window, _) => window.AsSpan().IndexOfAny(Unassigned) >= 0) ? null : Encoding.Latin1;
    }

    /// <summary>What does not decode becomes U+FFFD, which is counted as unreadable.</summary>
    private static bool IsReadable(Content content, Encoding encoding)
    {
        var decoder = encoding.GetDecoder();
        var chars = new char[64 * 1024 + 16];
        if (content.Any(0, content.Length, 0, (window, _) => chars.AsSpan(0, decoder.GetChars(window, chars, flush: false)).IndexOfAny(Unreadable) >= 0)) return false;
        return chars.AsSpan(0, decoder.GetChars([], chars, flush: true)).IndexOfAny(Unreadable) < 0;
    }
}
