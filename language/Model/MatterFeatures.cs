namespace ComplaintBot.Language;

/// <summary>A topic at a word of a complaint.</summary>
/// <param name="At">Which word.</param>
/// <param name="Denied">A negation stands by it.</param>
/// <param name="Clause">In which clause.</param>
internal readonly record struct Sight(byte Topic, int At, bool Denied, int Clause);

/// <summary>
/// What the models of complaints see: the topics of the words with what stands around them (a negation, a condition, another person), pairs
/// of topics that stand near each other, sums and times, and the words themselves. A list of numbers from 0 to 65535, each counted once.
/// </summary>
internal ref struct MatterFeatures
{
    // Topics further apart have little to do with each other.
    private const int Reach = 7;
    private const int NegationBefore = 5;
    private const int NegationAfter = 4;
    private const int WordsRead = 400;

    // Topics that no table has, because they are figures.
    public const byte LargeSum = 250;
    public const byte SmallSum = 251;
    public const byte BareSum = 249;
    public const byte LongTime = 252;
    public const byte ShortTime = 253;
    public const byte ManyTimes = 254;

    private static readonly TopicTable Table = TopicTable.Matters;
    private static readonly byte IfOnly = Table["IfOnly"];
    private static readonly byte Family = Table["Family"];
    private static readonly byte Luck = Table["Luck"];
    private static readonly byte Small = Table["Small"];

    private readonly List<ushort> topics;
    private readonly List<ushort> words;
    private readonly List<Sight> sights;
    private readonly Features whole;

    // A bit for each feature that is there already: kept by the thread, so that no message pays for it.
    [ThreadStatic]
    private static ulong[]? added;

    private MatterFeatures(Features whole, int length)
    {
        added ??= new ulong[Features.Buckets / 64];
        this.whole = whole;
        topics = new List<ushort>(length * 8);
        words = new List<ushort>(length * 2);
        sights = new List<Sight>(length * 2);
    }

    /// <summary>Topics and their pairs.</summary>
    public readonly ReadOnlySpan<ushort> Topics => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(topics);

    /// <summary>The topics at their words.</summary>
    public readonly List<Sight> Kept => sights;

    public readonly TopicSet Seen
    {
        get
        {
            var seen = new TopicSet();
            foreach (var sight in sights)
                seen.Add(sight.Topic);
            return seen;
        }
    }

    public readonly ReadOnlySpan<Sight> Sights => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(sights);

    /// <summary>Words and pairs of words.</summary>
    public readonly ReadOnlySpan<ushort> Words => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(words);

    /// <summary>Parts of words.</summary>
    public readonly ReadOnlySpan<ushort> Parts => whole.Parts;

    public static MatterFeatures Of(Message message, string language, decimal limit)
    {
        var lexicon = Lexicon.Of(language);
        var tokens = message.Words;
        var features = new MatterFeatures(message.Features, Math.Min(tokens.Length, WordsRead));
        features.See(message, lexicon, language, limit);
        features.Combine();
        features.AddRules();
        if (Insurance.Reads(message, language))
            features.Add(23, 0, 0);
        features.Forget();
        features.AddWords(tokens[..Math.Min(tokens.Length, WordsRead)]);
        return features;
    }

    /// <summary>The feature that says that this topic is there.</summary>
    public static ushort Of(Sight sight) => Feature(1, sight.Topic, sight.Denied ? 1 : 0);

    private readonly void See(Message message, Lexicon lexicon, string language, decimal limit)
    {
        var tokens = message.Words;
        if (tokens.Length > WordsRead)
            tokens = tokens[..WordsRead];
        var quantities = Quantities.Of(message, language);
        Span<bool> denials = stackalloc bool[tokens.Length];
        Span<bool> breaks = stackalloc bool[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            denials[i] = lexicon.Negators.Contains(tokens[i].Folded);
            breaks[i] = message.BreaksBefore(i);
        }

        Span<byte> of = stackalloc byte[TopicTable.MostOfOneWord];
        var clause = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (i > 0 && breaks[i] && !IsInsideNumber(message, i))
                clause++;
            var denied = IsDenied(denials, breaks, i);
            if (Sums.At(message, quantities, i, out var end) is { } sum)
            {
                sights.Add(new(sum >= limit ? LargeSum : SmallSum, i, denied, clause));
                i = end - 1;
                continue;
            }

            if (Sums.BareAt(message, quantities, i) is { } bare)
                sights.Add(new(bare >= limit ? BareSum : SmallSum, i, denied, clause));
            if (Counts.At(message, quantities, i) is { } counted)
                sights.Add(new(counted, i, denied, clause));
            var found = Table.Of(tokens, i, of);
            foreach (var topic in of[..found])
                sights.Add(new(topic, i, denied, clause));
        }
    }

    private readonly void Combine()
    {
        Span<bool> conditional = stackalloc bool[sights.Count == 0 ? 1 : sights[^1].Clause + 1];
        Span<bool> family = stackalloc bool[conditional.Length];
        conditional.Clear();
        family.Clear();
        var (luck, small) = (false, false);
        foreach (var sight in sights)
        {
            conditional[sight.Clause] |= sight.Topic == IfOnly;
            family[sight.Clause] |= sight.Topic == Family;
            luck |= sight.Topic == Luck;
            small |= sight.Topic == Small;
        }

        for (var i = 0; i < sights.Count; i++)
        {
            var one = sights[i];
            Add(1, one.Topic, one.Denied ? 1 : 0);
            Add(2, one.Topic, 0);
            if (IsTwice(i))
                Add(22, one.Topic, 0);
            if (conditional[one.Clause])
                Add(3, one.Topic, 0);
            if (family[one.Clause])
                Add(4, one.Topic, 0);
            if (luck)
                Add(5, one.Topic, 0);
            if (small)
                Add(6, one.Topic, 0);
            for (var j = i + 1; j < sights.Count && sights[j].At - one.At <= Reach; j++)
            {
                var two = sights[j];
                if (two.Topic == one.Topic || two.At == one.At)
                    continue;
                var (low, high) = (Math.Min(one.Topic, two.Topic), Math.Max(one.Topic, two.Topic));
                Add(one.Clause != two.Clause ? 7u : one.Denied || two.Denied ? 8u : 9u, low, high);
            }
        }
    }

    private readonly bool IsTwice(int sight)
    {
        for (var i = 0; i < sight; i++)
        {
            if (sights[i].Topic == sights[sight].Topic && sights[i].At != sights[sight].At)
                return true;
        }

        return false;
    }

    private readonly void AddRules()
    {
        var seen = Seen;
        for (var rule = 0; rule < ReasonRules.All.Length; rule++)
        {
            if (ReasonRules.All[rule].Holds(Sights, seen, out _, out _))
            {
                Add(20, (byte)rule, 0);
                Add(21, (byte)ReasonRules.All[rule].Reason, 0);
            }
        }
    }

    private readonly void Add(uint kind, byte first, int second)
    {
        var feature = Feature(kind, first, second);
        if (IsNew(feature))
            topics.Add(feature);
    }

    private static ushort Feature(uint kind, byte first, int second) =>
        Features.Fold(Features.Join(Features.Join(kind * 7919, first, kind), (uint)second, 13));

    private readonly void AddWords(ReadOnlySpan<Token> tokens)
    {
        var before = 17u;
        foreach (var token in tokens)
        {
            var word = Features.HashWord(token.Folded, out _);
            words.Add(Features.Fold(word));
            words.Add(Features.Fold(Features.Join(before, word, 1)));
            before = word;
        }
    }

    private static bool IsNew(ushort feature)
    {
        ref var bits = ref added![feature >> 6];
        var bit = 1UL << (feature & 63);
        var isNew = (bits & bit) == 0;
        bits |= bit;
        return isNew;
    }

    private readonly void Forget()
    {
        foreach (var feature in topics)
            added![feature >> 6] = 0;
    }

    private static bool IsInsideNumber(Message message, int at)
    {
        var (before, here) = (message.Words[at - 1], message.Words[at]);
        return here.Start == before.Start + before.Length + 1 && char.IsAsciiDigit(before.Folded[^1]) && char.IsAsciiDigit(here.Folded[0]);
    }

    private static bool IsDenied(ReadOnlySpan<bool> denials, ReadOnlySpan<bool> breaks, int at)
    {
        for (var i = at; i > 0 && at - i < NegationBefore && !breaks[i]; i--)
        {
            if (denials[i - 1])
                return true;
        }

        for (var i = at + 1; i < denials.Length && i - at <= NegationAfter && !breaks[i]; i++)
        {
            if (denials[i])
                return true;
        }

        return false;
    }
}
