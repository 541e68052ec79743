using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace ComplaintBot.Runtime.Activities;

/// <summary>Reads an activity from the body of a request. Total: whatever the bytes are, the result is an activity or a reason.</summary>
public static class ActivityReader
{
    /// <summary>The longest activity, in UTF-16 code units of its JSON, an escape counted as the one that it spells. Source: Direct Line 3.0 reference, "Send an activity".</summary>
    public const int MaxCharacters = 256 * 1024;

    /// <summary>No activity of <see cref="MaxCharacters"/> takes more bytes than this: a UTF-16 code unit is at most six bytes, as <c>\u00e9</c>.</summary>
    public const int MaxBytes = 6 * MaxCharacters;

    private const string TooLong = "The activity is longer than 262144 characters. Send a shorter text, or the long part as an attachment.";

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static ActivityReading Read(ReadOnlyMemory<byte> body)
    {
        if (body.Span.StartsWith(ByteOrderMark)) body = body[ByteOrderMark.Length..];
        if (body.IsEmpty) return ActivityReading.Failed("The body is empty. Send one activity as a JSON object.");
        if (body.Length > MaxBytes) return ActivityReading.Long(TooLong);
        if (!Utf8.IsValid(body.Span)) return ActivityReading.Failed("The body is not valid UTF-8. Encode the JSON as UTF-8.");
        if (body.Length > MaxCharacters && CountCharacters(body.Span) > MaxCharacters) return ActivityReading.Long(TooLong);
        return Parse(UnspeakableEscapes.Replace(body));
    }

    private static int CountCharacters(ReadOnlySpan<byte> json)
    {
        var count = Encoding.UTF8.GetCharCount(json);
        for (var at = json.IndexOf((byte)'\\'); at >= 0 && at + 1 < json.Length;)
        {
            var length = json[at + 1] == 'u' ? 6 : 2;
            count -= length - 1;
            if (at + length >= json.Length) break;
            var next = json[(at + length)..].IndexOf((byte)'\\');
            at = next < 0 ? -1 : at + length + next;
        }

        return count;
    }

    private static ActivityReading Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            var activity = JsonSerializer.Deserialize(json.Span, ActivityJson.Default.Activity);
            if (activity is null) return ActivityReading.Failed("The body is the JSON value null. Send one activity as a JSON object.");
            if (string.IsNullOrWhiteSpace(activity.Type)) return ActivityReading.Failed("The activity has no type. Give it one, such as \"message\".");
            return ActivityReading.Of(activity, json);
        }
        catch (JsonException wrong)
        {
            return ActivityReading.Failed(Explain(json.Span, wrong));
        }
    }

    private static string Explain(ReadOnlySpan<byte> json, JsonException wrong)
    {
        var path = wrong.Path is null or "$" ? null : wrong.Path["$.".Length..];
        if (Walk(json) is { } malformed) return malformed;
        return path is null
            ? "The body is not a JSON object. Send one activity as a JSON object."
            : $"The property {path} has a value of the wrong kind. See the Activity schema for what it takes.";
    }

    /// <summary>Tells malformed or too deeply nested JSON from JSON whose values are of the wrong kind; null for the latter.</summary>
    private static string? Walk(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 1024 });
        var deepest = 0;
        try
        {
            while (reader.Read()) deepest = Math.Max(deepest, reader.CurrentDepth);
        }
        catch (JsonException)
        {
            return $"The body is not valid JSON, at byte {reader.BytesConsumed}, or nested deeper than 64 levels. Send one activity as a JSON object.";
        }

        return deepest >= 64 ? "The activity is nested deeper than 64 levels. Send it flatter." : null;
    }
}
