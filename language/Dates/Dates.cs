namespace ComplaintBot.Language;

/// <summary>Days in figures and in words: "12-4", "de vierde van juli", "last Tuesday", "il y a trois semaines", "Ostern".</summary>
public static class Dates
{
    /// <summary>The days that the message names, in its order; those left out that there are not. Figures are read day first, in English too.</summary>
    /// <param name="today">The customer's day.</param>
    public static IReadOnlyList<DateSpan> Find(Message message, string language, DateOnly today, DatePolicy policy)
    {
        var words = DateWords.Of(language);
        var rules = new DateReadingRules(MonthFirst: false, TodayIsOver: policy is DatePolicy.Past, Typos: true);
        if (!MayHoldDate(message, words, rules))
            return [];
        var found = new List<DateSpan>();
        foreach (var reading in new DateReader(message, words, today, rules).ReadAll())
        {
            var day = policy is DatePolicy.Past ? reading.Past : reading.Future;
            // "tomorrow" and "in two weeks" are what they are.
            if (day is { } told)
                found.Add(new DateSpan(reading.Start, reading.Length, policy is DatePolicy.Past && reading.Future == today ? today : told));
        }

        return found;
    }

    /// <summary>The days as they are told, each with the last and the next one that it can be.</summary>
    public static IReadOnlyList<DateReading> Read(Message message, string language, DateOnly today, DateReadingRules rules)
    {
        var words = DateWords.Of(language);
        return MayHoldDate(message, words, rules) ? new DateReader(message, words, today, rules).ReadAll() : [];
    }

    private static bool MayHoldDate(Message message, DateWords words, DateReadingRules rules)
    {
        var figures = 0;
        foreach (var token in message.Words)
        {
            if (words.Triggers.Contains(token.Folded))
                return true;
            var digit = char.IsAsciiDigit(token.Folded[0]);
            // "28th", "dec31"
            if (digit && (token.Folded.Length == 8 || char.IsAsciiLetter(token.Folded[^1])))
                return true;
            figures += digit ? 1 : 0;
            if (!digit && (char.IsAsciiDigit(token.Folded[^1]) || (rules.Typos && words.MayBeMisspelt(token.Folded))))
                return true;
        }

        return figures >= 2;
    }
}

/// <param name="MonthFirst">3/4 is the fourth of March, where the language has it so (English).</param>
/// <param name="TodayIsOver">A day of a month or a week that is today is the last one, and the next one is later.</param>
/// <param name="Typos">Months and weekdays with a letter too many, too few, or wrong.</param>
public readonly record struct DateReadingRules(bool MonthFirst, bool TodayIsOver, bool Typos);
