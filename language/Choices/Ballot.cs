namespace ComplaintBot.Language;

/// <summary>Every word of the message that belongs to one choice only is a vote for it.</summary>
internal static class Ballot
{
    private const int PrefixAtLeast = 3;

    /// <summary>The choice that has all votes, where at least half of the words that matter have voted.</summary>
    public static int? Count(Message message, IReadOnlyList<Choice> choices, Lexicon lexicon)
    {
        int? winner = null;
        var votes = 0;
        var words = 0;
        for (var i = 0; i < message.Words.Length; i++)
        {
            var word = message.Words[i].Folded;
            if (lexicon.Fillers.Contains(word) || lexicon.Negators.Contains(word) || !char.IsLetterOrDigit(word[0]))
                continue;
            words++;
            if (Owner(word, choices, lexicon) is not { } owner)
                continue;
            if (Negation.Stands(message, i, lexicon) || (winner is not null && winner != owner))
                return null;
            winner = owner;
            votes++;
        }

        return votes * 2 >= words ? winner : null;
    }

    // The closest likeness decides: a word that one choice has does not also stand for the similar word of another.
    private static int? Owner(string word, IReadOnlyList<Choice> choices, Lexicon lexicon)
    {
        int? owner = null;
        var closest = Likeness.None;
        for (var i = 0; i < choices.Count; i++)
        {
            var likeness = Closest(word, choices[i], lexicon);
            if (likeness is Likeness.None || likeness < closest)
                continue;
            owner = likeness == closest ? null : i;
            closest = likeness;
        }

        return owner;
    }

    private enum Likeness { None, Misspelled, Prefix, Same }

    private static Likeness Closest(string word, Choice choice, Lexicon lexicon)
    {
        var closest = Likeness.None;
        foreach (var name in choice.Names)
        {
            foreach (var other in name.Words)
            {
                var likeness = Compare(word, other.Folded);
                if (likeness > closest && !lexicon.Fillers.Contains(other.Folded))
                    closest = likeness;
            }
        }

        return closest;
    }

    private static Likeness Compare(string word, string other)
    {
        if (word == other)
            return Likeness.Same;
        if (word.Length >= PrefixAtLeast && other.StartsWith(word, StringComparison.Ordinal))
            return Likeness.Prefix;
        return Misspelling.Is(word, other) ? Likeness.Misspelled : Likeness.None;
    }
}
