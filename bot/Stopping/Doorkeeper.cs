using ComplaintBot.Errors;

namespace ComplaintBot.Stopping;

/// <summary>Once the host departs, sends away whoever wants to begin something, to come back in a moment. Polling goes on: a refusal would end it for good in the stock client.</summary>
internal sealed class Doorkeeper(RequestDelegate next, Departure departure)
{
    private const string InAMoment = "2";

    public Task Invoke(HttpContext http)
    {
        if (HttpMethods.IsPost(http.Request.Method) && IsEntrance(http.Request.Path)) return Count(http);
        return departure.HasBegun && OpensStream(http.Request) ? SendAway(http) : next(http);
    }

    private static bool IsEntrance(PathString path) => path.StartsWithSegments("/v3/directline") || path.StartsWithSegments("/chat") || path.StartsWithSegments("/api/messages");

    /// <summary>The stream itself, and the question for its address.</summary>
    private static bool OpensStream(HttpRequest request) =>
        request.Path.StartsWithSegments("/v3/directline") && !request.Path.Value!.EndsWith("/activities", StringComparison.OrdinalIgnoreCase);

    private async Task Count(HttpContext http)
    {
        if (!departure.TryEnter())
        {
            await SendAway(http);
            return;
        }

        try
        {
            await next(http);
        }
        finally
        {
            departure.Leave();
        }
    }

    private static Task SendAway(HttpContext http)
    {
        http.Response.Headers.RetryAfter = InAMoment;
        http.Response.Headers.Connection = "close";
        return http.Refuse(StatusCodes.Status503ServiceUnavailable, "Restarting", $"The host is about to restart, and nothing was done. Send it again in {InAMoment} s.");
    }
}
