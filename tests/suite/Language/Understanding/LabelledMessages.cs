using System.Text.Json;
using ComplaintBot.Language;
using Reading = ComplaintBot.Benchmarks.Understand.Understanding;

namespace ComplaintBot.Tests.Language.Understanding;

/// <summary>Messages with their labels, in the shape of ../shared/specs/corpus, and what was understood of each.</summary>
internal sealed class LabelledMessages(string folder)
{
    private readonly Lazy<List<Labelled>> utterances = new(() => Read(folder, "utterances.jsonl"));
    private readonly Lazy<List<Labelled>> complaints = new(() => Read(folder, "complaints.jsonl"));

    public sealed record Labelled(JsonElement Row, Reading Read)
    {
        public string Text => Of("text");
        public string Of(string name) => Row.GetProperty(name).GetString()!;
    }

    public IReadOnlyList<Labelled> Utterances => utterances.Value;
    public IReadOnlyList<Labelled> Complaints => complaints.Value;
    public IEnumerable<Labelled> All => Utterances.Concat(Complaints);

    public double IntentMacroF1 => MacroF1(Utterances);
    public double WorstIntentMacroF1 => WordTables.Languages.Min(language => MacroF1(Utterances.Where(message => message.Of("lang") == language)));
    public double NoneTakenForAnother => Share(Utterances.Where(message => message.Of("intent") == "none"), message => message.Read.Intent != "none");
    public double Language => Share(All.Where(message => Message.Read(message.Text).Tokens.Count >= 3), message => message.Read.Lang == message.Of("lang"));
    public double SeriousFound => Share(Complaints.Where(message => message.Of("severity") == "serious"), message => message.Read.Severity == "serious");
    public double MinorLeftAlone => Share(Complaints.Where(message => message.Of("severity") == "minor"), message => message.Read.Severity == "minor");
    public double Category => Share(Complaints, message => message.Read.Category == message.Of("category"));
    public double Insurance => Share(Complaints, message => message.Read.Insurance == message.Row.GetProperty("insurance").GetBoolean());

    /// <summary>Micro F1.</summary>
    public double Reasons
    {
        get
        {
            var (right, told, meant) = (0, 0, 0);
            foreach (var message in Complaints)
            {
                var reasons = message.Row.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString()).ToList();
                right += message.Read.Reasons.Count(reason => reasons.Contains(reason));
                told += message.Read.Reasons.Count;
                meant += reasons.Count;
            }

            return 2.0 * right / (told + meant);
        }
    }

    private static double Share(IEnumerable<Labelled> messages, Func<Labelled, bool> holds) => messages.Average(message => holds(message) ? 1.0 : 0);

    private static double MacroF1(IEnumerable<Labelled> messages)
    {
        var pairs = messages.Select(message => (Meant: message.Of("intent"), Read: message.Read.Intent)).ToList();
        return pairs.Select(pair => pair.Meant).Distinct().Average(intent =>
            2.0 * pairs.Count(pair => pair == (intent, intent)) / (pairs.Count(pair => pair.Meant == intent) + pairs.Count(pair => pair.Read == intent)));
    }

    private static List<Labelled> Read(string folder, string file) =>
    [
        .. File.ReadLines(Path.Combine(folder, file)).Select(line => JsonElement.Parse(line))
            .Select(row => new Labelled(row, Reading.Of(row.GetProperty("id").GetString()!, row.GetProperty("text").GetString()!))),
    ];
}
