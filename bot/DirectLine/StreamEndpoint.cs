using System.Net.WebSockets;
using ComplaintBot.Errors;
using ComplaintBot.Limits;
using ComplaintBot.Stopping;
using ComplaintBot.Store;
using ComplaintBot.Turns;

namespace ComplaintBot.DirectLine;

/// <summary>Opens streams: <c>GET conversations/{id}/stream</c> over WebSocket.</summary>
internal sealed class StreamEndpoint(
    Bearer bearer, IStore store, LiveStreams live, Brakes brakes, Departure departure, TimeProvider time, ILogger<StreamEndpoint> log)
{
    /// <summary>Ping frames; a peer that leaves them unanswered as long again is gone.</summary>
    public static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan TooManyTabs = TimeSpan.FromSeconds(30);

    /// <summary>By CONNECT over HTTP/2, which browsers speak as soon as the host itself serves HTTPS. Source: RFC 8441.</summary>
    public void Map(IEndpointRouteBuilder routes, Origins origins) =>
        routes.MapMethods("/v3/directline/conversations/{conversation}/stream", ["GET", "CONNECT"], origins.Guard(bearer.GuardStream(Open)));

    private async Task Open(HttpContext http, Token token)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            await http.Refuse(StatusCodes.Status400BadRequest, "BadArgument", "A stream is opened by a WebSocket request.");
        }
        else if (Watermark.Read(http.Request) is not { } seen)
        {
            await http.Refuse(StatusCodes.Status400BadRequest, "BadArgument", "The watermark is none of ours. Send the last one that came, or none.");
        }
        else if (await store.FindConversation(token.Conversation, http.RequestAborted) is null)
        {
            await http.RefuseUnknown();
        }
        else if (live.CountOf(token.Conversation) >= brakes.StreamsPerConversation)
        {
            await http.RefuseHaste(TooManyTabs);
        }
        else
        {
            await Run(http, token, seen);
        }
    }

    private async Task Run(HttpContext http, Token token, long seen)
    {
        var until = DateTimeOffset.FromUnixTimeSeconds(token.Until ?? token.Expires);
        using var stream = live.Open(token.Conversation, token.User, until);
        using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext { KeepAliveInterval = KeepAlive, KeepAliveTimeout = KeepAlive });
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        try
        {
            await new StreamSession(socket, stream, store, time, seen).Run(gone, departure.StreamsEnd);
        }
        catch (Exception lost) when (lost is WebSocketException or OperationCanceledException or IOException and not StoreUnavailableException)
        {
            // The client comes back by itself, with the watermark that it has.
        }
        catch (StoreUnavailableException failure)
        {
            log.StreamFailed(token.Conversation, failure);
        }
    }
}

internal static partial class StreamLog
{
    [LoggerMessage(1201, LogLevel.Error, "A stream of conversation {Conversation} ended because the store could not be read.")]
    public static partial void StreamFailed(this ILogger log, string conversation, Exception failure);
}
