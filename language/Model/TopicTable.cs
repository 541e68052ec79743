using System.Collections.Frozen;
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

    private const int ShortestStem = 3;
    private const int LongestStem = 14;

    // A shorter word is no compound.
    private const int ShortestCompound = 8;

    /// <summary>What a customer may want at any moment.</summary>
    public static readonly TopicTable Wishes = new("wishes");

    /// <summary>What complaints tell of.</summary>
    public static readonly TopicTable Matters = new("matters");

    private readonly List<string> names = [];
    private readonly FrozenDictionary<string, byte[]> words;
    private readonly FrozenDictionary<string, byte[]>.AlternateLookup<ReadOnlySpan<char>> beginnings;
    private readonly FrozenDictionary<string, (string Next, byte Topic)[]> pairs;
    private readonly (string Part, byte Topic)[] inner;

    private TopicTable(string file)
    {
        var whole = new Dictionary<string, List<byte>>(StringComparer.Ordinal);
        var begun = new Dictionary<string, List<byte>>(StringComparer.Ordinal);
        var beside = new Dictionary<string, List<(string, byte)>>(StringComparer.Ordinal);
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
                    Into(beside, word[..cut], (word[(cut + 1)..], topic));
                else if (word[0] == '*')
                    parts.Add((word.Trim('*'), topic));
                else if (word[^1] == '*')
                    Into(begun, word[..^1], topic);
                else
                    Into(whole, word, topic);
            }
        }

        words = Freeze(whole);
        beginnings = Freeze(begun).GetAlternateLookup<ReadOnlySpan<char>>();
        pairs = Freeze(beside);
        inner = [.. parts];
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
        if (words.TryGetValue(word, out var whole))
            Add(whole, into, ref count);
        for (var length = ShortestStem; length <= Math.Min(word.Length, LongestStem); length++)
        {
            if (beginnings.TryGetValue(word.AsSpan(0, length), out var begun))
                Add(begun, into, ref count);
        }

        if (at + 1 < message.Length && pairs.TryGetValue(word, out var beside))
        {
            foreach (var (next, topic) in beside)
            {
                if (message[at + 1].Folded == next)
                    Add([topic], into, ref count);
            }
        }

        if (word.Length >= ShortestCompound)
        {
            foreach (var (part, topic) in inner)
            {
                if (word.Contains(part, StringComparison.Ordinal))
                    Add([topic], into, ref count);
            }
        }

        return count;
    }

    private static void Add(ReadOnlySpan<byte> topics, Span<byte> into, ref int count)
    {
        foreach (var topic in topics)
        {
            if (count < into.Length && !into[..count].Contains(topic))
                into[count++] = topic;
        }
    }

    private static void Into<T>(Dictionary<string, List<T>> table, string word, T value)
    {
        if (!table.TryGetValue(word, out var values))
            table.Add(word, values = []);
        if (!values.Contains(value))
            values.Add(value);
    }

    private static FrozenDictionary<string, T[]> Freeze<T>(Dictionary<string, List<T>> table) =>
        table.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
}
