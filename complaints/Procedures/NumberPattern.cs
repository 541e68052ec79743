namespace ComplaintBot.Complaints.Procedures;

/// <summary>
/// How a company writes its contract numbers: <c>#</c> stands for a digit, <c>@</c> for a letter, all else for itself, as in <c>LM-#####</c>.
/// It is compared sign by sign, in one pass; spaces, hyphens, points and slashes count neither in it nor in what a customer types, and capitals do not either.
/// </summary>
public sealed record NumberPattern(string Mask)
{
    public const int LongestMask = 40;

    private const string Between = " -./\u00a0";

    /// <summary>Whether it has a letter, so that no other number looks like it.</summary>
    public bool IsDistinct => Mask.Any(sign => sign == '@' || char.IsAsciiLetter(sign));

    /// <summary>A number of this kind that nobody has, to show how one looks.</summary>
    public string Example
    {
        get
        {
            var (digits, letters) = (0, 0);
            return string.Concat(Mask.Select(sign => sign switch
            {
                '#' => (char)('0' + (++digits % 10)),
                '@' => (char)('A' + (letters++ % 26)),
                _ => sign,
            }));
        }
    }

    /// <summary>Whether the mask can be one: 3 to 40 signs, a digit among them, and nothing but letters, digits, <c># @</c> and what stands between.</summary>
    public static bool IsMask(string mask) =>
        mask.Length is >= 3 and <= LongestMask && mask.Contains('#') && mask.All(sign => sign is '#' or '@' || char.IsAsciiLetterOrDigit(sign) || Between.Contains(sign));

    public bool Fits(string number)
    {
        var at = 0;
        foreach (var sign in Mask)
        {
            if (Between.Contains(sign))
                continue;
            while (at < number.Length && Between.Contains(number[at]))
                at++;
            if (at == number.Length || !Stands(sign, number[at]))
                return false;
            at++;
        }
        return number.AsSpan(at).TrimStart(Between).IsEmpty;
    }

    private static bool Stands(char sign, char typed) => sign switch
    {
        '#' => char.IsAsciiDigit(typed),
        '@' => char.IsAsciiLetter(typed),
        _ => char.ToUpperInvariant(sign) == char.ToUpperInvariant(typed),
    };
}
