using ComplaintBot.Dialogs;

namespace ComplaintBot.Documents.Recognition;

/// <summary>Source: ITU-T T.81, annex B.</summary>
internal static class Jpeg
{
    private const int MostSegments = 20_000;

    public static bool Is(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    public static Sighting Look(Content content)
    {
        var at = 2L;
        DocumentRefusal? size = DocumentRefusal.Damaged;
        for (var segments = 0; segments < MostSegments; segments++)
        {
            var head = content.Read(at, 4);
            if (head.Length < 4 || head[0] != 0xFF) return Sighting.No(DocumentRefusal.Damaged);
            if (head[1] == 0xFF) { at++; continue; }
            if (head[1] is 0x01 or (>= 0xD0 and <= 0xD7)) { at += 2; continue; }
            var length = head[2] << 8 | head[3];
            if (length < 2 || head[1] is 0xD9 or 0x00) return Sighting.No(DocumentRefusal.Damaged);
            if (IsFrame(head[1])) size = SizeAt(content, at + 4);
            if (size is DocumentRefusal.Bomb) return Sighting.No(DocumentRefusal.Bomb);
            // From here on there is the picture itself: its end must come.
            if (head[1] == 0xDA) return size is { } wrong ? Sighting.No(wrong) : LookAtEnd(content, at + 2 + length);
            at += 2 + length;
        }

        return Sighting.No(DocumentRefusal.Damaged);
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static DocumentRefusal? SizeAt(Content content, long at) =>
        content.U16(at + 1, true) is { } height && content.U16(at + 3, true) is { } width ? Images.Judge(width, height == 0 ? 1 : height) : DocumentRefusal.Damaged;

    private static Sighting LookAtEnd(Content content, long scan)
    {
        // Within the picture FF is followed by 00 or a restart, so that this is its end and nothing else.
        var end = content.Find([0xFF, 0xD9], scan, content.Length);
        if (end < 0) return Sighting.No(DocumentRefusal.Damaged);
        return Images.HasPassenger(content, end + 2) ? Sighting.No(DocumentRefusal.Hostile) : Sighting.Of(DocumentKind.Jpeg);
    }
}
