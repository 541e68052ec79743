using System.Text;
using ComplaintBot.Dialogs;

namespace ComplaintBot.Documents.Recognition;

/// <summary>Source: OpenDocument 1.3, part 2 (packages).</summary>
internal static class Odf
{
    private const string Family = "application/vnd.oasis.opendocument.";
    private const int LongestMark = 32;
    private const int MostCharacters = 60_000_000;

    /// <summary>Null where it is no OpenDocument file: its first entry says what it is.</summary>
    public static string? TypeOf(Content content, ZipDirectory directory) =>
        directory.Find("mimetype") is { Method: 0, Packed: < 200 } entry && Encoding.Latin1.GetString(content.Read(entry.Content, (int)entry.Packed)) is var type && type.StartsWith(Family, StringComparison.Ordinal) ? type.TrimEnd() : null;

    public static Sighting Look(Content content, ZipDirectory directory, string type)
    {
        if (directory.Find("META-INF/manifest.xml") is { } manifest && Says(content, manifest, "encryption-data"u8.ToArray())) return Sighting.No(DocumentRefusal.Encrypted);
        if (new Unpacking().Judge(content, directory, OfficeParts.Judge) is { } wrong) return Sighting.No(wrong);
        if (type != Family + "text") return Sighting.No(DocumentRefusal.Kind);
        foreach (var entry in directory.Entries.Where(e => e.Name is "content.xml" or "styles.xml"))
        {
            if (Says(content, entry, "script:event-listener"u8.ToArray()) || Says(content, entry, "office:dde-source"u8.ToArray()) || Says(content, entry, "text:dde-connection-decl "u8.ToArray()))
                return Sighting.No(DocumentRefusal.Hostile);
        }

        return directory.Find("content.xml") is null ? Sighting.No(DocumentRefusal.Damaged) : Sighting.Of(DocumentKind.Odt);
    }

    private static bool Says(Content content, ZipEntry entry, byte[] what)
    {
        try
        {
            using var unfolding = entry.Open(content);
            return unfolding is not null && Says(unfolding, what);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static bool Says(Stream unfolding, byte[] what)
    {
        var buffer = new byte[64 * 1024];
        var kept = 0;
        for (var all = 0L; all < MostCharacters;)
        {
            var read = unfolding.Read(buffer, kept, buffer.Length - kept);
            if (read == 0) return false;
            all += read;
            var there = buffer.AsSpan(0, kept + read);
            if (there.IndexOf(what) >= 0) return true;
            kept = Math.Min(LongestMark, there.Length);
            there[^kept..].CopyTo(buffer);
        }

        return false;
    }
}
