using System.Text.Json;

namespace ComplaintBot.Staff;

/// <summary>A JSON object of the register as names and values to be read by people; inner objects are folded out.</summary>
internal static class FactList
{
    public static IReadOnlyList<(string Name, string Value)> Read(string? json)
    {
        if (string.IsNullOrEmpty(json))
            return [];
        try
        {
            using var document = JsonDocument.Parse(json);
            return [.. Of("", document.RootElement)];
        }
        catch (JsonException)
        {
            return [("", json)];
        }
    }

    private static IEnumerable<(string Name, string Value)> Of(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(p => Of(p.Name, p.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(v => Of(name, v)),
        JsonValueKind.Null or JsonValueKind.Undefined => [],
        _ => [(name, value.ToString())],
    };
}
