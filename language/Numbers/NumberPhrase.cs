using System.Runtime.InteropServices;

namespace ComplaintBot.Language;

/// <summary>Puts the pieces of numbers together: whole numbers in words, fractions, decimals in words, dozens.</summary>
internal readonly ref struct NumberPhrase(ReadOnlySpan<NumberPiece> pieces, NumberWords words)
{
    // No number that somebody writes has more words.
    private const int PiecesAtMost = 48;

    private readonly ReadOnlySpan<NumberPiece> pieces = pieces;

    public static NumberPhrase Of(List<NumberPiece> pieces, NumberWords words) => new(CollectionsMarshal.AsSpan(pieces), words);

    /// <summary>One past the last piece of the whole number in words that begins here; the same index when none does.</summary>
    public int WholeEnd(int from) => WholeEnd(from, false);

    /// <summary>The same, also where it ends within a compound word ("tweehonderd" of "tweehonderdste").</summary>
    public int Reach(int from) => WholeEnd(from, true);

    private int WholeEnd(int from, bool within)
    {
        var at = from;
        var end = from;
        var open = true;
        while (at < pieces.Length && open && at - from < PiecesAtMost)
        {
            if (at > from && !Joined(at))
                break;
            var small = SmallEnd(at);
            var round = RoundsEnd(small, at);
            if (round == at || (round == small && Article(at, small)) || (round > small && small == at && !words.Glued && !LoneRound(at, from)))
                break;
            if (at > from && round == small && pieces[at - 1].Part is NumberPart.And && words.Vigesimal)
                break;
            if (within || pieces[round - 1].EndsWord)
                end = round;
            open = round > small;
            at = round;
            if (open && at < pieces.Length && pieces[at].Part is NumberPart.And && !words.Vigesimal && pieces[at].Join is Join.Space or Join.Glued
                && (words.Language != "de" || pieces[at].Join is Join.Glued))
                at++;
        }

        return end;
    }

    public double Value(int from, int to) => Evaluate(pieces[from..to]);

    // "a" alone is an article.
    private bool Article(int at, int small) => small == at + 1 && pieces[at].Part is NumberPart.One && words.Plural;

    // French says "mille" and "cent" without a number before it.
    private bool LoneRound(int at, int from) => words.Vigesimal && pieces[at].Value <= 1000 && (at == from || pieces[at].Value < pieces[at - 1].Value);

    private bool Joined(int at) => pieces[at].Join is Join.Glued or Join.Space;

    private int RoundsEnd(int small, int from)
    {
        var at = small;
        while (at < pieces.Length && pieces[at].Part is NumberPart.Round or NumberPart.Hundreds && (at == from || Joined(at)))
        {
            // "deux cents", but "quarante-cinq cents" are cents.
            if (pieces[at].Part is NumberPart.Hundreds && !(at == small && small == from + 1 && pieces[from].Part is NumberPart.Unit && HundredFollows(at)))
                break;
            at++;
        }

        return at;
    }

    private bool HundredFollows(int at) => at + 1 < pieces.Length && Joined(at + 1) && pieces[at + 1].IsWhole;

    /// <summary>A number below a hundred.</summary>
    private int SmallEnd(int at)
    {
        if (at >= pieces.Length)
            return at;
        return pieces[at].Part switch
        {
            NumberPart.Teen when words.Vigesimal && pieces[at].Value == 10 && Follows(at + 1, NumberPart.Unit, joint: true) && pieces[at + 1].Value >= 7 => at + 2,
            NumberPart.Teen => at + 1,
            NumberPart.Tens => AfterTens(at + 1, pieces[at].Value),
            NumberPart.Unit when words.Vigesimal && pieces[at].Value == 4 && Follows(at + 1, NumberPart.Tens, joint: true) && pieces[at + 1].Value == 20 => AfterTens(at + 2, 80),
            NumberPart.Unit or NumberPart.One when words.Glued && at + 2 < pieces.Length && pieces[at + 1] is { Part: NumberPart.And, Join: Join.Glued } && pieces[at + 2] is { Part: NumberPart.Tens, Join: Join.Glued } => at + 3,
            NumberPart.Unit or NumberPart.One => at + 1,
            _ => at,
        };
    }

    private int AfterTens(int at, double tens)
    {
        if (words.Glued)
            return at;
        if (words.Vigesimal)
        {
            var next = at < pieces.Length && pieces[at] is { Part: NumberPart.And, Join: Join.Space or Join.Hyphen } ? at + 1 : at;
            if (next >= pieces.Length || pieces[next].Join is not (Join.Space or Join.Hyphen))
                return at;
            if (pieces[next].Part is NumberPart.Unit or NumberPart.One)
                return next + 1;
            if (pieces[next].Part is not NumberPart.Teen || tens is not (60 or 80))
                return at;
            return pieces[next].Value == 10 && Follows(next + 1, NumberPart.Unit, joint: true) && pieces[next + 1].Value >= 7 ? next + 2 : next + 1;
        }

        if (Follows(at, NumberPart.Unit, joint: true))
            return at + 1;
        return at < pieces.Length && pieces[at] is { Part: NumberPart.And, Join: Join.Space } && Follows(at + 1, NumberPart.Unit, joint: false) ? at + 2 : at;
    }

    private bool Follows(int at, NumberPart part, bool joint) =>
        at < pieces.Length && pieces[at].Part == part && (pieces[at].Join is Join.Space or Join.Glued || (joint && pieces[at].Join is Join.Hyphen));

    private double Evaluate(ReadOnlySpan<NumberPiece> part)
    {
        double total = 0;
        var last = 0;
        double highest = 1;
        Span<bool> ends = stackalloc bool[Math.Min(part.Length, 64)];
        part = part[..ends.Length];
        for (var i = part.Length - 1; i >= 0; i--)
        {
            if (part[i].IsRound && part[i].Value >= highest)
            {
                ends[i] = true;
                highest = part[i].Value;
            }
        }

        if (highest == 1)
            return Sum(part);
        for (var i = 0; i < part.Length; i++)
        {
            if (!ends[i])
                continue;
            var times = Significant(part[last..i]) ? Evaluate(part[last..i]) : 1;
            total += part[i].Value * times;
            last = i + 1;
        }

        return last < part.Length ? total + Evaluate(part[last..]) : total;
    }

    private static bool Significant(ReadOnlySpan<NumberPiece> part)
    {
        foreach (var piece in part)
        {
            if (piece.Part is not NumberPart.And)
                return true;
        }

        return false;
    }

    private double Sum(ReadOnlySpan<NumberPiece> part)
    {
        double sum = 0;
        for (var i = 0; i < part.Length; i++)
        {
            if (part[i].Part is NumberPart.And)
                continue;
            if (words.Vigesimal && part[i] is { Part: NumberPart.Tens or NumberPart.Place, Value: 20 } && sum == 4)
                sum = 80;
            else
                sum += part[i].Value;
        }

        return sum;
    }
}
