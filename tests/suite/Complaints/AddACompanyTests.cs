using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ComplaintBot.Complaints.Procedures;

namespace ComplaintBot.Tests.Complaints;

/// <summary>docs/add-a-company.md holds what it promises.</summary>
public sealed partial class AddACompanyTests : IDisposable
{
    private static readonly string Document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "add-a-company.md"));
    private readonly ProcedureFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Its_example_is_a_whole_procedure_with_its_published_text()
    {
        var procedure = _folder
            .Write("calendars/NL.json", File.ReadAllText(Path.Combine(Repository.Procedures, "calendars", "NL.json")))
            .Write("duinweg-lease/original.nl.txt", Block("text"))
            .Write("duinweg-lease/procedure.json", Block("json")).Load().All.Single();

        Assert.Equal(("duinweg-lease", ProcedureStatus.Draft), (procedure.Id, procedure.Status));
        Assert.Equal((6, 4), (procedure.Sources.Count, procedure.Examples.Count));
        Assert.Contains("channels.phone.number", procedure.Missing.Select(m => m.Name));
    }

    [Theory]
    [InlineData("procedure.schema.json")]
    [InlineData("calendar.schema.json")]
    public void It_names_every_field_and_every_word_of_the_schema(string schema)
    {
        var named = Code().Matches(Document).SelectMany(m => m.Groups[1].Value.Split('.', '[', ']', '"', ':', ' ')).ToHashSet();
        var known = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Procedures, schema)))!;

        Assert.Empty(Names(known).Except(Weekdays).Except(named));
    }

    private static readonly string[] Weekdays = [.. Enum.GetNames<DayOfWeek>().Select(d => d.ToLowerInvariant()), "unstated", "everybody"];

    /// <summary>The names of all properties and the words of all lists of words, however deep.</summary>
    private static IEnumerable<string> Names(JsonNode? node) => node switch
    {
        JsonObject o => Own(o).Concat(o.SelectMany(p => Names(p.Value))),
        JsonArray a => a.SelectMany(Names),
        _ => [],
    };

    private static IEnumerable<string> Own(JsonObject schema) =>
        (schema["properties"] is JsonObject properties ? properties.Select(p => p.Key) : []).Concat(schema["enum"] is JsonArray words ? words.Select(w => (string)w!) : []);

    private static string Block(string language) =>
        Regex.Match(Document, $"^```{language}\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Code();
}
