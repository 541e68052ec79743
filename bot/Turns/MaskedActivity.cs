using System.Text.Json;
using System.Text.Json.Nodes;
using ComplaintBot.Language;
using ComplaintBot.Runtime.Activities;

namespace ComplaintBot.Turns;

/// <summary>What is kept of an activity: what the dialogs heard, and nowhere else in it what they hid.</summary>
internal static class MaskedActivity
{
    /// <summary>Null where the activity may be kept as it came.</summary>
    /// <param name="heard">The text without its secrets; null where it has none.</param>
    public static Activity? Of(Activity activity, string? heard)
    {
        var value = Hide(activity.Value);
        if (heard is null && value is null)
            return null;
        // Where the text had a secret, some client may have put it elsewhere as well.
        return heard is null
            ? activity with { Value = value }
            : activity with
            {
                Text = heard,
                Value = value ?? activity.Value,
                ChannelData = Hide(activity.ChannelData) ?? activity.ChannelData,
                Attachments = activity.Attachments?.Select(attachment => Hide(attachment) ?? attachment).ToList(),
                Entities = activity.Entities?.Select(entity => entity with { Properties = Hide(entity.Properties) }).ToList(),
                Others = Hide(activity.Others),
            };
    }

    private static Dictionary<string, JsonElement>? Hide(IDictionary<string, JsonElement>? properties) =>
        properties?.ToDictionary(property => property.Key, property => Hide(property.Value) ?? property.Value);

    private static JsonElement? Hide(JsonElement? json)
    {
        if (json is not { ValueKind: JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.String or JsonValueKind.Number } element)
            return null;
        var node = JsonNode.Parse(element.GetRawText())!;
        var changed = false;
        var hidden = Hide(node, ref changed);
        return changed ? JsonSerializer.SerializeToElement(hidden) : null;
    }

    private static JsonNode? Hide(JsonNode? node, ref bool changed)
    {
        switch (node)
        {
            case JsonObject properties:
                foreach (var (name, value) in properties.ToList())
                    properties[name] = Hide(value?.DeepClone(), ref changed);
                return properties;
            case JsonArray elements:
                for (var i = 0; i < elements.Count; i++)
                    elements[i] = Hide(elements[i]?.DeepClone(), ref changed);
                return elements;
            case JsonValue value when value.GetValueKind() is JsonValueKind.String or JsonValueKind.Number:
                if (Masking.Hide(Message.Read(value.ToString()), Asked.Anything) is not { } masked)
                    return value;
                changed = true;
                return JsonValue.Create(masked.Text);
            default:
                return node;
        }
    }
}
