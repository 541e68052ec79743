namespace ComplaintBot.Complaints;

/// <summary>Finds references in running text.</summary>
internal static class References
{
    private const int LongestGap = 3;

    private readonly record struct Candidate(int Start, int End, Reference Reference, bool IsSure);

    /// <summary>
    /// A reference may be written in one piece, in three groups of three, or spelled character by character. Without a digit in it, it must
    /// have hyphens or capitals, as ordinary words pass the check now and then. Where only spaces part the groups, the words around
    /// can make up a second one: then both are given, because one too many is merely not found in the register.
    /// </summary>
    public static IReadOnlyList<Reference> FindAll(string? text)
    {
        var candidates = new List<Candidate>();
        for (var start = 0; text is not null && start < text.Length; start++)
            if (BeginsWord(text, start) && ReadAt(text, start) is { } candidate)
                candidates.Add(candidate);
        return [.. candidates.Where(c => c.IsSure || !candidates.Exists(sure => sure.IsSure && sure.Start < c.End && c.Start < sure.End)).Select(c => c.Reference).Distinct()];
    }

    private static bool BeginsWord(string text, int at) => char.IsLetterOrDigit(text[at]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));

    private static Candidate? ReadAt(string text, int start)
    {
        var (end, count, marks) = (start, 0, 0);
        var groups = new List<int> { 0 };
        while (count < Reference.Length)
        {
            var next = count == 0 ? end : SkipGap(text, end);
            if (next == text.Length || !Reference.Alphabet.Contains(char.ToUpperInvariant(text[next])))
                return null;
            if (next > end)
            {
                groups.Add(0);
                marks += text.AsSpan(end, next - end).IsWhiteSpace() ? 0 : 1;
            }
            groups[^1]++;
            count++;
            end = next + 1;
        }
        var endsWord = end == text.Length || !char.IsLetterOrDigit(text[end]);
        var isGrouped = groups is [Reference.Length] or [3, 3, 3] or { Count: Reference.Length };
        var isEven = marks == 0 || marks == groups.Count - 1;
        return endsWord && isGrouped && isEven && IsMeant(text[start..end]) && Reference.TryParse(text[start..end], out var reference)
            ? new Candidate(start, end, reference, marks == groups.Count - 1)
            : null;
    }

    // A line of its own is another text.
    private static int SkipGap(string text, int from)
    {
        var next = from;
        while (next < text.Length && next - from < LongestGap && Reference.IsSeparator(text[next]) && text[next] is not ('\n' or '\r'))
            next++;
        return next;
    }

    private static bool IsMeant(string written) =>
        written.Any(char.IsDigit) || written.Contains('-') || !written.Any(char.IsLower);
}
