using System.Text.Json;
using ComplaintBot.Runtime.Activities;
using ComplaintBot.Runtime.Dialogs;

namespace ComplaintBot.Dialogs.Conversation;

/// <summary>The activities that are said, with the entities by which they name themselves (see the contracts on the wire).</summary>
internal static class Replying
{
    public static Activity Statement(string text, params IReadOnlyList<Entity> entities) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        TextFormat = "markdown",
        InputHint = "acceptingInput",
        Entities = entities.Count > 0 ? entities : null,
    };

    /// <summary>A statement that repeats words of the customer: plain, so that no channel makes a link of them.</summary>
    public static Activity Quotation(string text) => Statement(text) with { TextFormat = "plain" };

    public static Activity Question(string name, Prompt prompt, IEnumerable<string> furtherOffers)
    {
        var offers = prompt.Offers.Concat(furtherOffers).Distinct().Select(Button).ToList();
        return new()
        {
            Type = ActivityTypes.Message,
            Text = prompt.Text,
            TextFormat = prompt.Plain ? "plain" : "markdown",
            InputHint = "expectingInput",
            SuggestedActions = offers.Count > 0 ? new() { Actions = offers } : null,
            Entities = [Entity("ask", ("name", name))],
        };
    }

    public static Entity Complaint(string reference, string status, DateOnly? acknowledgeBy = null, DateOnly? answerBy = null) =>
        Entity("complaint", ("reference", reference), ("status", status), ("acknowledgeBy", Iso(acknowledgeBy)), ("answerBy", Iso(answerBy)));

    public static Entity Channel(string id) => Entity("channel", ("id", id));

    public static Entity Answer(string intent) => Entity("answer", ("intent", intent));

    public static Entity Handoff(string status) => Entity("handoff", ("status", status));

    public static Entity Document(string name, string status, string? reason = null) =>
        Entity("document", ("name", name), ("status", status), ("reason", reason));

    public static Entity Draft(string status) => Entity("draft", ("status", status));

    public static Entity Body(string id, bool open) => new()
    {
        Type = "body",
        Properties = new Dictionary<string, JsonElement> { ["id"] = Json(id), ["open"] = JsonSerializer.SerializeToElement(open, ActivityJson.Default.Boolean) },
    };

    private static Entity Entity(string type, params ReadOnlySpan<(string Name, string? Value)> properties)
    {
        var entity = new Entity { Type = type, Properties = new Dictionary<string, JsonElement>(properties.Length) };
        foreach (var (name, value) in properties)
            if (value is not null)
                entity.Properties[name] = Json(value);
        return entity;
    }

    private static CardAction Button(string text) => new() { Type = "imBack", Title = text, Value = Json(text) };

    private static JsonElement Json(string text) => JsonSerializer.SerializeToElement(text, ActivityJson.Default.String);

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
