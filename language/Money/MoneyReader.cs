namespace ComplaintBot.Language;

/// <summary>Joins the numbers of a message with the units beside them.</summary>
internal readonly ref struct MoneyReader(Message message, ReadOnlySpan<NumberPiece> pieces, NumberWords words, MoneyWords money)
{
    private const int CentsInAUnit = 100;

    private readonly ReadOnlySpan<NumberPiece> pieces = pieces;
    private readonly ReadOnlySpan<char> text = message.Text;

    private readonly record struct Amount(int Start, int End, double Value, MoneyUnit Unit, bool Whole);

    public void Read(List<MoneySpan> found)
    {
        var numbers = AllNumbers();
        var free = 0;
        for (var i = 0; i < numbers.Count; i++)
        {
            if (numbers[i].Start < free || WithUnit(numbers[i], free) is not { } amount)
                continue;
            AddBareUnits(free, amount.Start, found);
            var whole = Compound(amount, numbers, i);
            found.Add(new MoneySpan(whole.Start, whole.End - whole.Start, whole.Value, whole.Unit));
            free = whole.End;
        }

        AddBareUnits(free, text.Length, found);
    }

    /// <summary>The numbers of the message, and those that are glued to a unit ("115usd", "EUR5"), which are words to other readers.</summary>
    private List<NumberSpan> AllNumbers()
    {
        var numbers = new List<NumberSpan>();
        var reader = new NumberReader(message, pieces, words, ratios: false);
        for (var i = 0; i < pieces.Length;)
        {
            var span = default(NumberSpan);
            var end = pieces[i].Join is Join.Glued ? i : reader.Read(i, out span);
            if (end > i)
                numbers.Add(Cents(span));
            i = Math.Max(end, i + 1);
        }

        var plain = numbers.Count;
        foreach (var token in message.Words)
        {
            if (Glued(token) is not { } span)
                continue;
            plain -= numbers.RemoveAll(number => number.Start < span.End && span.Start < number.End);
            numbers.Add(span);
        }

        if (numbers.Count > plain)
            numbers.Sort((one, other) => one.Start.CompareTo(other.Start));
        return numbers;
    }

    private NumberSpan? Glued(in Token token)
    {
        var at = token.Start;
        var end = token.Start + token.Length;
        while (at < end && !char.IsAsciiDigit(text[at]))
            at++;
        if (at == end || (at > token.Start && money.Prefix(text, at, out _) is null))
            return null;
        var figures = Figures.Amount(text, at, words);
        if (figures.Part is NumberPart.None || (at == token.Start && money.Suffix(text, figures.End, out _) is null))
            return null;
        return new NumberSpan(figures.Start, figures.End - figures.Start, figures.Value, figures.Kind);
    }

    // "12.50 euro" where the comma is the decimal mark.
    private NumberSpan Cents(NumberSpan number)
    {
        var end = number.End;
        if (words.EitherMark || number.Kind is not NumberKind.Integer || end + 1 >= text.Length || text[end] != '.' || !char.IsAsciiDigit(text[end - 1]))
            return number;
        var digits = Figures.DigitsEnd(text, end + 1);
        if (digits - end - 1 is not (1 or 2) || (digits < text.Length && (char.IsLetterOrDigit(text[digits]) || (text[digits] is '.' or ',' && digits + 1 < text.Length && char.IsAsciiDigit(text[digits + 1])))))
            return number;
        var cents = (text[end + 1] - '0') * 10 + (digits - end - 1 == 2 ? text[end + 2] - '0' : 0);
        return number with { Length = digits - number.Start, Value = number.Value + (number.Value < 0 ? -cents : cents) / 100.0, Kind = NumberKind.Decimal };
    }

    private Amount? WithUnit(NumberSpan number, int free)
    {
        var before = number.Start;
        while (before > free && char.IsWhiteSpace(text[before - 1]))
            before--;
        if (money.Prefix(text, before, out var start) is { } prefix && start >= free)
        {
            var end = number.End;
            var multiple = Multiple(ref end);
            return new Amount(start, end, number.Value * prefix.Factor * multiple, prefix.Unit, number.Kind is NumberKind.Integer);
        }

        var at = SkipDashes(number.End);
        var value = number.Value;
        if (Hundreds(at) is > 0 and var hundreds && number.Kind is NumberKind.Integer && value is >= 2 and <= 9)
        {
            at = SkipDashes(hundreds);
            value *= CentsInAUnit;
        }

        if (Unit(at, out var unitEnd) is not { } unit || BelongsToNext(unitEnd, at))
            return null;
        value = value * unit.Factor * Multiple(ref unitEnd);
        return new Amount(number.Start, unitEnd, value, unit.Unit, number.Kind is NumberKind.Integer);
    }

    // "1.250,-" and "1.250,-- euro"
    private int SkipDashes(int at)
    {
        var end = at;
        if (end + 1 < text.Length && text[end] is ',' or '.' && text[end + 1] is '-' or '–' or '—')
        {
            end += 2;
            while (end < text.Length && text[end] is '-' or '–')
                end++;
            var unit = end;
            while (unit < text.Length && char.IsWhiteSpace(text[unit]))
                unit++;
            if (money.Suffix(text, unit, out _) is null)
                return at;
        }

        return end;
    }

    // "deux cents euros" is two hundred of them.
    private int Hundreds(int at)
    {
        if (!words.Vigesimal)
            return 0;
        var from = Blank(at);
        if (from == at || !text[from..].StartsWith("cents ", StringComparison.OrdinalIgnoreCase))
            return 0;
        var end = from + "cents".Length;
        return money.Suffix(text, Blank(end), out _) is { Unit: not MoneyUnit.Cent } ? end : 0;
    }

    private MoneyWords.Form? Unit(int at, out int end)
    {
        var from = Blank(at);
        if (money.Suffix(text, from, out end) is { } unit)
            return unit;
        var word = from;
        while (word < text.Length && !char.IsWhiteSpace(text[word]) && !(word > from && text[from] == '-'))
            word++;
        return word > from && money.IsOf(text[from..word]) ? money.Suffix(text, Blank(word), out end) : null;
    }

    // In "1 $10" the sign is that of the ten.
    private bool BelongsToNext(int end, int at) => end < text.Length && char.IsAsciiDigit(text[end]) && Blank(at) > at && !char.IsLetter(text[end - 1]);

    private double Multiple(ref int end)
    {
        var from = Blank(end);
        if (from == end)
            return 1;
        var to = from;
        while (to < text.Length && char.IsLetter(text[to]))
            to++;
        if (to == from || !money.Multiples.TryGetValue(text[from..to], out var multiple))
            return 1;
        end = to;
        return multiple;
    }

    private int Blank(int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    /// <summary>"15 euro en 15 cent", "15 euro 50", "125 euros et demi".</summary>
    private Amount Compound(Amount amount, List<NumberSpan> numbers, int index)
    {
        if (!amount.Whole || amount.Unit is MoneyUnit.Cent)
            return amount;
        var next = index + 1;
        while (next < numbers.Count && numbers[next].Start < amount.End)
            next++;
        if (next == numbers.Count)
            return amount;
        var part = numbers[next];
        var between = text[amount.End..part.Start];
        var bare = between.Trim();
        if (between.IsEmpty || !(bare.IsEmpty || bare.Equals(money.And, StringComparison.OrdinalIgnoreCase)))
            return amount;
        if (part is { Kind: NumberKind.Fraction, Value: < 1 } && !bare.IsEmpty && char.IsLetter(text[part.Start]))
            return amount with { End = part.End, Value = amount.Value + part.Value };
        if (Unit(part.End, out var end) is { } unit)
            return unit.Unit is MoneyUnit.Cent && (part.Value < CentsInAUnit || !bare.IsEmpty) ? amount with { End = end, Value = amount.Value + part.Value / CentsInAUnit } : amount;
        var glued = part.End < text.Length && char.IsLetter(text[part.End]);
        return part.Value is >= 0 and < CentsInAUnit && !glued && PrefixedAfter(part) is false
            ? amount with { End = part.End, Value = amount.Value + part.Value / CentsInAUnit }
            : amount;
    }

    private bool PrefixedAfter(NumberSpan part) => money.Prefix(text, part.Start, out var start) is not null && start > 0 && char.IsWhiteSpace(text[start - 1]);

    private void AddBareUnits(int from, int to, List<MoneySpan> found)
    {
        for (var at = from; at < to; at++)
        {
            if (at > 0 && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at]))
                continue;
            if (text[at] == '-' || money.Suffix(text, at, out var end) is not { } unit || end > to || unit.Factor != 1)
                continue;
            if (!AfterPer(at, unit))
                found.Add(new MoneySpan(at, end - at, null, unit.Unit));
            at = end - 1;
        }
    }

    // "pour cent"
    private bool AfterPer(int at, MoneyWords.Form unit) => unit.Unit is MoneyUnit.Cent && words.Vigesimal && text[..at].TrimEnd().EndsWith("pour", StringComparison.OrdinalIgnoreCase);
}
