using System.Globalization;
using System.Text;
using ComplaintBot.Documents.Recognition;
using Microsoft.Net.Http.Headers;

namespace ComplaintBot.Documents;

/// <summary>
/// The name of a file as it may be shown: without a path, without characters that cannot be seen or that turn the reading direction, so that
/// it ends as it seems to end. It is shown and compared, and never becomes a path of ours. Total.
/// </summary>
internal static class DocumentName
{
    public const int Longest = 120;

    /// <summary>For a file whose name says nothing.</summary>
    private const string Nameless = "document";

    // What Windows takes for a device, whatever stands behind the point.
    private static readonly HashSet<string> Devices = new(
        ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", .. from n in Enumerable.Range(0, 10) from d in (string[])["COM", "LPT"] select d + n],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>As the sender wrote it; null where he wrote none.</summary>
    public static string? In(ContentDispositionHeaderValue disposition)
    {
        var name = disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName);
        // How browsers write a quote in a name. Source: HTML standard, multipart/form-data encoding algorithm.
        return name.Length > 0 ? name.ToString().Replace("%22", "\"", StringComparison.Ordinal) : null;
    }

    public static string Clean(string? name)
    {
        var last = LastPart(name ?? "");
        var shown = Visible(last).Trim(' ', '.');
        if (shown.Length > Longest) shown = Shorten(shown);
        if (shown.Length == 0) return Nameless;
        return Devices.Contains(shown.Split('.')[0].TrimEnd()) ? "_" + shown : shown;
    }

    /// <summary>With its point and in lower case, such as <c>.pdf</c>; empty where there is none.</summary>
    public static string Extension(string name)
    {
        var point = name.LastIndexOf('.');
        return point <= 0 || point == name.Length - 1 ? "" : name[point..].ToLowerInvariant();
    }

    /// <summary>A picture by the name of another kind of picture is called by its own.</summary>
    public static string Called(string name, DocumentKind kind)
    {
        var extension = Extension(name);
        return kind.IsPicture && !kind.Extensions.Contains(extension) && Recognizer.SaysPicture(extension) ? Clean(name[..^extension.Length] + kind.Extensions[0]) : name;
    }

    /// <summary>As the file is called when it is saved: its end says what it is, whatever else it says.</summary>
    public static string ForSaving(string name, DocumentKind? kind) => kind is null || kind.Extensions.Contains(Extension(name)) ? name : name + kind.Extensions[0];

    private static string LastPart(string name)
    {
        var end = name.AsSpan().TrimEnd("/\\");
        return end[(end.LastIndexOfAny('/', '\\') + 1)..].ToString();
    }

    /// <summary>Runs of spaces become one; what Windows forbids in names becomes an underscore; what cannot be seen goes.</summary>
    private static string Visible(string name)
    {
        var shown = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune)) AppendSpace(shown);
            else if (rune.Value is '<' or '>' or ':' or '"' or '|' or '?' or '*') shown.Append('_');
            else if (IsSeen(rune)) shown.Append(rune);
        }

        return shown.ToString();
    }

    private static void AppendSpace(StringBuilder shown)
    {
        if (shown.Length > 0 && shown[^1] != ' ') shown.Append(' ');
    }

    private static bool IsSeen(Rune rune) => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && rune.Value is not (0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x034F or 0x2800) && !IsVariation(rune.Value);

    private static bool IsVariation(int value) => value is >= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF;

    /// <summary>The end stays, because it says what the file is.</summary>
    private static string Shorten(string name)
    {
        const int longestExtension = 10;
        var extension = Extension(name);
        if (extension.Length > longestExtension) extension = "";
        var stem = name[..(Longest - 1 - extension.Length)];
        if (char.IsHighSurrogate(stem[^1])) stem = stem[..^1];
        return stem.TrimEnd(' ', '.') + "…" + name[(name.Length - extension.Length)..];
    }
}
