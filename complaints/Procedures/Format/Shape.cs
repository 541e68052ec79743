using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace ComplaintBot.Complaints.Procedures.Format;

/// <summary>
/// Compares JSON with the type that it is to become. What does not fit is told and taken out, so that the rest can be read and all that
/// is wrong with a file comes to light at once.
/// </summary>
internal sealed class Shape(Problems problems)
{
    /// <summary>Paths at which the file says null on purpose: a fact that is open.</summary>
    public HashSet<string> Nulls { get; } = [];

    public void Trim(JsonNode node, JsonTypeInfo type, string path)
    {
        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object:
                TrimObject(node.AsObject(), type, path);
                break;
            case JsonTypeInfoKind.Dictionary:
                TrimEntries(node.AsObject(), _ => type.Options.GetTypeInfo(type.ElementType!), path);
                break;
            case JsonTypeInfoKind.Enumerable:
                TrimItems(node.AsArray(), type.Options.GetTypeInfo(type.ElementType!), path);
                break;
        }
    }

    private void TrimObject(JsonObject node, JsonTypeInfo type, string path)
    {
        var known = type.Properties.ToDictionary(p => p.Name, p => type.Options.GetTypeInfo(p.PropertyType));
        foreach (var name in node.Select(p => p.Key).Where(name => !known.ContainsKey(name)).ToList())
        {
            problems.Add($"{path}.{name}", "This property is unknown.", $"Remove it, or use one of: {string.Join(", ", known.Keys)}.");
            node.Remove(name);
        }
        TrimEntries(node, name => known[name], path);
    }

    private void TrimEntries(JsonObject node, Func<string, JsonTypeInfo> typeOf, string path)
    {
        foreach (var (name, value) in node.ToList())
        {
            var (at, type) = ($"{path}.{name}", typeOf(name));
            if (value is null)
                Nulls.Add(at);
            else if (Fits(value, type, at))
                Trim(value, type, at);
            else
                node.Remove(name);
        }
    }

    private void TrimItems(JsonArray node, JsonTypeInfo item, string path)
    {
        for (var i = 0; i < node.Count; i++)
        {
            var at = $"{path}[{i}]";
            if (node[i] is null)
                problems.Add(at, "An element of a list cannot be null.", "Remove it.");
            else if (Fits(node[i]!, item, at))
                Trim(node[i]!, item, at);
            else
                node[i] = null;
        }
    }

    private bool Fits(JsonNode node, JsonTypeInfo type, string path)
    {
        var wanted = Wanted(type);
        var actual = node.GetValueKind() switch
        {
            JsonValueKind.True or JsonValueKind.False => "true or false",
            JsonValueKind.Number when node.ToJsonString().All(c => char.IsAsciiDigit(c) || c == '-') => "a whole number",
            JsonValueKind.Number => "a number",
            JsonValueKind.String => "a text",
            JsonValueKind.Object => "an object",
            _ => "a list",
        };
        if (wanted == actual || (wanted == "a number" && actual == "a whole number"))
            return !IsTooLarge(node, type, path);
        problems.Add(path, $"This is {actual}.", $"Write {wanted} here.");
        return false;
    }

    private bool IsTooLarge(JsonNode node, JsonTypeInfo type, string path)
    {
        if (type.Type != typeof(int?) || int.TryParse(node.ToJsonString(), out _))
            return false;
        problems.Add(path, "This number is too large.", "Write a smaller one.");
        return true;
    }

    private static string Wanted(JsonTypeInfo type) => type.Kind switch
    {
        JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary => "an object",
        JsonTypeInfoKind.Enumerable => "a list",
        _ when type.Type == typeof(bool?) => "true or false",
        _ when type.Type == typeof(int?) => "a whole number",
        _ when type.Type == typeof(decimal?) => "a number",
        _ => "a text",
    };
}
