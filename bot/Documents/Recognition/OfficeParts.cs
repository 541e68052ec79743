using System.Text;
using ComplaintBot.Dialogs;

namespace ComplaintBot.Documents.Recognition;

/// <summary>What no part of an office document may be, told by its name and its beginning.</summary>
internal static class OfficeParts
{
    public static DocumentRefusal? Judge(ZipEntry entry, byte[] first)
    {
        var name = entry.Name.ToLowerInvariant();
        if (name.EndsWith("vbaproject.bin", StringComparison.Ordinal) || name.EndsWith("vbadata.xml", StringComparison.Ordinal)
            || name.Contains("macrosheets/", StringComparison.Ordinal) || name.Contains("/activex/", StringComparison.Ordinal)
            || name.StartsWith("basic/", StringComparison.Ordinal) || name.StartsWith("scripts/", StringComparison.Ordinal)
            || Programs.IsExtension(DocumentName.Extension(name)) || Programs.Begins(first)) return DocumentRefusal.Hostile;
        // An entity that holds others unfolds to gigabytes in a reader that believes it; office programs write no document types at all.
        return IsXml(name) && DeclaresType(first) ? DocumentRefusal.Bomb : null;
    }

    private static bool IsXml(string name) => name.EndsWith(".xml", StringComparison.Ordinal) || name.EndsWith(".rels", StringComparison.Ordinal) || name.EndsWith(".rdf", StringComparison.Ordinal);

    private static bool DeclaresType(ReadOnlySpan<byte> first)
    {
        // ODF 1.0 had a document type by name alone, without entities in it.
        var text = (first is [0xFF, 0xFE, ..] or [_, 0, ..] ? Encoding.Unicode : first is [0xFE, 0xFF, ..] or [0, _, ..] ? Encoding.BigEndianUnicode : Encoding.UTF8).GetString(first);
        if (text.Contains("<!ENTITY", StringComparison.OrdinalIgnoreCase)) return true;
        var begins = text.IndexOf("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
        return begins >= 0 && text[begins..].Split('>')[0].Contains('[');
    }
}
