using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ComplaintBot.DirectLine;
using ComplaintBot.Errors;
using ComplaintBot.Runtime.Activities;
using ComplaintBot.Turns;

namespace ComplaintBot.BotFramework;

/// <summary><c>POST /api/messages</c>: the entrance of the Bot Framework's channels. It stays shut as long as nobody proves who is calling.</summary>
internal sealed class MessagesEndpoint(BotFrameworkSettings settings, TurnEngine turns)
{
    private const int LongestKey = 64;

    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/messages", Post);

    private Task Post(HttpContext http)
    {
        if (settings.AppId is not null)
            return http.Refuse(StatusCodes.Status501NotImplemented, "NotImplemented", "An app id is configured, but callers cannot be checked yet: that comes with the Bot Framework registration.");
        if (!settings.AllowUnauthenticated)
            return http.Refuse(StatusCodes.Status401Unauthorized, "Unauthorized", "No Bot Framework registration is configured. Set MicrosoftAppId, or BotFramework:AllowUnauthenticated=true for the Emulator.");
        return http.Request.IsJson()
            ? Answer(http)
            : http.Refuse(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", "An activity is sent as application/json.");
    }

    private async Task Answer(HttpContext http)
    {
        var reading = await http.Request.ReadActivity(http.RequestAborted);
        if (!reading.Succeeded)
        {
            await http.RefuseActivity(reading);
        }
        else if (Missing(reading.Activity) is { } missing)
        {
            await http.Refuse(StatusCodes.Status400BadRequest, "BadArgument", $"The activity has no {missing}. Every channel sends one.");
        }
        else if (reading.Activity.DeliveryMode != "expectReplies")
        {
            await http.Refuse(StatusCodes.Status501NotImplemented, "NotImplemented", "Only deliveryMode expectReplies is answered: sending replies to a channel comes with the Bot Framework registration.");
        }
        else if (reading.Activity.Type == ActivityTypes.Typing)
        {
            await ActivitySet.Write(http.Response, [], null);
        }
        else
        {
            var outcome = await turns.Run(Admit(reading), http.RequestAborted);
            await ActivitySet.Write(http.Response, outcome!.Replies, null);
        }
    }

    private static string? Missing(Activity activity) =>
        string.IsNullOrEmpty(activity.Conversation?.Id) ? "conversation.id"
        : string.IsNullOrEmpty(activity.ChannelId) ? "channelId"
        : string.IsNullOrEmpty(activity.From?.Id) ? "from.id"
        : null;

    private static Incoming Admit(ActivityReading reading)
    {
        var said = reading.Activity!;
        return new Incoming
        {
            Conversation = ConversationOf(said),
            UserId = said.From!.Id!,
            Activity = said with { From = said.From with { Role = "user" } },
            Json = reading.Json,
            Key = KeyOf(said.Id),
            MayBegin = true,
        };
    }

    /// <summary>Whatever channel an activity claims to come from, its conversation begins with another prefix than those of Direct Line.</summary>
    private static string ConversationOf(Activity said)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{said.ChannelId}\n{said.Conversation!.Id}"), digest);
        return "bf" + Base64Url.EncodeToString(digest);
    }

    private static string? KeyOf(string? id) => id switch
    {
        null or "" => null,
        { Length: <= LongestKey } => id,
        _ => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(id))),
    };
}
