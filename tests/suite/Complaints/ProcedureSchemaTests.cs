using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using ComplaintBot.Complaints.Deadlines;
using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Complaints.Procedures.Format;

namespace ComplaintBot.Tests.Complaints;

/// <summary>What editors are told about the files is what the reader takes.</summary>
public sealed class ProcedureSchemaTests
{
    private static readonly JsonObject Procedure = Read("procedure.schema.json");
    private static readonly JsonObject Calendar = Read("calendar.schema.json");

    [Fact]
    public void The_schema_and_the_reader_know_the_same_properties()
    {
        Same(Procedure, Procedure, FormatJson.Default.ProcedureFile, "$");
        Same(Calendar, Calendar, FormatJson.Default.CalendarFile, "$");
    }

    [Theory]
    [InlineData("status", typeof(ProcedureStatus))]
    [InlineData("submission", typeof(Submission))]
    [InlineData("talk.ways", typeof(TalkWay))]
    [InlineData("talk.with", typeof(TalkPartner))]
    [InlineData("channels.kind", typeof(ChannelKind))]
    [InlineData("channels.for", typeof(ChannelPurpose))]
    [InlineData("channels.hours.windows.days", typeof(DayOfWeek))]
    [InlineData("intake.kind", typeof(IntakeFieldKind))]
    [InlineData("handling.handler", typeof(Handler))]
    [InlineData("commitments.answer.strength", typeof(Strength))]
    [InlineData("commitments.answer.delayNotice", typeof(DelayNotice))]
    [InlineData("commitments.answer.term.unit", typeof(TermUnit))]
    [InlineData("bodies.kind", typeof(BodyKind))]
    [InlineData("bodies.scope", typeof(BodyScope))]
    [InlineData("bodies.onlyFor", typeof(BodyOnlyFor))]
    [InlineData("bodies.after", typeof(BodyAfter))]
    public void The_schema_and_the_reader_know_the_same_words(string path, Type words)
    {
        var schema = Procedure;
        foreach (var step in path.Split('.'))
            schema = Resolve(Procedure, schema["properties"]![step]!);

        var names = Enum.GetNames(words).Select(n => char.ToLowerInvariant(n[0]) + n[1..]);
        Assert.Equal(names.Order(), schema["enum"]!.AsArray().Select(w => (string)w!).Order());
    }

    private static void Same(JsonObject root, JsonObject schema, JsonTypeInfo type, string path)
    {
        if (type.Kind == JsonTypeInfoKind.Dictionary)
        {
            foreach (var (name, value) in schema["properties"]!.AsObject())
                Same(root, Resolve(root, value!), type.Options.GetTypeInfo(type.ElementType!), $"{path}.{name}");
            return;
        }
        if (type.Kind == JsonTypeInfoKind.Enumerable)
            type = type.Options.GetTypeInfo(type.ElementType!);
        if (type.Kind != JsonTypeInfoKind.Object)
        {
            Assert.True(schema["properties"] is null, $"The schema has an object at {path}, the reader a value.");
            return;
        }
        Assert.False((bool)schema["additionalProperties"]!);
        var properties = schema["properties"]!.AsObject();
        Assert.Equal((path, string.Join(' ', type.Properties.Select(p => p.Name).Order())), (path, string.Join(' ', properties.Select(p => p.Key).Order())));
        foreach (var property in type.Properties)
            Same(root, Resolve(root, properties[property.Name]!), type.Options.GetTypeInfo(property.PropertyType), $"{path}.{property.Name}");
    }

    /// <summary>The definition behind references, choices with null, and lists.</summary>
    private static JsonObject Resolve(JsonObject root, JsonNode schema) => schema switch
    {
        _ when schema["$ref"] is { } reference => Resolve(root, root["$defs"]![((string)reference!).Split('/')[^1]]!),
        _ when schema["anyOf"] is { } choices => Resolve(root, choices[0]!),
        _ when schema["items"] is { } items => Resolve(root, items),
        _ => schema.AsObject(),
    };

    private static JsonObject Read(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Some.Procedures, name)))!.AsObject();
}
