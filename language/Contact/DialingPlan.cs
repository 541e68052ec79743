namespace ComplaintBot.Language;

/// <summary>How many digits a number has in a country, without its leading zero.</summary>
internal static class DialingPlan
{
    private static readonly (string Country, string Code, int Shortest, int Longest)[] Plans =
    [
        ("NL", "31", 9, 9),
        ("BE", "32", 8, 9),
        ("FR", "33", 9, 9),
        ("DE", "49", 5, 11),
    ];

    /// <summary>The number in E.164 form, or null when it is none.</summary>
    public static string? Read(string typed, string country)
    {
        var digits = string.Concat(typed.Where(char.IsAsciiDigit));
        var international = typed[0] == '+' || digits.StartsWith("00", StringComparison.Ordinal);
        if (typed[0] != '+' && international)
            digits = digits[2..];
        foreach (var plan in Plans)
        {
            if (international && !digits.StartsWith(plan.Code, StringComparison.Ordinal))
                continue;
            if (!international && (plan.Country != country || digits.Length == 0 || digits[0] != '0'))
                continue;
            var national = (international ? digits[plan.Code.Length..] : digits).TrimStart('0');
            return national.Length >= plan.Shortest && national.Length <= plan.Longest ? $"+{plan.Code}{national}" : null;
        }

        return international && digits.Length is >= 8 and <= 15 ? $"+{digits}" : null;
    }
}
