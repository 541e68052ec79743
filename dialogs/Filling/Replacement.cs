using ComplaintBot.Language;

namespace ComplaintBot.Dialogs.Filling;

/// <summary>A part of a value is replaced, however either is spaced or written: "21st" stands in "on the 21 November", "0612" in "06 12 34 56 78".</summary>
internal static class Replacement
{
    /// <summary>The value with the part replaced; null where the part is not in it.</summary>
    public static string? Replacing(this string value, string part, string by)
    {
        var at = value.IndexOf(part, StringComparison.OrdinalIgnoreCase);
        if (at >= 0 && IsWhole(value, at, part.Length))
            return value[..at] + by + value[(at + part.Length)..];
        var digits = Leading(part);
        return digits.Length >= 2 ? ByDigits(value, digits, by) : ByWords(value, part, by);
    }

    private static string? ByDigits(string value, string digits, string by)
    {
        for (var start = 0; start < value.Length; start++)
        {
            if (!char.IsAsciiDigit(value[start]) || (start > 0 && char.IsAsciiDigit(value[start - 1])))
                continue;
            var (end, read) = (start, 0);
            while (end < value.Length && read < digits.Length && (value[end] == digits[read] || (read > 0 && value[end] is ' ' or '-' or '.' or '/')))
                read += char.IsAsciiDigit(value[end++]) ? 1 : 0;
            if (read == digits.Length && (digits.Length > 2 || end == value.Length || !char.IsAsciiDigit(value[end])))
                return value[..start] + (Leading(by) is { Length: > 0 } number ? number : by) + value[end..];
        }

        return null;
    }

    private static string? ByWords(string value, string part, string by)
    {
        var (words, wanted) = (Message.Read(value).Tokens, Message.Read(part).Tokens);
        for (var i = 0; wanted.Count > 0 && i + wanted.Count <= words.Count; i++)
        {
            if (!wanted.Select(word => word.Folded).SequenceEqual(words.Skip(i).Take(wanted.Count).Select(word => word.Folded)))
                continue;
            var last = words[i + wanted.Count - 1];
            return value.Trim()[..words[i].Start] + by + value.Trim()[(last.Start + last.Length)..];
        }

        return null;
    }

    private static bool IsWhole(string value, int at, int length) =>
        (at == 0 || !char.IsLetterOrDigit(value[at - 1])) && (at + length == value.Length || !char.IsLetterOrDigit(value[at + length]) || char.IsAsciiDigit(value[at + length - 1]));

    /// <summary>The digits with which it begins, without what stands between them; none where it is no number.</summary>
    private static string Leading(string part)
    {
        var digits = string.Concat(part.TakeWhile(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '.' or '/').Where(char.IsAsciiDigit));
        return char.IsAsciiDigit(part.FirstOrDefault()) ? digits : "";
    }
}
