using System.Text;
using ComplaintBot.Dialogs;

namespace ComplaintBot.Documents.Recognition;

/// <summary>
/// A compound file: Outlook's messages, office documents of before 2007, and those of today behind a password. Only its directory is read. Source: [MS-CFB].
/// </summary>
internal sealed class OleFile
{
    private const int EntrySize = 128;
    private const int MostSectors = 70_000;
    private const int MostEntries = 100_000;
    private const uint LastRegularSector = 0xFFFF_FFFA;

    private readonly HashSet<string> _names;

    private OleFile(HashSet<string> names) => _names = names;

    public static bool Is(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <summary>Macros, or a file that opens by a double click on its icon.</summary>
    public bool CarriesProgram => _names.Contains("_VBA_PROJECT") || _names.Contains("_VBA_PROJECT_CUR") || _names.Contains("VBA") || _names.Contains("Macros") || _names.Contains("\u0001Ole10Native");

    public bool IsEncrypted => _names.Contains("EncryptedPackage");

    public bool IsMessage => _names.Contains("__properties_version1.0") && _names.Any(n => n.StartsWith("__substg1.0_", StringComparison.Ordinal));

    public static Sighting Look(Content content) => Read(content) switch
    {
        null => Sighting.No(DocumentRefusal.Damaged),
        { IsEncrypted: true } => Sighting.No(DocumentRefusal.Encrypted),
        { IsMessage: true } => ZipDirectory.EndsAsArchive(content) ? Sighting.No(DocumentRefusal.Hostile) : Sighting.Of(DocumentKind.Msg),
        { CarriesProgram: true } => Sighting.No(DocumentRefusal.Hostile),
        _ => Sighting.No(DocumentRefusal.Kind),
    };

    /// <summary>Null where it is torn.</summary>
    public static OleFile? Read(Content content)
    {
        var shift = content.U16(30, false);
        if (shift is not (9 or 12) || content.U32(48, false) is not { } sector || FatOf(content, 1 << shift.Value) is not { } fat) return null;
        var (size, names, seen) = (1 << shift.Value, new HashSet<string>(StringComparer.Ordinal), 0);
        while (sector < LastRegularSector)
        {
            if (++seen > MostSectors || names.Count > MostEntries || sector >= (ulong)fat.Count) return null;
            var entries = content.Read((sector + 1L) * size, size);
            if (entries.Length == 0) return null;
            for (var at = 0; at + EntrySize <= entries.Length; at += EntrySize) AddName(names, entries.AsSpan(at, EntrySize));
            sector = fat[(int)sector];
        }

        return names.Count > 0 ? new OleFile(names) : null;
    }

    private static void AddName(HashSet<string> names, ReadOnlySpan<byte> entry)
    {
        // Its length counts a zero behind it; the kind is 0 where the entry is free.
        var length = entry[64] | entry[65] << 8;
        if (entry[66] != 0 && length is >= 2 and <= 64) names.Add(Encoding.Unicode.GetString(entry[..(length - 2)]));
    }

    /// <summary>The chain that tells which sector follows which; null where it is torn.</summary>
    private static List<uint>? FatOf(Content content, int size)
    {
        var fat = new List<uint>();
        var first = content.Read(76, 109 * 4);
        if (first.Length < 109 * 4 || !Append(content, size, fat, first)) return null;
        var more = content.U32(68, false);
        for (var count = 0; more < LastRegularSector; count++)
        {
            var list = content.Read((more.Value + 1L) * size, size);
            if (count > MostSectors || list.Length < size || !Append(content, size, fat, list.AsSpan(0, size - 4))) return null;
            more = BitConverter.ToUInt32(list, size - 4);
        }

        return fat;
    }

    private static bool Append(Content content, int size, List<uint> fat, ReadOnlySpan<byte> list)
    {
        for (var at = 0; at < list.Length; at += 4)
        {
            var sector = BitConverter.ToUInt32(list[at..]);
            if (sector >= LastRegularSector) continue;
            var links = content.Read((sector + 1L) * size, size);
            if (links.Length == 0 || fat.Count > content.Length / 64 + size) return false;
            for (var i = 0; i + 4 <= links.Length; i += 4) fat.Add(BitConverter.ToUInt32(links, i));
        }

        return true;
    }
}
