using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ComplaintBot.Errors;
using ComplaintBot.Limits;
using ComplaintBot.Runtime.Activities;
using ComplaintBot.Store;
using ComplaintBot.Turns;

namespace ComplaintBot.DirectLine;

/// <summary>Posting activities and polling for them.</summary>
internal sealed class ActivityEndpoints(
    Bearer bearer, Brakes brakes, IStore store, TurnEngine turns, LiveStreams live, TurnSettings settings, Entropy entropy, TimeProvider time)
{
    private const int ActivitiesPerAnswer = 500;
    private const int LongestKey = 64;

    public void Map(IEndpointRouteBuilder routes, Origins origins)
    {
        routes.MapPost("/v3/directline/conversations/{conversation}/activities", origins.Guard(bearer.Guard(Post)));
        routes.MapGet("/v3/directline/conversations/{conversation}/activities", origins.Guard(bearer.Guard(Poll)));
        routes.MapPost("/v3/directline/conversations/{conversation}/upload", origins.Guard(bearer.Guard(Upload)));
    }

    private async Task Post(HttpContext http, Token token)
    {
        if (!http.Request.IsJson())
        {
            await http.Refuse(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", "An activity is sent as application/json.");
            return;
        }

        if (!await brakes.Messages.Passes(http, token.Company)) return;
        var reading = await http.Request.ReadActivity(http.RequestAborted);
        if (!reading.Succeeded)
        {
            await http.RefuseActivity(reading);
            return;
        }

        var incoming = Admit(reading, token);
        var id = incoming.Activity.Type == ActivityTypes.Typing ? await ShowTyping(incoming, http.RequestAborted) : (await turns.Run(incoming, http.RequestAborted))?.Id;
        if (id is null) await http.RefuseUnknown();
        else await http.Response.WriteAsJsonAsync(new PostedAnswer(id), DirectLineJson.Default.PostedAnswer);
    }

    /// <summary>Replaces what the sender may not claim: who he is, where it was said, over which channel, and where answers go.</summary>
    private Incoming Admit(ActivityReading reading, Token token)
    {
        var said = reading.Activity!;
        return new Incoming
        {
            Conversation = token.Conversation,
            Company = token.Company,
            UserId = token.User,
            Activity = said with
            {
                Id = null,
                ChannelId = "directline",
                ServiceUrl = null,
                From = (said.From ?? new ChannelAccount()) with { Id = token.User, Role = "user" },
                Conversation = new ConversationAccount { Id = token.Conversation },
                Recipient = new ChannelAccount { Id = "bot", Name = settings.BotName, Role = "bot" },
                Locale = said.Locale ?? token.Language,
            },
            Json = reading.Json,
            Key = KeyOf(said.ChannelData),
            MayBegin = false,
        };
    }

    /// <summary>Short as it is, else by its digest: a client may make it as long as it likes.</summary>
    private static string? KeyOf(JsonElement? channelData)
    {
        if (channelData is not { ValueKind: JsonValueKind.Object } data) return null;
        if (!data.TryGetProperty("clientActivityID", out var id) || id.ValueKind != JsonValueKind.String) return null;
        var key = id.GetString()!;
        if (key.Length == 0) return null;
        return key.Length <= LongestKey ? key : Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
    }

    /// <summary>Typing is shown to who is there and not kept.</summary>
    private async ValueTask<string?> ShowTyping(Incoming incoming, CancellationToken stop)
    {
        if (await store.FindConversation(incoming.Conversation, stop) is null) return null;
        var id = $"{incoming.Conversation}|typing{Base64Url.EncodeToString(entropy(6))}";
        var shown = incoming.Activity with { Id = id, Timestamp = time.GetUtcNow() };
        live.Show(incoming.Conversation, [ActivityStamp.Write(shown, incoming.Json.Span)]);
        return id;
    }

    private async Task Poll(HttpContext http, Token token)
    {
        if (Watermark.Read(http.Request) is not { } seen)
        {
            await http.Refuse(StatusCodes.Status400BadRequest, "BadArgument", "The watermark is none of ours. Send the last one that came, or none.");
            return;
        }

        if (await store.FindConversation(token.Conversation, http.RequestAborted) is null)
        {
            await http.RefuseUnknown();
            return;
        }

        var news = await store.ReadActivities(token.Conversation, seen, ActivitiesPerAnswer, http.RequestAborted);
        var shown = news.Where(a => !ActivityStamp.IsHidden(a.Json.Span)).Select(a => a.Json).ToList();
        http.Response.Headers.CacheControl = "no-store";
        await ActivitySet.Write(http.Response, shown, news.Count > 0 ? news[^1].Sequence : seen);
    }

    private Task Upload(HttpContext http, Token token) =>
        http.Refuse(StatusCodes.Status501NotImplemented, "NotImplemented", "Documents cannot be uploaded here yet. Describe them in words.");
}
