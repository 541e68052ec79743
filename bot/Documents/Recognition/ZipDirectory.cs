using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using ComplaintBot.Dialogs;

namespace ComplaintBot.Documents.Recognition;

/// <summary>
/// The directory of a ZIP file, read strictly: what two readers could understand in two ways is refused. Source: PKWARE APPNOTE 6.3.10.
/// </summary>
internal sealed class ZipDirectory
{
    private const int EndSize = 22;
    private const int LongestComment = 65_535;
    private const int EntrySize = 46;
    private const int LocalSize = 30;
    /// <summary>A workbook of a thousand sheets and pictures has fewer.</summary>
    private const int MostEntries = 10_000;
    private const uint Elsewhere = 0xFFFF_FFFF;

    private ZipDirectory(IReadOnlyList<ZipEntry> entries) => Entries = entries;

    public IReadOnlyList<ZipEntry> Entries { get; }

    public static bool Is(ReadOnlySpan<byte> head) => head.StartsWith("PK\u0003\u0004"u8);

    public ZipEntry? Find(string name) => Entries.FirstOrDefault(entry => entry.Name == name);

    /// <summary>True where the file's end is that of a ZIP file, whatever its beginning is.</summary>
    public static bool EndsAsArchive(Content content) => EndOf(content) is not null;

    /// <summary>Null with the reason where it cannot be read, or would unfold to nobody's use.</summary>
    public static ZipDirectory? Read(Content content, out DocumentRefusal refusal)
    {
        refusal = DocumentRefusal.Damaged;
        if (EndOf(content) is not { } end) return null;
        if (end.Count > MostEntries)
        {
            refusal = DocumentRefusal.Bomb;
            return null;
        }

        var directory = content.Read(end.Directory, (int)Math.Min(end.Size, int.MaxValue));
        var entries = new List<ZipEntry>(end.Count);
        for (var at = 0; entries.Count < end.Count;)
        {
            if (Entry(directory, ref at) is not { } entry || Begins(content, entry) is not { } begins) return null;
            entries.Add(entry with { Content = begins });
        }

        if (Collide(entries, end.Directory))
        {
            refusal = DocumentRefusal.Bomb;
            return null;
        }

        return entries.Select(e => e.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() == entries.Count ? new ZipDirectory(entries) : null;
    }

    /// <summary>The end record whose comment reaches to the end of the file, and whose directory lies right before it.</summary>
    private static (int Count, long Directory, long Size)? EndOf(Content content)
    {
        var from = Math.Max(0, content.Length - EndSize - LongestComment);
        var tail = content.Read(from, EndSize + LongestComment);
        for (var at = tail.Length - EndSize; at >= 0; at--)
        {
            var end = tail.AsSpan(at);
            if (!end.StartsWith("PK\u0005\u0006"u8) || at + EndSize + BinaryPrimitives.ReadUInt16LittleEndian(end[20..]) != tail.Length) continue;
            var (count, size) = (BinaryPrimitives.ReadUInt16LittleEndian(end[10..]), BinaryPrimitives.ReadUInt32LittleEndian(end[12..]));
            // With larger numbers elsewhere (ZIP64): nothing that is taken here is so large.
            if (size == Elsewhere) continue;
            // Right before it, unless records of ZIP64 stand between.
            if (content.Has(from + at - size, "PK\u0001\u0002"u8)) return (count, from + at - size, size);
            long told = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
            if (told + size <= from + at && content.Has(told, "PK\u0001\u0002"u8)) return (count, told, size);
        }

        return null;
    }

    private static ZipEntry? Entry(ReadOnlySpan<byte> directory, ref int at)
    {
        if (at > directory.Length - EntrySize || !directory[at..].StartsWith("PK\u0001\u0002"u8)) return null;
        var entry = directory[at..];
        int name = BinaryPrimitives.ReadUInt16LittleEndian(entry[28..]), extra = BinaryPrimitives.ReadUInt16LittleEndian(entry[30..]), comment = BinaryPrimitives.ReadUInt16LittleEndian(entry[32..]);
        if (entry.Length < EntrySize + name + extra + comment || name == 0) return null;
        at += EntrySize + name + extra + comment;
        var (packed, unpacked) = (BinaryPrimitives.ReadUInt32LittleEndian(entry[20..]), BinaryPrimitives.ReadUInt32LittleEndian(entry[24..]));
        if (packed == Elsewhere || unpacked == Elsewhere) return null;
        return new ZipEntry(
            Encoding.UTF8.GetString(entry.Slice(EntrySize, name)), BinaryPrimitives.ReadUInt16LittleEndian(entry[10..]), (BinaryPrimitives.ReadUInt16LittleEndian(entry[8..]) & 1) != 0,
            packed, unpacked, BinaryPrimitives.ReadUInt32LittleEndian(entry[42..]), 0);
    }

    /// <summary>Where its content begins; null where what stands before it is another entry.</summary>
    private static long? Begins(Content content, ZipEntry entry)
    {
        var head = content.Read(entry.Header, LocalSize);
        if (head.Length < LocalSize || !Is(head)) return null;
        int name = BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(26)), extra = BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(28));
        if (Encoding.UTF8.GetString(content.Read(entry.Header + LocalSize, name)) != entry.Name) return null;
        var begins = entry.Header + LocalSize + name + extra;
        return begins + entry.Packed <= content.Length ? begins : null;
    }

    /// <summary>True where entries share bytes: by that a small file unfolds to petabytes without any nesting.</summary>
    private static bool Collide(List<ZipEntry> entries, long directory)
    {
        var free = 0L;
        foreach (var entry in entries.OrderBy(e => e.Header))
        {
            if (entry.Header < free) return true;
            free = entry.Content + entry.Packed;
        }

        return free > directory;
    }
}

/// <param name="Method">0 stored, 8 deflated.</param>
/// <param name="Header">Where its own header stands.</param>
/// <param name="Content">Where its content begins.</param>
internal sealed record ZipEntry(string Name, int Method, bool Encrypted, long Packed, long Unpacked, long Header, long Content)
{
    public bool IsFolder => Name.EndsWith('/');

    /// <summary>A name that would leave the folder into which it is unpacked.</summary>
    public bool Escapes => Name.StartsWith('/') || Name.Contains('\\') || Name.Contains(':') || Name.Split('/').Contains("..");

    /// <summary>Its content as it unfolds; null where it is packed in a way that office programs do not use.</summary>
    public Stream? Open(Content content) => Method switch
    {
        0 when Packed == Unpacked => content.From(Content, Packed),
        8 => new DeflateStream(content.From(Content, Packed), CompressionMode.Decompress),
        _ => null,
    };
}
