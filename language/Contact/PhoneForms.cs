namespace ComplaintBot.Language;

/// <summary>How figures are grouped in phone numbers: with a country, with an area in brackets, or plain.</summary>
internal static class PhoneForms
{
    /// <summary>Whether these groups are one phone number.</summary>
    public static bool Accept(ReadOnlySpan<char> text, ReadOnlySpan<PhoneGroup> groups)
    {
        var digits = 0;
        foreach (var group in groups)
            digits += Length(text, group);
        if (digits > 17)
            return false;
        var first = groups[0];
        if (first.Plus || (first is { Open: true, Closed: true } && text[first.Start..].StartsWith("00")))
            return International(text, groups, digits);
        if (IsAmerican(text, groups))
            return true;
        if (AnyOpen(groups) || first.Closed)
            return Bracketed(text, groups, digits);
        return Plain(text, groups, digits);
    }

    /// <summary>Three figures in brackets or not, three and four; a one before them.</summary>
    public static bool IsAmerican(ReadOnlySpan<char> text, ReadOnlySpan<PhoneGroup> groups)
    {
        Span<char> figures = stackalloc char[12];
        var count = 0;
        foreach (var group in groups)
        {
            for (var i = group.Start; i < group.Start + Length(text, group); i++)
            {
                if (count == figures.Length)
                    return false;
                figures[count++] = text[i];
            }
        }

        if (count is not (7 or 10 or 11) || (count == 11 && figures[0] != '1') || figures[count - 7] is '0' or '1')
            return false;
        // Where the marks may stand: before the last four, before the last seven, behind the one.
        var left = count;
        for (var i = 0; i < groups.Length; i++)
        {
            if (i > 0)
            {
                var mark = text[groups[i].MarkStart..groups[i].Start];
                if (left is not (4 or 7 or 10) || !AmericanMark(mark, left, groups[i - 1].Closed, groups[i].Open))
                    return false;
            }

            if (groups[i].Open != groups[i].Closed && !(groups[i].Closed && left == 10))
                return false;
            if (groups[i].Closed && left - Length(text, groups[i]) != 7)
                return false;
            left -= Length(text, groups[i]);
        }

        return !groups[0].Plus || count == 11;
    }

    /// <summary>A day, a social security number, the number of a card, an address of a machine.</summary>
    public static bool LooksOtherwise(ReadOnlySpan<char> typed)
    {
        var (digits, groups, pairs, run, quads) = (0, 0, 0, 0, true);
        foreach (var character in typed)
        {
            if (char.IsAsciiDigit(character))
            {
                digits++;
                run++;
                continue;
            }

            if (run > 0)
            {
                groups++;
                pairs += run == 2 ? 1 : 0;
                quads &= run is 3 or 4 && character == ' ';
            }

            run = 0;
        }

        groups += run > 0 ? 1 : 0;
        pairs += run == 2 ? 1 : 0;
        quads &= run is 3 or 4;
        if (typed.Length == 11 && typed[3] == '-' && typed[6] == '-' && digits == 9)
            return true;
        if (digits == 16 && typed[0] != '+')
            return true;
        if (digits == 15 && quads)
            return true;
        return pairs >= 8 && pairs == groups;
    }

    private static int Length(ReadOnlySpan<char> text, in PhoneGroup group)
    {
        var end = group.End - (group.Closed ? 1 : 0);
        while (end > group.Start && text[end - 1] == ' ')
            end--;
        return end - group.Start;
    }

    private static bool AmericanMark(ReadOnlySpan<char> mark, int left, bool closed, bool open)
    {
        if (left == 10)
            return mark is "" or " " or "-" or "(" or " (" or "-(";
        if (open)
            return false;
        if (closed)
            return mark is "" or " " or "-" or ".";
        return mark is "" or " " or "-" or "." or " -" or "- " or " - " or " ." or ". " or " . ";
    }

    private static bool AnyOpen(ReadOnlySpan<PhoneGroup> groups)
    {
        foreach (var group in groups)
        {
            if (group.Open)
                return true;
        }

        return false;
    }

    // Behind a plus, or a country in brackets, nearly every grouping is in use.
    private static bool International(ReadOnlySpan<char> text, ReadOnlySpan<PhoneGroup> groups, int digits)
    {
        if (digits is < 7 or > 16 || (digits == 7 && groups.Length > 1) || (groups[0].Open && text[groups[0].MarkStart] == '+'))
            return false;
        var hyphens = 0;
        for (var i = 0; i < groups.Length; i++)
        {
            var mark = text[groups[i].MarkStart..groups[i].Start];
            if (groups[i].Open != groups[i].Closed && i > 0)
                return false;
            if (mark.Contains('.') || mark.IndexOf("--") >= 0 || mark.IndexOf("//") >= 0)
                return false;
            hyphens += mark.ContainsAny('-', '/') ? 1 : 0;
            if (i > 0 && groups[i].Open && Length(text, groups[i]) > 4)
                return false;
        }

        return hyphens <= 4 && (groups.Length > 1 || digits <= 15);
    }

    private static bool Bracketed(ReadOnlySpan<char> text, ReadOnlySpan<PhoneGroup> groups, int digits)
    {
        if (groups.Length < 2)
            return false;
        var first = groups[0];
        if (!first.Open || !first.Closed)
            return Trunk(text, groups, digits);
        var area = Length(text, first);
        if (area is < 1 or > 5 || digits - area is < 6 or > 13)
            return false;
        for (var i = 1; i < groups.Length; i++)
        {
            var mark = text[groups[i].MarkStart..groups[i].Start];
            if (groups[i].Open || mark is not ("" or " " or "-" or " - " or "- " or " -"))
                return false;
        }

        var rest = digits - area;
        if (groups.Length == 2)
            return area <= 4 ? rest is >= 7 and <= 12 : rest is 5 or 6 or 8 or 12;
        return rest is >= 7 and <= 12;
    }

    // "0044 (0)20 7946 0958"
    private static bool Trunk(ReadOnlySpan<char> text, ReadOnlySpan<PhoneGroup> groups, int digits)
    {
        if (!text[groups[0].Start..].StartsWith("00") || digits is < 9 or > 16)
            return false;
        for (var i = 1; i < groups.Length; i++)
        {
            if (groups[i].Open && (!groups[i].Closed || Length(text, groups[i]) > 4))
                return false;
            if (text[groups[i].MarkStart..groups[i].Start].ContainsAny('.', '/'))
                return false;
        }

        return true;
    }

    private static bool Plain(ReadOnlySpan<char> text, ReadOnlySpan<PhoneGroup> groups, int digits)
    {
        var marked = 0;
        var mark = -1;
        for (var i = 1; i < groups.Length; i++)
        {
            var between = text[groups[i].MarkStart..groups[i].Start];
            if (between is " ")
                continue;
            if (between is not ("-" or "/" or " -" or "- " or " - " or "/ " or "  "))
                return false;
            marked++;
            mark = i;
        }

        return marked == 0 ? Blanks(text, groups, digits) : marked == 1 ? OneMark(text, groups, digits, mark) : Marks(text, groups, digits);
    }

    private static bool Blanks(ReadOnlySpan<char> text, ReadOnlySpan<PhoneGroup> groups, int digits)
    {
        var length = groups[^1].End - groups[0].Start;
        if (digits is >= 8 and <= 16)
            return true;
        if (digits == 7 && (groups.Length == 1 || (groups.Length == 2 && Length(text, groups[1]) == 5)))
            return true;
        return text[groups[0].Start] == '0' && length is >= 6 and <= 14 && (groups.Length > 1 || PhoneSpans.Enough(digits)) && PhoneSpans.Enough(digits);
    }

    private static bool OneMark(ReadOnlySpan<char> text, ReadOnlySpan<PhoneGroup> groups, int digits, int mark)
    {
        var before = Sum(text, groups[..mark]);
        var after = digits - before;
        var between = text[groups[mark].MarkStart..groups[mark].Start];
        var hyphen = between.Contains('-');
        // Before the last four.
        if (between is "-" && after == 4 && digits is >= 8 and <= 16)
            return true;
        if (mark == 1 && before is >= 2 and <= 5 && Tail(text, groups[1..], after, before))
            return true;
        if (mark > 1 && before <= 6 && text[groups[0].Start] == '0' && after is >= 6 and <= 8)
            return true;
        if (hyphen && digits == 8 && before == 4)
            return true;
        if (hyphen && digits is 8 && before is 2 or 5)
            return true;
        if (between is "-" && groups.Length == 2 && text[groups[0].Start] == '0' && digits is >= 6 and <= 13)
            return PhoneSpans.Enough(digits);
        if (text[groups[0].Start..].StartsWith("00") && digits is >= 9 and <= 16)
            return after is >= 4 and <= 11;
        if (hyphen && before is 6 or 7 && after == 4)
            return true;
        // "86 189-11111111": a country before an area.
        return hyphen && Length(text, groups[0]) == 2 && after >= 6 && digits <= 14;
    }

    // Behind the area and a hyphen or a slash.
    private static bool Tail(ReadOnlySpan<char> text, ReadOnlySpan<PhoneGroup> rest, int digits, int area)
    {
        if (rest.Length == 1)
            return digits is >= 6 and <= 8 || (digits is 9 or 10 or 11 or 12 && area <= 4) || (digits == 5 && area is >= 2 and <= 5 && area + digits >= 7);
        if (rest[^1].End - rest[0].Start is >= 8 and <= 11 && area <= 4)
            return true;
        return rest.Length == 2 && Length(text, rest[0]) is 3 or 4 && Length(text, rest[1]) is 3 or 4;
    }

    private static bool Marks(ReadOnlySpan<char> text, ReadOnlySpan<PhoneGroup> groups, int digits)
    {
        Span<int> lengths = stackalloc int[groups.Length];
        var hyphens = true;
        var slashes = 0;
        for (var i = 0; i < groups.Length; i++)
        {
            lengths[i] = Length(text, groups[i]);
            if (i == 0)
                continue;
            var mark = text[groups[i].MarkStart..groups[i].Start];
            hyphens &= mark is "-";
            slashes += mark.Contains('/') ? 1 : 0;
        }

        if (groups.Length == 3 && lengths[0] is 3 or 4 && lengths[1] is >= 1 and <= 4 && lengths[2] is 3 or 4 && text[groups[1].End] is '-' or '/' && text[groups[0].End] is '-' or '/')
            return PhoneSpans.Enough(digits);
        if (slashes > 0)
            return false;
        return lengths switch
        {
            [>= 2 and <= 5, 4, 4] or [3, 4, 4] or [>= 2 and <= 5, 4, 4, 4] => true,
            [2, 2, 2, 2] or [2, 3, 3] => true,
            [2, 3, 4, 4] or [2, >= 2 and <= 4, 4, 4] => true,
            [4, 2, 2, 2, 2] or [4, 2, 3, 3] => text[groups[0].Start..].StartsWith("00"),
            [4 or 5, 3, 3 or 4] or [2, 4, 3 or 4] or [>= 2 and <= 5, 3 or 4, 3 or 4] => digits >= 8,
            _ => hyphens && ((text[groups[0].Start] == '0' && groups[^1].End - groups[0].Start is >= 6 and <= 14 && PhoneSpans.Enough(digits))
                || (text[groups[0].Start] == '3' && groups[^1].End - groups[0].Start is >= 9 and <= 14)),
        };
    }

    private static int Sum(ReadOnlySpan<char> text, ReadOnlySpan<PhoneGroup> groups)
    {
        var digits = 0;
        foreach (var group in groups)
            digits += Length(text, group);
        return digits;
    }
}
