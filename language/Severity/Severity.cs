namespace ComplaintBot.Language;

public static class Severity
{
    private const int Reasons = 9;

    // A rule counts unless the model is this sure that it misreads; without a rule the model must be surer than that. Set by
    // cross-validation on the training texts, where finding a serious matter counts more than leaving a minor one alone.
    private const float Denies = -2.5f;
    private const float Finds = -0.5f;

    // What the whole sounds like has a column of its own. A complaint that sounds minor needs a reason that is plain; one that sounds serious
    // gets the likeliest reason where none was found.
    private const float SoundsMinor = -1f;
    private const float PlainReason = 0.5f;
    private const float SoundsSerious = 0.5f;
    private const float Possible = -2f;

    /// <summary>Which reasons a description shows for a serious complaint. What is denied, supposed or another's matter does not count.</summary>
    /// <param name="limit">In euros: from this disputed amount on a complaint is serious.</param>
    public static SeverityReading Read(Message message, string language, decimal limit)
    {
        if (message.Words.IsEmpty)
            return SeverityReading.Minor;
        var scores = MatterScores.Of(message, language, limit);
        Span<SeveritySign> ruled = stackalloc SeveritySign[Reasons];
        ruled.Clear();
        ReadRules(message, scores.Sights, scores.Seen, ruled);
        List<SeveritySign>? signs = null;
        for (var reason = 0; reason < Reasons; reason++)
        {
            var score = scores[MatterModel.FirstReason + reason];
            if (IsShown(score, ruled[reason].Length > 0, scores[MatterModel.Serious]))
                (signs ??= []).Add(ruled[reason].Length > 0 ? ruled[reason] with { IsPlain = true } : Strongest(message, scores.Sights, (SeverityReason)reason));
        }

        if (signs is null && scores[MatterModel.Serious] > SoundsSerious && Likeliest(scores) is var likeliest && scores[MatterModel.FirstReason + (int)likeliest] > Possible)
            signs = [Strongest(message, scores.Sights, likeliest)];
        return signs is null ? SeverityReading.Minor : new(signs);
    }

    private static bool IsShown(float score, bool isRuled, float serious) =>
        (isRuled ? score > Denies : score > Finds) && (serious >= SoundsMinor || score > PlainReason);

    private static SeverityReason Likeliest(MatterScores scores)
    {
        var best = 0;
        for (var reason = 1; reason < Reasons; reason++)
        {
            if (scores[MatterModel.FirstReason + reason] > scores[MatterModel.FirstReason + best])
                best = reason;
        }

        return (SeverityReason)best;
    }

    private static void ReadRules(Message message, ReadOnlySpan<Sight> sights, in TopicSet seen, Span<SeveritySign> signs)
    {
        foreach (var rule in ReasonRules.All)
        {
            if (signs[(int)rule.Reason].Length == 0 && rule.Holds(sights, seen, out var from, out var to))
                signs[(int)rule.Reason] = Sign(message, rule.Reason, from, to);
        }
    }

    /// <summary>The word that speaks most for the reason, where no rule names it.</summary>
    private static SeveritySign Strongest(Message message, ReadOnlySpan<Sight> sights, SeverityReason reason)
    {
        var (at, most) = (0, float.MinValue);
        foreach (var sight in sights)
        {
            var weight = MatterModel.Weight(MatterFeatures.Of(sight), MatterModel.FirstReason + (int)reason);
            if (weight > most)
                (at, most) = (sight.At, weight);
        }

        return Sign(message, reason, at, at);
    }

    private static SeveritySign Sign(Message message, SeverityReason reason, int from, int to)
    {
        var (first, last) = (message.Words[from], message.Words[to]);
        return new(reason, first.Start, last.Start + last.Length - first.Start);
    }
}
