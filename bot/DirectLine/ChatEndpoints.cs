using ComplaintBot.Companies;
using System.Buffers.Text;
using System.Text.Json;
using ComplaintBot.Errors;
using ComplaintBot.Limits;
using ComplaintBot.Store;
using ComplaintBot.Turns;

namespace ComplaintBot.DirectLine;

/// <summary>What the chat page asks for before it speaks Direct Line: a token, and to be forgotten.</summary>
internal sealed class ChatEndpoints(
    Tokens tokens, CompanyDirectory companies, Origins origins, Brakes brakes, ResumeCookie cookie, IStore store, TurnEngine turns, Entropy entropy, TimeProvider time)
{
    private const int LongestBody = 4096;

    private static readonly string[] Languages = ["nl", "fr", "en", "de"];

    public void Map(IEndpointRouteBuilder routes, Origins origins)
    {
        routes.MapPost("/chat/token", origins.Guard(Token));
        routes.MapPost("/chat/forget", origins.Guard(Forget));
    }

    private async Task Token(HttpContext http)
    {
        if (await ReadRequest(http) is not { } request || !await brakes.Tokens.Passes(http, request.Company)) return;
        var resumed = await FindResumed(http, request.Company);
        var token = tokens.Renew(resumed is null ? Begin(http, request) : Resume(http, resumed, request));
        http.Response.Headers.CacheControl = "no-store";
        var answer = new ChatToken(resumed?.Id, tokens.Sign(token), tokens.LifetimeSeconds, token.User);
        await http.Response.WriteAsJsonAsync(answer, DirectLineJson.Default.ChatToken);
    }

    /// <summary>Nothing is stored before the conversation starts: the hash of the secret travels in the token.</summary>
    private Token Begin(HttpContext http, ChatRequest request)
    {
        var conversation = NewIds.Conversation(entropy);
        var secret = ResumeCookie.NewSecret(entropy);
        cookie.Give(http, request.Company, conversation, secret);
        return new Token
        {
            User = NewIds.User(entropy),
            Conversation = conversation,
            Company = request.Company,
            Language = LanguageOf(request),
            ResumeHash = Base64Url.EncodeToString(ResumeCookie.HashOf(secret)),
            Expires = 0,
        };
    }

    private Token Resume(HttpContext http, StoredConversation resumed, ChatRequest request)
    {
        cookie.GiveAgain(http, request.Company);
        return new Token { User = resumed.UserId, Conversation = resumed.Id, Company = request.Company, Language = LanguageOf(request), Expires = 0 };
    }

    private async ValueTask<StoredConversation?> FindResumed(HttpContext http, string? company)
    {
        if (cookie.Read(http, company) is not { } claim) return null;
        var known = await store.FindConversation(claim.Conversation, http.RequestAborted);
        return claim.Opens(known) && (company is null || known!.Company is null || known.Company == company) ? known : null;
    }

    private async Task Forget(HttpContext http)
    {
        if (await ReadRequest(http) is not { } request) return;
        foreach (var claim in cookie.TakeBack(http, request.Company))
        {
            await turns.Change(claim.Conversation, known => claim.End(known, time.GetUtcNow()), http.RequestAborted);
        }

        http.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    /// <summary>Null where the request was refused.</summary>
    private async ValueTask<ChatRequest?> ReadRequest(HttpContext http)
    {
        var body = await http.Request.ReadWhole(LongestBody, http.RequestAborted);
        if (body.Length > LongestBody)
        {
            await http.Refuse(StatusCodes.Status413PayloadTooLarge, "PayloadTooLarge", $"The body is longer than {LongestBody} bytes.");
            return null;
        }

        if (Parse(body) is not { } request)
        {
            await http.Refuse(StatusCodes.Status400BadRequest, "BadArgument", "The body is not what is expected here. Send {\"company\":\"…\"}, or nothing.");
            return null;
        }

        if (request.Company is null || companies.Knows(request.Company))
        {
            if (origins.IsAllowed(http.Request, request.Company)) return request;
            await origins.Refuse(http);
            return null;
        }

        await http.Refuse(StatusCodes.Status400BadRequest, "UnknownCompany", $"No company has this id. Known are: {companies}.");
        return null;
    }

    private static ChatRequest? Parse(byte[] body)
    {
        if (body.Length == 0) return new ChatRequest(null, null);
        try
        {
            return JsonSerializer.Deserialize(body, DirectLineJson.Default.ChatRequest);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A language that nobody speaks here is no error: the conversation finds out.</summary>
    private static string? LanguageOf(ChatRequest request) => Array.Find(Languages, l => request.Language?.StartsWith(l, StringComparison.OrdinalIgnoreCase) == true);
}
