namespace ComplaintBot.Language;

public static class Declining
{
    private const int PlainAtMost = 16;

    /// <summary>Whether the customer does not have what was asked, does not know it, or rather keeps it to himself.</summary>
    public static bool Reads(Message message, string language)
    {
        var own = Lexicon.Of(language);
        var words = message.Words;
        if (words.IsEmpty || words.Length > PlainAtMost)
            return false;
        if (Reads(message, own))
            return true;
        foreach (var other in own.Others)
        {
            if (Reads(message, other))
                return true;
        }

        return false;
    }

    private static bool Reads(Message message, Lexicon lexicon)
    {
        var words = message.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (lexicon.Declining.TryMatch(words, i, lexicon.Fillers, out _))
                return true;
        }

        return false;
    }
}
