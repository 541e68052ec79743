using System.Text;

namespace ComplaintBot.Documents.Recognition;

/// <summary>What a browser or a server would take for a page or a program of its own, in files that claim to be something else.</summary>
internal static class Markup
{
    private const int LongestMark = 16;

    // At the beginning, behind white space. Source: MIME Sniffing standard, "Identifying a resource with an unknown MIME type".
    private static readonly string[] Openings =
    [
        "<!doctype", "<html", "<head", "<body", "<script", "<iframe", "<svg", "<?xml", "<?php", "<h1", "<div", "<font", "<table", "<a ", "<style", "<title", "<b>", "<p>", "<br", "<!--", "<meta", "<base", "<link",
        "<%", "#!", "@echo off", "{\\rtf", "%!ps", "<hta:", "<job", "windows registry editor", "[internetshortcut]", "<?wpl",
    ];

    /// <summary>Text that is read by people begins otherwise.</summary>
    public static bool Opens(ReadOnlySpan<char> text)
    {
        var start = text.TrimStart(" \t\r\n\f\uFEFF");
        foreach (var opening in Openings)
            if (start.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    public static bool Opens(ReadOnlySpan<byte> head) => Opens(Encoding.Latin1.GetString(head));

    /// <summary>True where a script stands anywhere: eight bytes of binary content are never that by chance.</summary>
    public static bool HasScript(Content content, long from, long to) => content.Any(from, to, LongestMark, (window, _) => Contains(window, "<script"u8));

    /// <summary>True where something else begins or lies behind what the file claims to be.</summary>
    public static bool HasForeign(ReadOnlySpan<byte> bytes) =>
        Contains(bytes, "<script"u8) || Contains(bytes, "<html"u8) || Contains(bytes, "<!doctype"u8) || Contains(bytes, "<?php"u8) || Contains(bytes, "<svg"u8) || Contains(bytes, "<iframe"u8);

    private static bool Contains(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> lowered)
    {
        for (var at = bytes.IndexOf((byte)'<'); at >= 0;)
        {
            if (bytes.Length - at < lowered.Length) return false;
            if (Ascii.EqualsIgnoreCase(bytes.Slice(at, lowered.Length), lowered)) return true;
            var next = bytes[(at + 1)..].IndexOf((byte)'<');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }
}
