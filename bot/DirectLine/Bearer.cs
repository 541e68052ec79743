using ComplaintBot.Errors;
using ComplaintBot.Store;
using ComplaintBot.Turns;

namespace ComplaintBot.DirectLine;

/// <summary>Lets in who holds a token for the conversation that is asked for, or the secret of the company to which it belongs.</summary>
internal sealed class Bearer(Tokens tokens, CompanySecrets secrets, Origins origins, IStore store, Entropy entropy)
{
    public static string? Of(HttpRequest request)
    {
        const string scheme = "Bearer ";
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? header[scheme.Length..].Trim() : null;
    }

    /// <summary>What is done in one conversation, or with its token.</summary>
    public RequestDelegate Guard(Func<HttpContext, Token, Task> endpoint) => async http =>
    {
        if (Of(http.Request) is { } text && http.Request.RouteValues["conversation"] is string asked && secrets.CompanyOf(text) is { } company)
        {
            var known = asked.StartsWith(NewIds.ConversationPrefix, StringComparison.Ordinal) ? await store.FindConversation(asked, http.RequestAborted) : null;
            if (known?.Company == company) await endpoint(http, BySecret(known.UserId, asked, company));
            else await (known is null ? http.RefuseUnknown() : http.Refuse(StatusCodes.Status403Forbidden, "Forbidden", "The conversation belongs to another company than the secret."));
        }
        else if (await Admit(http, Of(http.Request), allowStream: false) is { } token)
        {
            await endpoint(http, token);
        }
    };

    /// <summary>A company's server may start conversations by its secret alone, each call a new one.</summary>
    public RequestDelegate GuardStart(Func<HttpContext, Token, Task> endpoint) => async http =>
    {
        if (Of(http.Request) is { } text && secrets.CompanyOf(text) is { } company)
        {
            if (await http.Request.ReadUser(entropy, http.RequestAborted) is { } user) await endpoint(http, BySecret(user, NewIds.Conversation(entropy), company));
            else await http.RefuseUser();
        }
        else if (await Admit(http, Of(http.Request), allowStream: false) is { } token)
        {
            await endpoint(http, token);
        }
    };

    /// <summary>A stream is authorised by its address alone.</summary>
    public RequestDelegate GuardStream(Func<HttpContext, Token, Task> endpoint) => async http =>
    {
        var text = http.Request.Query["t"].ToString() is { Length: > 0 } t ? t : Of(http.Request);
        if (await Admit(http, text, allowStream: true) is { } token) await endpoint(http, token);
    };

    private static Token BySecret(string user, string conversation, string company) =>
        new() { User = user, Conversation = conversation, Company = company, Expires = 0 };

    /// <summary>Null where it was refused.</summary>
    private async ValueTask<Token?> Admit(HttpContext http, string? text, bool allowStream)
    {
        var check = tokens.Check(text);
        if (Refuse(http, check, allowStream) is not { } refusal) return check.Token;
        await refusal;
        return null;
    }

    private Task? Refuse(HttpContext http, TokenCheck check, bool allowStream)
    {
        if (Refuse(http, check.Standing) is { } refusal) return refusal;
        if (check.Token!.Use is { } use && !(allowStream && use == Token.ForStream))
            return http.Refuse(StatusCodes.Status403Forbidden, "Forbidden", "This token opens a stream and does nothing else.");
        if (http.Request.RouteValues["conversation"] is string asked && asked != check.Token.Conversation)
            return http.Refuse(StatusCodes.Status403Forbidden, "Forbidden", "The token belongs to another conversation.");
        return origins.IsAllowed(http.Request, check.Token.Company) ? null : origins.Refuse(http);
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
