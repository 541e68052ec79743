using System.Collections.Frozen;

namespace ComplaintBot.Language;

public static partial class PersonName
{
    private const int SentenceFrom = 3;

    private static readonly FrozenSet<string> Particles = WordFile.Read("names").SelectMany(line => line.Words).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, FrozenSet<string>> Small = WordTables.Languages.ToFrozenDictionary(
        language => language,
        language => WordTables.Words(language, "Marker").Concat(WordTables.Words(language, "Filler")).Concat(WordTables.Words(language, "Negator")).ToFrozenSet(StringComparer.Ordinal));

    // "auto terug": small letters, and nothing but words of the tables, which have few names among them.
    private static bool AreKnown(string name, ReadOnlySpan<Token> words)
    {
        if (name.Any(char.IsUpper))
            return false;
        foreach (var word in words)
        {
            if (!Vocabulary.Holds(word.Folded) || Particles.Contains(word.Folded))
                return false;
        }

        return true;
    }

    // "mijn auto is kapot" tells a story; "Jan van der Berg" has small words too, but those of names.
    private static bool IsSentence(ReadOnlySpan<Token> words, Lexicon lexicon, bool introduced)
    {
        if (words.Length < (introduced ? 1 : SentenceFrom))
            return false;
        var small = Small[lexicon.Language];
        var others = 0;
        foreach (var word in words)
        {
            if (small.Contains(word.Folded) && !Particles.Contains(word.Folded) && word.Folded.Length > 1)
                others++;
        }

        return others > 0 && (words.Length >= SentenceFrom || others == words.Length);
    }
}
