namespace ComplaintBot.Language;

/// <summary>Ordinal numbers in words: "twenty-first", "tweeduizend en zestiende", "einhunderteinunddreißigste".</summary>
internal static class OrdinalPhrase
{
    /// <summary>One past the last piece of the ordinal that begins here; the same index when none does.</summary>
    public static int End(NumberPhrase whole, ReadOnlySpan<NumberPiece> pieces, int from, NumberWords words)
    {
        for (var at = Math.Min(pieces.Length, from + 16) - 1; at >= from; at--)
        {
            if (pieces[at].IsPlace && pieces[at].EndsWord && EndsAt(whole, pieces, from, at, words))
                return at + 1;
        }

        return from;
    }

    /// <summary>Whether the pieces from the first to the last are one ordinal.</summary>
    public static bool EndsAt(NumberPhrase whole, ReadOnlySpan<NumberPiece> pieces, int from, int last, NumberWords words)
    {
        if (!pieces[last].IsPlace && pieces[last].Part is not NumberPart.Share)
            return false;
        if (from == last)
            return true;
        for (var i = from; i < last; i++)
        {
            if (!pieces[i].IsWhole && pieces[i].Part is not NumberPart.And)
                return false;
            if (pieces[i + 1].Join is not (Join.Glued or Join.Space or Join.Hyphen))
                return false;
        }

        if (pieces[from].Part is NumberPart.And)
            return false;
        var before = last - 1;
        var round = pieces[last].Part is NumberPart.PlaceRound;
        if (pieces[before].Part is NumberPart.And)
        {
            before--;
            if (before < from)
                return false;
            var units = pieces[last].Value >= 20 && pieces[last].Join is Join.Glued && pieces[before].Part is NumberPart.Unit or NumberPart.One;
            var vingt = words.Vigesimal && pieces[last].Value == 1 && pieces[before].Part is NumberPart.Tens;
            if (!units && !vingt && !pieces[before].IsRound)
                return false;
            return units ? before == from || Counted(whole, from, before - 1, pieces) : from == before || Reaches(whole, from, before + 1);
        }

        if (round)
            return Reaches(whole, from, last) && !(pieces[before].Part is NumberPart.One && before == from && !words.Vigesimal && pieces[last].Join is not Join.Glued);
        if (pieces[before].IsRound)
            return from == before || Counted(whole, from, before, pieces);
        if (pieces[before].Part is NumberPart.Tens)
            return pieces[last].Value < 20 && !words.Glued && TensLead(whole, pieces, from, before, words);
        if (words.Vigesimal && pieces[before].Part is NumberPart.Teen && pieces[before].Value == 10)
            return pieces[last].Value is >= 7 and <= 9 || (pieces[last].Value < 10 && Reaches(whole, from, last));
        if (words.Vigesimal && pieces[before] is { Part: NumberPart.Unit, Value: 4 } && pieces[last].Value == 20)
            return before == from || pieces[before - 1].IsRound;
        return words.Glued && pieces[last].Join is Join.Glued && pieces[before].Part is NumberPart.Unit && pieces[last].Value >= 20;
    }

    private static bool TensLead(NumberPhrase whole, ReadOnlySpan<NumberPiece> pieces, int from, int tens, NumberWords words)
    {
        if (tens == from)
            return true;
        if (words.Vigesimal)
            return Reaches(whole, from, tens + 1);
        var before = pieces[tens - 1].Part is NumberPart.And ? tens - 2 : tens - 1;
        return before >= from && pieces[before].IsRound && Counted(whole, from, before, pieces);
    }

    private static bool Counted(NumberPhrase whole, int from, int last, ReadOnlySpan<NumberPiece> pieces) =>
        last >= from && pieces[last].IsRound && Reaches(whole, from, last + 1);

    private static bool Reaches(NumberPhrase whole, int from, int end) => whole.Reach(from) >= end;
}
