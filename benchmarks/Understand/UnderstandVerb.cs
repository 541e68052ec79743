using System.Diagnostics;
using System.Text.Json;
using ComplaintBot.Language;

namespace ComplaintBot.Benchmarks.Understand;

/// <summary>Prints what the dialogs understand of each line of a file, with <c>--score</c> how often that is right by the labels of the lines, or with <c>--time</c> how long it takes by the length of the message.</summary>
internal static class UnderstandVerb
{
    private const int WarmUp = 3_000;
    private const int Rounds = 5;

    // The lengths for which there are goals, and half and double of the longer one.
    private static readonly int[] Lengths = [1, 5, 15, 30, 60];

    public static async Task Run(Options options, CancellationToken stopped)
    {
        var file = options.Word("The file of JSON lines with id and text");
        var time = options.Flag("--time");
        var score = options.Flag("--score");
        options.Flag("--json");
        options.RefuseOthers();
        var lines = await Lines(file, stopped);
        if (time)
            Time(lines.ConvertAll(line => line.Text));
        else if (score)
            Scores.Print(lines);
        else
            foreach (var (id, text, _) in lines)
                Console.WriteLine(JsonSerializer.Serialize(Understanding.Of(id, text), UnderstandingJson.Default.Understanding));
    }

    private static async Task<List<(string Id, string Text, JsonElement Row)>> Lines(string file, CancellationToken stopped)
    {
        if (!File.Exists(file)) throw new BenchmarkException($"There is no file {file}.");
        var lines = new List<(string, string, JsonElement)>();
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(file, stopped))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                var row = JsonElement.Parse(line);
                lines.Add((row.GetProperty("id").GetString()!, row.GetProperty("text").GetString()!, row));
            }
            catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                throw new BenchmarkException($"{file}, line {number} needs to be an object with the texts \"id\" and \"text\": {wrong.Message}", wrong);
            }
        }

        return lines;
    }

    private static void Time(IReadOnlyList<string> texts)
    {
        var words = texts.SelectMany(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        Console.WriteLine("words      µs    bytes");
        foreach (var length in Lengths)
        {
            // Running text of the file, cut into messages of this length: real words, none of them made up.
            var messages = words.Chunk(length).Where(chunk => chunk.Length == length).Select(chunk => string.Join(' ', chunk)).Take(500).ToArray();
            if (messages.Length == 0) throw new BenchmarkException($"The file has fewer than {length} words, too few to measure with.");
            for (var i = 0; i < WarmUp; i++)
                Understand(messages[i % messages.Length]);
            var best = double.MaxValue;
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var round = 0; round < Rounds; round++)
            {
                var began = Stopwatch.GetTimestamp();
                foreach (var message in messages)
                    Understand(message);
                best = Math.Min(best, Stopwatch.GetElapsedTime(began).TotalMicroseconds / messages.Length);
            }

            var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / (Rounds * messages.Length);
            Console.WriteLine(FormattableString.Invariant($"{length,5} {best,7:0.0} {bytes,8}"));
        }
    }

    private static void Understand(string text)
    {
        var message = Message.Read(text);
        var language = LanguageGuess.Likeliest(message, WordTables.Languages) ?? WordTables.Languages[0];
        Intents.Recognize(message, language);
        Severity.Read(message, language, Understanding.Limit);
        Matter.Read(message, language, []);
        Urgency.Reads(message, language);
    }
}
