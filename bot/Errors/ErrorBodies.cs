using ComplaintBot.Store;
using ComplaintBot.Turns;

namespace ComplaintBot.Errors;

/// <summary>Gives every refusal a body, those of the framework too, and every failure a status. Pages for people are left to say it in their own way.</summary>
internal sealed class ErrorBodies(RequestDelegate next, ILogger<ErrorBodies> log)
{
    public async Task Invoke(HttpContext http)
    {
        await (IsForPeople(http.Request) ? next(http) : Guard(http));
        if (http.Response.StatusCode == StatusCodes.Status413PayloadTooLarge) await http.ReachesSender();
    }

    private static bool IsForPeople(HttpRequest request) =>
        !request.Path.StartsWithSegments("/v3") && !request.Path.StartsWithSegments("/api") && !IsOfTheChat(request.Path)
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    /// <summary>What the chat page's script asks for; a page of its own lies below the same path, where the cookie is sent.</summary>
    private static bool IsOfTheChat(PathString path) => path.StartsWithSegments("/chat") && !path.StartsWithSegments(Resuming.ContinueModel.Path);

    private async Task Guard(HttpContext http)
    {
        try
        {
            await next(http);
            if (http.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null }) await Describe(http, http.Response.StatusCode);
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException and not BadHttpRequestException && http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to be answered.
        }
        catch (BadHttpRequestException refused) when (!http.Response.HasStarted)
        {
            await Describe(http, refused.StatusCode);
        }
        catch (Exception failure) when (!http.Response.HasStarted && failure is StoreUnavailableException or ContendedException)
        {
            log.Unavailable(http.Request.Path, failure);
            await http.Refuse(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "This could not be kept just now, and nothing was changed. Send it again in a moment.");
        }
#pragma warning disable CA1031 // The last line: no failure may leave without a body.
        catch (Exception failure) when (!http.Response.HasStarted)
#pragma warning restore CA1031
        {
            log.Failed(http.Request.Path, failure);
            await http.Refuse(StatusCodes.Status500InternalServerError, "InternalServerError", "Something went wrong on the server. It has been logged.");
        }
    }

    private static Task Describe(HttpContext http, int status) => status switch
    {
        400 => http.Refuse(status, "BadArgument", "The request is malformed. See the Direct Line 3.0 reference for what it takes."),
        401 => http.Refuse(status, "Unauthorized", "The request names nobody. Send Authorization: Bearer with a token."),
        403 => http.Refuse(status, "Forbidden", "This is not for the one who asks."),
        404 => http.Refuse(status, "NotFound", "There is nothing at this address."),
        405 => http.Refuse(status, "MethodNotAllowed", $"This address does not take {http.Request.Method}. It takes {http.Response.Headers.Allow}."),
        408 => http.Refuse(status, "RequestTimeout", "The request came too slowly. Send it again."),
        413 => http.Refuse(status, "PayloadTooLarge", "The request is too large. Send less."),
        415 => http.Refuse(status, "UnsupportedMediaType", "The body is of a type that is not taken here. Send application/json."),
        431 => http.Refuse(status, "HeadersTooLarge", "The headers are too large. Send fewer."),
        _ => http.Refuse(status, status >= 500 ? "ServerError" : "BadArgument", "The request could not be answered."),
    };
}

internal static partial class ErrorLog
{
    [LoggerMessage(1101, LogLevel.Error, "{Path} could not be answered because the store did not take it.")]
    public static partial void Unavailable(this ILogger log, string path, Exception failure);

    [LoggerMessage(1102, LogLevel.Error, "{Path} failed.")]
    public static partial void Failed(this ILogger log, string path, Exception failure);
}
