using ComplaintBot.Dialogs;

namespace ComplaintBot.Documents.Recognition;

/// <summary>HEIC and HEIF, the pictures of iPhones. Source: ISO/IEC 14496-12 (boxes) and 23008-12 (images in them).</summary>
internal static class Heif
{
    private const int MostBoxes = 4096;
    private const int MostDepth = 4;

    private static readonly HashSet<string> Brands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1", "heif"];

    /// <summary>The other families of the same boxes, such as films, are none.</summary>
    public static bool Is(ReadOnlySpan<byte> head) => head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8) && Brands.Contains(System.Text.Encoding.Latin1.GetString(head[8..12]))
        && head.IndexOf("avif"u8) < 0;

    public static Sighting Look(Content content)
    {
        var boxes = new Boxes(content);
        var end = boxes.Walk(0, content.Length, 0);
        var (width, height) = boxes.Largest;
        if (end is null || width == 0) return Sighting.No(DocumentRefusal.Damaged);
        if (Images.Judge(width, height) is { } wrong) return Sighting.No(wrong);
        return Images.HasPassenger(content, end.Value) ? Sighting.No(DocumentRefusal.Hostile) : Sighting.Of(DocumentKind.Heic);
    }

    private sealed class Boxes(Content content)
    {
        private int _count;

        /// <summary>Of all pictures in it.</summary>
        public (long Width, long Height) Largest { get; private set; }

        /// <summary>Where the last box ends; null where one does not fit.</summary>
        public long? Walk(long at, long end, int depth)
        {
            while (at + 8 <= end)
            {
                var (size, header) = Measure(at, end);
                if (++_count > MostBoxes || depth > MostDepth || size < header) return null;
                if (!Enter(System.Text.Encoding.Latin1.GetString(content.Read(at + 4, 4)), at + header, at + size, depth)) return null;
                at += size;
            }

            return at;
        }

        private (long Size, int Header) Measure(long at, long end)
        {
            long size = content.U32(at, true) ?? 0;
            if (size == 0) return (end - at, 8);
            if (size != 1) return size <= end - at ? (size, 8) : (0, 8);
            var large = content.U64(at + 8, true) ?? 0;
            return large <= (ulong)(end - at) ? ((long)large, 16) : (0, 16);
        }

        private bool Enter(string type, long from, long to, int depth)
        {
            switch (type)
            {
                case "meta":
                    // Four bytes of version and flags first.
                    return Walk(from + 4, to, depth + 1) is not null;
                case "iprp" or "ipco":
                    return Walk(from, to, depth + 1) is not null;
                case "ispe":
                    var (width, height) = (content.U32(from + 4, true) ?? 0, content.U32(from + 8, true) ?? 0);
                    // By the longer side too: a strip of four billion by one is none that anybody took.
                    if (Largest.Width == 0 || Math.Max(width, height) > Math.Max(Largest.Width, Largest.Height) || (decimal)width * height > (decimal)Largest.Width * Largest.Height) Largest = (width, height);
                    return true;
                default:
                    return true;
            }
        }
    }
}
