namespace ComplaintBot.Language;

/// <summary>Digits in groups that are a day ("01-12-2025", "2025.12.01") or hours ("08.00-17.30") and no phone number.</summary>
internal static class DateOrTime
{
    public static bool Looks(ReadOnlySpan<char> typed)
    {
        if (typed.Contains('+'))
            return false;
        Span<int> values = stackalloc int[4];
        Span<int> lengths = stackalloc int[4];
        var groups = 0;
        for (var i = 0; i < typed.Length;)
        {
            if (!char.IsAsciiDigit(typed[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < typed.Length && char.IsAsciiDigit(typed[i]))
                i++;
            if (groups == 4 || i - start > 4)
                return false;
            values[groups] = int.Parse(typed[start..i]);
            lengths[groups++] = i - start;
        }

        return groups switch
        {
            3 => (lengths[2] == 4 && IsDay(values[0], values[1], values[2])) || (lengths[0] == 4 && IsDay(values[2], values[1], values[0])),
            4 => lengths is [2, 2, 2, 2] && values[0] < 24 && values[1] < 60 && values[2] < 24 && values[3] < 60,
            _ => false,
        };
    }

    private static bool IsDay(int day, int month, int year) => day is >= 1 and <= 31 && month is >= 1 and <= 12 && year is >= 1900 and < 2100;
}
