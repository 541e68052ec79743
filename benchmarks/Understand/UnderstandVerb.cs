using System.Text.Json;
using ComplaintBot.Language;

namespace ComplaintBot.Benchmarks.Understand;

/// <summary>Prints what the dialogs understand of each line of a file, with <c>--score</c> how often that is right by the labels of the lines, with <c>--time</c> how long it takes by the length of the message, or with <c>--fuzz 20000</c> how long the worst of so many splices and noises takes.</summary>
internal static class UnderstandVerb
{
    public static async Task Run(Options options, CancellationToken stopped)
    {
        var file = options.Word("The file of JSON lines with id and text");
        var time = options.Flag("--time");
        var score = options.Flag("--score");
        var fuzz = options.Whole("--fuzz", 0, 1, 10_000_000);
        options.Flag("--json");
        options.RefuseOthers();
        var lines = await Lines(file, stopped);
        if (time)
            Speed.Print(lines.ConvertAll(line => line.Text));
        else if (fuzz > 0)
            Fuzz.Print(lines.ConvertAll(line => line.Text), fuzz);
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
}
