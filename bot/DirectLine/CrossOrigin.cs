using ComplaintBot.Errors;

namespace ComplaintBot.DirectLine;

/// <summary>
/// Lets pages of allowed origins read what is answered, refusals too: a page that cannot read a refusal takes it for a broken
/// connection. Answers the browser's question beforehand (preflight). Source: Fetch standard, CORS protocol.
/// </summary>
internal sealed class CrossOrigin(RequestDelegate next, Origins origins)
{
    private const string Methods = "GET, POST, OPTIONS";
    // What the stock clients send.
    private const string RequestHeaders = "authorization, content-type, x-ms-bot-agent, x-requested-with";
    private const string TwoHours = "7200";

    public Task Invoke(HttpContext http)
    {
        var request = http.Request;
        var isChat = request.Path.StartsWithSegments("/chat");
        if (!isChat && !request.Path.StartsWithSegments("/v3/directline")) return next(http);
        var headers = http.Response.Headers;
        headers.Append("Vary", "Origin");
        var preflight = HttpMethods.IsOptions(request.Method) && request.Headers.ContainsKey("Access-Control-Request-Method");
        if (request.Headers.Origin.Count == 0) return next(http);
        // Endpoints refuse a foreign origin by themselves; a preflight never gets there.
        if (!origins.IsAllowed(request)) return preflight ? origins.Refuse(http) : next(http);

        headers.AccessControlAllowOrigin = request.Headers.Origin;
        headers.AccessControlExposeHeaders = "Retry-After";
        // The resume cookie lives below /chat only.
        if (isChat) headers.AccessControlAllowCredentials = "true";
        if (!preflight) return next(http);

        headers.AccessControlAllowMethods = Methods;
        headers.AccessControlAllowHeaders = RequestHeaders;
        headers.AccessControlMaxAge = TwoHours;
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
