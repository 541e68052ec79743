using System.Runtime.InteropServices;

namespace ComplaintBot.Language;

/// <summary>Numbers in figures and in words.</summary>
public static class Numbers
{
    /// <summary>Every number of the message in its order, none within another. In an unknown language words are read as Dutch.</summary>
    public static IReadOnlyList<NumberSpan> Find(Message message, string language) => Quantities.Of(message, language).Numbers;

    internal static List<NumberSpan> Find(Message message, NumberWords words, List<NumberPiece> pieces)
    {
        var found = new List<NumberSpan>();
        var reader = new NumberReader(message, CollectionsMarshal.AsSpan(pieces), words, ratios: true);
        for (var i = 0; i < pieces.Count;)
        {
            // A number begins with a word.
            var span = default(NumberSpan);
            var end = pieces[i].Join is Join.Glued ? i : reader.Read(i, out span);
            if (end == i)
            {
                i++;
                continue;
            }

            found.Add(span);
            i = end;
        }

        return found;
    }
}

/// <summary>Reads the longest number that begins with a piece.</summary>
internal readonly ref struct NumberReader
{
    private readonly Message message;
    private readonly ReadOnlySpan<NumberPiece> pieces;
    private readonly NumberWords words;
    private readonly bool ratios;
    private readonly NumberPhrase whole;
    private readonly FractionPhrase fractions;

    public NumberReader(Message message, ReadOnlySpan<NumberPiece> pieces, NumberWords words, bool ratios)
    {
        this.ratios = ratios;
        this.message = message;
        this.pieces = pieces;
        this.words = words;
        whole = new NumberPhrase(pieces, words);
        fractions = new FractionPhrase(message.Text, pieces, whole, words);
    }

    public NumberPhrase Whole => whole;

    /// <summary>One past the last piece of the number; the same index when none begins here.</summary>
    public int Read(int from, out NumberSpan span)
    {
        span = default;
        if (pieces[from].Part is NumberPart.Minus)
        {
            if (from + 1 >= pieces.Length || pieces[from + 1].Join is not Join.Space || Positive(from + 1, out span) is var after && after == from + 1)
                return from;
            span = new NumberSpan(pieces[from].Start, span.End - pieces[from].Start, -span.Value, span.Kind);
            return after;
        }

        return Positive(from, out span);
    }

    private int Positive(int from, out NumberSpan span)
    {
        span = default;
        var end = Longest(from, out var value, out var kind);
        if (end == from || !pieces[end - 1].EndsWord || !double.IsFinite(value) || IsPointedAt(from))
            return from;
        span = new NumberSpan(pieces[from].Start, pieces[end - 1].End - pieces[from].Start, value, kind);
        return end;
    }

    private int Longest(int from, out double value, out NumberKind kind)
    {
        kind = NumberKind.Integer;
        var end = pieces[from].Part is NumberPart.Figures ? InFigures(from, out value, out kind) : InWords(from, out value, out kind);
        if (fractions.Read(from) is { } fraction && fraction.End > end)
        {
            kind = NumberKind.Fraction;
            value = fraction.Value;
            end = fraction.End;
        }

        if (ratios && end > from && Ratio(from, end, value, kind) is var (ratioEnd, ratio))
        {
            kind = NumberKind.Fraction;
            value = ratio;
            end = ratioEnd;
        }

        return end;
    }

    private int InFigures(int from, out double value, out NumberKind kind)
    {
        (value, kind) = (pieces[from].Value, pieces[from].Kind);
        var end = from + 1;
        if (end >= pieces.Length || kind is NumberKind.Fraction or NumberKind.Power || !(pieces[end].Join is Join.Space || (words.Glued && pieces[end].Join is Join.Glued)))
            return end;
        if (pieces[end] is not { Part: NumberPart.Round or NumberPart.Dozen, EndsWord: true })
            return end;
        value *= pieces[end].Value;
        kind = value % 1 == 0 ? NumberKind.Integer : kind;
        return words.Plural && pieces[end].Part is NumberPart.Round ? Merge(end + 1, ref value) : end + 1;
    }

    // "4 thousand 3 hundred and 21": each part of a smaller order than the one before.
    private int Merge(int end, ref double value)
    {
        var last = value;
        while (end < pieces.Length)
        {
            var next = pieces[end].Part is NumberPart.And && pieces[end].Join is Join.Space ? end + 1 : end;
            if (next >= pieces.Length || pieces[next].Join is not Join.Space)
                break;
            var rounded = false;
            double part;
            int after;
            if (pieces[next].Part is NumberPart.Figures && pieces[next].Kind is NumberKind.Integer)
            {
                part = pieces[next].Value;
                after = next + 1;
                if (after < pieces.Length && pieces[after] is { Part: NumberPart.Round, Join: Join.Space })
                {
                    part *= pieces[after].Value;
                    after++;
                    rounded = true;
                }
            }
            else
            {
                after = whole.WholeEnd(next);
                if (after == next)
                    break;
                part = whole.Value(next, after);
            }

            if (part <= 0 || part >= last || Order(part) >= Order(last))
                break;
            value += part;
            last = part;
            end = after;
            if (!rounded)
                break;
        }

        return end;
    }

    private static int Order(double value) => (int)Math.Log10(value);

    private int InWords(int from, out double value, out NumberKind kind)
    {
        kind = NumberKind.Integer;
        value = 0;
        if (pieces[from].Part is NumberPart.Dozen)
            return Gross(from, out value);
        if (HalfDozen(from) is > 0 and var six)
        {
            value = 6;
            return six;
        }

        var end = whole.WholeEnd(from);
        var article = from + 1 < pieces.Length && pieces[from].Part is NumberPart.One && pieces[from + 1] is { Part: NumberPart.Dozen, Join: Join.Space };
        if (end == from && !article)
            return from;
        if (end == from)
            end = from + 1;
        if (end == from + 1 && IsCutOff(from))
            return from;
        value = whole.Value(from, end);
        if (end < pieces.Length && pieces[end].Part is NumberPart.Dozen && pieces[end].Join is Join.Space)
        {
            value = whole.Value(from, end + 1);
            return end + 1;
        }

        return Decimals(end, ref value, ref kind);
    }

    private int Gross(int from, out double value)
    {
        value = pieces[from].Value;
        return words.Glued && value == 144 ? from + 1 : from;
    }

    // "een half dozijn", "half a dozen"
    private int HalfDozen(int from)
    {
        var at = from;
        if (pieces[at].Part is NumberPart.One && at + 1 < pieces.Length)
            at++;
        if (!(pieces[at].Part is NumberPart.Half or NumberPart.Share && pieces[at].Value == 2) || (at > from && words.Plural))
            return 0;
        at++;
        if (at < pieces.Length && pieces[at].Part is NumberPart.One && words.Plural)
            at++;
        return at < pieces.Length && pieces[at] is { Part: NumberPart.Dozen, Value: 12, Join: Join.Space } ? at + 1 : 0;
    }

    // German "ein" before a full stop or at the end belongs to a verb ("… richtet es ein.").
    private bool IsCutOff(int at)
    {
        var piece = pieces[at];
        if (words.Language != "de" || piece.Part is not NumberPart.One || piece.End - piece.Start != 3)
            return false;
        return piece.End == message.Text.Length || message.Text[piece.End] is '.' or ',' or '!' or '?';
    }

    private int Decimals(int end, ref double value, ref NumberKind kind)
    {
        var from = end + 1;
        if (from >= pieces.Length || pieces[end].Part is not NumberPart.Point || !Follows(end) || !Follows(from))
            return end;
        if (pieces[from].Part is NumberPart.Unit or NumberPart.One && pieces[from].EndsWord)
        {
            var scale = 0.1;
            var at = from;
            for (; at < pieces.Length && pieces[at].Part is NumberPart.Unit or NumberPart.One && (at == from || Follows(at)); at++)
            {
                value += pieces[at].Value * scale;
                scale *= 0.1;
            }

            kind = NumberKind.Decimal;
            return at;
        }

        var last = whole.WholeEnd(from);
        if (last == from)
            return end;
        var part = whole.Value(from, last);
        value += part / Math.Pow(10, Order(Math.Max(part, 1)) + 1);
        kind = NumberKind.Decimal;
        return last;
    }

    private bool Follows(int at) => pieces[at].Join is Join.Space || (words.Glued && pieces[at].Join is Join.Glued);

    // "1 op de 3", "one out of three"
    private (int End, double Value)? Ratio(int from, int end, double value, NumberKind kind)
    {
        if (end >= pieces.Length || kind is not NumberKind.Integer || pieces[end].Join is not Join.None || pieces[end - 1].Part is NumberPart.Dozen)
            return null;
        var text = message.Text.AsSpan();
        var gap = text[pieces[end - 1].End..pieces[end].Start];
        if (gap.Length is < 4 or > 12 || !char.IsWhiteSpace(gap[0]) || !char.IsWhiteSpace(gap[^1]))
            return null;
        Span<char> lower = stackalloc char[12];
        var typed = gap.Trim();
        typed.ToLowerInvariant(lower);
        if (!words.Over.TryGetValue(lower[..typed.Length], out var cautious) || IsMoney(from))
            return null;
        double denominator;
        int last;
        if (pieces[end] is { Part: NumberPart.Figures, Kind: NumberKind.Integer })
        {
            denominator = pieces[end].Value;
            last = end + 1;
        }
        else
        {
            last = whole.WholeEnd(end);
            if (last == end)
                return null;
            denominator = whole.Value(end, last);
        }

        return denominator == 0 || (cautious && value > denominator) ? null : (last, value / denominator);
    }

    private bool IsMoney(int from)
    {
        var at = pieces[from].Start - 1;
        while (at >= 0 && char.IsWhiteSpace(message.Text[at]))
            at--;
        return at >= 0 && message.Text[at] is '€' or '$' or '£' or '¥';
    }

    private bool IsPointedAt(int from)
    {
        if (!words.Plural || pieces[from] is not { Part: NumberPart.Unit, Value: 1 })
            return false;
        var before = message.Text.AsSpan(0, pieces[from].Start);
        var word = before.TrimEnd();
        if (word.Length == before.Length)
            return false;
        word = word[(word.LastIndexOfAny(" \n\t") + 1)..];
        Span<char> lower = stackalloc char[5];
        return word.Length <= lower.Length && word.ToLowerInvariant(lower) == word.Length && words.Pointing.Contains(lower[..word.Length]);
    }
}
