using System.Collections.Frozen;

namespace ComplaintBot.Language;

/// <summary>
/// Finds the word of the tables that a misspelled one is meant to be: one error away, beginning with the same letter. Every word is known
/// by its forms with a letter left out (symmetric deletion), so that one look-up per letter is enough.
/// </summary>
internal sealed class Spelling
{
    // Shorter words are too often one letter away from another real one.
    private const int ShortestMeant = 6;
    private const int LongestTyped = 24;

    private readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> shortened;

    public Spelling(IEnumerable<string> words)
    {
        shortened = words.Where(word => word.Length >= ShortestMeant && word.All(char.IsAsciiLetter))
            .SelectMany(word => Enumerable.Range(1, word.Length - 1).Select(letter => word.Remove(letter, 1)).Append(word).Select(form => (form, word)))
            .Distinct()
            .GroupBy(pair => pair.form, pair => pair.word)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The message with its misspelled words put right; null when there are none.</summary>
    public Message? Correct(Message message)
    {
        Token[]? tokens = null;
        for (var i = 0; i < message.Words.Length; i++)
        {
            var word = message.Words[i];
            if (word.Folded.Length is < ShortestMeant - 1 or > LongestTyped || Vocabulary.Holds(word.Folded) || Meant(word.Folded) is not { } meant)
                continue;
            tokens ??= message.Words.ToArray();
            tokens[i] = word with { Folded = meant };
        }

        return tokens is null ? null : message.With(tokens);
    }

    private string? Meant(string typed)
    {
        if (Near(typed, typed) is { } one)
            return one;
        Span<char> form = stackalloc char[typed.Length - 1];
        for (var letter = 1; letter < typed.Length; letter++)
        {
            typed.AsSpan(0, letter).CopyTo(form);
            typed.AsSpan(letter + 1).CopyTo(form[letter..]);
            if (Near(form, typed) is { } other)
                return other;
        }

        return null;
    }

    private string? Near(ReadOnlySpan<char> form, string typed)
    {
        if (!shortened.TryGetValue(form, out var words))
            return null;
        foreach (var word in words)
        {
            if (Misspelling.Distance(typed, word) <= 1)
                return word;
        }

        return null;
    }
}
