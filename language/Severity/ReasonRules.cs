using System.Reflection;

namespace ComplaintBot.Language;

/// <summary>Rules over topics, from the embedded file <c>Words/reasons.txt</c>, which explains how they are written.</summary>
internal static class ReasonRules
{
    // Terms of a rule stand no further from its first one.
    private const int Reach = 12;

    public static readonly Rule[] All = Load();

    public readonly record struct Term(TopicSet Topics, bool? Denied);

    public sealed record Rule(SeverityReason Reason, string Line, Term[] Terms, TopicSet NotInClause, TopicSet NotInText)
    {
        /// <summary>Whether the rule holds; if so, from which word to which.</summary>
        public bool Holds(ReadOnlySpan<Sight> sights, in TopicSet seen, out int from, out int to)
        {
            (from, to) = (0, 0);
            if (seen.HasAny(NotInText))
                return false;
            foreach (var term in Terms)
            {
                if (!seen.HasAny(term.Topics))
                    return false;
            }

            for (var i = 0; i < sights.Length; i++)
            {
                if (!Fits(Terms[0], sights[i]) || IsBarred(sights, sights[i].Clause))
                    continue;
                (from, to) = (sights[i].At, sights[i].At);
                var all = true;
                for (var term = 1; term < Terms.Length && all; term++)
                    all = Near(Terms[term], sights, i, ref from, ref to);
                if (all)
                    return true;
            }

            return false;
        }

        private bool IsBarred(ReadOnlySpan<Sight> sights, int clause)
        {
            if (NotInClause.IsEmpty)
                return false;
            foreach (var sight in sights)
            {
                if (sight.Clause == clause && NotInClause.Has(sight.Topic))
                    return true;
            }

            return false;
        }

        private static bool Near(Term term, ReadOnlySpan<Sight> sights, int first, ref int from, ref int to)
        {
            for (var j = 0; j < sights.Length; j++)
            {
                if (sights[j].At == sights[first].At || Math.Abs(sights[j].At - sights[first].At) > Reach || !Fits(term, sights[j]))
                    continue;
                (from, to) = (Math.Min(from, sights[j].At), Math.Max(to, sights[j].At));
                return true;
            }

            return false;
        }

        private static bool Fits(Term term, Sight sight) =>
            term.Topics.Has(sight.Topic) && (term.Denied is null || term.Denied == sight.Denied);
    }

    private static Rule[] Load()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("Words.reasons.txt")
            ?? throw new InvalidOperationException("The word table Words/reasons.txt is not embedded in the assembly."));
        var rules = new List<Rule>();
        var reason = default(SeverityReason);
        while (reader.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] == '[')
                reason = Enum.Parse<SeverityReason>(line[1..^1]);
            else
                rules.Add(Parse(reason, line));
        }

        return [.. rules];
    }

    private static Rule Parse(SeverityReason reason, string line)
    {
        List<Term> terms = [];
        var notInClause = new TopicSet();
        var notInText = new TopicSet();
        foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.StartsWith("--", StringComparison.Ordinal))
                notInText.Add(Number(word[2..]));
            else if (word[0] == '-')
                notInClause.Add(Number(word[1..]));
            else
                terms.Add(new(Topics(word.TrimEnd('+', '!')), word[^1] switch { '+' => false, '!' => true, _ => null }));
        }

        return new(reason, line, [.. terms], notInClause, notInText);
    }

    private static TopicSet Topics(string alternatives)
    {
        var topics = new TopicSet();
        foreach (var name in alternatives.Split('|'))
            topics.Add(Number(name));
        return topics;
    }

    private static byte Number(string name) => name switch
    {
        nameof(MatterFeatures.LargeSum) => MatterFeatures.LargeSum,
        nameof(MatterFeatures.BareSum) => MatterFeatures.BareSum,
        nameof(MatterFeatures.SmallSum) => MatterFeatures.SmallSum,
        nameof(MatterFeatures.LongTime) => MatterFeatures.LongTime,
        nameof(MatterFeatures.ShortTime) => MatterFeatures.ShortTime,
        nameof(MatterFeatures.ManyTimes) => MatterFeatures.ManyTimes,
        _ => TopicTable.Matters[name],
    };
}
