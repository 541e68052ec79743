using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ComplaintBot.Errors;
using ComplaintBot.Turns;

namespace ComplaintBot.DirectLine;

/// <summary><c>tokens/generate</c> for servers that hold a company's secret, <c>tokens/refresh</c> for everybody with a token.</summary>
internal sealed class TokenEndpoints(Tokens tokens, Bearer bearer, DirectLineSettings settings, LiveStreams live, Entropy entropy)
{
    private const int LongestBody = 16 * 1024;
    private const int LongestUser = 64;

    public void Map(IEndpointRouteBuilder routes, Origins origins)
    {
        routes.MapPost("/v3/directline/tokens/generate", origins.Guard(Generate));
        routes.MapPost("/v3/directline/tokens/refresh", origins.Guard(bearer.Guard(Refresh)));
    }

    private async Task Generate(HttpContext http)
    {
        if (Bearer.Of(http.Request) is not { } secret)
        {
            await http.Refuse(StatusCodes.Status401Unauthorized, "Unauthorized", "There is no secret. Send Authorization: Bearer with the company's Direct Line secret.");
        }
        else if (CompanyOf(secret) is not { } company)
        {
            await http.Refuse(StatusCodes.Status403Forbidden, "Forbidden", "No company has this secret. See DirectLine:Secrets.");
        }
        else if (await ReadUser(http) is { } user)
        {
            await Answer(http, new Token { User = user, Conversation = NewIds.Conversation(entropy), Company = company, Expires = 0 });
        }
        else
        {
            await http.Refuse(StatusCodes.Status400BadRequest, "BadArgument", $"The body must be absent or hold user.id, which begins with dl_ and has at most {LongestUser} characters.");
        }
    }

    private Task Refresh(HttpContext http, Token token) => Answer(http, token);

    private Task Answer(HttpContext http, Token token)
    {
        var renewed = tokens.Renew(token);
        live.Prolong(token.Conversation, token.User, DateTimeOffset.FromUnixTimeSeconds(renewed.Expires));
        http.Response.Headers.CacheControl = "no-store";
        var answer = new ConversationAnswer(renewed.Conversation, tokens.Sign(renewed), tokens.LifetimeSeconds);
        return http.Response.WriteAsJsonAsync(answer, DirectLineJson.Default.ConversationAnswer);
    }

    /// <summary>Every company is compared, whichever it is, and by digests of one length.</summary>
    private string? CompanyOf(string secret)
    {
        var given = SHA256.HashData(Encoding.UTF8.GetBytes(secret));
        string? found = null;
        foreach (var (company, known) in settings.Secrets)
        {
            if (CryptographicOperations.FixedTimeEquals(given, SHA256.HashData(known))) found = company;
        }

        return found;
    }

    /// <summary>Null where the body is malformed.</summary>
    private async ValueTask<string?> ReadUser(HttpContext http)
    {
        var body = await http.Request.ReadWhole(LongestBody, http.RequestAborted);
        if (body.Length == 0) return NewIds.User(entropy);
        if (body.Length > LongestBody) return null;
        try
        {
            var id = JsonSerializer.Deserialize(body, DirectLineJson.Default.GenerateRequest)?.User?.Id;
            if (id is null) return NewIds.User(entropy);
            return id.StartsWith("dl_", StringComparison.Ordinal) && id.Length <= LongestUser ? id : null;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
