namespace ComplaintBot.Language;

public static class Urgency
{
    /// <summary>Whether danger to people, an injury, the car being taken away or a bailiff for a near day is told, and not denied.</summary>
    public static bool Reads(Message message, string language)
    {
        var lexicon = Lexicon.Of(language);
        var words = message.Words;
        bool? harmless = null;
        for (var i = 0; i < words.Length; i++)
        {
            if (lexicon.Urgent.TryMatch(words, i, lexicon.Fillers, out var match)
                && !Negation.Stands(message, match.Start, lexicon)
                && !(match.Hint && (harmless ??= IsHarmless(words, lexicon))))
                return true;
        }

        return false;
    }

    private static bool IsHarmless(ReadOnlySpan<Token> words, Lexicon lexicon)
    {
        foreach (var word in words)
        {
            if (lexicon.Harmless.Contains(word.Folded))
                return true;
        }

        return false;
    }
}
