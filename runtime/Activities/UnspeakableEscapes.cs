using System.Globalization;

namespace ComplaintBot.Runtime.Activities;

/// <summary>
/// JSON may spell what no text can hold: <c>\u0000</c>, which PostgreSQL refuses, and half a surrogate pair, which cannot be read as
/// a string. Both become U+FFFD, in place, because the escapes are equally long.
/// </summary>
internal static class UnspeakableEscapes
{
    private const int EscapeLength = 6;

    /// <summary>The same memory where there is nothing to replace, which is told from one search for a backslash in most cases.</summary>
    public static ReadOnlyMemory<byte> Replace(ReadOnlyMemory<byte> json)
    {
        byte[]? mended = null;
        var source = json.Span;
        for (var at = Next(source, 0); at >= 0;)
        {
            var unit = UnitAt(source, at);
            if (unit is null)
            {
                at = Next(source, at + 2);
                continue;
            }

            var paired = char.IsHighSurrogate(unit.Value) && UnitAt(source, at + EscapeLength) is { } low && char.IsLowSurrogate(low);
            if (!paired && (unit == '\0' || char.IsSurrogate(unit.Value)))
            {
                mended ??= source.ToArray();
                "\\ufffd"u8.CopyTo(mended.AsSpan(at));
            }

            at = Next(source, at + (paired ? 2 * EscapeLength : EscapeLength));
        }

        return mended ?? json;
    }

    private static int Next(ReadOnlySpan<byte> source, int from)
    {
        if (from >= source.Length) return -1;
        var offset = source[from..].IndexOf((byte)'\\');
        return offset < 0 ? -1 : from + offset;
    }

    /// <summary>The UTF-16 code unit that the escape at this place spells; null where no <c>\uXXXX</c> stands there.</summary>
    private static char? UnitAt(ReadOnlySpan<byte> source, int at)
    {
        if (at + EscapeLength > source.Length || source[at] != '\\' || source[at + 1] != 'u') return null;
        return ushort.TryParse(source.Slice(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) ? (char)unit : null;
    }
}
