using System.Globalization;

namespace ComplaintBot.Language;

/// <summary>
/// Cuts a clean text into words. An apostrophe inside a word belongs to it ("auto's", "don't"), but a French elision stands alone
/// ("l'auto" is "l" and "auto"), so that the tables need not list both.
/// </summary>
internal static class Tokenizer
{
    // Longer than any word of a table; the fold of such a run is made without the shared vocabulary.
    private const int OrdinaryLength = 32;

    // Below the arrows stand signs such as the degree, which number a thing and answer nothing.
    private const char FirstEmoji = '\u2190';

    public delegate string Spelling(ReadOnlySpan<char> folded);

    /// <summary>The words of the text; the spelling makes the string of a folded word, so that the caller may share it.</summary>
    public static Token[] Split(string text, Spelling spell)
    {
        var tokens = new List<Token>(Math.Min(text.Length / 4 + 1, 64));
        Span<char> buffer = stackalloc char[OrdinaryLength * 2];
        for (var i = 0; i < text.Length;)
        {
            var width = WordCharacter(text, i);
            if (width > 0)
            {
                var end = WordEnd(text, i + width);
                end = CutElision(text, i, end);
                // A mark that stands alone folds to nothing and is no word.
                if (Fold(text.AsSpan(i, end - i), buffer, spell) is { Length: > 0 } folded)
                    tokens.Add(new Token(i, end - i, folded));
                i = end;
            }
            else if (IsEmoji(text, i, out width))
            {
                tokens.Add(new Token(i, width, spell(text.AsSpan(i, width))));
                i += width;
            }
            else
            {
                i += width;
            }
        }

        return [.. tokens];
    }

    private static int WordEnd(string text, int end)
    {
        while (end < text.Length)
        {
            var width = WordCharacter(text, end);
            if (width == 0 && Folding.IsApostrophe(text[end]) && end + 1 < text.Length && WordCharacter(text, end + 1) > 0)
                width = 1;
            if (width == 0)
                break;
            end += width;
        }

        return end;
    }

    private static int CutElision(string text, int start, int end)
    {
        var length = 0;
        while (length < 7 && start + length < end && !Folding.IsApostrophe(text[start + length]))
            length++;
        var apostrophe = start + length;
        if (apostrophe + 2 >= end || length == 0 || !Folding.IsApostrophe(text[apostrophe]))
            return end;

        Span<char> next = stackalloc char[2];
        var vowel = Folding.Fold(text[apostrophe + 1], next) > 0 && next[0] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'h';
        return vowel && IsElided(text.AsSpan(start, length)) ? apostrophe : end;
    }

    private static bool IsElided(ReadOnlySpan<char> word) => word.Length == 1
        ? char.ToLowerInvariant(word[0]) is 'c' or 'd' or 'j' or 'l' or 'm' or 'n' or 's' or 't'
        : word.Equals("qu", StringComparison.OrdinalIgnoreCase) || word.Equals("jusqu", StringComparison.OrdinalIgnoreCase)
            || word.Equals("quelqu", StringComparison.OrdinalIgnoreCase) || word.Equals("lorsqu", StringComparison.OrdinalIgnoreCase) || word.Equals("puisqu", StringComparison.OrdinalIgnoreCase);

    private static string Fold(ReadOnlySpan<char> word, Span<char> buffer, Spelling spell)
    {
        if (word.Length > OrdinaryLength)
            buffer = new char[word.Length * 2];
        var length = 0;
        foreach (var typed in word)
            length += Folding.Fold(typed, buffer[length..]);
        return spell(buffer[..length]);
    }

    private static int WordCharacter(string text, int at)
    {
        var typed = text[at];
        if (typed < 0x80)
            return char.IsAsciiLetterOrDigit(typed) ? 1 : 0;
        if (char.IsHighSurrogate(typed) && at + 1 < text.Length)
            return IsWord(CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(typed, text[at + 1]))) ? 2 : 0;
        return IsWord(CharUnicodeInfo.GetUnicodeCategory(typed)) ? 1 : 0;
    }

    private static bool IsWord(UnicodeCategory category) => category is <= UnicodeCategory.DecimalDigitNumber;

    // Signs such as U+2705 and pairs such as U+1F44D; what only modifies the sign before it (skin, variation, joiner) is passed over.
    private static bool IsEmoji(string text, int at, out int width)
    {
        width = char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1;
        return text[at] >= FirstEmoji && CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.OtherSymbol;
    }
}
