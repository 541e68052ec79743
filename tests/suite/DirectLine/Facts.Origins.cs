using System.Net;
using System.Net.Sockets;
using System.Text;
using ComplaintBot.Tests.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintBot.Tests.DirectLine;

/// <summary>Fact 17: pages of other sites, and what they get to read.</summary>
public sealed class OriginFacts : IAsyncLifetime
{
    private const string Everybody = "https://www.example.com";
    private const string OfLeasem = "https://www.leasem.example";
    private const string Foreign = "https://evil.example";
    private const string Conversations = "/v3/directline/conversations";

    private readonly SetClock _clock = new();
    private RunningHost _host = null!;

    public async Task InitializeAsync() => _host = await RunningHost.Start(
        b =>
        {
            b.Services.AddSingleton(EchoDialogue.Dialogue);
            b.Services.AddSingleton<TimeProvider>(_clock);
        },
        $"--DirectLine:AllowedOrigins:0={Everybody}", $"--DirectLine:AllowedOrigins:leasem={OfLeasem}");

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("/chat/token")]
    [InlineData(Conversations)]
    [InlineData(Conversations + "/any/activities")]
    [InlineData(Conversations + "/any/upload")]
    [InlineData("/v3/directline/tokens/refresh")]
    public async Task Fact_17_the_browsers_question_beforehand_is_answered_with_every_header_that_the_stock_clients_send(string path)
    {
        var answer = await Send(HttpMethod.Options, path, Everybody, headers: ("Access-Control-Request-Method", "POST"));
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(Everybody, Header(answer, "Access-Control-Allow-Origin"));
        Assert.Contains("POST", Header(answer, "Access-Control-Allow-Methods"));
        foreach (var header in new[] { "authorization", "content-type", "x-ms-bot-agent" })
            Assert.Contains(header, Header(answer, "Access-Control-Allow-Headers"));
        Assert.Contains("Origin", Header(answer, "Vary"));
    }

    [Fact]
    public async Task Fact_17_a_page_can_read_refusals_of_every_kind()
    {
        var conversation = await Conversation.Start(_host);
        await Reads(await Send(HttpMethod.Post, Conversations, Everybody), HttpStatusCode.Unauthorized);
        await Reads(await Send(HttpMethod.Post, Conversations, Everybody, "forged"), HttpStatusCode.Forbidden);
        await Reads(await Send(HttpMethod.Get, "/v3/directline/nothing", Everybody, conversation.Token), HttpStatusCode.NotFound);
        await Reads(await Send(HttpMethod.Get, Conversations, Everybody, conversation.Token), HttpStatusCode.MethodNotAllowed);
        await Reads(await Send(HttpMethod.Post, $"{conversation.Path}/activities", Everybody, conversation.Token, new string('[', 2_000_000)), HttpStatusCode.RequestEntityTooLarge);
        await Reads(await Send(HttpMethod.Post, $"{conversation.Path}/activities", Everybody, conversation.Token, "{"), HttpStatusCode.BadRequest);
        _clock.Advance(TimeSpan.FromHours(1));
        await Reads(await Send(HttpMethod.Get, $"{conversation.Path}/activities", Everybody, conversation.Token), HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_page_can_read_that_it_was_too_hasty_and_for_how_long()
    {
        await using var strict = await RunningHost.Start(
            $"--DirectLine:AllowedOrigins={Everybody}", "--Limits:Enabled=true", "--Limits:Tokens:Address:AtOnce=1", "--Limits:Tokens:Address:PerMinute=1", "--Limits:LongestHold=00:00:00");
        await strict.Post("/chat/token", null);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/chat/token");
        request.Headers.Add("Origin", Everybody);
        var answer = await strict.Client.SendAsync(request);
        await Reads(answer, HttpStatusCode.TooManyRequests);
        Assert.Equal("Retry-After", Header(answer, "Access-Control-Expose-Headers"));
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
    }

    [Fact]
    public async Task A_page_of_a_foreign_origin_is_refused_and_reads_nothing()
    {
        var conversation = await Conversation.Start(_host);
        foreach (var answer in new[]
        {
            await Send(HttpMethod.Options, "/chat/token", Foreign, headers: ("Access-Control-Request-Method", "POST")),
            await Send(HttpMethod.Post, "/chat/token", Foreign),
            await Send(HttpMethod.Get, $"{conversation.Path}/activities", Foreign, conversation.Token),
        })
        {
            await Refusals.Is(answer, HttpStatusCode.Forbidden, "OriginNotAllowed");
            Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
        }
    }

    [Fact]
    public async Task An_origin_of_one_company_talks_to_this_company_only()
    {
        Assert.Equal(HttpStatusCode.OK, (await Send(HttpMethod.Post, "/chat/token", OfLeasem, body: """{"company":"leasem"}""")).StatusCode);
        await Reads(await Send(HttpMethod.Post, "/chat/token", OfLeasem, body: """{"company":"stellantis-fs-belux"}"""), HttpStatusCode.Forbidden, OfLeasem);
        await Reads(await Send(HttpMethod.Post, "/chat/token", OfLeasem), HttpStatusCode.Forbidden, OfLeasem);
        var theirs = await Conversation.Start(_host, "stellantis-fs-belux");
        await Reads(await Send(HttpMethod.Get, $"{theirs.Path}/activities", OfLeasem, theirs.Token), HttpStatusCode.Forbidden, OfLeasem);
        var own = await Conversation.Start(_host);
        Assert.Equal(HttpStatusCode.OK, (await Send(HttpMethod.Get, $"{own.Path}/activities", OfLeasem, own.Token)).StatusCode);
    }

    [Fact]
    public async Task The_resume_cookie_comes_along_below_chat_only()
    {
        var conversation = await Conversation.Start(_host);
        Assert.Equal("true", Header(await Send(HttpMethod.Post, "/chat/token", Everybody), "Access-Control-Allow-Credentials"));
        Assert.False((await Send(HttpMethod.Get, $"{conversation.Path}/activities", Everybody, conversation.Token)).Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task Who_is_no_page_needs_no_origin_and_gets_no_headers_for_pages()
    {
        var answer = await _host.Post("/chat/token", null);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("/chat/token", 300_000_000)]
    [InlineData(Conversations + "/x/activities", 40_000_000)]
    public async Task Fact_27_a_refusal_for_size_reaches_a_client_that_still_sends(string path, int length)
    {
        var conversation = await Conversation.Start(_host);
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { SendTimeout = 20_000, ReceiveTimeout = 20_000 };
        await socket.ConnectAsync(_host.Url.Host, _host.Url.Port);
        var head = $"POST {path.Replace("/x/", $"/{conversation.Id}/")} HTTP/1.1\r\nHost: {_host.Url.Authority}\r\nAuthorization: Bearer {conversation.Token}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n";
        await socket.SendAsync(Encoding.ASCII.GetBytes(head));
        var part = new byte[1_000_000];
        for (var sent = 0; sent < length; sent += part.Length)
            for (var at = 0; at < part.Length;) at += await socket.SendAsync(part.AsMemory(at));

        var answer = new byte[4096];
        var read = await socket.ReceiveAsync(answer);
        Assert.StartsWith("HTTP/1.1 413", Encoding.ASCII.GetString(answer, 0, read));
    }

    private static string Header(HttpResponseMessage answer, string name) => string.Join(", ", answer.Headers.GetValues(name));

    private static async Task Reads(HttpResponseMessage answer, HttpStatusCode status, string origin = Everybody)
    {
        await Refusals.Is(answer, status);
        Assert.Equal(origin, Header(answer, "Access-Control-Allow-Origin"));
    }

    private async Task<HttpResponseMessage> Send(HttpMethod method, string path, string origin, string? token = null, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Origin", origin);
        if (token is not null) request.Headers.Authorization = new("Bearer", token);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        return await _host.Client.SendAsync(request);
    }
}
