using System.Diagnostics;
using System.Globalization;

namespace ComplaintBot.Benchmarks.Understand;

/// <summary>Reads splices of a file's texts and random Unicode, and tells how long the slowest of them takes.</summary>
internal static class Fuzz
{
    private const double AtMost = 5;
    private const int Tries = 5;
    private const int Longest = 2_000;
    private static readonly DateOnly Today = new(2026, 11, 20);

    /// <exception cref="BenchmarkException">One takes more than five milliseconds each time that it is tried.</exception>
    public static void Print(IReadOnlyList<string> texts, int count)
    {
        var random = new Random(20261127);
        var (slowest, text) = (0.0, "");
        for (var i = 0; i < count; i++)
        {
            var made = i % 2 == 0 ? Splice(random, texts) : Noise(random);
            // A first try may have met the collector or a neighbour; only what is slow every time is slow.
            var milliseconds = Enumerable.Range(0, Tries).Min(_ => Milliseconds(made));
            if (milliseconds > slowest)
                (slowest, text) = (milliseconds, made);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} texts, none failed; the slowest took {slowest:0.00} ms and has {text.Length} characters."));
        if (slowest > AtMost)
            throw new BenchmarkException($"More than {AtMost} ms for: {text}");
    }

    private static double Milliseconds(string text)
    {
        var began = Stopwatch.GetTimestamp();
        Understanding.OfAll(text, Today);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static string Splice(Random random, IReadOnlyList<string> texts)
    {
        var spliced = "";
        for (var pieces = random.Next(1, 9); pieces > 0 && spliced.Length < Longest; pieces--)
        {
            var text = texts[random.Next(texts.Count)];
            var from = random.Next(text.Length);
            spliced += text.AsSpan(from, random.Next(text.Length - from + 1)).ToString() + (random.Next(3) == 0 ? "" : " ");
        }

        return spliced;
    }

    private static string Noise(Random random)
    {
        var text = new char[random.Next(1, Longest)];
        for (var i = 0; i < text.Length; i++)
            text[i] = (char)(random.Next(4) == 0 ? random.Next(0x10000) : random.Next(0x20, 0x180));
        return new string(text);
    }
}
