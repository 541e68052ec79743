namespace ComplaintBot.Language;

/// <param name="Start">Index in <see cref="Message.Text"/>.</param>
/// <param name="Plate">In capitals, with its hyphens: "GB-001-B", "1-ABC-234".</param>
public readonly record struct PlateSpan(int Start, int Length, string Plate)
{
    public int End => Start + Length;
}

/// <summary>
/// Licence plates of cars. The Netherlands: the fourteen series of the RDW, all of six signs. Belgium: 1-ABC-234 since 2010, and ABC-123
/// and 123-ABC before it (FOD Mobiliteit).
/// </summary>
public static class LicencePlates
{
    private const int GroupsAtMost = 3;
    private const int SignsAtMost = 7;

    // A letter for letters, 9 for figures, with the hyphens where they belong.
    private static readonly string[] Dutch =
        ["XX-99-99", "99-99-XX", "99-XX-99", "XX-99-XX", "XX-XX-99", "99-XX-XX", "99-XXX-9", "9-XXX-99", "XX-999-X", "X-999-XX", "XXX-99-X", "X-99-XXX", "9-XX-999", "999-XX-9"];

    private static readonly string[] Belgian = ["9-XXX-999", "XXX-999", "999-XXX"];

    /// <summary>The plates of the country (ISO 3166: NL, BE) in their order, with hyphens, blanks or nothing between their groups.</summary>
    public static IReadOnlyList<PlateSpan> Find(Message message, string country)
    {
        var series = country.Equals("BE", StringComparison.OrdinalIgnoreCase) ? Belgian : country.Equals("NL", StringComparison.OrdinalIgnoreCase) ? Dutch : [];
        var found = new List<PlateSpan>();
        var tokens = message.Words;
        for (var i = 0; i < tokens.Length; i++)
        {
            for (var count = Math.Min(GroupsAtMost, tokens.Length - i); count > 0; count--)
            {
                if (!MayBe(tokens.Slice(i, count)))
                    continue;
                if (Read(message, tokens.Slice(i, count), series) is not { } plate)
                    continue;
                found.Add(plate);
                i += count - 1;
                break;
            }
        }

        return found;
    }

    // Most words are ruled out by their length, or because no figure stands beside them.
    private static bool MayBe(ReadOnlySpan<Token> groups)
    {
        var signs = 0;
        var figures = false;
        foreach (var group in groups)
        {
            signs += group.Folded.Length;
            if (signs > SignsAtMost)
                return false;
            figures |= group.Folded.AsSpan().ContainsAnyInRange('0', '9');
        }

        return figures && signs is 6 or SignsAtMost;
    }

    private static PlateSpan? Read(Message message, ReadOnlySpan<Token> groups, string[] series)
    {
        Span<char> signs = stackalloc char[SignsAtMost];
        var count = 0;
        for (var g = 0; g < groups.Length; g++)
        {
            if (g > 0 && message.Text.AsSpan(groups[g - 1].Start + groups[g - 1].Length, groups[g].Start - groups[g - 1].Start - groups[g - 1].Length) is not ("-" or " " or "–" or "."))
                return null;
            foreach (var sign in groups[g].Folded)
            {
                if (count == SignsAtMost || !char.IsAsciiLetterOrDigit(sign))
                    return null;
                signs[count++] = char.ToUpperInvariant(sign);
            }
        }

        foreach (var pattern in series)
        {
            if (Fits(signs[..count], pattern, groups) is { } plate)
                return new PlateSpan(groups[0].Start, groups[^1].Start + groups[^1].Length - groups[0].Start, plate);
        }

        return null;
    }

    // The groups of the message must be those of the series, or one.
    private static string? Fits(ReadOnlySpan<char> signs, string pattern, ReadOnlySpan<Token> groups)
    {
        Span<char> plate = stackalloc char[pattern.Length];
        var (at, group, length) = (0, 0, 0);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '-')
            {
                plate[i] = '-';
                if (groups.Length > 1 && (group >= groups.Length || groups[group].Folded.Length != length))
                    return null;
                (group, length) = (group + 1, 0);
                continue;
            }

            if (at == signs.Length || char.IsAsciiDigit(signs[at]) != (pattern[i] == '9'))
                return null;
            plate[i] = signs[at++];
            length++;
        }

        return at == signs.Length && (groups.Length == 1 || group == groups.Length - 1) ? plate.ToString() : null;
    }
}
