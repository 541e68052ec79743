using System.Text.Json;
using ComplaintBot.Runtime.Activities;
using ComplaintBot.Store;

namespace ComplaintBot.Staff;

internal enum Speaker { Customer, Bot, Person }

/// <summary>One line of a conversation: who, when and what, in plain text. What is no message (a join, an event) says so in <see cref="Event"/>.</summary>
internal sealed record TranscriptLine(long Sequence, Speaker Speaker, string? Name, DateTimeOffset? At, string? Text, string? Event, IReadOnlyList<string> Attachments)
{
    /// <summary>Reads a stored activity; one that cannot be read is a line without text, so that the rest is still told.</summary>
    public static TranscriptLine Read(StoredActivity stored)
    {
        try
        {
            if (JsonSerializer.Deserialize(stored.Json.Span, ActivityJson.Default.Activity) is { } activity)
                return Of(stored.Sequence, activity);
        }
        catch (JsonException)
        {
        }
        return new(stored.Sequence, Speaker.Customer, null, null, null, "?", []);
    }

    private static TranscriptLine Of(long sequence, Activity activity)
    {
        var person = PersonIn(activity);
        var speaker = person is not null ? Speaker.Person : activity.From?.Role == "bot" ? Speaker.Bot : Speaker.Customer;
        return new(
            sequence,
            speaker,
            person,
            activity.Timestamp,
            activity.Text,
            activity.Type == ActivityTypes.Message ? null : activity.Name ?? activity.Type ?? "?",
            [.. (activity.Attachments ?? []).Select(NameOf)]);
    }

    private static string? PersonIn(Activity activity)
    {
        var entity = activity.Entities?.FirstOrDefault(e => e.Type == "person");
        return entity is null || activity.From?.Role != "bot" ? null
            : entity.Properties?.TryGetValue("name", out var name) == true && name.ValueKind == JsonValueKind.String ? name.GetString()
            : activity.From.Name ?? "?";
    }

    private static string NameOf(JsonElement attachment) =>
        Read(attachment, "name") ?? Read(attachment, "contentType") ?? "?";

    private static string? Read(JsonElement value, string property) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(property, out var found) && found.ValueKind == JsonValueKind.String
            ? found.GetString()
            : null;
}
