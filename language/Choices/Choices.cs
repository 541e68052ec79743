namespace ComplaintBot.Language;

/// <param name="Label">As it is shown.</param>
/// <param name="Synonyms">Other words for the same choice, in any spelling.</param>
public sealed record Choice(string Label, IReadOnlyList<string> Synonyms);

public static class Choices
{
    /// <summary>
    /// The index of the choice that the message means: by its words, its number or place, a word that only it has, or one of these
    /// with a small typing error. Null when no choice or more than one is meant.
    /// </summary>
    public static int? Pick(Message message, IReadOnlyList<Choice> choices, string language)
    {
        if (message.Words.IsEmpty || choices.Count == 0)
            return null;
        return Unique(choices, message, static (said, name) => name.Folded == said.Folded)
            ?? Place(message, choices.Count, Lexicon.Of(language))
            ?? Unique(choices, message, static (said, name) => Contains(said.Folded, name.Folded))
            ?? Unique(choices, message, static (said, name) => said.Folded.Length >= 3 && name.Folded.StartsWith(said.Folded, StringComparison.Ordinal));
    }

    private static int? Unique(IReadOnlyList<Choice> choices, Message said, Func<Message, Message, bool> means)
    {
        int? found = null;
        for (var i = 0; i < choices.Count; i++)
        {
            if (!means(said, Message.Read(choices[i].Label)) && !choices[i].Synonyms.Any(synonym => means(said, Message.Read(synonym))))
                continue;
            if (found is not null)
                return null;
            found = i;
        }

        return found;
    }

    private static bool Contains(string text, string words) =>
        words.Length > 0 && $" {text} ".Contains($" {words} ", StringComparison.Ordinal);

    private static int? Place(Message message, int count, Lexicon lexicon)
    {
        int? found = null;
        foreach (var word in message.Words)
        {
            int? place = lexicon.Last.Contains(word.Folded) ? count : lexicon.Ordinals.TryGetValue(word.Folded, out var named) ? named : null;
            if (place is null && !lexicon.Fillers.Contains(word.Folded))
                return null;
            found = place ?? found;
        }

        return found is { } index && index <= count ? index - 1 : null;
    }
}
