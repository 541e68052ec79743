using System.Runtime.CompilerServices;

namespace ComplaintBot.Language;

/// <summary>
/// What a linear model sees of a message: its words, pairs of words and parts of words, each as a number from 0 to 65535 (hashing trick,
/// Weinberger 2009). Three groups, each weighed as a whole by the root of its size, so that a long message does not shout.
/// </summary>
internal sealed class Features
{
    public const int Buckets = 1 << 16;

    private const int ShortestPart = 3;
    private const int LongestPart = 5;
    private const int LongestWord = 24;

    // Further on, a customer repeats himself; the time for a long text stays within bounds.
    private const int WordsRead = 400;

    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    // All three groups, one behind the other.
    private readonly ushort[] all;
    private readonly int words;
    private readonly int topics;

    private Features(ushort[] all, int words, int topics) => (this.all, this.words, this.topics) = (all, words, topics);

    /// <summary>Parts of words.</summary>
    public ReadOnlySpan<ushort> Parts => all.AsSpan(0, words);

    /// <summary>Words, pairs of words, and the look of the whole.</summary>
    public ReadOnlySpan<ushort> Words => all.AsSpan(words, topics - words);

    /// <summary>What the words mean, whatever the language: topics, and pairs of topics.</summary>
    public ReadOnlySpan<ushort> Topics => all.AsSpan(topics);

    public static Features Of(Message message)
    {
        var tokens = message.Words;
        if (tokens.Length > WordsRead)
            tokens = tokens[..WordsRead];
        var builder = Builder.Empty();
        var before = Hash("<s>");
        var beyond = before;
        foreach (var token in tokens)
        {
            var word = HashWord(token.Folded, out var isNumber);
            builder.AddWord(word);
            builder.AddWord(Join(before, word, 1));
            builder.AddWord(Join(beyond, word, 2));
            if (!isNumber)
                builder.AddParts(token.Folded);
            builder.AddLetters(message.Text.AsSpan(token.Start, Math.Min(token.Length, LongestWord)));
            (beyond, before) = (before, word);
        }

        builder.AddWord(Join(before, Hash("</s>"), 1));
        builder.AddLook(message, tokens.Length);
        builder.AddTopics(tokens);
        return builder.Build();
    }

    /// <summary>A feature from outside the words, such as a phrase of the tables.</summary>
    public static ushort Named(string kind, int value) => Fold(Join(Hash(kind), (uint)value, 9));

    internal static uint HashWord(string word, out bool isNumber)
    {
        isNumber = true;
        var hash = Basis;
        foreach (var c in word)
        {
            isNumber &= char.IsAsciiDigit(c);
            hash = (hash ^ (char.IsAsciiDigit(c) ? '0' : c)) * Prime;
        }

        return hash;
    }

    private static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = Basis;
        foreach (var c in text)
            hash = (hash ^ c) * Prime;
        return hash;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Join(uint first, uint second, uint kind) => ((first * 0x9E3779B1 ^ second) + kind) * Prime;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ushort Fold(uint hash)
    {
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6D;
        return (ushort)((hash ^ hash >> 13) & (Buckets - 1));
    }

    /// <summary>Collects the features of one message after the other; a thread has one, so that a message pays only for what it keeps.</summary>
    private sealed class Builder
    {
        [ThreadStatic]
        private static Builder? own;

        private readonly List<ushort> parts = [];
        private readonly List<ushort> words = [];
        private readonly List<ushort> topics = [];

        public static Builder Empty()
        {
            own ??= new Builder();
            own.parts.Clear();
            own.words.Clear();
            own.topics.Clear();
            return own;
        }

        public void AddWord(uint hash) => words.Add(Fold(hash));

        public void AddParts(string word)
        {
            var length = Math.Min(word.Length, LongestWord);
            for (var start = -1; start + ShortestPart <= length + 1; start++)
            {
                var hash = Basis ^ 0x5bd1;
                for (var at = start; at <= length && at - start < LongestPart; at++)
                {
                    hash = (hash ^ (at < 0 || at == length ? '_' : word[at])) * Prime;
                    if (at - start + 1 >= ShortestPart)
                        parts.Add(Fold(hash + (uint)(at - start)));
                }
            }
        }

        // The folded word has lost what tells French from German best.
        public void AddLetters(ReadOnlySpan<char> typed)
        {
            foreach (var c in typed)
            {
                if (c >= 0x80)
                    parts.Add(Fold(Join(Basis, char.ToLowerInvariant(c), 5)));
            }
        }

        public void AddLook(Message message, int length)
        {
            AddWord(Join(Basis, (uint)(length < 4 ? length : length < 7 ? 4 : length < 13 ? 5 : 6), 6));
            if (message.Text.EndsWith('?'))
                AddWord(Join(Basis, '?', 7));
            else if (message.Text.Contains('?', StringComparison.Ordinal))
                AddWord(Join(Basis, '?', 8));
        }

        public void AddTopics(ReadOnlySpan<Token> tokens)
        {
            Span<byte> order = stackalloc byte[24];
            var count = 0;
            Span<byte> of = stackalloc byte[TopicTable.MostOfOneWord];
            for (var i = 0; i < tokens.Length && count < order.Length; i++)
            {
                var found = TopicTable.Wishes.Of(tokens, i, of);
                for (var j = 0; j < found && count < order.Length; j++)
                {
                    if (!order[..count].Contains(of[j]))
                        order[count++] = of[j];
                }
            }

            order = order[..count];
            for (var i = 0; i < count; i++)
            {
                topics.Add(Fold(Join(Basis, order[i], 10)));
                for (var j = i + 1; j < count && j < i + 6; j++)
                    topics.Add(Fold(Join(Math.Min(order[i], order[j]), Math.Max(order[i], order[j]), 11)));
            }
        }

        public Features Build()
        {
            var all = new ushort[parts.Count + words.Count + topics.Count];
            parts.CopyTo(all);
            words.CopyTo(all, parts.Count);
            topics.CopyTo(all, parts.Count + words.Count);
            return new(all, parts.Count, parts.Count + words.Count);
        }
    }
}
