using System.Collections.Frozen;
using System.Globalization;

namespace ComplaintBot.Language;

/// <summary>What a word or a phrase does in a date.</summary>
internal enum DatePart : byte
{
    None, Month, Weekday, WeekdayShort, Day, Unit, Few, This, Next, Last, NextBehind, LastBehind, Coming, Past,
    Ago, AgoFront, Around, Later, In, After, Before, Since, On, Of, Article, NoYear, Feast, YearWord,
}

/// <summary>The words of dates in one language.</summary>
internal sealed class DateWords
{
    private static readonly FrozenDictionary<string, DateWords> All =
        WordTables.Languages.ToFrozenDictionary(language => language, language => new DateWords(language));

    private readonly Dictionary<DatePart, PhraseBook<Meaning>> books = [];
    private readonly PhraseBook<Meaning>?[] byPart;

    private DateWords(string language)
    {
        Language = language;
        var triggers = new HashSet<string>(StringComparer.Ordinal);
        var misspelt = new List<LongName>();
        var firsts = new List<(string, DatePart)>();
        foreach (var line in WordFile.Read($"dates-{language}"))
        {
            switch (line.Section)
            {
                case "Grammar":
                    MonthFirst |= line.Words[0] == "monthfirst";
                    Blanks |= line.Words[0] == "blanks";
                    Dotted |= line.Words[0] == "dotted";
                    Articles |= line.Words[0] == "articles";
                    continue;
                case "Lone":
                    Lone = line.Words.ToFrozenSet(StringComparer.Ordinal);
                    continue;
                case "Loose":
                    continue;
            }

            var part = Enum.Parse<DatePart>(line.Section);
            var meaning = part switch
            {
                DatePart.Unit => new Meaning(line.Value == "decade" ? 'D' : line.Value[0], default),
                DatePart.Feast => new Meaning(0, Feast.Parse(line.Value)),
                _ => new Meaning(int.Parse(line.Value, CultureInfo.InvariantCulture), default),
            };
            if (!books.TryGetValue(part, out var book))
                books.Add(part, book = new PhraseBook<Meaning>());
            foreach (var word in line.Words.Distinct())
            {
                firsts.Add((word.Split('_')[0], part));
                book.Add([new WordTables.Pattern(word.Split('_'), false)], meaning);
                if (part is DatePart.Month or DatePart.Weekday && word.Length >= 5)
                    misspelt.Add(new(word, part is DatePart.Month ? meaning.Value : -meaning.Value, Misspelling.Letters(word)));
                if (part is DatePart.Month or DatePart.Weekday or DatePart.WeekdayShort or DatePart.Day or DatePart.Unit or DatePart.Feast)
                    triggers.Add(word.Split('_')[0]);
            }
        }

        var first = new Dictionary<string, uint>(StringComparer.Ordinal);
        foreach (var (word, part) in firsts)
            first[word] = first.GetValueOrDefault(word) | 1u << (int)part;
        First = first.ToFrozenDictionary(StringComparer.Ordinal);
        byPart = [.. Enum.GetValues<DatePart>().Select(part => books.GetValueOrDefault(part))];
        Triggers = triggers.ToFrozenSet(StringComparer.Ordinal);
        LongNames = [.. misspelt];
    }

    public readonly record struct Meaning(int Value, Feast Feast);

    /// <param name="Value">A month, or a weekday with a minus.</param>
    /// <param name="Letters">See <see cref="Misspelling.Letters"/>.</param>
    public readonly record struct LongName(string Word, int Value, uint Letters);

    public string Language { get; }

    /// <summary>3/4 is the fourth of March.</summary>
    public bool MonthFirst { get; }

    /// <summary>"2 4 2009" is a day.</summary>
    public bool Blanks { get; }

    /// <summary>"de 4e januari" counts its article in.</summary>
    public bool Articles { get; }

    /// <summary>A full stop stands behind the figures of day and month.</summary>
    public bool Dotted { get; }

    /// <summary>Short weekdays that may stand alone.</summary>
    public FrozenSet<string> Lone { get; } = [];

    /// <summary>Which parts (a bit for each) can begin with a word.</summary>
    public FrozenDictionary<string, uint> First { get; }

    /// <summary>Words without which, and without figures, a message names no day.</summary>
    public FrozenSet<string> Triggers { get; }

    /// <summary>Months and weekdays that are long enough to be misspelt.</summary>
    public LongName[] LongNames { get; }

    /// <summary>Whether the word begins as a month or a weekday does and is about as long.</summary>
    public bool MayBeMisspelt(string typed)
    {
        if (typed.Length < 4)
            return false;
        foreach (var (word, _, _) in LongNames)
        {
            if (word[0] == typed[0] && Math.Abs(word.Length - typed.Length) <= 2 && (word[^1] == typed[^1] || word[1] == typed[1]))
                return true;
        }

        return false;
    }

    public static DateWords Of(string language) => All.TryGetValue(language ?? "", out var words) ? words : All[Lexicon.Of(language!).Language];

    /// <summary>One past the last word of the phrase that begins here; the same index when there is none.</summary>
    public int Match(DatePart part, ReadOnlySpan<Token> tokens, int at, out Meaning meaning)
    {
        meaning = default;
        if (at >= tokens.Length || byPart[(int)part] is not { } book || !book.TryMatch(tokens, at, FrozenSet<string>.Empty, out var match))
            return at;
        meaning = match.Value;
        return match.End;
    }
}
