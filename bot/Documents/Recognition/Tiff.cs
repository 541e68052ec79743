using ComplaintBot.Dialogs;

namespace ComplaintBot.Documents.Recognition;

/// <summary>Source: TIFF revision 6.0. A fax or a scan may have many pages.</summary>
internal static class Tiff
{
    private const int MostPages = 2000;
    private const int MostEntries = 200_000;
    private const ushort ImageWidth = 256;
    private const ushort ImageLength = 257;

    public static bool Is(ReadOnlySpan<byte> head) => head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8);

    public static Sighting Look(Content content)
    {
        var big = content.Has(0, "MM"u8);
        var seen = new HashSet<long>();
        var all = 0;
        for (long? at = content.U32(4, big); at is > 0;)
        {
            if (seen.Count == MostPages) return Sighting.No(DocumentRefusal.Bomb);
            if (!seen.Add(at.Value) || content.U16(at.Value, big) is not (> 0 and var entries)) return Sighting.No(DocumentRefusal.Damaged);
            // Pages may lie over one another, so that a small file could be read for hours.
            if ((all += entries) > MostEntries) return Sighting.No(DocumentRefusal.Bomb);
            var next = content.U32(at.Value + 2 + entries * 12L, big);
            if (next is null) return Sighting.No(DocumentRefusal.Damaged);
            if (JudgePage(content, at.Value + 2, entries, big) is { } wrong) return Sighting.No(wrong);
            at = next;
        }

        if (seen.Count == 0) return Sighting.No(DocumentRefusal.Damaged);
        // Its parts lie in any order, so that nothing can be told to lie behind it but at the very end.
        return Images.HasPassenger(content, content.Length) ? Sighting.No(DocumentRefusal.Hostile) : Sighting.Of(DocumentKind.Tiff);
    }

    private static DocumentRefusal? JudgePage(Content content, long at, int entries, bool big)
    {
        long width = 0, height = 0;
        for (var i = 0; i < entries; i++, at += 12)
        {
            var tag = content.U16(at, big);
            if (tag == ImageWidth) width = NumberAt(content, at, big);
            if (tag == ImageLength) height = NumberAt(content, at, big);
            // Entries are in ascending order.
            if (tag is null or > ImageLength) break;
        }

        return Images.Judge(width, height);
    }

    private static long NumberAt(Content content, long at, bool big) => (content.U16(at + 2, big) == 3 ? content.U16(at + 8, big) : content.U32(at + 8, big)) ?? 0;
}
