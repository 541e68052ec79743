namespace ComplaintBot.Language;

public static class Severity
{
    /// <summary>Which reasons a description shows for a serious complaint. What is denied, supposed or another's matter does not count.</summary>
    /// <param name="limit">In euros: from this disputed amount on a complaint is serious.</param>
    public static SeverityReading Read(Message message, string language, decimal limit)
    {
        var lexicon = Lexicon.Of(language);
        var words = message.Words;
        Span<SeveritySign> found = stackalloc SeveritySign[9];
        found.Clear();
        for (var i = 0; i < words.Length; i++)
        {
            if (lexicon.Severities.TryMatch(words, i, lexicon.Fillers, out var match) && !Negation.Stands(message, match.Start, lexicon))
            {
                var last = words[match.End - 1];
                ref var sign = ref found[(int)match.Value];
                if (sign.Length == 0)
                    sign = new(match.Value, words[match.Start].Start, last.Start + last.Length - words[match.Start].Start);
            }
        }

        var signs = new List<SeveritySign>();
        foreach (var sign in found)
        {
            if (sign.Length > 0)
                signs.Add(sign);
        }

        return signs.Count == 0 ? SeverityReading.Minor : new(signs);
    }
}
