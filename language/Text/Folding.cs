namespace ComplaintBot.Language;

/// <summary>
/// What a character counts as when words are compared: lower case, no diacritics, straight quotes. ICU is off, so the table is our own:
/// Latin-1, Latin Extended-A and full-width forms are folded, everything else only put in lower case.
/// </summary>
internal static class Folding
{
    // From U+0100 on: a letter, and how many code points in a row fold to it. '&' and '%' stand for the ligatures ij and oe.
    private const string ExtendedRuns = "a6c8d4e10g8h4i10&2j2k3l10n9o6%2r6s8t6u12w2y3z6s1";

    // U+00C0 to U+00DF and again U+00E0 to U+00FF. '$' stands for ae, '#' for th, '@' for ss, '*' and '/' for the signs.
    private const string UpperLatin1 = "aaaaaa$ceeeeiiiidnooooo*ouuuuy#@";
    private const string LowerLatin1 = "aaaaaa$ceeeeiiiidnooooo/ouuuuy#y";

    private static readonly char[] Table = BuildTable();

    /// <summary>Writes what the character counts as; returns how many characters that is: 0 (a combining mark), 1 or 2.</summary>
    public static int Fold(char typed, Span<char> into)
    {
        var folded = One(typed);
        switch (folded)
        {
            case '\0': return 0;
            case '$' when typed is 'æ' or 'Æ': return Pair('a', 'e', into);
            case '%' when typed is 'œ' or 'Œ': return Pair('o', 'e', into);
            case '&' when typed is 'ĳ' or 'Ĳ': return Pair('i', 'j', into);
            case '#' when typed is 'þ' or 'Þ': return Pair('t', 'h', into);
            case '@' when typed is 'ß': return Pair('s', 's', into);
            default:
                into[0] = folded;
                return 1;
        }
    }

    /// <summary>Every apostrophe that keyboards and phones make, told as the straight one.</summary>
    public static bool IsApostrophe(char typed) => typed is '\'' or '’' or '‘' or 'ʼ' or '´' or '`' or '′' or '＇';

    /// <summary>A character that says nothing and may mislead the reader's eye: controls, bidi marks, zero width, soft hyphen.</summary>
    public static bool IsHidden(char typed) =>
        typed < ' ' ? typed is not ('\n' or '\t')
        : typed is >= '\u007f' and <= '\u009f' or '\u00ad' or '\u061c' or '\u180e' or '\u200b' or '\u200e' or '\u200f'
            or (>= '\u2028' and <= '\u202e') or (>= '\u2060' and <= '\u206f') or '\ufeff' or (>= '\ufff9' and <= '\ufffb');

    private static char One(char typed)
    {
        if (typed < Table.Length)
            return Table[typed];
        if (typed is >= '\u0300' and <= '\u036f')
            return '\0';
        if (typed is >= '！' and <= '～')
            return Table[typed - 0xFEE0];
        return IsApostrophe(typed) ? '\'' : char.ToLowerInvariant(typed);
    }

    private static int Pair(char first, char second, Span<char> into)
    {
        into[0] = first;
        into[1] = second;
        return 2;
    }

    private static char[] BuildTable()
    {
        var table = new char[0x180];
        for (var i = 0; i < 0xC0; i++)
            table[i] = IsApostrophe((char)i) ? '\'' : char.ToLowerInvariant((char)i);
        UpperLatin1.CopyTo(0, table, 0xC0, 32);
        LowerLatin1.CopyTo(0, table, 0xE0, 32);
        table[0xD7] = '×';
        table[0xF7] = '÷';

        var at = 0x100;
        for (var i = 0; i < ExtendedRuns.Length;)
        {
            var letter = ExtendedRuns[i++];
            var count = 0;
            while (i < ExtendedRuns.Length && char.IsAsciiDigit(ExtendedRuns[i]))
                count = count * 10 + (ExtendedRuns[i++] - '0');
            table.AsSpan(at, count).Fill(letter);
            at += count;
        }

        return table;
    }
}
