namespace ComplaintBot.Language;

/// <summary>
/// What is written as a phone number of any country: by its signs (a plus, brackets, hyphens) and by how its figures are grouped. Which
/// of them can be dialled tells <see cref="PhoneNumber"/>, for the countries of the companies.
/// </summary>
public static class PhoneSpans
{
    private const int GroupsAtMost = 12;
    private const int FewestDigits = 7;
    private static readonly string[] NoPhone = ["account", "card"];

    /// <summary>The numbers in their order, none within another.</summary>
    public static IReadOnlyList<TextSpan> Find(Message message)
    {
        var found = new List<TextSpan>();
        var text = message.Text.AsSpan();
        Span<PhoneGroup> groups = stackalloc PhoneGroup[GroupsAtMost];
        for (var at = 0; at < text.Length; at++)
        {
            if (!Begins(text, at))
                continue;
            var count = PhoneGroup.Read(text, at, groups);
            if (count == 0)
                continue;
            var end = Longest(text, at, groups[..count], out var start);
            if (end > at)
            {
                if (Stands(text, ref start, end))
                    found.Add(new TextSpan(start, end - start));
                at = end - 1;
            }
            else if (char.IsAsciiDigit(text[at]))
            {
                at = groups[0].End - 1;
            }
        }

        return found;
    }

    private static bool Begins(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is '+' or '(')
            return at + 1 < text.Length && (at == 0 || !char.IsAsciiDigit(text[at - 1]) || text[at] == '(');
        return char.IsAsciiDigit(text[at]) && (at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] == '_'));
    }

    private static int Longest(ReadOnlySpan<char> text, int at, Span<PhoneGroup> groups, out int start)
    {
        start = at;
        // "(1234567)": the bracket is of the sentence.
        if (groups is [{ Closed: true, Open: false } alone])
            groups[0] = alone with { Closed = false, End = alone.End - 1 };
        for (var count = groups.Length; count > 0; count--)
        {
            var last = groups[count - 1];
            if (last.Open && !last.Closed)
                continue;
            var end = last.End;
            if (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            {
                if (Extension(text, end) == end)
                    continue;
            }

            if (!PhoneForms.Accept(text, groups[..count]) || (count > 1 && end < text.Length && text[end] is '/' or ':'))
                continue;
            var extended = Extension(text, end);
            if (extended > end && PhoneForms.IsAmerican(text, groups[..count]))
                return extended;
            if (end < text.Length && (text[end] == '-' && !PhoneForms.IsAmerican(text, groups[..count]) || char.IsLetterOrDigit(text[end])))
                continue;
            return end;
        }

        return at;
    }

    // "x068", " ext 63888"
    private static int Extension(ReadOnlySpan<char> text, int at)
    {
        var from = at < text.Length && text[at] == ' ' ? at + 1 : at;
        if (from >= text.Length)
            return at;
        if (text[from] is 'x' or 'X')
            from++;
        else if (text[from..].StartsWith("ext", StringComparison.OrdinalIgnoreCase))
            from += 3;
        else
            return at;
        if (from < text.Length && text[from] == ' ')
            from++;
        var end = Figures.DigitsEnd(text, from);
        return end - from is >= 3 and <= 5 && (end == text.Length || !char.IsLetterOrDigit(text[end])) ? end : at;
    }

    /// <summary>Whether what stands before and behind it leaves it a phone number.</summary>
    private static bool Stands(ReadOnlySpan<char> text, ref int start, int end)
    {
        var typed = text[start..end];
        if (PhoneForms.LooksOtherwise(typed) || (end < text.Length && text[end] is '/' or '+' or '#' or '*' or ':' or '%'))
            return false;
        if (start == 0)
            return true;
        var before = text[start - 1];
        if (IsOtherNumber(text[..(start - 1)]))
            return false;
        if (before is '.' or '/' or '+' or '#' or '*')
            return false;
        if (before == '-')
            return BehindHyphen(text, ref start, typed);
        if (before is ',' or '%')
            return false;
        return before != ':' || (text[..(start - 1)].TrimEnd() is { IsEmpty: false } label && char.IsAsciiLetter(label[^1]));
    }

    // "Name-(123) 456-7890" is one, "91a-677-0060" is none, and "00-" and "011-" are dialled.
    private static bool BehindHyphen(ReadOnlySpan<char> text, ref int start, ReadOnlySpan<char> typed)
    {
        if (start < 2 || typed.IndexOfAny(" -/.") < 0)
            return false;
        var gap = text[start - 2];
        if (!char.IsDigit(gap) && !char.IsWhiteSpace(gap))
            return !char.IsLower(gap) || !text[..(start - 2)].ContainsAnyInRange('0', '9');
        var front = text[..(start - 1)];
        var dialled = front.EndsWith("011") ? 3 : front.EndsWith("00") ? 2 : 0;
        if (dialled == 0)
            return false;
        start -= dialled + 1;
        return true;
    }

    private static bool IsOtherNumber(ReadOnlySpan<char> front)
    {
        front = front.TrimEnd().TrimEnd(':').TrimEnd();
        if (front.EndsWith("is", StringComparison.OrdinalIgnoreCase))
            front = front[..^2].TrimEnd();
        if (front.EndsWith("number", StringComparison.OrdinalIgnoreCase))
            front = front[..^6].TrimEnd();
        else if (front.EndsWith("#"))
            front = front[..^1].TrimEnd();
        foreach (var word in NoPhone)
        {
            if (front.EndsWith(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return front.EndsWith("OMB", StringComparison.OrdinalIgnoreCase) || front.EndsWith("OMB No.", StringComparison.OrdinalIgnoreCase) || front.EndsWith("OMB No", StringComparison.OrdinalIgnoreCase);
    }

    internal static bool Enough(int digits) => digits >= FewestDigits;
}

/// <summary>Figures of a phone number that stand together, and what stands before them.</summary>
internal readonly record struct PhoneGroup(int Start, int End, bool Open, bool Closed, bool Plus, int MarkStart)
{
    public int Digits => End - Start - (Closed ? 1 : 0);

    /// <summary>Reads figures and the marks between them; stops at what belongs to no phone number.</summary>
    public static int Read(ReadOnlySpan<char> text, int at, Span<PhoneGroup> into)
    {
        var count = 0;
        var mark = at;
        while (count < into.Length && at < text.Length)
        {
            var open = false;
            var plus = false;
            mark = at;
            while (at < text.Length && IsMark(text[at]))
            {
                if (text[at] == '(')
                {
                    if (open)
                        return count;
                    open = true;
                }

                if (text[at] == '+')
                {
                    if (plus || (count > 0))
                        return count;
                    plus = true;
                }

                at++;
            }

            if (at - mark > (count == 0 ? 4 : 3) || at == text.Length || !char.IsAsciiDigit(text[at]))
                return count;
            var end = Figures.DigitsEnd(text, at);
            var close = end;
            while (close < text.Length && text[close] == ' ' && open)
                close++;
            var closed = close < text.Length && text[close] == ')' && (open || count == 0);
            into[count++] = new PhoneGroup(at, closed ? close + 1 : end, open, closed, plus, mark);
            at = closed ? close + 1 : end;
        }

        return count;
    }

    private static bool IsMark(char character) => character is ' ' or '-' or '/' or '.' or '(' or '+' or '\u00a0';
}
