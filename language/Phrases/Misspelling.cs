using System.Numerics;

namespace ComplaintBot.Language;

/// <summary>Typing errors: letters left out, added, replaced or swapped with their neighbour.</summary>
internal static class Misspelling
{
    private const int OneErrorFrom = 5;
    private const int TwoErrorsFrom = 9;
    private const int LongestWord = 40;

    /// <summary>Whether the word is the meant one with at most one error (5 letters or more) or two (9 or more). Not for equal words only.</summary>
    public static bool Is(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant)
    {
        var shorter = Math.Min(typed.Length, meant.Length);
        var allowed = meant.Length >= TwoErrorsFrom ? 2 : meant.Length >= OneErrorFrom ? 1 : 0;
        if (allowed == 0 || shorter + 1 < OneErrorFrom || meant.Length > LongestWord || Math.Abs(typed.Length - meant.Length) > allowed)
            return false;
        return Distance(typed, meant) <= allowed;
    }

    /// <summary>Which letters a word has, a bit each.</summary>
    public static uint Letters(ReadOnlySpan<char> word)
    {
        var letters = 0u;
        foreach (var letter in word)
            letters |= 1u << (letter & 31);
        return letters;
    }

    /// <summary>Whether two words have nearly the same letters; otherwise neither is the other with two errors.</summary>
    public static bool MayBe(uint typed, uint meant) => BitOperations.PopCount(typed ^ meant) <= 4;

    /// <summary>Optimal string alignment (Damerau 1964), with three rows. The meant word has at most 40 letters.</summary>
    public static int Distance(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant)
    {
        var width = meant.Length + 1;
        Span<int> rows = stackalloc int[3 * (LongestWord + 1)];
        var before = rows[..width];
        var previous = rows.Slice(width, width);
        var current = rows.Slice(2 * width, width);
        for (var j = 0; j < width; j++)
            previous[j] = j;
        for (var i = 1; i <= typed.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j < width; j++)
            {
                var replace = previous[j - 1] + (typed[i - 1] == meant[j - 1] ? 0 : 1);
                current[j] = Math.Min(replace, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && typed[i - 1] == meant[j - 2] && typed[i - 2] == meant[j - 1])
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
            }

            var free = before;
            before = previous;
            previous = current;
            current = free;
        }

        return previous[meant.Length];
    }
}
