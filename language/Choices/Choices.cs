namespace ComplaintBot.Language;

public static class Choices
{
    // A longer message tells a story; a word of it that some choice has as well picks nothing.
    private const int WordsAtMost = 16;

    /// <summary>
    /// The index of the choice that the message means: by its words, its number or place, a word that only it has, or one of these
    /// with a small typing error. Null when no choice or more than one is meant.
    /// </summary>
    public static int? Pick(Message message, IReadOnlyList<Choice> choices, string language)
    {
        if (message.Words.IsEmpty || choices.Count == 0)
            return null;
        if (Whole(message, choices, Same) is { } exact)
            return exact;
        if (message.Words.Length > WordsAtMost)
            return null;
        var lexicon = Lexicon.Of(language);
        if (Places.Read(message, choices.Count, lexicon) is { } place)
            return Named(message, choices, lexicon) is { } other && other != place ? null : place;
        return Named(message, choices, lexicon) ?? Whole(message, choices, Alike) ?? Ballot.Count(message, choices, lexicon);
    }

    private delegate bool Likeness(ReadOnlySpan<Token> said, ReadOnlySpan<Token> name);

    private static int? Whole(Message message, IReadOnlyList<Choice> choices, Likeness likeness)
    {
        int? found = null;
        for (var i = 0; i < choices.Count; i++)
        {
            foreach (var name in choices[i].Names)
            {
                if (!likeness(message.Words, name.Words))
                    continue;
                if (found is not null)
                    return null;
                found = i;
                break;
            }
        }

        return found;
    }

    // A whole name within the message; of several the longest, because "yes, without result" is more than "yes".
    private static int? Named(Message message, IReadOnlyList<Choice> choices, Lexicon lexicon)
    {
        int? found = null;
        var longest = 0;
        for (var i = 0; i < choices.Count; i++)
        {
            foreach (var name in choices[i].Names)
            {
                var length = name.Words.Length;
                if (length < longest || (length == longest && found == i) || !Holds(message, name, lexicon))
                    continue;
                found = length == longest ? null : i;
                longest = length;
            }
        }

        return found;
    }

    private static bool Holds(Message message, Message name, Lexicon lexicon)
    {
        var words = name.Words;
        if (words.IsEmpty || (words.Length == 1 && lexicon.Fillers.Contains(words[0].Folded)))
            return false;
        for (var i = 0; i + words.Length <= message.Words.Length; i++)
        {
            if (Same(message.Words.Slice(i, words.Length), words) && !Negation.Stands(message, i, lexicon))
                return true;
        }

        return false;
    }

    private static bool Alike(ReadOnlySpan<Token> one, ReadOnlySpan<Token> other)
    {
        if (one.Length != other.Length || one.IsEmpty)
            return false;
        for (var i = 0; i < one.Length; i++)
        {
            if (one[i].Folded != other[i].Folded && !Misspelling.Is(one[i].Folded, other[i].Folded))
                return false;
        }

        return true;
    }

    private static bool Same(ReadOnlySpan<Token> one, ReadOnlySpan<Token> other)
    {
        if (one.Length != other.Length || one.IsEmpty)
            return false;
        for (var i = 0; i < one.Length; i++)
        {
            if (one[i].Folded != other[i].Folded)
                return false;
        }

        return true;
    }
}
