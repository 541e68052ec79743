using System.Globalization;
using System.Text.Json.Nodes;
using ComplaintBot.Benchmarks.Recognize;

namespace ComplaintBot.Tests.Recognize;

/// <summary>The public recognizer cases beside the repository, and the rule by which one passes (their README, "Pass").</summary>
internal static class PublicCases
{
    private static readonly string[] Compared = ["value", "subtype", "offset", "relativeTo", "unit", "isoCurrency"];

    public static string? Folder
    {
        get
        {
            var folder = Path.Combine(Repository.Root, "..", "shared", "specs", "recognizers");
            return Directory.Exists(folder) ? folder : null;
        }
    }

    /// <summary>How many of the cases of a file pass whole, and of how many; and those that do not, each in a line.</summary>
    public static (int Passed, int All, List<string> Failed) Score(string language, string model)
    {
        var cases = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder!, language, model + ".json")))!.AsArray();
        var recognition = Recognition.Of(model, language);
        var failed = new List<string>();
        foreach (var one in cases)
        {
            var input = (string)Get(one, "Input")!;
            var reference = DateTime.Parse((string?)Get(Get(one, "Context"), "ReferenceDateTime") ?? "2016-11-07", CultureInfo.InvariantCulture);
            JsonArray given = [.. recognition.Recognize(input, reference).Select(result => result.ToJson(input))];
            if (!Passes(Get(one, "Results")!.AsArray(), given))
                failed.Add($"{input} => {given.ToJsonString()}");
        }

        return (cases.Count - failed.Count, cases.Count, failed);
    }

    public static bool Passes(JsonArray expected, JsonArray given)
    {
        if (expected.Count != given.Count)
            return false;
        for (var i = 0; i < expected.Count; i++)
        {
            if (!SameSpan(expected[i], given[i]) || Text(expected[i], "TypeName") != Text(given[i], "TypeName") || !SameResolution(expected[i], given[i]))
                return false;
        }

        return true;
    }

    private static bool SameSpan(JsonNode? expected, JsonNode? given)
    {
        if (!string.Equals(Text(expected, "Text"), Text(given, "Text"), StringComparison.OrdinalIgnoreCase))
            return false;
        return Get(expected, "Start") is null || (Text(expected, "Start") == Text(given, "Start") && Text(expected, "End") == Text(given, "End"));
    }

    private static bool SameResolution(JsonNode? expected, JsonNode? given)
    {
        var relative = Text(expected, "TypeName") == "ordinal.relative";
        var (wanted, got) = (Get(expected, "Resolution"), Get(given, "Resolution"));
        if (Get(wanted, "score") is { } score && !(Math.Abs(Number(score) - Number(Get(got, "score"))) <= 1e-6))
            return false;
        if (Get(wanted, "values") is { } values && !Same(values, Get(got, "values")))
            return false;
        return Compared.All(key => Get(wanted, key) is null || (relative && key == "value") || Text(wanted, key) == Text(got, key))
            && (Has(wanted, "value") == Has(got, "value"));
    }

    // Lists in their order, objects with the same keys and values.
    private static bool Same(JsonNode? one, JsonNode? other) => (one, other) switch
    {
        (JsonArray a, JsonArray b) => a.Count == b.Count && a.Zip(b).All(pair => Same(pair.First, pair.Second)),
        (JsonObject a, JsonObject b) => a.Count == b.Count && a.All(pair => Same(pair.Value, Get(b, pair.Key))),
        _ => one?.ToString() == other?.ToString(),
    };

    private static double Number(JsonNode? node) => double.Parse(node?.ToString() ?? "NaN", CultureInfo.InvariantCulture);

    private static string? Text(JsonNode? node, string key) => Get(node, key)?.ToString();

    private static bool Has(JsonNode? node, string key) => Get(node, key) is not null;

    private static JsonNode? Get(JsonNode? node, string key) => RecognizeVerb.Get(node, key);
}
