using System.Collections.Frozen;

namespace ComplaintBot.Language;

/// <summary>
/// Phrases as a tree of words, each standing for a value. Finds the longest phrase that begins at a word; small words that the language
/// calls fillers may stand between the words of a phrase.
/// </summary>
internal sealed class PhraseBook<T>
    where T : struct
{
    // More than this between two words of a phrase, and they do not belong together.
    private const int FillersBetween = 3;

    private readonly Node root = new();

    public readonly record struct Match(T Value, bool Hint, int Start, int End);

    /// <summary>Throws when the phrase already stands for something else: two meanings would depend on the order of the tables.</summary>
    public void Add(ReadOnlySpan<WordTables.Pattern> patterns, T value)
    {
        foreach (var pattern in patterns)
        {
            var node = root;
            foreach (var word in pattern.Words)
                node = node.Child(word);
            if (node.Value is { } other && !EqualityComparer<T>.Default.Equals(other, value))
                throw new InvalidOperationException($"The phrase \"{string.Join(' ', pattern.Words)}\" stands for {other} and for {value}; keep one.");
            node.Hint = pattern.Hint && (node.Value is null || node.Hint);
            node.Value = value;
        }
    }

    /// <summary>The longest phrase that begins at this word.</summary>
    public bool TryMatch(ReadOnlySpan<Token> words, int start, FrozenSet<string> fillers, out Match match)
    {
        match = default;
        if (root.Next is not { } first || !first.TryGetValue(words[start].Folded, out var node))
            return false;
        var end = -1;
        var best = node;
        Follow(node, words, start + 1, fillers, FillersBetween, ref end, ref best);
        if (end < 0)
            return false;
        match = new Match(best.Value.GetValueOrDefault(), best.Hint, start, end);
        return true;
    }

    // A filler may also be a word of the phrase, so both ways are tried: through it, and past it.
    private static void Follow(Node node, ReadOnlySpan<Token> words, int at, FrozenSet<string> fillers, int skips, ref int end, ref Node best)
    {
        if (node.Value is not null && at > end && skips == FillersBetween)
            (end, best) = (at, node);
        if (node.Next is not { } next || at == words.Length)
            return;
        if (next.TryGetValue(words[at].Folded, out var child))
            Follow(child, words, at + 1, fillers, FillersBetween, ref end, ref best);
        if (skips > 0 && fillers.Contains(words[at].Folded))
            Follow(node, words, at + 1, fillers, skips - 1, ref end, ref best);
    }

    private sealed class Node
    {
        public Dictionary<string, Node>? Next { get; private set; }
        public T? Value { get; set; }
        public bool Hint { get; set; }

        public Node Child(string word)
        {
            Next ??= new Dictionary<string, Node>(StringComparer.Ordinal);
            if (!Next.TryGetValue(word, out var child))
                Next.Add(word, child = new Node());
            return child;
        }
    }
}
