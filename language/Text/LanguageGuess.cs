using System.Collections.Frozen;

namespace ComplaintBot.Language;

/// <param name="Language">Null when in doubt.</param>
/// <param name="Certainty">From 0 to 1; 0 where the language is null. From 0.9 on, a conversation may follow it.</param>
public readonly record struct LanguageReading(string? Language, double Certainty);

public static class LanguageGuess
{
    // Function words stand early and often; a long text says no more than its beginning.
    private const int WordsRead = 60;

    // A word of one language only says twice as much as one that another has too.
    private const int Own = 2;
    private const int Shared = 1;

    private const string German = "äöüß";
    private const string French = "èêçœàùûîô";

    private static readonly FrozenDictionary<string, int[]> Weights = Weigh();

    /// <summary>The language of the message among the supported ones, by its small words and its letters; null when in doubt.</summary>
    public static string? Of(Message message, IReadOnlyList<string> supported) => Read(message, supported).Language;

    /// <summary>The same with how sure it is, for following somebody who goes on in another language.</summary>
    public static LanguageReading Read(Message message, IReadOnlyList<string> supported)
    {
        Span<int> points = stackalloc int[WordTables.Languages.Length];
        var words = message.Words;
        for (var i = 0; i < Math.Min(words.Length, WordsRead); i++)
        {
            if (Weights.TryGetValue(words[i].Folded, out var weights))
            {
                for (var language = 0; language < points.Length; language++)
                    points[language] += weights[language];
            }

            AddLetters(message.Text.AsSpan(words[i].Start, words[i].Length), points);
        }

        return Best(points, supported);
    }

    private static LanguageReading Best(ReadOnlySpan<int> points, IReadOnlyList<string> supported)
    {
        string? best = null;
        var most = 0;
        var second = 0;
        foreach (var language in supported)
        {
            var index = Array.IndexOf(WordTables.Languages, language);
            if (index < 0)
                continue;
            if (points[index] > most)
                (best, second, most) = (language, most, points[index]);
            else
                second = Math.Max(second, points[index]);
        }

        return most >= Own && most > second ? new(best, (double)(most - second) / most) : default;
    }

    private static void AddLetters(ReadOnlySpan<char> word, Span<int> points)
    {
        foreach (var letter in word)
        {
            if (letter < 0x80)
                continue;
            if (German.Contains(char.ToLowerInvariant(letter), StringComparison.Ordinal))
                points[3]++;
            else if (French.Contains(char.ToLowerInvariant(letter), StringComparison.Ordinal))
                points[1]++;
        }
    }

    private static FrozenDictionary<string, int[]> Weigh()
    {
        var weights = new Dictionary<string, int[]>(StringComparer.Ordinal);
        for (var language = 0; language < WordTables.Languages.Length; language++)
        {
            foreach (var word in WordTables.Words(WordTables.Languages[language], "Marker"))
            {
                if (!weights.TryGetValue(word, out var points))
                    weights.Add(word, points = new int[WordTables.Languages.Length]);
                points[language] = Own;
            }
        }

        foreach (var points in weights.Values.Where(points => points.Count(point => point > 0) > 1))
        {
            for (var language = 0; language < points.Length; language++)
                points[language] = Math.Min(points[language], Shared);
        }

        return weights.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
