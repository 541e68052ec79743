using System.Text;
using ComplaintBot.Dialogs;

namespace ComplaintBot.Documents.Recognition;

/// <summary>
/// Unfolds every entry of a ZIP once, in bounded memory and time, and proves that it is as large as its directory says: a reader that believes
/// the directory is not betrayed, and nothing unfolds beyond <see cref="MostBytes"/>. Archives in archives are followed so far as documents hold documents.
/// </summary>
internal sealed class Unpacking
{
    private const long MostBytes = 400_000_000;
    /// <summary>More than text and tables ever shrink, for what is large enough to hurt.</summary>
    private const int MostRatio = 200;
    private const long RatioCounts = 20_000_000;
    private const int MostDepth = 2;
    /// <summary>An inner file that is larger is not looked into.</summary>
    private const int MostInner = 26_000_000;
    private const int Window = 64 * 1024;

    private readonly byte[] _buffer = new byte[Window];
    private long _unpacked;

    /// <summary>Null where everything unfolds as it should.</summary>
    /// <param name="look">Sees the beginning of each entry, and may refuse it.</param>
    public DocumentRefusal? Judge(Content content, ZipDirectory directory, Func<ZipEntry, byte[], DocumentRefusal?> look, int depth = 0)
    {
        foreach (var entry in directory.Entries)
        {
            if (entry.Encrypted) return DocumentRefusal.Encrypted;
            if (entry.Escapes) return DocumentRefusal.Hostile;
            if (entry.Unpacked > RatioCounts && entry.Unpacked / Math.Max(1, entry.Packed) > MostRatio) return DocumentRefusal.Bomb;
            if (entry.IsFolder) continue;
            if (Judge(content, entry, look, depth) is { } wrong) return wrong;
        }

        return null;
    }

    private DocumentRefusal? Judge(Content content, ZipEntry entry, Func<ZipEntry, byte[], DocumentRefusal?> look, int depth)
    {
        try
        {
            using var unfolding = entry.Open(content);
            return unfolding is null ? DocumentRefusal.Damaged : Judge(unfolding, entry, look, depth);
        }
        catch (InvalidDataException)
        {
            return DocumentRefusal.Damaged;
        }
    }

    private DocumentRefusal? Judge(Stream unfolding, ZipEntry entry, Func<ZipEntry, byte[], DocumentRefusal?> look, int depth)
    {
        var first = _buffer.AsSpan(0, unfolding.ReadAtLeast(_buffer, Window, throwOnEndOfStream: false)).ToArray();
        if (look(entry, first) is { } wrong) return wrong;
        var inner = ZipDirectory.Is(first) || OleFile.Is(first) ? new MemoryStream() : null;
        var size = 0L;
        for (var part = first.AsSpan(); part.Length > 0; part = _buffer.AsSpan(0, unfolding.Read(_buffer)))
        {
            size += part.Length;
            if ((_unpacked += part.Length) > MostBytes) return DocumentRefusal.Bomb;
            if (size > entry.Unpacked) return DocumentRefusal.Bomb;
            if (inner?.Length <= MostInner) inner.Write(part);
        }

        if (size != entry.Unpacked) return DocumentRefusal.Damaged;
        return inner is null ? null : JudgeInner(inner, depth + 1);
    }

    private DocumentRefusal? JudgeInner(MemoryStream inner, int depth)
    {
        if (depth > MostDepth || inner.Length > MostInner) return DocumentRefusal.Bomb;
        var content = new Content(inner);
        if (OleFile.Is(inner.GetBuffer().AsSpan(0, (int)Math.Min(8, inner.Length)))) return OleFile.Read(content)?.CarriesProgram == true ? DocumentRefusal.Hostile : null;
        return ZipDirectory.Read(content, out var refusal) is { } directory ? Judge(content, directory, OfficeParts.Judge, depth) : refusal;
    }
}
