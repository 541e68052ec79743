using ComplaintBot.Dialogs;

namespace ComplaintBot.Documents.Recognition;

/// <summary>
/// Tells by its content what a file is, and whether it is harmless. Total, and bounded in time and memory: whatever the bytes are, it is a kind
/// that is taken or a reason why not.
/// </summary>
internal static class Recognizer
{
    private const int HeadSize = 4096;

    // Kinds that people know and that are not taken.
    private static readonly HashSet<string> OtherExtensions =
    [
        ".gif", ".bmp", ".ico", ".svg", ".avif", ".psd", ".ai", ".eps", ".ps", ".dng", ".raw", ".htm", ".html", ".xhtml", ".mht", ".mhtml", ".xml", ".xsl", ".json", ".yml", ".yaml", ".csv", ".tsv", ".md", ".log", ".ini", ".css",
        ".php", ".asp", ".aspx", ".jsp", ".py", ".rb", ".pl", ".sql", ".ts", ".c", ".cs", ".java", ".rtf", ".doc", ".dot", ".dotx", ".xls", ".xlt", ".xltx", ".ppt", ".pptx", ".pps", ".ppsx", ".pot", ".potx", ".mdb", ".accdb", ".pub", ".vsd", ".vsdx",
        ".ods", ".odp", ".odg", ".ott", ".fodt", ".pages", ".numbers", ".key", ".epub", ".xps", ".zip", ".rar", ".7z", ".gz", ".tgz", ".bz2", ".xz", ".tar", ".cab", ".mp3", ".m4a", ".wav", ".ogg", ".flac", ".mp4", ".m4v", ".mov", ".avi", ".mkv", ".webm", ".wmv",
        ".ics", ".vcf", ".pst", ".ost", ".mbox", ".emlx", ".oft", ".p7m", ".p7s", ".torrent", ".ttf", ".otf", ".woff", ".woff2", ".swf",
    ];

    // Names of pictures that are not taken under their own kind.
    private static readonly HashSet<string> OtherPictures = [".gif", ".bmp", ".avif"];

    /// <param name="file">Can be read from any place.</param>
    /// <param name="name">As it is shown.</param>
    public static Sighting Look(Stream file, string name)
    {
        if (file.Length == 0) return Sighting.No(DocumentRefusal.Empty);
        var extension = DocumentName.Extension(name);
        var content = new Content(file);
        var head = content.Read(0, HeadSize);
        var sighting = Look(content, head, name);
        if (sighting.Refusal is DocumentRefusal.Kind && Programs.IsExtension(extension)) return Sighting.No(DocumentRefusal.Hostile);
        return sighting.Kind is { } kind && Contradiction(kind, extension) is { } wrong ? Sighting.No(wrong) : sighting;
    }

    public static bool SaysPicture(string extension) => OtherPictures.Contains(extension) || DocumentKind.ByExtension(extension) is { IsPicture: true };

    private static Sighting Look(Content content, byte[] head, string name)
    {
        if (Jpeg.Is(head)) return Jpeg.Look(content);
        if (Png.Is(head)) return Png.Look(content);
        if (Webp.Is(head)) return Webp.Look(content);
        if (Tiff.Is(head)) return Tiff.Look(content);
        if (Heif.Is(head)) return Heif.Look(content);
        if (OleFile.Is(head)) return OleFile.Look(content);
        if (ZipDirectory.Is(head)) return LookIntoArchive(content, head);
        if (Programs.Begins(head)) return Sighting.No(DocumentRefusal.Hostile);
        if (Pdf.HeaderIn(head) >= 0) return Pdf.Look(content, head);
        return PlainText.Look(content, name) ?? Sighting.No(DocumentRefusal.Kind);
    }

    private static Sighting LookIntoArchive(Content content, byte[] head)
    {
        if (Pdf.HeaderIn(head) >= 0) return Sighting.No(DocumentRefusal.Hostile);
        if (ZipDirectory.Read(content, out var refusal) is not { } directory) return Sighting.No(refusal);
        if (directory.Find(Ooxml.ContentTypes) is not null) return Ooxml.Look(content, directory);
        if (Odf.TypeOf(content, directory) is { } type) return Odf.Look(content, directory, type);
        if (directory.Find("META-INF/MANIFEST.MF") is not null || directory.Find("AndroidManifest.xml") is not null) return Sighting.No(DocumentRefusal.Hostile);
        // An archive of anything: it is not taken, and what to say of it depends on whether it means harm.
        return Sighting.No(new Unpacking().Judge(content, directory, (_, _) => null) is { } wrong and (DocumentRefusal.Bomb or DocumentRefusal.Encrypted) ? wrong : DocumentRefusal.Kind);
    }

    /// <summary>
    /// A name without an extension says nothing, and neither does the point in "version 1.2" or "letter of mr.smith". Phones and messengers
    /// give a picture the name of another kind of picture, which misleads nobody.
    /// </summary>
    private static DocumentRefusal? Contradiction(DocumentKind kind, string extension)
    {
        if (kind.Extensions.Contains(extension) || (kind.IsPicture && SaysPicture(extension))) return null;
        if (DocumentKind.ByExtension(extension) is not null) return DocumentRefusal.Mislabelled;
        // Text by such a name is a list, a page or a program, whatever its first lines are.
        if (Programs.IsExtension(extension)) return kind == DocumentKind.Txt ? DocumentRefusal.Hostile : DocumentRefusal.Mislabelled;
        return !OtherExtensions.Contains(extension) ? null : kind == DocumentKind.Txt ? DocumentRefusal.Kind : DocumentRefusal.Mislabelled;
    }
}
