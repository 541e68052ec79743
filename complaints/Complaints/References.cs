namespace ComplaintBot.Complaints;

/// <summary>References in running text.</summary>
internal static class References
{
    /// <summary>
    /// Every reference that a sentence names, in order, each once: written in one piece, in three groups of three, or spelled
    /// character by character. Without a digit in it, it must have hyphens or capitals, as ordinary words pass the check now and then.
    /// </summary>
    public static IReadOnlyList<Reference> FindAll(string? text)
    {
        var found = new List<Reference>();
        for (var start = 0; text is not null && start < text.Length; start++)
        {
            var beginsWord = char.IsLetterOrDigit(text[start]) && (start == 0 || !char.IsLetterOrDigit(text[start - 1]));
            if (!beginsWord || ReadAt(text, start) is not var (end, reference))
                continue;
            if (!found.Contains(reference))
                found.Add(reference);
            start = end - 1;
        }
        return found;
    }

    private static (int End, Reference Reference)? ReadAt(string text, int start)
    {
        var groups = new List<int> { 0 };
        var (end, count) = (start, 0);
        while (count < Reference.Length)
        {
            var next = SkipSeparators(text, end, count);
            if (next == text.Length || !Reference.Alphabet.Contains(char.ToUpperInvariant(text[next])))
                return null;
            if (count > 0 && next > end)
                groups.Add(0);
            groups[^1]++;
            count++;
            end = next + 1;
        }
        var stands = end == text.Length || !char.IsLetterOrDigit(text[end]);
        var written = text[start..end];
        return stands && (groups is [9] or [3, 3, 3] or { Count: Reference.Length }) && IsMeant(written) && Reference.TryParse(written, out var reference)
            ? (end, reference)
            : null;
    }

    // Up to three, such as in "K7M - 4PQ - 9TX"; a line of its own is another text.
    private static int SkipSeparators(string text, int from, int count)
    {
        var next = from;
        while (count > 0 && next < text.Length && next - from < 3 && Reference.IsSeparator(text[next]) && text[next] is not ('\n' or '\r'))
            next++;
        return next;
    }

    private static bool IsMeant(string written) =>
        written.Any(char.IsDigit) || written.Contains('-') || !written.Any(char.IsLower);
}
