using System.Text.Json;
using System.Text.Json.Serialization;
using ComplaintBot.Runtime.Activities;

namespace ComplaintBot.Dialogs.Form;

/// <summary>
/// What a page of the form sends: an event named <c>form/…</c>, whose words stand in the activity's text. An event and not a message, so
/// that nothing typed into a form can be taken for a wish of another kind: "stop" in a description stays a description.
/// </summary>
public sealed record FormStep
{
    /// <summary>The channel of all forms; from any other, these events mean nothing.</summary>
    public const string Channel = "form";
    public const string Begin = "form/begin";
    public const string Answer = "form/answer";
    public const string Back = "form/back";
    public const string Change = "form/change";
    public const string Remove = "form/remove";
    public const string Person = "form/person";
    public const string Stop = "form/stop";

    /// <summary>The events that a page may send.</summary>
    public static IReadOnlyList<string> Names { get; } = [Begin, Answer, Back, Change, Remove, Person, Stop];

    /// <summary>The question to which the answer was given, from which the customer goes back, or which he changes.</summary>
    public string? Question { get; init; }

    /// <summary>The id of the document that he takes out.</summary>
    public string? Document { get; init; }

    /// <summary>The language in which he read the page.</summary>
    public string? Language { get; init; }

    /// <summary>When he was shown it: some offers depend on the time.</summary>
    public DateTimeOffset? ShownAt { get; init; }

    public JsonElement ToJson() => JsonSerializer.SerializeToElement(this, FormJson.Default.FormStep);

    internal static bool Is(Activity incoming) =>
        incoming is { Type: ActivityTypes.Event, ChannelId: Channel, Name: { } name } && Names.Contains(name);

    /// <summary>What it carries; a value that is not ours carries nothing.</summary>
    internal static FormStep Read(Activity incoming)
    {
        try
        {
            return incoming.Value is { ValueKind: JsonValueKind.Object } value ? value.Deserialize(FormJson.Default.FormStep) ?? new() : new();
        }
        catch (JsonException)
        {
            return new();
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FormStep))]
internal sealed partial class FormJson : JsonSerializerContext;
