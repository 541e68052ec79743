namespace ComplaintBot.Language;

/// <summary>The sentences of a text, and their parts.</summary>
public static class Clauses
{
    /// <summary>Where each begins and ends in <see cref="Message.Text"/>. A point or comma inside a number or an address parts nothing.</summary>
    /// <param name="atCommas">Whether a comma parts too.</param>
    public static IEnumerable<Range> Of(string text, bool atCommas)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!Breaks(text, i, atCommas))
                continue;
            if (i > start)
                yield return start..i;
            start = i + 1;
        }

        if (start < text.Length)
            yield return start..text.Length;
    }

    /// <summary>The one in which this place lies.</summary>
    internal static (int Start, int End) Around(string text, int at, bool atCommas)
    {
        var start = at;
        while (start > 0 && !Breaks(text, start - 1, atCommas))
            start--;
        var end = at;
        while (end < text.Length && !Breaks(text, end, atCommas))
            end++;
        return (start, end);
    }

    private static bool Breaks(string text, int at, bool atCommas) => text[at] switch
    {
        '\n' or '!' or '?' or ';' => true,
        '.' or ':' => at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]),
        ',' => atCommas && (at + 1 == text.Length || !char.IsAsciiDigit(text[at + 1]) || at == 0 || !char.IsAsciiDigit(text[at - 1])),
        _ => false,
    };
}
