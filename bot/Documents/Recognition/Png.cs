using System.Buffers.Binary;
using ComplaintBot.Dialogs;

namespace ComplaintBot.Documents.Recognition;

/// <summary>Source: Portable Network Graphics, third edition.</summary>
internal static class Png
{
    private const int MostChunks = 100_000;

    public static bool Is(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);

    public static Sighting Look(Content content)
    {
        var first = content.Read(8, 16);
        if (first.Length < 16 || !first.AsSpan(4, 4).SequenceEqual("IHDR"u8)) return Sighting.No(DocumentRefusal.Damaged);
        if (Images.Judge(BinaryPrimitives.ReadUInt32BigEndian(first.AsSpan(8)), BinaryPrimitives.ReadUInt32BigEndian(first.AsSpan(12))) is { } wrong) return Sighting.No(wrong);
        var at = 8L;
        for (var chunks = 0; chunks < MostChunks; chunks++)
        {
            var head = content.Read(at, 8);
            if (head.Length < 8) break;
            var length = BinaryPrimitives.ReadUInt32BigEndian(head);
            at += 12L + length;
            if (at > content.Length) break;
            if (head.AsSpan(4).SequenceEqual("IEND"u8)) return Images.HasPassenger(content, at) ? Sighting.No(DocumentRefusal.Hostile) : Sighting.Of(DocumentKind.Png);
        }

        return Sighting.No(DocumentRefusal.Damaged);
    }
}
