using System.Buffers.Text;
using ComplaintBot.Errors;
using ComplaintBot.Store;
using ComplaintBot.Turns;

namespace ComplaintBot.DirectLine;

/// <summary>Starting a conversation, and coming back to it.</summary>
internal sealed class ConversationEndpoints(Tokens tokens, Bearer bearer, IStore store, TurnEngine turns, LiveStreams live, TimeProvider time)
{
    public void Map(IEndpointRouteBuilder routes, Origins origins)
    {
        routes.MapPost("/v3/directline/conversations", origins.Guard(bearer.GuardStart(Start)));
        routes.MapGet("/v3/directline/conversations/{conversation}", origins.Guard(bearer.Guard(Reconnect)));
    }

    /// <summary>201 once, then 200 with the same conversation. The body says nothing that counts and is not read.</summary>
    private async Task Start(HttpContext http, Token token)
    {
        var began = false;
        await turns.Change(token.Conversation, known => (began = known is null) ? New(token) : null, http.RequestAborted);
        await Answer(http, token, began ? StatusCodes.Status201Created : StatusCodes.Status200OK, 0);
    }

    private async Task Reconnect(HttpContext http, Token token)
    {
        if (Watermark.Read(http.Request) is not { } seen)
        {
            await http.Refuse(StatusCodes.Status400BadRequest, "BadArgument", "The watermark is none of ours. Send the last one that came, or none.");
        }
        else if (await store.FindConversation(token.Conversation, http.RequestAborted) is null)
        {
            await http.RefuseUnknown();
        }
        else
        {
            await Answer(http, token, StatusCodes.Status200OK, seen);
        }
    }

    private ConversationChange New(Token token) => new()
    {
        Id = token.Conversation,
        Company = token.Company,
        UserId = token.User,
        ExpectedVersion = 0,
        State = default,
        Activities = [],
        FirstSequence = 1,
        Resume = token.ResumeHash is { } hash ? ResumeHashes.None.With(Base64Url.DecodeFromChars(hash)) : null,
        At = time.GetUtcNow(),
    };

    /// <summary>With a token in every answer: the stock client takes over what stands there, and goes on as "Bearer undefined" without.</summary>
    private Task Answer(HttpContext http, Token token, int status, long seen)
    {
        var renewed = tokens.Renew(token);
        live.Prolong(token.Conversation, token.User, DateTimeOffset.FromUnixTimeSeconds(renewed.Expires));
        var answer = new ConversationAnswer(token.Conversation, tokens.Sign(renewed), tokens.LifetimeSeconds, StreamUrl(http.Request, renewed, seen));
        http.Response.StatusCode = status;
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsJsonAsync(answer, DirectLineJson.Default.ConversationAnswer);
    }

    private string StreamUrl(HttpRequest request, Token token, long seen)
    {
        var watermark = seen == 0 ? "" : Watermark.Of(seen);
        var scheme = request.IsHttps ? "wss" : "ws";
        return $"{scheme}://{request.Host}{request.PathBase}/v3/directline/conversations/{token.Conversation}/stream?watermark={watermark}&t={tokens.Sign(tokens.ForStream(token))}";
    }
}

internal static class UnknownConversation
{
    public static Task RefuseUnknown(this HttpContext http) =>
        http.Refuse(StatusCodes.Status404NotFound, "ConversationNotFound", "The conversation has not started. Start it by POST /v3/directline/conversations.");
}
