namespace ComplaintBot.Language;

/// <summary>"2", "the second", "option two", "the last one": a choice by where it stands.</summary>
internal static class Places
{
    /// <summary>The index from 0; null when the message holds anything else than a place, or a place that there is not.</summary>
    public static int? Read(Message message, int count, Lexicon lexicon)
    {
        if (FromTheEnd(message, count, lexicon) is { } back)
            return back;
        int? found = null;
        int? article = null;
        foreach (var word in message.Words)
        {
            if (Place(word.Folded, count, lexicon) is not { } place)
            {
                if (!lexicon.Fillers.Contains(word.Folded) && !lexicon.OptionWords.Contains(word.Folded))
                    return null;
            }
            // "een" and "un" are a number only where no other word is one.
            else if (lexicon.Fillers.Contains(word.Folded))
            {
                article = place;
            }
            else if (found is not null && found != place)
            {
                return null;
            }
            else
            {
                found = place;
            }
        }

        found ??= message.Words.Length <= 2 ? article : null;
        return found is { } index && index >= 1 && index <= count ? index - 1 : null;
    }

    // "the second to last", "de voorlaatste"
    private static int? FromTheEnd(Message message, int count, Lexicon lexicon)
    {
        foreach (var ordinal in Ordinals.Find(message, lexicon.Language))
        {
            if (ordinal is { Origin: OrdinalOrigin.End, Value: < 0 })
                return OnlyThat(message, ordinal, lexicon) && count - 1 + ordinal.Value >= 0 ? count - 1 + (int)ordinal.Value : null;
        }

        return null;
    }

    private static bool OnlyThat(Message message, OrdinalSpan ordinal, Lexicon lexicon)
    {
        foreach (var word in message.Words)
        {
            if ((word.Start < ordinal.Start || word.Start >= ordinal.End) && !lexicon.Fillers.Contains(word.Folded) && !lexicon.OptionWords.Contains(word.Folded))
                return false;
        }

        return true;
    }

    private static int? Place(string word, int count, Lexicon lexicon)
    {
        // "2️⃣": a digit, and the two signs that make a key of it.
        word = word.EndsWith('\u20e3') ? word.TrimEnd('\u20e3').TrimEnd('\ufe0f') : word;
        if (lexicon.Last.Contains(word))
            return count;
        if (lexicon.Ordinals.TryGetValue(word, out var place))
            return place;
        return word.Length <= 3 && int.TryParse(word, out var number) ? number : null;
    }
}
