namespace ComplaintBot.Language;

public static partial class YesNo
{
    // "ja, maar dan wil ik wel eerst weten of …": such a long answer needs more than its first word.
    private const int PlainAtMost = 14;

    /// <summary>True for a yes, false for a no, null where the message is neither, both, or leaves it open.</summary>
    public static bool? Read(Message message, string language)
    {
        var own = Lexicon.Of(language);
        if (Read(message, own) is { } answer)
            return answer;
        if (message.Words.Length > 3)
            return null;
        foreach (var other in own.Others)
        {
            if (Read(message, other) is { } foreign)
                return foreign;
        }

        return null;
    }

    internal static bool? Read(Message message, Lexicon lexicon)
    {
        var words = message.Words;
        if (words.IsEmpty || words.Length > PlainAtMost)
            return null;
        Lexicon.Answer? found = null;
        var others = 0;
        var opens = false;
        for (var i = 0; i < words.Length;)
        {
            var polite = IsPolite(words, i, lexicon, out var end);
            if (lexicon.Answers.TryMatch(words, i, lexicon.Fillers, out var match) && !(polite && end > match.End))
            {
                if (match.Value is Lexicon.Answer.Doubt || (found is { } before && before != match.Value))
                    return null;
                opens |= match.Start == 0 && lexicon.Firm.Contains(words[0].Folded);
                found = match.Value;
                i = match.End;
            }
            else if (polite)
            {
                i = end;
            }
            else
            {
                if (!lexicon.Fillers.Contains(words[i].Folded))
                    others++;
                i++;
            }
        }

        var asks = message.Text.Contains('?', StringComparison.Ordinal);
        return found is null || (others > 0 && (!opens || asks)) ? null : found is Lexicon.Answer.Yes;
    }

    private static bool IsPolite(ReadOnlySpan<Token> words, int at, Lexicon lexicon, out int end)
    {
        var polite = lexicon.Intents.TryMatch(words, at, lexicon.Fillers, out var match)
            && match.Value is Intent.Greet or Intent.Thanks or Intent.Goodbye;
        end = match.End;
        return polite;
    }
}
