using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ComplaintBot.Complaints.Procedures.Format;

internal sealed partial class ProcedureReader
{
    private const int LongestQuote = 12;

    private List<Source> Sources()
    {
        const string path = "$.sources";
        var sources = Values.Each(path, _file.Sources).Select(s => Source(s.Path, s.Value)).ToList();
        foreach (var twice in sources.GroupBy(s => s).Where(g => g.Count() > 1))
            _values.Wrong(path, $"The quote '{twice.Key.Quote}' stands twice for the same value and row.", "Remove one.");
        return sources;
    }

    private Source Source(string path, SourceFile file)
    {
        var source = new Source(_values.Text($"{path}.path", file.Path), _values.Text($"{path}.quote", file.Quote), _values.Text($"{path}.row", file.Row));
        var words = source.Quote.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        if (words > LongestQuote)
            _values.Wrong($"{path}.quote", $"The quote has {words} words.", $"Keep the {LongestQuote} that matter, exactly as published.");
        if (source.Row.Length > 0 && !RowPattern().IsMatch(source.Row))
            _values.Wrong($"{path}.row", $"'{source.Row}' is no row.", "Write a capital, two digits and at most one small letter, such as L01.");
        if (source.Path.Length > 0 && !LeadsSomewhere(source.Path))
            _values.Wrong($"{path}.path", $"'{source.Path}' leads to nothing in this file.", "Write names with dots between them, and for an element of a list its id, kind or group.");
        return source;
    }

    /// <summary>A fact that is null is there, too: the text speaks of it and leaves it open.</summary>
    private bool LeadsSomewhere(string path)
    {
        var steps = path.Split('.');
        JsonNode? node = _document.Root;
        for (var i = 0; i < steps.Length; i++)
        {
            if (node is JsonObject map && map.TryGetPropertyValue(steps[i], out var next))
                node = next;
            else if (node is JsonArray list && list.FirstOrDefault(e => IsCalled(e, steps[i])) is { } element)
                node = element;
            else
                return false;
        }
        return true;
    }

    private static bool IsCalled(JsonNode? element, string name) =>
        element is JsonObject map && (map["id"] ?? map["kind"] ?? map["group"]) is JsonValue value && value.TryGetValue<string>(out var called) && called == name;

    [GeneratedRegex(@"^[A-Z][0-9]{2}[a-z]?\z")]
    private static partial Regex RowPattern();
}
