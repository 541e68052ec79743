using System.Text.Json;
using ComplaintBot.Complaints;
using ComplaintBot.Runtime.Activities;

namespace ComplaintBot.Documents;

/// <summary>What stands in the attachments of an activity as it is kept: each file once, in the order in which the files came, with an address only where it was kept.</summary>
internal static class Attachments
{
    private const string ContentUrl = "contentUrl";
    private const string ContentType = "contentType";
    private const string Name = "name";

    /// <param name="listed">As the sender wrote them: clients list the same files again, without an address or with their content in it.</param>
    public static IReadOnlyList<JsonElement> Write(IReadOnlyList<JsonElement>? listed, IReadOnlyList<StagedDocument> staged, Func<Document, string?> linkTo)
    {
        var others = (listed ?? []).ToList();
        var written = new List<JsonElement>(staged.Count);
        foreach (var file in staged) written.Add(Of(file, Take(others, file.SentAs), linkTo));
        // What is no file at all, such as a card, or lies elsewhere: it is kept as it is, and never fetched.
        written.AddRange(others.Where(IsNoFile));
        return written;
    }

    /// <summary>The bytes of an attachment that carries them with it; null where it does not.</summary>
    public static string? DataOf(JsonElement attachment) =>
        attachment.ValueKind == JsonValueKind.Object && attachment.TryGetProperty(ContentUrl, out var url) && url.ValueKind == JsonValueKind.String
        && url.GetString() is { } text && text.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? text : null;

    public static string? NameOf(JsonElement attachment) =>
        attachment.ValueKind == JsonValueKind.Object && attachment.TryGetProperty(Name, out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;

    private static JsonElement? Take(List<JsonElement> others, string name)
    {
        var at = others.FindIndex(o => !IsNoFile(o) && DocumentName.Clean(NameOf(o)) == name);
        if (at < 0) return null;
        var found = others[at];
        others.RemoveAt(at);
        return found;
    }

    private static bool IsNoFile(JsonElement attachment) =>
        attachment.ValueKind == JsonValueKind.Object && DataOf(attachment) is null
        && (attachment.TryGetProperty("content", out _) || attachment.TryGetProperty(ContentUrl, out var url) && url.ValueKind == JsonValueKind.String);

    private static JsonElement Of(StagedDocument file, JsonElement? listed, Func<Document, string?> linkTo)
    {
        var (received, properties) = (file.Received, new Dictionary<string, JsonElement>());
        if (listed is { } as_) foreach (var property in as_.EnumerateObject()) properties[property.Name] = property.Value;
        properties.Remove(ContentUrl);
        properties[Name] = Text(received.Name);
        if (received.Document is { } document)
        {
            properties[ContentType] = Text(document.MediaType);
            if (linkTo(document) is { } link) properties[ContentUrl] = Text(link);
        }
        else if (!properties.ContainsKey(ContentType))
        {
            properties[ContentType] = Text("application/octet-stream");
        }

        return JsonSerializer.SerializeToElement(properties, AttachmentJson.Default.DictionaryStringJsonElement);
    }

    private static JsonElement Text(string text) => JsonSerializer.SerializeToElement(text, ActivityJson.Default.String);
}

[System.Text.Json.Serialization.JsonSerializable(typeof(Dictionary<string, JsonElement>))]
internal sealed partial class AttachmentJson : System.Text.Json.Serialization.JsonSerializerContext;
