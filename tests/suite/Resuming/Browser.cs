using System.Net;
using System.Text;
using System.Text.Json;
using ComplaintBot.Tests.DirectLine;

namespace ComplaintBot.Tests.Resuming;

/// <summary>A browser without scripts: it keeps cookies, each for its path, and names its origin.</summary>
internal sealed class Browser(RunningHost host)
{
    private readonly CookieContainer cookies = new();

    /// <summary>Null for one that does not say from where it posts.</summary>
    public string? Origin { get; init; } = host.Url.GetLeftPart(UriPartial.Authority);

    public string? Cookie(string name) => cookies.GetAllCookies().FirstOrDefault(c => c.Name == name && c.Value.Length > 0)?.Value;

    public void SetCookie(string name, string value) => cookies.Add(new Cookie(name, value, "/chat", host.Url.Host));

    public async Task<string> Read(string path) => WebUtility.HtmlDecode(await (await Send(HttpMethod.Get, path, null)).Content.ReadAsStringAsync());

    public Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields) =>
        Send(HttpMethod.Post, path, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));

    /// <summary>What the chat page asks for first.</summary>
    public async Task<JsonElement> Token() =>
        await (await Send(HttpMethod.Post, "/chat/token", new StringContent("""{"company":"leasem"}""", Encoding.UTF8, "application/json"))).Json();

    private async Task<HttpResponseMessage> Send(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, new Uri(host.Url, path)) { Content = content };
        if (cookies.GetCookieHeader(request.RequestUri!) is { Length: > 0 } kept) request.Headers.Add("Cookie", kept);
        if (method == HttpMethod.Post && Origin is not null) request.Headers.Add("Origin", Origin);
        var answer = await host.Client.SendAsync(request);
        if (answer.Headers.TryGetValues("Set-Cookie", out var given))
            foreach (var cookie in given) cookies.SetCookies(new Uri(host.Url, "/chat/continue"), cookie);
        return answer;
    }
}

/// <summary>Somebody who began a conversation, with what his browser keeps.</summary>
internal sealed record OldDevice(Browser Browser, Conversation Conversation)
{
    public string Id => Conversation.Id;

    public static async Task<OldDevice> Begin(RunningHost host, IEnumerable<string> says)
    {
        var browser = new Browser(host);
        var token = await browser.Token();
        var started = await (await host.Post("/v3/directline/conversations", null, token.Text("token"))).Json();
        var conversation = new Conversation(host, started.Text("conversationId"), started.Text("token"), token.Text("userId"), started.Text("streamUrl"));
        await conversation.Post("""{"type":"event","name":"webchat/join","value":{"company":"leasem","language":"nl"}}""");
        foreach (var said in says) await conversation.Say(said);
        return new OldDevice(browser, conversation);
    }

    /// <summary>Of what was filed.</summary>
    public async Task<string> Reference() => (
        from activity in (await Conversation.Poll()).Activities
        where activity.TryGetProperty("entities", out _)
        from entity in activity.GetProperty("entities").EnumerateArray()
        where entity.Text("type") == "complaint"
        select entity.Text("reference")).Last();
}
