using ComplaintBot.Errors;
using ComplaintBot.Limits;
using ComplaintBot.Turns;

namespace ComplaintBot.DirectLine;

/// <summary><c>tokens/generate</c> for servers that hold a company's secret, <c>tokens/refresh</c> for everybody with a token.</summary>
internal sealed class TokenEndpoints(Tokens tokens, Bearer bearer, CompanySecrets secrets, Brakes brakes, LiveStreams live, Entropy entropy)
{
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
        else if (secrets.CompanyOf(secret) is not { } company)
        {
            await http.Refuse(StatusCodes.Status403Forbidden, "Forbidden", "No company has this secret. See DirectLine:Secrets.");
        }
        // All customers of the company come from this one address.
        else if (await brakes.Tokens.Passes(http, company, countAddress: false))
        {
            if (await http.Request.ReadUser(entropy, http.RequestAborted) is { } user)
                await Answer(http, new Token { User = user, Conversation = NewIds.Conversation(entropy), Company = company, Expires = 0 });
            else
                await http.RefuseUser();
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
}
