using System.Globalization;
using System.Text.Json;
using ComplaintBot.Language;

namespace ComplaintBot.Benchmarks.Understand;

/// <summary>How well labelled messages are understood: pooled and per language, each figure with its 95 % interval (bootstrap over messages).</summary>
internal static class Scores
{
    private const int Samples = 1_000;
    private const int Seed = 20261127;

    private delegate double Measure(IReadOnlyList<Labelled> messages);

    private sealed record Labelled(JsonElement Label, Understanding Read);

    public static void Print(IEnumerable<(string Id, string Text, JsonElement Row)> lines)
    {
        var messages = lines.Select(line => new Labelled(line.Row, Understanding.Of(line.Id, line.Text))).ToList();
        Console.WriteLine($"{"figure",-32}{"pooled",-24}{string.Join("", WordTables.Languages.Select(language => $"{language,-8}"))}");
        foreach (var (name, has, measure) in Figures)
        {
            var labelled = messages.Where(message => has(message.Label)).ToList();
            if (labelled.Count == 0) continue;
            var (low, high) = Interval(labelled, measure);
            var each = WordTables.Languages.Select(language => labelled.Where(message => Text(message.Label, "lang") == language).ToList())
                .Select(own => own.Count == 0 ? "–" : Show(measure(own)));
            Console.WriteLine($"{name,-32}{$"{Show(measure(labelled))} ({Show(low)} to {Show(high)})",-24}{string.Join("", each.Select(value => $"{value,-8}"))}");
        }
    }

    private static readonly (string Name, Func<JsonElement, bool> Has, Measure Of)[] Figures =
    [
        ("intent, macro F1", row => Has(row, "intent"), MacroF1),
        ("none taken for another", row => Has(row, "intent") && Text(row, "intent") == "none", m => Share(m, x => x.Read.Intent != "none")),
        ("language, three words or more", row => Message.Read(Text(row, "text")).Tokens.Count >= 3, m => Share(m, x => x.Read.Lang == Text(x.Label, "lang"))),
        ("serious found", row => Has(row, "severity") && Text(row, "severity") == "serious", m => Share(m, x => x.Read.Severity == "serious")),
        ("minor left alone", row => Has(row, "severity") && Text(row, "severity") == "minor", m => Share(m, x => x.Read.Severity == "minor")),
        ("reasons, micro F1", row => Has(row, "reasons"), MicroF1),
        ("category", row => Has(row, "category"), m => Share(m, x => x.Read.Category == Text(x.Label, "category"))),
        ("insurance", row => Has(row, "insurance"), m => Share(m, x => x.Read.Insurance == x.Label.GetProperty("insurance").GetBoolean())),
    ];

    private static double MacroF1(IReadOnlyList<Labelled> messages)
    {
        var meant = messages.GroupBy(message => Text(message.Label, "intent")).ToDictionary(group => group.Key, group => group.Count());
        var read = messages.GroupBy(message => message.Read.Intent).ToDictionary(group => group.Key, group => group.Count());
        var right = messages.Where(message => message.Read.Intent == Text(message.Label, "intent"))
            .GroupBy(message => message.Read.Intent).ToDictionary(group => group.Key, group => group.Count());
        return meant.Average(intent => 2.0 * right.GetValueOrDefault(intent.Key) / (intent.Value + read.GetValueOrDefault(intent.Key)));
    }

    private static double MicroF1(IReadOnlyList<Labelled> messages)
    {
        var (right, told, meant) = (0, 0, 0);
        foreach (var message in messages)
        {
            var reasons = message.Label.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString()!).ToList();
            right += message.Read.Reasons.Count(reasons.Contains);
            told += message.Read.Reasons.Count;
            meant += reasons.Count;
        }

        return told + meant == 0 ? 1 : 2.0 * right / (told + meant);
    }

    private static double Share(IReadOnlyList<Labelled> messages, Func<Labelled, bool> holds) => messages.Count(holds) / (double)messages.Count;

    private static (double Low, double High) Interval(List<Labelled> messages, Measure measure)
    {
        var random = new Random(Seed);
        var values = new double[Samples];
        for (var i = 0; i < Samples; i++)
            values[i] = measure([.. messages.Select(_ => messages[random.Next(messages.Count)])]);
        Array.Sort(values);
        return (values[Samples * 25 / 1000], values[Samples * 975 / 1000]);
    }

    private static bool Has(JsonElement row, string name) => row.TryGetProperty(name, out _);

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;

    private static string Show(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
