using ComplaintBot.Errors;

namespace ComplaintBot.DirectLine;

/// <summary>Lets in who holds a token for the conversation that is asked for.</summary>
internal sealed class Bearer(Tokens tokens)
{
    public static string? Of(HttpRequest request)
    {
        const string scheme = "Bearer ";
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? header[scheme.Length..].Trim() : null;
    }

    public RequestDelegate Guard(Func<HttpContext, Token, Task> endpoint) => http =>
        Admit(http, Of(http.Request), allowStream: false) is var (token, refusal) && token is not null ? endpoint(http, token) : refusal!;

    /// <summary>A stream is authorised by its address alone.</summary>
    public RequestDelegate GuardStream(Func<HttpContext, Token, Task> endpoint) => http =>
        Admit(http, http.Request.Query["t"].ToString() is { Length: > 0 } t ? t : Of(http.Request), allowStream: true) is var (token, refusal) && token is not null
            ? endpoint(http, token)
            : refusal!;

    private (Token? Token, Task? Refusal) Admit(HttpContext http, string? text, bool allowStream)
    {
        var check = tokens.Check(text);
        if (Refuse(http, check.Standing) is { } refusal) return (null, refusal);
        if (check.Token!.Use is { } use && !(allowStream && use == Token.ForStream))
            return (null, http.Refuse(StatusCodes.Status403Forbidden, "Forbidden", "This token opens a stream and does nothing else."));
        if (http.Request.RouteValues["conversation"] is string asked && asked != check.Token.Conversation)
            return (null, http.Refuse(StatusCodes.Status403Forbidden, "Forbidden", "The token belongs to another conversation."));
        return (check.Token, null);
    }

    private static Task? Refuse(HttpContext http, TokenStanding standing) => standing switch
    {
        TokenStanding.Missing => http.Refuse(StatusCodes.Status401Unauthorized, "Unauthorized", "There is no token. Send Authorization: Bearer with one from /chat/token."),
        TokenStanding.Invalid => http.Refuse(StatusCodes.Status403Forbidden, "Forbidden", "The token is not valid here. Get one from /chat/token."),
        // 403 and not 401: the stock clients know expiry by it alone.
        TokenStanding.Expired => http.Refuse(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired and cannot be refreshed. Get one from /chat/token."),
        _ => null,
    };
}
