using System.Reflection;

namespace ComplaintBot.Language;

/// <summary>
/// What words are about, the same in every language: "klacht", "plainte" and "Beschwerde" are one topic. Read from an embedded file: a
/// section a topic, words of all languages in it; <c>word*</c> is the beginning of a word, <c>*word</c> a part of a compound as Dutch and
/// German write them, <c>two_words</c> stand beside each other.
/// </summary>
internal sealed class TopicTable
{
    public const int MostOfOneWord = 6;

    // A shorter word is no compound.
    private const int ShortestCompound = 8;

    private const int BeginningsOfOneWord = 16;

    /// <summary>What a customer may want at any moment.</summary>
    public static readonly TopicTable Wishes = new("wishes");

    /// <summary>What complaints tell of.</summary>
    public static readonly TopicTable Matters = new("matters");

    private readonly List<string> names = [];
    private readonly WordIndex index;

    // By the number of a word in the index.
    private readonly Meaning[] meanings;
    private readonly (string Part, byte Topic)[] inner;

    private TopicTable(string file)
    {
        var known = new Dictionary<string, Meaning>(StringComparer.Ordinal);
        var parts = new List<(string, byte)>();
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream($"Words.{file}.txt")
            ?? throw new InvalidOperationException($"The word table Words/{file}.txt is not embedded in the assembly."));
        while (reader.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] == '[')
            {
                names.Add(line[1..^1]);
                continue;
            }

            var topic = (byte)(names.Count - 1);
            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (word.IndexOf('_') is var cut and > 0)
                    Of(word[..cut]).Beside.Add((word[(cut + 1)..], topic));
                else if (word[0] == '*')
                    parts.Add((word.Trim('*'), topic));
                else if (word[^1] == '*')
                    Add(Of(word[..^1]).Begun, topic);
                else
                    Add(Of(word).Whole, topic);
            }
        }

        index = new WordIndex(known.Keys);
        meanings = [.. known.Values];
        inner = [.. parts];

        Meaning Of(string word)
        {
            if (!known.TryGetValue(word, out var meaning))
                known.Add(word, meaning = new Meaning());
            return meaning;
        }

        static void Add(List<byte> topics, byte topic)
        {
            if (!topics.Contains(topic))
                topics.Add(topic);
        }
    }

    /// <summary>In the order of their numbers.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>The number of a topic that the code itself knows.</summary>
    public byte this[string name] => names.IndexOf(name) is var at and >= 0
        ? (byte)at
        : throw new InvalidOperationException($"The word table has no topic {name}.");

    /// <summary>Writes the topics of a word; returns how many there are.</summary>
    public int Of(ReadOnlySpan<Token> message, int at, Span<byte> into)
    {
        var count = 0;
        var word = message[at].Folded;
        Span<int> found = stackalloc int[BeginningsOfOneWord];
        found = found[..index.Beginnings(word, found)];
        // The word itself is the last of its beginnings, and counts before them.
        var itself = found.Length > 0 && index[found[^1]].Length == word.Length ? meanings[found[^1]] : null;
        if (itself is not null)
            Add(itself.Whole, into, ref count);
        foreach (var beginning in found)
            Add(meanings[beginning].Begun, into, ref count);
        if (itself is not null && at + 1 < message.Length)
        {
            foreach (var (next, topic) in itself.Beside)
            {
                if (message[at + 1].Folded == next)
                    Add(topic, into, ref count);
            }
        }

        if (word.Length >= ShortestCompound)
        {
            foreach (var (part, topic) in inner)
            {
                if (word.Contains(part, StringComparison.Ordinal))
                    Add(topic, into, ref count);
            }
        }

        return count;
    }

    private static void Add(List<byte> topics, Span<byte> into, ref int count)
    {
        foreach (var topic in topics)
            Add(topic, into, ref count);
    }

    private static void Add(byte topic, Span<byte> into, ref int count)
    {
        if (count < into.Length && !into[..count].Contains(topic))
            into[count++] = topic;
    }

    private sealed class Meaning
    {
        /// <summary>The topics of the whole word.</summary>
        public List<byte> Whole { get; } = [];

        /// <summary>The topics of every word that begins with it.</summary>
        public List<byte> Begun { get; } = [];

        /// <summary>The topics that it has with the word behind it.</summary>
        public List<(string Next, byte Topic)> Beside { get; } = [];
    }
}
