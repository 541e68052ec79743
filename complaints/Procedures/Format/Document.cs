using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace ComplaintBot.Complaints.Procedures.Format;

/// <summary>A file that was parsed, and of which what fits was read.</summary>
internal sealed record Document<T>(T Content, JsonObject Root, IReadOnlySet<string> Nulls);

internal static class Document
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Null when the file is no JSON object at all; the problems say why.</summary>
    public static Document<T>? Read<T>(string text, JsonTypeInfo<T> type, Problems problems)
    {
        if (Parse(text, problems) is not { } root)
            return null;
        var whole = root.DeepClone().AsObject();
        var shape = new Shape(problems);
        shape.Trim(root, type, "$");
        return new Document<T>(root.Deserialize(type)!, whole, shape.Nulls);
    }

    private static JsonObject? Parse(string text, Problems problems)
    {
        try
        {
            if (JsonNode.Parse(text, documentOptions: Strict) is JsonObject root)
                return root;
            problems.Add("$", "The file holds no JSON object.", "Begin it with { and end it with }.");
        }
        catch (JsonException e)
        {
            problems.Add($"line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}", "The file is not valid JSON.", $"Mend the syntax there: {e.Message}");
        }
        return null;
    }
}
