using System.Collections.Frozen;

namespace ComplaintBot.Language;

/// <summary>What one language's tables say, ready for matching.</summary>
internal sealed class Lexicon
{
    private static readonly FrozenDictionary<string, Lexicon> All =
        WordTables.Languages.ToFrozenDictionary(language => language, language => new Lexicon(language));

    /// <summary>For a language that has no tables: Dutch, the language of both procedures.</summary>
    private const string Otherwise = "nl";

    private Lexicon(string language)
    {
        Language = language;
        Fillers = WordTables.Words(language, "Filler").ToFrozenSet(StringComparer.Ordinal);
        Negators = WordTables.Words(language, "Negator").ToFrozenSet(StringComparer.Ordinal);
        OptionWords = WordTables.Words(language, "OptionWord").ToFrozenSet(StringComparer.Ordinal);
        Harmless = WordTables.Words(language, "Harmless").ToFrozenSet(StringComparer.Ordinal);
        foreach (var intent in Enum.GetValues<Intent>())
        {
            if (intent is not (Intent.None or Intent.Yes or Intent.No))
                Intents.Add(WordTables.Section(language, intent.ToString()), intent);
        }

        foreach (var answer in Enum.GetValues<Answer>())
            Answers.Add(WordTables.Section(language, answer.ToString()), answer);
        Declining.Add(WordTables.Section(language, "Declining"), true);
        Urgent.Add(WordTables.Section(language, "Urgent"), true);
        Insurance.Add(WordTables.Section(language, "Insurance"), true);
        InsuranceStems = [.. WordTables.Words(language, "InsuranceStem")];
        Forms = WordTables.Words(language, "Form").ToFrozenSet(StringComparer.Ordinal);
        Trouble.Add(WordTables.Section(language, "Trouble"), true);
        Passwords.Add(WordTables.Section(language, "Password"), true);
        NumberNames.Add(WordTables.Section(language, "NumberName"), Wording.Of.Number);
        NumberNames.Add(WordTables.Section(language, "ContractName"), Wording.Of.Contract);
        NumberNames.Add(WordTables.Section(language, "PhoneName"), Wording.Of.Phone);
        NumberNames.Add(WordTables.Section(language, "CardName"), Wording.Of.Card);
        NumberNames.Add(WordTables.Section(language, "NationalName"), Wording.Of.National);
        Greetings.Add(WordTables.Section(language, "Greeting"), true);
        NameEnds.Add(WordTables.Section(language, "NameEnd"), true);
        NamePrefixes.Add(WordTables.Section(language, "NamePrefix"), true);
        ContractPrefixes.Add(WordTables.Section(language, "ContractPrefix"), true);
        Titles = WordTables.Words(language, "Title").ToFrozenSet(StringComparer.Ordinal);
        Agreement = WordTables.Words(language, "Agreement").ToFrozenSet(StringComparer.Ordinal);
        Firm = WordTables.Words(language, "Firm").ToFrozenSet(StringComparer.Ordinal);
        Spelling = new Spelling(Enum.GetNames<Intent>().SelectMany(intent => WordTables.SingleWords(language, intent)).Distinct());
        Ordinals = Numbered(language);
        Last = WordTables.Words(language, "Last").ToFrozenSet(StringComparer.Ordinal);
    }

    public enum Answer { Yes, No, Doubt }

    public string Language { get; }
    public FrozenSet<string> Fillers { get; }
    public FrozenSet<string> Negators { get; }
    public FrozenSet<string> NoFillers => [];

    /// <summary>Forms of address: a name follows.</summary>
    public FrozenSet<string> Titles { get; }

    /// <summary>Words of who is content, unless they are denied.</summary>
    public FrozenSet<string> Agreement { get; }

    /// <summary>A yes or no that stands, whatever follows it.</summary>
    public FrozenSet<string> Firm { get; }
    public Spelling Spelling { get; }
    public FrozenSet<string> OptionWords { get; }

    /// <summary>With one of these words, a car that is fetched goes to the workshop and not to the creditor.</summary>
    public FrozenSet<string> Harmless { get; }
    public FrozenSet<string> Last { get; }
    public FrozenDictionary<string, int> Ordinals { get; }
    public PhraseBook<Intent> Intents { get; } = new();
    public PhraseBook<Answer> Answers { get; } = new();
    public PhraseBook<bool> Declining { get; } = new();
    public PhraseBook<bool> Urgent { get; } = new();
    public PhraseBook<bool> Insurance { get; } = new();

    /// <summary>A word that has one of these in it names an insurance.</summary>
    public string[] InsuranceStems { get; }
    public FrozenSet<string> Forms { get; }

    /// <summary>That something does not work.</summary>
    public PhraseBook<bool> Trouble { get; } = new();

    /// <summary>The words for a password.</summary>
    public PhraseBook<bool> Passwords { get; } = new();

    /// <summary>What a number is called.</summary>
    public PhraseBook<Wording.Of> NumberNames { get; } = new();
    public PhraseBook<bool> Greetings { get; } = new();
    public PhraseBook<bool> NameEnds { get; } = new();
    public PhraseBook<bool> NamePrefixes { get; } = new();
    public PhraseBook<bool> ContractPrefixes { get; } = new();

    public static Lexicon Of(string language) => All.TryGetValue(language ?? "", out var lexicon) ? lexicon : All[Otherwise];

    public static bool Knows(string language) => All.ContainsKey(language);

    /// <summary>The other languages, in the order in which they are tried.</summary>
    public Lexicon[] Others => field ??= [.. WordTables.Languages.Where(language => language != Language).Select(Of)];

    private static FrozenDictionary<string, int> Numbered(string language)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var place = 1; place <= 10; place++)
        {
            foreach (var word in WordTables.Words(language, $"Place{place}"))
                places.Add(word, place);
        }

        return places.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
