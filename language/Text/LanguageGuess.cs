namespace ComplaintBot.Language;

public static class LanguageGuess
{
    // Function words stand early and often; a long text says no more than its beginning.
    private const int WordsRead = 60;

    /// <summary>The language of the message among the supported ones; null when in doubt.</summary>
    public static string? Of(Message message, IReadOnlyList<string> supported)
    {
        var words = message.Words;
        var count = Math.Min(words.Length, WordsRead);
        string? best = null;
        var most = 0;
        var second = 0;
        foreach (var language in supported)
        {
            if (!Lexicon.Knows(language))
                continue;
            var markers = Lexicon.Of(language).Markers;
            var hits = 0;
            for (var i = 0; i < count; i++)
            {
                if (markers.Contains(words[i].Folded))
                    hits++;
            }

            if (hits > most)
                (best, second, most) = (language, most, hits);
            else if (hits > second)
                second = hits;
        }

        return most > second ? best : null;
    }
}
