namespace ComplaintBot.Language;

internal static class Negation
{
    // "geen klacht", "niet met een mens spreken": so many words may stand between the negation and what it denies.
    private const int Reach = 4;

    /// <summary>Whether a word before this one, in the same clause and with only fillers between, denies it.</summary>
    public static bool Stands(Message message, int start, Lexicon lexicon)
    {
        var words = message.Words;
        // "geen klacht", "pas d'accord": what begins with its own negation is said as it is meant.
        if (lexicon.Negators.Contains(words[start].Folded))
            return false;
        for (var i = start; i > 0 && start - i < Reach && !message.BreaksBefore(i); i--)
        {
            var before = words[i - 1].Folded;
            if (lexicon.Negators.Contains(before))
                return true;
            if (!lexicon.Fillers.Contains(before))
                return false;
        }

        return false;
    }
}
