namespace ComplaintBot.Language;

/// <summary>What the customer wants to be done, said within a longer story.</summary>
public static class WishedOutcome
{
    private const int WordsAtLeast = 2;

    /// <summary>The wish as typed, from the words that open it to the end of its sentence; null where none is said. To complain, to talk or to be called is none.</summary>
    public static string? Find(Message message, string language)
    {
        var tables = PassingTables.Of(language);
        foreach (var range in Clauses.Of(message.Text, atCommas: false))
        {
            var sentence = Message.Read(message.Text[range]);
            var words = sentence.Words;
            for (var i = 0; i < words.Length; i++)
            {
                if (!tables.Holds(tables.Wishes, words, i, out var match) || words.Length - match.End < WordsAtLeast)
                    continue;
                var wish = Message.Read(Cut(sentence, words[i].Start, words[match.End - 1].Start));
                if (!tables.Lexicon.Negators.Contains(words[match.End].Folded) && !IsOther(wish, tables) && wish.Words.Length - (match.End - i) >= WordsAtLeast)
                    return wish.Text;
            }
        }

        return null;
    }

    // "… mijn geld terug, want ik heb al betaald": the reason is no part of the wish, but what else is wanted is.
    private static string Cut(Message sentence, int start, int opened)
    {
        var text = sentence.Text;
        for (var i = opened; i < text.Length; i++)
        {
            if (text[i] == ',' && i + 1 < text.Length && char.IsWhiteSpace(text[i + 1]))
                return text[start..i];
        }

        return text[start..];
    }

    private static bool IsOther(Message wish, PassingTables tables)
    {
        for (var i = 0; i < wish.Words.Length; i++)
        {
            if (tables.Holds(tables.NoOutcomes, wish.Words, i, out _))
                return true;
        }

        return false;
    }
}
