using System.Text;
using System.Xml;
using ComplaintBot.Dialogs;

namespace ComplaintBot.Documents.Recognition;

/// <summary>
/// What stands in an Office Open XML package about itself, and what would fetch or start something when it is opened. Source: ECMA-376, parts 1 and 2.
/// </summary>
internal static class Ooxml
{
    public const string ContentTypes = "[Content_Types].xml";

    private const string Main = "application/vnd.openxmlformats-officedocument.";
    private const int MostCharacters = 60_000_000;
    private const int MostDepth = 300;

    private static readonly XmlReaderSettings Strict = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    public static Sighting Look(Content content, ZipDirectory directory)
    {
        if (new Unpacking().Judge(content, directory, OfficeParts.Judge) is { } wrong) return Sighting.No(wrong);
        try
        {
            var kind = KindOf(content, directory.Find(ContentTypes)!);
            return kind.Refusal is null && directory.Entries.Any(entry => Acts(content, entry)) ? Sighting.No(DocumentRefusal.Hostile) : kind;
        }
        catch (Exception torn) when (torn is XmlException or InvalidDataException)
        {
            return Sighting.No(DocumentRefusal.Damaged);
        }
    }

    /// <summary>What its main part is. Parts that can hold macros are known by their type too, whatever their name is.</summary>
    private static Sighting KindOf(Content content, ZipEntry types)
    {
        DocumentKind? kind = null;
        using var reader = Read(content, types);
        while (Next(reader))
        {
            if (reader.NodeType != XmlNodeType.Element || reader.GetAttribute("ContentType") is not { } type) continue;
            if (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)
                || type.Contains("macrosheet", StringComparison.OrdinalIgnoreCase) || type.Contains("activeX", StringComparison.OrdinalIgnoreCase)) return Sighting.No(DocumentRefusal.Hostile);
            kind ??= type switch
            {
                Main + "wordprocessingml.document.main+xml" => DocumentKind.Docx,
                Main + "spreadsheetml.sheet.main+xml" => DocumentKind.Xlsx,
                _ => null,
            };
        }

        return kind is null ? Sighting.No(DocumentRefusal.Kind) : Sighting.Of(kind);
    }

    private static bool Acts(Content content, ZipEntry entry)
    {
        if (entry.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)) return LinksOut(content, entry);
        if (!entry.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)) return false;
        if (entry.Name.StartsWith("word/", StringComparison.OrdinalIgnoreCase)) return HasFieldThatStarts(content, entry);
        return entry.Name.StartsWith("xl/externalLinks/", StringComparison.OrdinalIgnoreCase) && HasElement(content, entry, "ddeLink", "oleLink");
    }

    /// <summary>A template or an object that is fetched from elsewhere when the document is opened. A template on the writer's own disk is usual.</summary>
    private static bool LinksOut(Content content, ZipEntry entry)
    {
        using var reader = Read(content, entry);
        while (Next(reader))
        {
            if (reader.NodeType != XmlNodeType.Element || !"External".Equals(reader.GetAttribute("TargetMode"), StringComparison.OrdinalIgnoreCase)) continue;
            var type = reader.GetAttribute("Type") ?? "";
            var name = type[(type.LastIndexOf('/') + 1)..];
            if (name is "attachedTemplate" or "oleObject" or "frame" or "subDocument" or "package" or "control" && IsElsewhere(reader.GetAttribute("Target") ?? "")) return true;
        }

        return false;
    }

    private static bool IsElsewhere(string target)
    {
        var it = target.Trim().Replace('\\', '/');
        if (it.StartsWith("//", StringComparison.Ordinal)) return true;
        // One letter and a colon is a drive.
        if (!it.StartsWith("file:", StringComparison.OrdinalIgnoreCase)) return it.IndexOf(':') > 1;
        var path = it["file:".Length..].TrimStart('/');
        var slashes = it.Length - "file:".Length - path.Length;
        return slashes is 2 or > 3 && !(path.Length > 1 && path[1] is ':' or '|');
    }

    /// <summary>Fields that start a program by dynamic data exchange. A field may be cut into runs: they are put together.</summary>
    private static bool HasFieldThatStarts(Content content, ZipEntry entry)
    {
        var said = new StringBuilder();
        var within = false;
        using var reader = Read(content, entry);
        while (Next(reader))
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                within = reader.LocalName is "instrText" or "delInstrText";
                if (reader.LocalName == "fldSimple") said.Append(' ').Append(reader.GetAttribute("instr", reader.NamespaceURI)).Append(' ');
                if (reader.LocalName == "fldChar") said.Append(' ');
            }
            else if (within && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                if (within) said.Append(reader.Value);
            }
        }

        return said.ToString().Split([' ', '\t', '\r', '\n', '"'], StringSplitOptions.RemoveEmptyEntries).Any(word => word.Equals("DDE", StringComparison.OrdinalIgnoreCase) || word.Equals("DDEAUTO", StringComparison.OrdinalIgnoreCase));
    }

    private static bool HasElement(Content content, ZipEntry entry, params string[] names)
    {
        using var reader = Read(content, entry);
        while (Next(reader))
        {
            if (reader.NodeType == XmlNodeType.Element && names.Contains(reader.LocalName)) return true;
        }

        return false;
    }

    private static XmlReader Read(Content content, ZipEntry entry) => XmlReader.Create(entry.Open(content) ?? throw new InvalidDataException(), Strict);

    private static bool Next(XmlReader reader) => reader.Read() && (reader.Depth <= MostDepth ? true : throw new XmlException("Nested too deeply."));
}
