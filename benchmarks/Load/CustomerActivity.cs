using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ComplaintBot.Benchmarks.Load;

/// <summary>Activities as a Bot Framework channel posts them, of the same size and shape whoever is measured.</summary>
internal static class CustomerActivity
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Says(int turn, string text, string locale) => Make("message", turn, locale, activity =>
    {
        activity["textFormat"] = "plain";
        activity["text"] = text;
    });

    public static string Joins(int turn, string company, string language) => Make("event", turn, language, activity =>
    {
        activity["name"] = "webchat/join";
        activity["value"] = new JsonObject { ["company"] = company, ["language"] = language };
    });

    private static string Make(string type, int turn, string locale, Action<JsonObject> add)
    {
        var time = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'");
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = $"a-{Request.Number}-{turn}",
            ["timestamp"] = time,
            ["localTimestamp"] = time,
            ["localTimezone"] = "Europe/Amsterdam",
            ["serviceUrl"] = "http://127.0.0.1:9/",
            ["channelId"] = "directline",
            ["from"] = new JsonObject { ["id"] = $"user-{Request.Number}", ["name"] = "User", ["role"] = "user" },
            ["conversation"] = new JsonObject { ["id"] = $"conv-{Request.Number}" },
            ["recipient"] = new JsonObject { ["id"] = "bot", ["name"] = "Bot", ["role"] = "bot" },
            ["locale"] = locale,
            ["deliveryMode"] = "expectReplies",
            ["channelData"] = new JsonObject { ["clientActivityID"] = $"c-{Request.Number}-{turn}" },
        };
        add(activity);
        return activity.ToJsonString(Relaxed);
    }
}
