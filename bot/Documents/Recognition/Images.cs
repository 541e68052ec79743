using ComplaintBot.Dialogs;

namespace ComplaintBot.Documents.Recognition;

/// <summary>What all images have in common: how large they unfold, and what may not stand behind them.</summary>
internal static class Images
{
    /// <summary>A telephone of 200 megapixels passes; four bytes each, a viewer needs 1 GB for the most of it.</summary>
    private const long MostPixels = 250_000_000;
    private const int ZipTail = 22 + 65_535;

    /// <summary>Null where the size is one that can be shown.</summary>
    public static DocumentRefusal? Judge(long width, long height) =>
        width <= 0 || height <= 0 ? DocumentRefusal.Damaged
        : width > MostPixels || height > MostPixels || width * height > MostPixels ? DocumentRefusal.Bomb
        : null;

    /// <summary>Telephones put more pictures, depth or a short film behind a picture; a page, a program or an archive there is meant for somebody else's machine.</summary>
    public static bool HasPassenger(Content content, long end)
    {
        if (Markup.HasScript(content, 0, content.Length) || ZipDirectory.EndsAsArchive(content)) return true;
        if (end >= content.Length) return false;
        var behind = content.Read(end, 4096);
        return Programs.Begins(behind) || Markup.HasForeign(behind) || Markup.HasForeign(content.Read(Math.Max(end, content.Length - 4096), 4096)) || behind.AsSpan().StartsWith("PK\u0003\u0004"u8);
    }
}
