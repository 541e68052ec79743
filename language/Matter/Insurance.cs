namespace ComplaintBot.Language;

public static class Insurance
{
    /// <summary>Whether an insurance, or the handling of a claim under one, is spoken of, and not denied.</summary>
    public static bool Reads(Message message, string language)
    {
        var lexicon = Lexicon.Of(language);
        var words = message.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if ((lexicon.Insurance.TryMatch(words, i, lexicon.Fillers, out _) || NamesOne(words[i].Folded, lexicon)) && !Negation.Stands(message, i, lexicon))
                return true;
        }

        return false;
    }

    // Dutch and German put the product in front: "schuldsaldoverzekering".
    private static bool NamesOne(string word, Lexicon lexicon)
    {
        foreach (var stem in lexicon.InsuranceStems)
        {
            if (word.Contains(stem, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
