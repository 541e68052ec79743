using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ComplaintBot.Complaints.Procedures.Format;

internal sealed partial class ProcedureReader
{
    private const int LongestQuote = 12;

    /// <summary>The published text beside the file; null where there is none, and where it cannot be used.</summary>
    private string? OriginalText()
    {
        const string path = "$.original";
        if (_values.OptionalText(path, _file.Original) is not { } name)
            return null;
        if (!OriginalPattern().IsMatch(name) || !name.EndsWith($".{_values.Original}.txt", StringComparison.Ordinal))
        {
            _values.Wrong(path, $"'{name}' is no name of a text in the original language.", $"Name a file beside this one, such as original.{_values.Original}.txt.");
            return null;
        }
        return TextFile.Read(Path.Combine(Path.GetDirectoryName(_problems.File) ?? "", name), path, _problems);
    }

    private List<Source> Sources(string? originalText)
    {
        const string path = "$.sources";
        var sources = Values.Each(path, _file.Sources).Select(s => Source(s.Path, s.Value, originalText)).ToList();
        foreach (var twice in sources.GroupBy(s => s).Where(g => g.Count() > 1))
            _values.Wrong(path, $"The quote '{twice.Key.Quote}' stands twice for the same value and row.", "Remove one.");
        return sources;
    }

    private Source Source(string path, SourceFile file, string? originalText)
    {
        var source = new Source(_values.Text($"{path}.path", file.Path), _values.Text($"{path}.quote", file.Quote), _values.Text($"{path}.row", file.Row));
        var words = source.Quote.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        if (words > LongestQuote)
            _values.Wrong($"{path}.quote", $"The quote has {words} words.", $"Keep the {LongestQuote} that matter, exactly as published.");
        if (originalText?.Contains(source.Quote, StringComparison.Ordinal) == false)
            _values.Wrong($"{path}.quote", $"{_file.Original} does not say '{source.Quote}'.{Nearly(source.Quote, originalText)}", "Copy the words from there, letter by letter, with their apostrophes and spaces.");
        if (source.Row.Length > 0 && !RowPattern().IsMatch(source.Row))
            _values.Wrong($"{path}.row", $"'{source.Row}' is no row.", "Write a capital, two digits and at most one small letter, such as L01.");
        if (source.Path.Length > 0 && !LeadsSomewhere(source.Path))
            _values.Wrong($"{path}.path", $"'{source.Path}' leads to nothing in this file.", "Write names with dots between them, and for an element of a list its id, kind or group.");
        return source;
    }

    /// <summary>What the text says instead, where only capitals, spaces or the shape of a sign differ.</summary>
    private static string Nearly(string quote, string text) =>
        Plain(text).IndexOf(Plain(quote), StringComparison.Ordinal) is >= 0 and var at ? $" It says '{text.Substring(at, quote.Length)}'." : "";

    /// <summary>Sign for sign, so that places stay the same.</summary>
    private static string Plain(string text) => string.Create(text.Length, text, (plain, from) =>
    {
        for (var i = 0; i < from.Length; i++)
            plain[i] = from[i] switch
            {
                '\u2018' or '\u2019' or '`' or '\u00b4' => '\'',
                '\u201c' or '\u201d' or '\u201e' => '"',
                '\u2013' or '\u2014' or '\u2011' => '-',
                var c when char.IsWhiteSpace(c) => ' ',
                var c => char.ToLowerInvariant(c),
            };
    });

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

    [GeneratedRegex(@"^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\z")]
    private static partial Regex OriginalPattern();

    [GeneratedRegex(@"^[A-Z][0-9]{2}[a-z]?\z")]
    private static partial Regex RowPattern();
}
