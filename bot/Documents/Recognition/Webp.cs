using ComplaintBot.Dialogs;

namespace ComplaintBot.Documents.Recognition;

/// <summary>Source: RFC 9649.</summary>
internal static class Webp
{
    public static bool Is(ReadOnlySpan<byte> head) => head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..12].SequenceEqual("WEBP"u8);

    public static Sighting Look(Content content)
    {
        var end = 8L + (content.U32(4, false) ?? 0);
        var head = content.Read(12, 30);
        var (width, height) = SizeOf(head);
        if (end > content.Length || width == 0) return Sighting.No(DocumentRefusal.Damaged);
        if (Images.Judge(width, height) is { } wrong) return Sighting.No(wrong);
        return Images.HasPassenger(content, end + (end & 1)) ? Sighting.No(DocumentRefusal.Hostile) : Sighting.Of(DocumentKind.Webp);
    }

    private static (int Width, int Height) SizeOf(ReadOnlySpan<byte> head)
    {
        var chunk = head[Math.Min(8, head.Length)..];
        if (head.StartsWith("VP8X"u8) && chunk.Length >= 10) return (1 + U24(chunk[4..]), 1 + U24(chunk[7..]));
        if (head.StartsWith("VP8L"u8) && chunk.Length >= 5 && chunk[0] == 0x2F)
        {
            var bits = (uint)(chunk[1] | chunk[2] << 8 | chunk[3] << 16 | chunk[4] << 24);
            return (1 + (int)(bits & 0x3FFF), 1 + (int)(bits >> 14 & 0x3FFF));
        }

        return head.StartsWith("VP8 "u8) && chunk.Length >= 10 && chunk[3..6].SequenceEqual((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A])
            ? ((chunk[6] | chunk[7] << 8) & 0x3FFF, (chunk[8] | chunk[9] << 8) & 0x3FFF)
            : (0, 0);
    }

    private static int U24(ReadOnlySpan<byte> bytes) => bytes[0] | bytes[1] << 8 | bytes[2] << 16;
}
