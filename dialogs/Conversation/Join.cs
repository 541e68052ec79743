using System.Text.Json;
using ComplaintBot.Runtime.Activities;

namespace ComplaintBot.Dialogs.Conversation;

/// <summary>The event with which a chat page enters: <c>webchat/join</c> with the company and the language.</summary>
internal static class Join
{
    public const string Name = "webchat/join";

    public static bool Is(Activity incoming) =>
        (incoming.Type == ActivityTypes.Event && incoming.Name == Name)
        || (incoming.Type == ActivityTypes.ConversationUpdate && incoming.MembersAdded?.Any(m => m.Id != incoming.Recipient?.Id) == true);

    public static string? Company(Activity incoming) => Read(incoming, "company");

    public static string? Language(Activity incoming) => Read(incoming, "language");

    /// <summary>The language of the customer's browser, until he chooses one or his words tell.</summary>
    public static string? Browser(Activity incoming) => Read(incoming, "browser")?.Split('-')[0];

    public static Activity Event(string company, string? language) => new()
    {
        Type = ActivityTypes.Event,
        Name = Name,
        Value = JsonSerializer.SerializeToElement(
            new Dictionary<string, string> { ["company"] = company, ["language"] = language ?? "" },
            JoinJson.Default.DictionaryStringString),
    };

    private static string? Read(Activity incoming, string property) =>
        incoming is { Type: ActivityTypes.Event, Name: Name, Value: { ValueKind: JsonValueKind.Object } value }
        && value.TryGetProperty(property, out var found) && found.ValueKind == JsonValueKind.String
            ? found.GetString()
            : null;
}

[System.Text.Json.Serialization.JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class JoinJson : System.Text.Json.Serialization.JsonSerializerContext;
