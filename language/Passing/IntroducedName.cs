namespace ComplaintBot.Language;

/// <summary>The name with which a customer introduces himself or signs, in the middle of other words.</summary>
public static class IntroducedName
{
    private const int WordsAtMost = 5;
    private static readonly System.Buffers.SearchValues<char> Ends = System.Buffers.SearchValues.Create(",;:!?\n()");
    private const int DictatedAtMost = 3;

    /// <summary>Null where nobody is introduced: "ik ben boos" introduces no one.</summary>
    public static string? Find(Message message, string language)
    {
        var tables = PassingTables.Of(language);
        var words = message.Words;
        var shouted = IsShouted(message);
        for (var i = 0; i < words.Length; i++)
        {
            if (!tables.Holds(tables.Names, words, i, out var match))
                continue;
            if (Take(message, tables, match.End, shouted, strong: match.Value) is { } name)
                return name;
            i = match.End - 1;
        }

        return shouted ? null : Signed(message, tables);
    }

    private static string? Take(Message message, PassingTables tables, int from, bool shouted, bool strong)
    {
        var words = message.Words;
        if (from >= words.Length || (!strong && shouted))
            return null;
        var dictated = strong && (shouted || !char.IsUpper(message.Text[words[from].Start]));
        var (end, names) = (from, 0);
        for (var i = from; i < words.Length && i - from < (dictated ? DictatedAtMost : WordsAtMost); i++)
        {
            var word = words[i];
            if (i > from && EndsName(message, tables, i))
                break;
            var capital = char.IsUpper(message.Text[word.Start]);
            var particle = tables.NameParticles.Contains(word.Folded);
            if (!char.IsLetter(word.Folded[0]) || (dictated ? Vocabulary.Holds(word.Folded) && !particle : !capital && !particle))
                break;
            // "IK BEN HET ZAT": words that are shouted are no name.
            if (!strong && word.Length > 1 && char.IsUpper(message.Text[word.Start + 1]))
                return null;
            if (capital || (dictated && !particle))
                (end, names) = (i + 1, names + 1);
        }

        if (names < (strong ? 1 : 2) || (!strong && AllKnown(words[from..end])))
            return null;
        return Checked(message.Text[words[from].Start..(words[end - 1].Start + words[end - 1].Length)], tables);
    }

    private static string? Signed(Message message, PassingTables tables)
    {
        var words = message.Words;
        for (var i = words.Length - 1; i >= 0; i--)
        {
            if (!tables.Holds(tables.Closings, words, i, out var match) || match.End == words.Length || words.Length - match.End > WordsAtMost)
                continue;
            return Take(message, tables, match.End, shouted: false, strong: true) is { } name
                && char.IsUpper(name[0]) && message.Text.AsSpan().TrimEnd(" .!").EndsWith(name) ? name : null;
        }

        return null;
    }

    // "Jan-Piet" goes on; "Jan, ik", "Jan. Ik" and "Jan en ik" do not.
    private static bool EndsName(Message message, PassingTables tables, int word)
    {
        var before = message.Words[word - 1];
        return message.Text.AsSpan(before.Start + before.Length, message.Words[word].Start - before.Start - before.Length).IndexOfAny(Ends) >= 0
            || (message.Text.AsSpan(before.Start + before.Length).StartsWith(". ") && before.Length > 2)
            || tables.Lexicon.NameEnds.TryMatch(message.Words, word, tables.Lexicon.NoFillers, out _);
    }

    private static bool AllKnown(ReadOnlySpan<Token> words)
    {
        foreach (var word in words)
        {
            if (!Vocabulary.Holds(word.Folded))
                return false;
        }

        return true;
    }

    private static string? Checked(string name, PassingTables tables) => PersonName.Read(Message.Read(name), tables.Lexicon.Language) is null ? null : name;

    private static bool IsShouted(Message message)
    {
        var (upper, letters) = (0, 0);
        foreach (var character in message.Text)
        {
            letters += char.IsLetter(character) ? 1 : 0;
            upper += char.IsUpper(character) ? 1 : 0;
        }

        return letters > 0 && upper * 10 > letters * 7;
    }
}
