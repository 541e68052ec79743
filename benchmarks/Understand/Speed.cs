using System.Diagnostics;

namespace ComplaintBot.Benchmarks.Understand;

/// <summary>
/// How long all of it takes (language, intent, severity, matter, urgency and every recognizer) by the length of the message. A round is cut
/// into batches so short that a busy machine leaves most of them alone, and of each batch the least of all rounds counts.
/// </summary>
internal static class Speed
{
    private const int Messages = 400;
    private const int InBatch = 20;
    private const int Rounds = 60;
    private const int WarmUp = 5_000;
    private static readonly DateOnly Today = new(2026, 11, 20);

    // The lengths for which there are goals, and half and double of the longer one.
    private static readonly int[] Lengths = [1, 5, 15, 30, 60];

    public static void Print(IReadOnlyList<string> texts)
    {
        var words = texts.SelectMany(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        Console.WriteLine("words      µs    bytes");
        foreach (var length in Lengths)
        {
            // Running text of the file, cut into messages of this length: real words, none of them made up.
            var batches = words.Chunk(length).Where(chunk => chunk.Length == length).Select(chunk => string.Join(' ', chunk)).Take(Messages).Chunk(InBatch).ToArray();
            if (batches.Length == 0) throw new BenchmarkException($"The file has fewer than {length} words, too few to measure with.");
            for (var i = 0; i < WarmUp; i++)
                Understanding.OfAll(batches[i % batches.Length][0], Today);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var least = Least(batches);
            var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / (Rounds * batches.Sum(batch => batch.Length));
            Console.WriteLine(FormattableString.Invariant($"{length,5} {least,7:0.0} {bytes,8}"));
        }
    }

    /// <summary>In microseconds a message.</summary>
    private static double Least(string[][] batches)
    {
        var least = new double[batches.Length];
        Array.Fill(least, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < batches.Length; i++)
            {
                var began = Stopwatch.GetTimestamp();
                foreach (var message in batches[i])
                    Understanding.OfAll(message, Today);
                least[i] = Math.Min(least[i], Stopwatch.GetElapsedTime(began).TotalMicroseconds / batches[i].Length);
            }
        }

        return least.Average();
    }
}
