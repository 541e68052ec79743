using System.Collections.Frozen;

namespace ComplaintBot.Language;

/// <summary>The tables for what a message says beside the answer that was asked for (<c>Words/*.passing.txt</c>).</summary>
internal sealed class PassingTables
{
    private static readonly FrozenDictionary<string, PassingTables> All =
        WordTables.Languages.ToFrozenDictionary(language => language, language => new PassingTables(language));

    private PassingTables(string language)
    {
        Lexicon = Lexicon.Of(language);
        Contacts.Add(WordTables.Section(language, "OwnContact"), Whose.Own);
        Contacts.Add(WordTables.Section(language, "OthersContact"), Whose.Anothers);
        ContractLabels.Add(WordTables.Section(language, "ContractLabel"), true);
        ContractBetween = WordTables.Section(language, "ContractBetween").ToArray().SelectMany(pattern => pattern.Words).ToFrozenSet(StringComparer.Ordinal);
        Names.Add(WordTables.Section(language, "StrongName"), true);
        Names.Add(WordTables.Section(language, "WeakName"), false);
        NameParticles = WordTables.Section(language, "NameParticle").ToArray().SelectMany(pattern => pattern.Words).ToFrozenSet(StringComparer.Ordinal);
        Closings.Add(WordTables.Section(language, "Closing"), true);
        Wishes.Add(WordTables.Section(language, "Wish"), true);
        NoOutcomes.Add(WordTables.Section(language, "NoOutcome"), true);
        foreach (var statement in Enum.GetValues<Statement>())
            Statements[(int)statement].Add(WordTables.Section(language, statement.ToString()), true);
        Cues.Add(WordTables.Section(language, "CorrectionCue"), true);
        Sighs = WordTables.SingleWords(language, "Sigh").ToFrozenSet(StringComparer.Ordinal);
        Nots.Add(WordTables.Section(language, "Not"), true);
        Buts.Add(WordTables.Section(language, "ButRather"), true);
        Insteads.Add(WordTables.Section(language, "InsteadOf"), true);
        Spelled.Add(WordTables.Section(language, "Spelled"), true);
        Past = WordTables.SingleWords(language, "Past").ToFrozenSet(StringComparer.Ordinal);
    }

    public Lexicon Lexicon { get; }
    public PhraseBook<Whose> Contacts { get; } = new();
    public PhraseBook<bool> ContractLabels { get; } = new();
    public FrozenSet<string> ContractBetween { get; }

    /// <summary>True for words after which only a name can stand.</summary>
    public PhraseBook<bool> Names { get; } = new();
    public FrozenSet<string> NameParticles { get; }
    public PhraseBook<bool> Closings { get; } = new();
    public PhraseBook<bool> Wishes { get; } = new();
    public PhraseBook<bool> NoOutcomes { get; } = new();
    public PhraseBook<bool>[] Statements { get; } = [.. Enum.GetValues<Statement>().Select(_ => new PhraseBook<bool>())];
    public PhraseBook<bool> Cues { get; } = new();

    /// <summary>What somebody says before he takes something back, and before much else.</summary>
    public FrozenSet<string> Sighs { get; }
    public PhraseBook<bool> Nots { get; } = new();
    public PhraseBook<bool> Buts { get; } = new();
    public PhraseBook<bool> Insteads { get; } = new();
    public PhraseBook<bool> Spelled { get; } = new();
    public FrozenSet<string> Past { get; }

    public static PassingTables Of(string language) => All.TryGetValue(language, out var tables) ? tables : All["nl"];

    /// <summary>Whether a phrase of the book begins at this word, its words side by side.</summary>
    public bool Holds<T>(PhraseBook<T> book, ReadOnlySpan<Token> words, int at, out PhraseBook<T>.Match match)
        where T : struct => book.TryMatch(words, at, Lexicon.NoFillers, out match);
}
