namespace ComplaintBot.Language;

/// <summary>Numbers in figures: grouped by points, commas or blanks, with decimals, a power, a fraction, or a letter for thousands and more.</summary>
internal static class Figures
{
    private const int GroupsAtMost = 8;
    private const char NarrowBlank = '\u202f';
    private const char FixedBlank = '\u00a0';

    /// <summary>The number whose first digit stands here. <see cref="NumberPart.None"/> when it is glued to other letters; its end is where to read on.</summary>
    public static NumberPiece Read(ReadOnlySpan<char> text, int at, NumberWords words)
    {
        var start = at;
        var digitBefore = at > 1 && text[at - 1] is '.' or ',' && char.IsAsciiDigit(text[at - 2]);
        if (at > 0 && IsLeadingMark(text, at - 1, words))
            return Bare(text, at);
        var number = digitBefore ? Plain(text, at) : Grouped(text, at, words);
        if (number.End < text.Length && char.IsLetterOrDigit(text[number.End]))
        {
            if (Power(text, at, number, words) is { } power)
                return Signed(text, power, words);
            if (Multiplied(text, at, number) is { } times)
                return Signed(text, times, words);
            return Nothing(text, at, number.End);
        }

        // "180.25ml": neither part of it is a number.
        if (!number.Marked && FollowedByMeasure(text, number.End, words))
            return Nothing(text, at, DigitsEnd(text, number.End + 1));
        if (Power(text, at, number, words) is { } raised)
            return Signed(text, raised, words);
        if (!number.Marked && Fraction(text, at, number.End, number.Value) is { } fraction)
            return Signed(text, fraction, words);
        if (Multiplied(text, at, number) is { } multiplied)
            return Signed(text, multiplied, words);
        var kind = number.Decimals && (!words.EitherMark || number.Value % 1 != 0) ? NumberKind.Decimal : NumberKind.Integer;
        return Signed(text, new NumberPiece(start, number.End, NumberPart.Figures, number.Value, Join.None, true, kind), words);
    }

    /// <summary>The same, whatever letters follow: a unit may be glued to it.</summary>
    public static NumberPiece Amount(ReadOnlySpan<char> text, int at, NumberWords words)
    {
        if (at > 1 && text[at - 1] is '.' or ',' && char.IsAsciiDigit(text[at - 2]))
            return Nothing(text, at, at);
        var number = Grouped(text, at, words);
        return new NumberPiece(at, number.End, NumberPart.Figures, number.Value, Join.None, true, number.Decimals ? NumberKind.Decimal : NumberKind.Integer);
    }

    /// <summary>One past the last digit of a run.</summary>
    internal static int DigitsEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return at;
    }

    private readonly record struct Reading(int End, double Value, bool Decimals, bool Marked);

    private static NumberPiece Nothing(ReadOnlySpan<char> text, int at, int end)
    {
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
            end++;
        return new NumberPiece(at, end, NumberPart.None, 0, Join.None, true, NumberKind.Integer);
    }

    private static Reading Plain(ReadOnlySpan<char> text, int at)
    {
        var end = DigitsEnd(text, at);
        return new Reading(end, Whole(text[at..end]), false, false);
    }

    private static Reading Grouped(ReadOnlySpan<char> text, int at, NumberWords words)
    {
        var first = DigitsEnd(text, at);
        if (first - at <= 3 && BlankGroups(text, first) is var blank && blank > first)
            return WithDecimals(text, at, blank, words.DecimalPoint ? '.' : ',');
        Span<int> ends = stackalloc int[GroupsAtMost];
        Span<char> marks = stackalloc char[GroupsAtMost];
        ends[0] = first;
        var count = 0;
        while (count + 1 < GroupsAtMost && ends[count] + 1 < text.Length && text[ends[count]] is '.' or ',' && char.IsAsciiDigit(text[ends[count] + 1]))
        {
            marks[count] = text[ends[count]];
            ends[count + 1] = DigitsEnd(text, ends[count] + 1);
            count++;
        }

        if (count == 0)
            return Plain(text, at);
        return Marked(text, at, ends[..(count + 1)], marks[..count], words) ?? Plain(text, at);
    }

    private static Reading? Marked(ReadOnlySpan<char> text, int at, ReadOnlySpan<int> ends, ReadOnlySpan<char> marks, NumberWords words)
    {
        var thousands = words.DecimalPoint ? ',' : '.';
        var point = words.DecimalPoint ? '.' : ',';
        var last = marks.Length - 1;
        var groups = Thousands(at, ends, marks, thousands);
        var zero = marks.Length == 1 && ends[0] - at == 1 && text[at] == '0';
        if (groups == marks.Length && !zero)
            return new Reading(ends[^1], Digits(text[at..ends[^1]], '\0'), false, true);
        if (groups == last && groups > 0 && marks[last] == point)
            return new Reading(ends[^1], Digits(text[at..ends[^1]], point), true, true);
        var swapped = Thousands(at, ends, marks, point);
        if (swapped == last && swapped > 0 && marks[last] == thousands)
            return new Reading(ends[^1], Digits(text[at..ends[^1]], thousands), true, true);
        if (swapped == marks.Length && swapped > 1)
            return new Reading(ends[^1], Digits(text[at..ends[^1]], '\0'), false, true);
        if (marks.Length == 1 && (marks[0] == point || words.EitherMark))
            return new Reading(ends[1], Digits(text[at..ends[1]], marks[0]), true, true);
        if (words.DecimalPoint && Lakhs(at, ends, marks) is > 0 and var indian)
            return new Reading(indian, Digits(text[at..indian], '.'), indian == ends[^1] && marks[last] == '.', true);
        return groups > 0 ? new Reading(ends[groups], Digits(text[at..ends[groups]], '\0'), false, true) : null;
    }

    /// <summary>How many groups of three follow, each behind the mark.</summary>
    private static int Thousands(int at, ReadOnlySpan<int> ends, ReadOnlySpan<char> marks, char mark)
    {
        if (ends[0] - at > 3)
            return 0;
        var groups = 0;
        while (groups < marks.Length && marks[groups] == mark && ends[groups + 1] - ends[groups] == 4)
            groups++;
        return groups;
    }

    // "12,34,567.89": groups of two, the last of three.
    private static int Lakhs(int at, ReadOnlySpan<int> ends, ReadOnlySpan<char> marks)
    {
        var commas = 0;
        while (commas < marks.Length && marks[commas] == ',')
            commas++;
        if (commas < 2 || ends[0] - at > 2 || ends[commas] - ends[commas - 1] != 4)
            return 0;
        for (var i = 1; i < commas; i++)
        {
            if (ends[i] - ends[i - 1] != 3)
                return 0;
        }

        return commas == marks.Length ? ends[commas] : commas == marks.Length - 1 ? ends[^1] : 0;
    }

    private static int BlankGroups(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end + 3 < text.Length && text[end] is ' ' or NarrowBlank or FixedBlank && text[end] == text[at] && DigitsEnd(text, end + 1) == end + 4)
            end += 4;
        return end < text.Length && char.IsLetter(text[end]) ? at : end;
    }

    private static Reading WithDecimals(ReadOnlySpan<char> text, int at, int end, char point)
    {
        if (end + 1 < text.Length && text[end] == point && char.IsAsciiDigit(text[end + 1]))
        {
            var last = DigitsEnd(text, end + 1);
            return new Reading(last, Digits(text[at..last], point), true, true);
        }

        return new Reading(end, Digits(text[at..end], '\0'), false, true);
    }

    private static bool IsLeadingMark(ReadOnlySpan<char> text, int mark, NumberWords words) =>
        (text[mark] == ',' || (text[mark] == '.' && words.EitherMark)) && (mark == 0 || char.IsWhiteSpace(text[mark - 1]));

    // ",08"
    private static NumberPiece Bare(ReadOnlySpan<char> text, int at)
    {
        var end = DigitsEnd(text, at);
        if (end < text.Length && (char.IsLetter(text[end]) || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
            return Nothing(text, at, end);
        return new NumberPiece(at - 1, end, NumberPart.Figures, Digits(text[(at - 1)..end], text[at - 1]), Join.None, true, NumberKind.Decimal);
    }

    private static bool FollowedByMeasure(ReadOnlySpan<char> text, int end, NumberWords words)
    {
        if (end + 1 >= text.Length || !(text[end] == ',' || (text[end] == '.' && words.EitherMark)) || !char.IsAsciiDigit(text[end + 1]))
            return false;
        var after = DigitsEnd(text, end + 1);
        return after < text.Length && char.IsAsciiLetter(text[after]);
    }

    private static NumberPiece? Power(ReadOnlySpan<char> text, int at, in Reading number, NumberWords words)
    {
        var rest = text[number.End..];
        int skip;
        if (rest.StartsWith("^") || rest.StartsWith("e", StringComparison.OrdinalIgnoreCase))
            skip = 1;
        else if (words.DecimalPoint && rest.StartsWith("x10^", StringComparison.OrdinalIgnoreCase))
            skip = 4;
        else
            return null;
        var i = number.End + skip;
        var negative = false;
        while (i < text.Length && text[i] is '+' or '-')
            negative ^= text[i++] == '-';
        var end = DigitsEnd(text, i);
        if (end == i || end - i > 3 || text[i] == '0' || (end < text.Length && char.IsLetterOrDigit(text[end])))
            return null;
        var exponent = Whole(text[i..end]) * (negative ? -1 : 1);
        var value = rest[0] == '^' ? Math.Pow(number.Value, exponent) : number.Value * Math.Pow(10, exponent);
        return double.IsFinite(value) ? new NumberPiece(at, end, NumberPart.Figures, value, Join.None, true, NumberKind.Power) : null;
    }

    // "3/4" and "1 3/4", but not "1/2/2024" or a day within other figures.
    private static NumberPiece? Fraction(ReadOnlySpan<char> text, int at, int end, double value)
    {
        if (at > 0 && text[at - 1] is '/' or '-' && !IsSign(text, at - 1))
            return null;
        if (Quotient(text, end, value) is { } plain)
            return new NumberPiece(at, plain.End, NumberPart.Figures, plain.Value, Join.None, true, NumberKind.Fraction);
        var next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;
        if (next == end || next == text.Length || !char.IsAsciiDigit(text[next]))
            return null;
        var numerator = DigitsEnd(text, next);
        return Quotient(text, numerator, Whole(text[next..numerator])) is { } mixed
            ? new NumberPiece(at, mixed.End, NumberPart.Figures, value + mixed.Value, Join.None, true, NumberKind.Fraction)
            : null;
    }

    private static bool IsSign(ReadOnlySpan<char> text, int at) => text[at] == '-' && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));

    private static (int End, double Value)? Quotient(ReadOnlySpan<char> text, int slash, double numerator)
    {
        if (slash + 1 >= text.Length || text[slash] != '/' || !char.IsAsciiDigit(text[slash + 1]))
            return null;
        var end = DigitsEnd(text, slash + 1);
        if (end < text.Length && (text[end] == '/' || char.IsLetter(text[end])))
            return null;
        var denominator = Whole(text[(slash + 1)..end]);
        return denominator == 0 ? null : (end, numerator / denominator);
    }

    private static NumberPiece? Multiplied(ReadOnlySpan<char> text, int at, in Reading number)
    {
        var from = number.End;
        while (from < text.Length && char.IsWhiteSpace(text[from]))
            from++;
        var to = from;
        while (to < text.Length && char.IsAsciiLetter(text[to]))
            to++;
        if (to < text.Length && (char.IsLetterOrDigit(text[to]) || text[to] == '_'))
            return null;
        double factor = text[from..to] switch
        {
            "K" or "k" => 1e3,
            "M" or "MM" => 1e6,
            "G" or "B" or "b" => 1e9,
            _ => text[from..to].Equals("mil", StringComparison.OrdinalIgnoreCase) ? 1e6 : 0,
        };
        if (factor == 0)
            return null;
        var value = number.Value * factor;
        return new NumberPiece(at, to, NumberPart.Figures, value, Join.None, true, number.Decimals && value % 1 != 0 ? NumberKind.Decimal : NumberKind.Integer);
    }

    private static NumberPiece Signed(ReadOnlySpan<char> text, in NumberPiece number, NumberWords words)
    {
        var sign = number.Start - 1;
        while (sign >= 0 && char.IsWhiteSpace(text[sign]))
            sign--;
        if (sign < 0 || text[sign] is not ('-' or '\u2212'))
            return number;
        var before = sign - 1;
        if (words.DecimalPoint && before >= 0 && char.IsLetter(text[before]))
            return number;
        while (before >= 0 && char.IsWhiteSpace(text[before]))
            before--;
        // "10 - 20" is from one to the other.
        return before >= 0 && char.IsAsciiDigit(text[before]) ? number : number with { Start = sign, Value = -number.Value };
    }

    // Summed as upstream's shape expects it: each digit in its turn, so that 2,33 thousand is no whole number there.
    private static double Digits(ReadOnlySpan<char> typed, char point)
    {
        double value = 0;
        double scale = 0;
        foreach (var character in typed)
        {
            if (character == point)
            {
                scale = 0.1;
            }
            else if (char.IsAsciiDigit(character))
            {
                if (scale == 0)
                {
                    value = value * 10 + (character - '0');
                }
                else
                {
                    value += scale * (character - '0');
                    scale *= 0.1;
                }
            }
        }

        return value;
    }

    private static double Whole(ReadOnlySpan<char> digits) => Digits(digits, '\0');
}
