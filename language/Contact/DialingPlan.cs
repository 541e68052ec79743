namespace ComplaintBot.Language;

/// <summary>
/// How a country's numbers are made. Sources: ITU-T E.164 with the national numbering plans of the Netherlands (9 digits after the zero),
/// Belgium (8, mobile 9 from 45 to 49), France (9), Germany (6 to 11) and Luxembourg (6 to 9, without a zero).
/// </summary>
internal static class DialingPlan
{
    private const int DigitsAtMost = 17;

    private sealed record Plan(string Country, string Code, Func<string, bool> Accepts);

    private static readonly Plan[] Plans =
    [
        // 90 is what one pays to call; nobody is reached there.
        new("NL", "31", national => national.Length == 9 && !national.StartsWith("90", StringComparison.Ordinal)),
        new("BE", "32", national => (national.Length == 8 && !national.StartsWith("90", StringComparison.Ordinal))
            || (national.Length == 9 && national[0] == '4' && national[1] is >= '5' and <= '9')),
        new("FR", "33", national => national.Length == 9),
        new("DE", "49", national => national.Length is >= 6 and <= 11),
        new("LU", "352", national => national.Length is 6 or 8 || (national.Length == 9 && national[0] == '6')),
    ];

    /// <summary>The number in E.164 form, or null when it is none.</summary>
    public static string? Read(ReadOnlySpan<char> typed, string country)
    {
        Span<char> buffer = stackalloc char[DigitsAtMost];
        var count = 0;
        var pluses = typed.Count('+');
        foreach (var character in typed)
        {
            if (!char.IsAsciiDigit(character))
                continue;
            if (count == DigitsAtMost)
                return null;
            buffer[count++] = character;
        }

        var digits = buffer[..count];
        if (pluses > 1 || count == 0)
            return null;
        if (pluses == 1)
            return typed.TrimStart(" (\u00a0")[0] == '+' ? International(digits) : null;
        if (digits.StartsWith("00"))
            return International(digits[2..]);
        return Local(digits, country);
    }

    private static string? International(ReadOnlySpan<char> digits)
    {
        foreach (var plan in Plans)
        {
            if (digits.StartsWith(plan.Code))
                return Complete(plan, digits[plan.Code.Length..]);
        }

        return digits.Length is >= 8 and <= 15 && digits[0] != '0' ? $"+{digits}" : null;
    }

    private static string? Local(ReadOnlySpan<char> digits, string country)
    {
        foreach (var plan in Plans)
        {
            if (!plan.Country.Equals(country, StringComparison.OrdinalIgnoreCase))
                continue;
            if (digits[0] == '0')
                return Complete(plan, digits);
            // "31612345678": the plus was left out.
            if (digits.StartsWith(plan.Code) && digits.Length > 10)
                return Complete(plan, digits[plan.Code.Length..]);
            // Luxembourg has no zero to leave out.
            if (plan.Code == "352")
                return Complete(plan, digits);
            // "612345678": the zero was left out, which only a mobile number shows.
            var mobile = (plan.Code, digits[0]) is ("31", '6') or ("32", '4');
            return mobile && digits.Length == 9 ? Complete(plan, digits) : null;
        }

        return null;
    }

    // "+31 (0)6 …": the zero is dialled inside the country only, and at most once.
    private static string? Complete(Plan plan, ReadOnlySpan<char> national)
    {
        var significant = (national.Length > 0 && national[0] == '0' ? national[1..] : national).ToString();
        return significant.Length > 0 && significant[0] != '0' && plan.Accepts(significant) ? $"+{plan.Code}{significant}" : null;
    }
}
