using System.Runtime.InteropServices;

namespace ComplaintBot.Language;

/// <summary>"three quarters", "vijf en een half", "zweieinhalb", "half a million", "3 millions et demi".</summary>
internal readonly ref struct FractionPhrase(ReadOnlySpan<char> text, ReadOnlySpan<NumberPiece> pieces, NumberPhrase whole, NumberWords words)
{
    private const double Million = 1e6;
    private const int WordsAtMost = 24;

    private readonly ReadOnlySpan<char> text = text;
    private readonly ReadOnlySpan<NumberPiece> pieces = pieces;
    private readonly NumberPhrase whole = whole;

    public readonly record struct Found(int End, double Value);

    /// <summary>The fraction that begins with this piece, whole numbers before it included; the longest that makes sense.</summary>
    public Found? Read(int from)
    {
        Found? found = null;
        var limit = Math.Min(pieces.Length, from + WordsAtMost);
        for (var at = from; at < limit; at++)
        {
            if (at > from && pieces[at].Join is Join.None)
                break;
            var piece = pieces[at];
            if (piece.Part is NumberPart.Figures && at > from)
                break;
            if (IsDenominator(piece) && piece.EndsWord)
            {
                if (Valid(from, at))
                    found = Multiply(from, at) ?? found;
                if (!words.Plural || piece.Part is NumberPart.Share or NumberPart.Half or NumberPart.Mixed)
                    break;
            }
            else if (!piece.IsWhole && piece.Part is not NumberPart.And and not NumberPart.Figures)
            {
                break;
            }
        }

        return found;
    }

    private static bool IsDenominator(in NumberPiece piece) =>
        piece.Part is NumberPart.Place or NumberPart.PlaceRound or NumberPart.Share or NumberPart.Half or NumberPart.Quarter or NumberPart.Mixed;

    private bool Valid(int from, int at)
    {
        var piece = pieces[at];
        if (at == from)
            return piece.Part is NumberPart.Half or NumberPart.Mixed || (piece.Part is NumberPart.Quarter && RoundAfter(at) > at);
        if (pieces[from].Part is NumberPart.And || !(pieces[from].IsWhole || pieces[from].Part is NumberPart.Figures))
            return false;
        if (pieces[from].Part is NumberPart.Figures && !(from + 1 < at && pieces[from + 1].Part is NumberPart.Round))
            return false;
        if (piece.Join is Join.Slash && !(words.Glued && !words.Plural))
            return false;
        var before = pieces[at - 1];
        switch (piece.Part)
        {
            case NumberPart.Mixed:
                return true;
            case NumberPart.Place or NumberPart.PlaceRound when piece.Join is Join.Glued:
                var word = WordStart(at);
                return word > from && pieces[word].Join is Join.Space && pieces[word - 1].IsWhole && OrdinalPhrase.EndsAt(whole, pieces, word, at, words);
            case NumberPart.Place or NumberPart.PlaceRound when words.Plural:
                return SingularNumerator(from, at);
            case NumberPart.Place or NumberPart.PlaceRound:
                return before.Part is not NumberPart.And;
            case NumberPart.Half or NumberPart.Quarter when piece.Value == 2 || words.Plural:
                return before.Part is NumberPart.One || before is { Part: NumberPart.Unit, Value: 1 } || (before.Part is NumberPart.And && words.Language is not "en");
            default:
                return before.Part is not NumberPart.And || piece.Join is Join.Glued || words.Vigesimal;
        }
    }

    // "a third", "one one hundred fifth", but not "two third" and not "a first".
    private bool SingularNumerator(int from, int at)
    {
        for (var q = at - 1; q >= from; q--)
        {
            if (pieces[q].Part is not NumberPart.One && !(pieces[q] is { Part: NumberPart.Unit, Value: 1 }))
                continue;
            if (q + 1 == at)
            {
                if (pieces[at] is { Part: NumberPart.Place, Value: 1 or 2 })
                    return false;
                return q == from || pieces[q - 1].IsWhole || pieces[q - 1].Part is NumberPart.And;
            }

            if (OrdinalPhrase.EndsAt(whole, pieces, q + 1, at, words))
                return true;
        }

        return false;
    }

    /// <summary>The index of the round number that the fraction is one of; the same index when there is none.</summary>
    private int RoundAfter(int at)
    {
        var next = at + 1;
        if (next >= pieces.Length)
            return at;
        // "of a million"
        if (pieces[next].Part is NumberPart.One && words.Plural && next + 1 < pieces.Length && pieces[next + 1] is { Part: NumberPart.Round, Join: Join.Space })
        {
            var gap = text[pieces[at].End..pieces[next].Start].Trim();
            return gap.IsEmpty || gap.Equals("of", StringComparison.OrdinalIgnoreCase) ? next + 1 : at;
        }

        if (pieces[next].Part is not NumberPart.Round)
            return at;
        if (pieces[next].Join is Join.Space || (pieces[next].Join is Join.Hyphen && words.Vigesimal))
            return next;
        return words.Vigesimal && text[pieces[at].End..pieces[next].Start].Trim().Equals("de", StringComparison.OrdinalIgnoreCase) ? next : at;
    }

    private Found? Multiply(int from, int at)
    {
        var round = RoundAfter(at);
        if (Parts(from, at) is not var (numberEnd, fraction) || !double.IsFinite(fraction))
            return null;
        if (round > at)
        {
            var factor = pieces[round].Value;
            if (numberEnd == from)
                return new Found(round + 1, fraction * factor);
            var number = Number(from, numberEnd);
            var inner = pieces[LastWhole(from, numberEnd)].IsRound || factor < Million;
            return new Found(round + 1, inner ? number + fraction * factor : (number + fraction) * factor);
        }

        if (numberEnd == from)
            return new Found(at + 1, fraction);
        var last = LastWhole(from, numberEnd);
        if (pieces[last].Part is NumberPart.Round && pieces[last].Value >= Million && Small(numberEnd, at))
        {
            var factor = pieces[last].Value;
            var count = last == from ? 1 : Number(from, last);
            return new Found(at + 1, (count + fraction) * factor);
        }

        return new Found(at + 1, Number(from, numberEnd) + fraction);
    }

    // "six million and two thirds": up to nine parts of at most ten count millions.
    private bool Small(int numerator, int at)
    {
        if (at > 0 && pieces[at - 1].Part is not NumberPart.And && pieces[numerator].Part is not NumberPart.And && pieces[at].Part is not NumberPart.Mixed)
            return false;
        return pieces[at].Value <= 10;
    }

    private int LastWhole(int from, int end)
    {
        var last = end - 1;
        while (last > from && pieces[last].Part is NumberPart.And)
            last--;
        return last;
    }

    private double Number(int from, int end)
    {
        if (pieces[from].Part is not NumberPart.Figures)
            return whole.Value(from, end);
        return end > from + 1 && pieces[from + 1].IsRound ? pieces[from].Value * pieces[from + 1].Value : pieces[from].Value;
    }

    /// <summary>Where the whole number ends that stands before the fraction, and the fraction itself.</summary>
    private (int NumberEnd, double Fraction)? Parts(int from, int at)
    {
        var piece = pieces[at];
        if (piece.Part is NumberPart.Mixed)
            return (AndBefore(from, at), piece.Value);
        if (at == from)
            return (from, 1 / piece.Value);
        var before = pieces[at - 1];
        if (before.Part is NumberPart.And && piece.Part is NumberPart.Half or NumberPart.Share)
            return (at - 1 > from ? at - 1 : from, 1 / piece.Value);
        // "zweieinhalb"
        if (piece.Join is Join.Glued && before is { Part: NumberPart.One, Join: Join.Glued } && at - 1 > from)
            return (AndBefore(from, at - 1), 1 / piece.Value);
        return words.Language == "nl" || (piece.IsPlace && piece.Join is Join.Glued) ? LastWordDivided(from, at) : Split(from, at);
    }

    private int AndBefore(int from, int at) => at > from && pieces[at - 1].Part is NumberPart.And ? at - 1 : at;

    // Dutch: only the last word before the denominator is divided, unless it is the larger one.
    private (int, double)? LastWordDivided(int from, int at)
    {
        var start = pieces[at].IsPlace ? WordStart(at) : at;
        var denominator = whole.Value(start, at + 1);
        var word = Math.Max(WordStart(start - 1), from);
        var numerator = whole.Value(word, start);
        if (word == from)
            return (from, numerator / denominator);
        return numerator < denominator
            ? (AndBefore(from, word), numerator / denominator)
            : (from, (Number(from, AndBefore(from, word)) + numerator) / denominator);
    }

    private int WordStart(int at)
    {
        while (at > 0 && pieces[at].Join is Join.Glued)
            at--;
        return at;
    }

    /// <summary>
    /// Which words are the denominator ("three twenty-firsts", "one one hundred and fifth") is told by what can be composed: from the end
    /// on, words belong together as long as a larger round number stands before a smaller one.
    /// </summary>
    private (int, double)? Split(int from, int at)
    {
        Span<int> starts = stackalloc int[WordsAtMost];
        Span<double> values = stackalloc double[WordsAtMost];
        var count = 0;
        for (var i = from; i <= at && count < WordsAtMost; i++)
        {
            var joint = i > from && i < at && pieces[i].Join is Join.Hyphen or Join.Glued && pieces[i].Part is not NumberPart.And && pieces[i - 1].Part is not NumberPart.And;
            if (joint)
            {
                values[count - 1] += pieces[i].Value;
                continue;
            }

            starts[count] = i;
            values[count++] = pieces[i].Part is NumberPart.And ? 0 : pieces[i].Value;
        }

        var split = SplitIndex(starts[..count], values[..count]);
        if (split == 0)
            return null;
        var denominator = whole.Value(starts[split], at + 1);
        if (denominator == 0)
            return null;
        for (var i = split - 2; i >= 0; i--)
        {
            if (pieces[starts[i]].Part is not NumberPart.And)
                continue;
            var numerator = whole.Value(starts[i + 1], starts[split]);
            return numerator < denominator && i > 0
                ? (starts[i], numerator / denominator)
                : (from, (Number(from, starts[i]) + numerator) / denominator);
        }

        return (from, Number(from, starts[split]) / denominator);
    }

    private int SplitIndex(ReadOnlySpan<int> starts, ReadOnlySpan<double> values)
    {
        var current = values[^1];
        double highest = 1;
        for (var split = values.Length - 2; split >= 0; split--)
        {
            if (IsAnd(starts[split]))
                continue;
            var previous = current;
            current = values[split];
            var composable = Composable(current, previous);
            var apart = previous < 100 && !composable && IsAnd(starts[split + 1]);
            if (!(previous >= 100 ? previous > current : composable || apart))
                return split + 1;
            if (previous < 100)
            {
                if (current < highest)
                    return split + 1;
                highest = current;
            }

            if (split == 0)
                return AfterFirst(starts, values);
        }

        return 0;
    }

    private int AfterFirst(ReadOnlySpan<int> starts, ReadOnlySpan<double> values)
    {
        var split = 1;
        while (split <= values.Length - 2)
        {
            var ends = values[split] >= 100 && !IsAnd(starts[split + 1]) && values[split + 1] < 100;
            split++;
            if (ends)
                break;
        }

        return split;
    }

    private bool IsAnd(int piece) => pieces[piece].Part is NumberPart.And;

    // "hundred" can be followed by "thirty", but "twenty" cannot.
    private static bool Composable(double large, double small)
    {
        var unit = small > 10 ? 100 : 10;
        return large >= unit && large % unit == 0;
    }
}
