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
                var wish = Message.Read(Cut(sentence, words[i].Start, words[match.End - 1].Start, EndOf(sentence, match.End + 1, tables)));
                if (!tables.Lexicon.Negators.Contains(words[match.End].Folded) && !IsOther(wish, tables) && wish.Words.Length - (match.End - i) >= WordsAtLeast)
                    return wish.Text;
            }
        }

        return null;
    }

    // Dictated without a stop: "… ik wil een leenauto mijn naam is Kees en mijn nummer is …". The name and the number are no part of the wish.
    private static int EndOf(Message sentence, int from, PassingTables tables)
    {
        var words = sentence.Words;
        for (var i = from; i < words.Length; i++)
        {
            if ((tables.Holds(tables.Names, words, i, out var name) && name.Value) || (tables.Holds(tables.Contacts, words, i, out var contact) && contact.Value is Whose.Own && TellsNumber(words[contact.End..])))
                return words[i - 1].Folded is "en" or "et" or "and" or "und" && i - 1 >= from ? words[i - 1].Start : words[i].Start;
        }

        return sentence.Text.Length;
    }

    private static bool TellsNumber(ReadOnlySpan<Token> words)
    {
        foreach (var word in words)
        {
            if (word.Folded.AsSpan().ContainsAnyInRange('0', '9'))
                return true;
        }

        return false;
    }

    // "… mijn geld terug, want ik heb al betaald": the reason is no part of the wish, but what else is wanted is.
    private static string Cut(Message sentence, int start, int opened, int end)
    {
        var text = sentence.Text[..end];
        for (var i = opened; i < text.Length; i++)
        {
            if (text[i] == ',' && i + 1 < text.Length && char.IsWhiteSpace(text[i + 1]))
                return text[start..i];
        }

        return text[start..].TrimEnd();
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
