namespace ComplaintBot.Language;

/// <summary>A contract or file number that is called so, wherever it stands.</summary>
public static class NamedContract
{
    private const int Shortest = 3;
    private const int Longest = 40;

    /// <summary>"LM 2024-118/3": so many words are one number at most.</summary>
    private const int PiecesAtMost = 6;

    /// <summary>The number behind the word for it; null where there is none, or where a year, an amount, a date or an address stands there.</summary>
    public static string? Find(Message message, string language)
    {
        var tables = PassingTables.Of(language);
        var words = message.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (tables.Holds(tables.ContractLabels, words, i, out var label) && Behind(message, tables, label.End) is { } number)
                return number;
        }

        return null;
    }

    /// <summary>The first number of the message that fits, whatever it is called and whatever stands beside it; of two that begin together the longer one.</summary>
    public static string? FindFitting(Message message, Func<string, bool> fits)
    {
        var words = message.Words;
        var text = message.Text;
        for (var first = 0; first < words.Length; first++)
        {
            var start = words[first].Start;
            if (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '-' or '@'))
                continue;
            for (var last = Math.Min(first + PiecesAtMost, words.Length) - 1; last >= first; last--)
            {
                var end = words[last].Start + words[last].Length;
                var length = end - start;
                if (length is >= Shortest and <= Longest && (end == text.Length || !char.IsLetterOrDigit(text[end])) && fits(text.Substring(start, length)))
                    return text.Substring(start, length);
            }
        }

        return null;
    }

    private static string? Behind(Message message, PassingTables tables, int word)
    {
        var words = message.Words;
        while (word < words.Length && tables.ContractBetween.Contains(words[word].Folded) && !EndsBefore(message, word))
            word++;
        if (word == words.Length || EndsBefore(message, word))
            return null;
        var run = ContractNumber.RunAt(message.Text, words[word].Start);
        var text = message.Text;
        var end = words[word].Start + run.Length;
        if (run.Length is < Shortest or > Longest || !run.ContainsAnyInRange('0', '9') || run.Contains('@') || IsYear(run) || DateOrTime.Looks(run))
            return null;
        // "contract 380 euro", "contract 12 maanden": something is counted there.
        return IsCounted(words, end, text) ? null : run.ToString();
    }

    // A comma or a point ends what is said of the contract, a colon does not.
    private static bool EndsBefore(Message message, int word)
    {
        var before = message.Words[word - 1];
        return message.Text.AsSpan(before.Start + before.Length, message.Words[word].Start - before.Start - before.Length).IndexOfAny(",;!?\n") >= 0
            || message.Text.AsSpan(before.Start + before.Length, message.Words[word].Start - before.Start - before.Length).StartsWith(". ");
    }

    private static bool IsYear(ReadOnlySpan<char> run) => run.Length == 4 && int.TryParse(run, out var year) && year is >= 1950 and < 2100;

    internal static bool IsCounted(ReadOnlySpan<Token> words, int end, string text)
    {
        if (text.AsSpan(Math.Min(end, text.Length)).TrimStart(" \u00a0") is ['€' or '%', ..])
            return true;
        foreach (var word in words)
        {
            if (word.Start < end)
                continue;
            return word.Start - end <= 1 && word.Folded is "euro" or "euros" or "eur" or "km" or "maanden" or "jaar" or "dagen" or "weken"
                or "mois" or "ans" or "jours" or "months" or "years" or "days" or "weeks" or "monate" or "jahre" or "tage" or "wochen";
        }

        return false;
    }
}
