namespace ComplaintBot.Language;

/// <summary>A customer takes back what he said.</summary>
/// <param name="Opens">The message begins with words for it: "sorry", "no", "I mean".</param>
/// <param name="Wrong">What he said before, where he names it: the core words as typed.</param>
/// <param name="Right">What it has to be, where both are named.</param>
/// <param name="Rest">What stands behind the words that open it.</param>
public sealed record Correction(bool Opens, string? Wrong, string? Right, string Rest)
{
    private const int WordsAtMost = 30;

    /// <summary>Null where nothing is taken back.</summary>
    public static Correction? Read(Message message, string language)
    {
        var tables = PassingTables.Of(language);
        var words = message.Words;
        if (words.IsEmpty || words.Length > WordsAtMost)
            return null;
        var first = Cues(words, tables);
        var pair = Pair(message, tables, first);
        return first > 0 || pair is not null
            ? new(first > 0, pair?.Wrong, pair?.Right, first < words.Length ? message.Text[Glued(message.Text, words[first].Start)..] : "")
            : null;
    }

    // "ah wacht, nee": a sigh before it says nothing by itself.
    private static int Cues(ReadOnlySpan<Token> words, PassingTables tables)
    {
        var (first, sighs) = (0, 0);
        while (first + sighs < words.Length)
        {
            if (tables.Holds(tables.Cues, words, first + sighs, out var cue))
                (first, sighs) = (cue.End, 0);
            else if (tables.Sighs.Contains(words[first + sighs].Folded))
                sighs++;
            else
                break;
        }

        return first;
    }

    private static (string Wrong, string Right)? Pair(Message message, PassingTables tables, int first)
    {
        var words = message.Words;
        for (var i = first; i < words.Length; i++)
        {
            if (tables.Holds(tables.Insteads, words, i, out var instead))
                return Parts(message, tables, wrong: (instead.End, words.Length), right: (first, i));
            if (!tables.Holds(tables.Nots, words, i, out var not))
                continue;
            for (var j = not.End + 1; j < words.Length; j++)
            {
                if (tables.Holds(tables.Buts, words, j, out var but))
                    return Parts(message, tables, wrong: (not.End, j), right: (but.End, words.Length));
            }

            if (i > first && (message.BreaksBefore(i) || IsJoined(words[i - 1])))
                return Parts(message, tables, wrong: (not.End, words.Length), right: (first, IsJoined(words[i - 1]) ? i - 1 : i));
        }

        return null;
    }

    private static bool IsJoined(Token word) => word.Folded is "en" or "et" or "and" or "und";

    private static (string, string)? Parts(Message message, PassingTables tables, (int From, int To) wrong, (int From, int To) right) =>
        Core(message, tables, wrong) is { } old && Core(message, tables, right) is { } now && old != now ? (old, now) : null;

    // "de 21e" is "21e": articles and other small words around the value are not it.
    private static string? Core(Message message, PassingTables tables, (int From, int To) part)
    {
        var words = message.Words;
        var (from, to) = part;
        while (from < to && IsSmall(words[from], tables))
            from++;
        while (to > from && IsSmall(words[to - 1], tables))
            to--;
        return from < to ? message.Text[Glued(message.Text, words[from].Start)..(words[to - 1].Start + words[to - 1].Length)] : null;
    }

    // The "d" of "D-12345" is no small word.
    private static int Glued(string text, int start)
    {
        while (start > 1 && text[start - 1] is '-' or '.' or '/' or '+' && char.IsLetterOrDigit(text[start - 2]))
            start -= char.IsLetterOrDigit(text[start - 2]) ? 2 : 1;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
            start--;
        return start;
    }

    private static bool IsSmall(Token word, PassingTables tables) =>
        tables.Lexicon.Fillers.Contains(word.Folded) || tables.Lexicon.Negators.Contains(word.Folded) || word.Folded is "the" or "le" or "la" or "les" or "der" or "die" or "das" or "den" or "dem" or "am";
}
