using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ComplaintBot.Benchmarks.Recognize;

/// <summary><c>recognize MODEL LANGUAGE FILE.json</c>: cases in, a line a case out, in the shape of the public recognizer cases.</summary>
internal static class RecognizeVerb
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task Run(Options options, CancellationToken stop)
    {
        var model = options.Word("MODEL");
        var language = options.Word("LANGUAGE");
        var file = options.Word("FILE.json");
        options.RefuseOthers();
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        Write(Recognition.Of(model, language), file, output, stop);
        return Task.CompletedTask;
    }

    internal static void Write(Recognition recognition, string file, TextWriter output, CancellationToken stop)
    {
        foreach (var (input, reference) in Cases(file))
        {
            stop.ThrowIfCancellationRequested();
            var results = new JsonArray([.. recognition.Recognize(input, reference).Select(result => result.ToJson(input))]);
            output.WriteLine(new JsonObject { ["Input"] = input, ["Results"] = results }.ToJsonString(Readable));
        }
    }

    internal static List<(string Input, DateTime Reference)> Cases(string file)
    {
        JsonArray cases;
        try
        {
            cases = JsonNode.Parse(File.ReadAllText(file)) as JsonArray ?? throw new BenchmarkException($"{file} holds no array of cases.");
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new BenchmarkException($"{file} cannot be read as an array of cases: {wrong.Message}", wrong);
        }

        return [.. cases.Select(one => (Text(one, "Input") ?? throw new BenchmarkException($"A case of {file} has no Input."), Reference(one)))];
    }

    internal static JsonNode? Get(JsonNode? node, string key) =>
        (node as JsonObject)?.FirstOrDefault(pair => pair.Key.Equals(key, StringComparison.OrdinalIgnoreCase)).Value;

    private static string? Text(JsonNode? node, string key) => Get(node, key) is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    // Only dates depend on it; a date case without one does not.
    private static DateTime Reference(JsonNode? one) =>
        DateTime.TryParse(Text(Get(one, "Context"), "ReferenceDateTime"), CultureInfo.InvariantCulture, out var reference) ? reference : new DateTime(2016, 11, 7);
}
