namespace ComplaintBot.Language;

/// <summary>Intents by the phrases of the word tables: narrow, and where a whole message is made of them, sure.</summary>
internal static class PhraseIntents
{
    private const int PlainAtMost = 5;

    // Longer than this, and other words of the customer matter too.
    private const int WholeAtMost = 14;

    /// <summary>The conversation's language is tried first; a short message may be in another one.</summary>
    public static IntentGuess Recognize(Message message, string language) => Recognize(message, language, out _);

    /// <param name="denied">The intents that are spoken of and denied, a bit each.</param>
    public static IntentGuess Recognize(Message message, string language, out ulong denied)
    {
        denied = 0;
        if (message.Words.IsEmpty)
            return default;
        var own = Lexicon.Of(language);
        var guess = Weigh(message, own, ref denied);
        if (guess.Whole || message.Words.Length > WholeAtMost)
            return guess;
        if (own.Spelling.Correct(message) is { } corrected && Weigh(corrected, own, ref denied) is { Intent: not Intent.None } mended)
            guess = mended with { Confidence = mended.Confidence * 0.9 };
        if (guess.Whole)
            return guess;
        foreach (var other in own.Others)
        {
            var foreign = Weigh(message, other, ref denied);
            if (foreign.Whole)
                return foreign with { Confidence = foreign.Confidence * 0.9 };
        }

        return guess;
    }

    private static IntentGuess Weigh(Message message, Lexicon lexicon, ref ulong denied)
    {
        var tally = new Tally();
        var words = message.Words;
        for (var i = 0; i < words.Length;)
        {
            if (lexicon.Intents.TryMatch(words, i, lexicon.Fillers, out var match) && !IsPartOfMore(words, match, lexicon))
            {
                if (Negation.Stands(message, match.Start, lexicon))
                {
                    denied |= 1UL << (int)match.Value;
                    tally.Others += match.End - match.Start;
                }
                else
                {
                    tally.Add(match);
                }

                i = match.End;
            }
            else
            {
                if (!lexicon.Fillers.Contains(words[i].Folded))
                    tally.Others++;
                i++;
            }
        }

        // "nee, dank u" is a no, and "ja, goedemorgen" a yes.
        if (tally.Best is Intent.None or Intent.Greet or Intent.Thanks or Intent.Goodbye && YesNo.Read(message, lexicon) is { } yes)
            return new IntentGuess(yes ? Intent.Yes : Intent.No, 0.9, words.Length <= PlainAtMost);
        return tally.Best is Intent.None ? default : tally.Guess(words.Length <= WholeAtMost);
    }

    // "any update on my case": the longer phrase begins within the shorter one.
    private static bool IsPartOfMore(ReadOnlySpan<Token> words, PhraseBook<Intent>.Match match, Lexicon lexicon)
    {
        for (var i = match.Start + 1; i < match.End; i++)
        {
            if (lexicon.Intents.TryMatch(words, i, lexicon.Fillers, out var other) && other.End - other.Start > match.End - match.Start)
                return true;
        }

        return false;
    }

    /// <summary>What was found, and how much else was said.</summary>
    private struct Tally
    {
        private double weight;
        private int covered;
        private bool hint;

        public Intent Best { get; private set; }
        public int Others { get; set; }

        public void Add(PhraseBook<Intent>.Match match)
        {
            covered += match.End - match.Start;
            var found = Rank(match.Value) * (match.Hint ? 0.5 : 1) * (1 + 0.1 * (match.End - match.Start));
            if (found <= weight)
                return;
            weight = found;
            hint = match.Hint;
            Best = match.Value;
        }

        public readonly IntentGuess Guess(bool isShort)
        {
            var share = (double)covered / (covered + Others);
            var confidence = (hint ? 0.5 : 0.75) * (0.5 + 0.5 * share) + (hint ? 0.1 : 0.2) * share;
            return new IntentGuess(Best, confidence, isShort && Others == 0);
        }

        // Politeness counts only where nothing else is said; a wish to stop or to speak to somebody counts before a topic.
        private static double Rank(Intent intent) => intent switch
        {
            Intent.Greet or Intent.Thanks => 0.2,
        // "Dank je, tot later" takes leave.
        Intent.Goodbye => 0.3,
            Intent.Question or Intent.Help or Intent.Resume => 0.6,
            Intent.Human or Intent.Callback => 1.2,
            _ => 1,
        };
    }
}
