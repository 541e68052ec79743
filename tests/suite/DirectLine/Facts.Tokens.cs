using System.Buffers.Text;
using System.Net;
using System.Text.Json;
using ComplaintBot.Tests.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintBot.Tests.DirectLine;

/// <summary>Tokens, secrets and identity.</summary>
public sealed class TokenFacts : IAsyncLifetime
{
    private const string Secret = "a-long-secret-of-leasem-0123456789";
    private const string OtherSecret = "a-long-secret-of-the-other-company";
    private const string Conversations = "/v3/directline/conversations";

    private readonly SetClock _clock = new();
    private RunningHost _host = null!;

    public async Task InitializeAsync() => _host = await RunningHost.Start(
        b =>
        {
            b.Services.AddSingleton(EchoDialogue.Dialogue);
            b.Services.AddSingleton<TimeProvider>(_clock);
        },
        $"--DirectLine:Secrets:leasem={Secret}", $"--DirectLine:Secrets:stellantis-fs-belux={OtherSecret}");

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Fact_9_every_token_holds_the_user_in_the_claim_that_the_clients_read()
    {
        var conversation = await Conversation.Start(_host);
        var refreshed = (await (await _host.Post("/v3/directline/tokens/refresh", null, conversation.Token)).Json()).Text("token");
        var reconnected = (await (await _host.Get(conversation.Path, conversation.Token)).Json()).Text("token");
        foreach (var token in new[] { conversation.Token, refreshed, reconnected })
        {
            var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(token.Split('.')[1])).RootElement;
            Assert.Equal(conversation.User, claims.Text("user"));
            Assert.StartsWith("dl_", claims.Text("user"));
        }
    }

    [Fact]
    public async Task Fact_10_the_sender_is_the_tokens_user_and_the_channel_is_directline_whatever_is_claimed()
    {
        var conversation = await Conversation.Start(_host);
        await conversation.Post("""{"type":"message","text":"hoi","from":{"id":"dl_somebody","role":"bot"},"channelId":"webchat"}""");
        foreach (var activity in (await conversation.Poll()).Activities) Assert.Equal("directline", activity.Text("channelId"));
        Assert.Equal(conversation.User, (await conversation.Poll()).Activities[0].GetProperty("from").Text("id"));
    }

    [Theory]
    [InlineData("""{"user":{}}""")]
    [InlineData("""{"user":{"id":"dl_x"},"locale":"nl"}""")]
    [InlineData(null)]
    public async Task Fact_11_a_start_answers_201_once_and_then_200_with_the_same_conversation(string? body)
    {
        var token = (await (await _host.Post("/chat/token", null)).Json()).Text("token");
        var (first, second) = (await _host.Post(Conversations, body, token), await _host.Post(Conversations, body, token));
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Equal((await first.Json()).Text("conversationId"), (await second.Json()).Text("conversationId"));
    }

    [Fact]
    public async Task Fact_11_a_refresh_has_neither_body_nor_content_type()
    {
        var conversation = await Conversation.Start(_host);
        var answer = await _host.Post("/v3/directline/tokens/refresh", null, conversation.Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(conversation.Id, (await answer.Json()).Text("conversationId"));
    }

    [Fact]
    public async Task Fact_12_an_expired_token_is_403_with_its_own_code_everywhere_and_cannot_be_refreshed()
    {
        var conversation = await Conversation.Start(_host);
        _clock.Advance(TimeSpan.FromMinutes(31));
        foreach (var path in new[] { Conversations, "/v3/directline/tokens/refresh", $"{conversation.Path}/activities", $"{conversation.Path}/upload" })
            await Refusals.Is(await _host.Post(path, "{}", conversation.Token), HttpStatusCode.Forbidden, "TokenExpired");
        foreach (var path in new[] { conversation.Path, $"{conversation.Path}/activities", new Uri(conversation.StreamUrl).PathAndQuery })
            await Refusals.Is(await _host.Get(path, conversation.Token), HttpStatusCode.Forbidden, "TokenExpired");
    }

    [Fact]
    public async Task A_companys_server_starts_and_leads_a_conversation_by_its_secret_alone()
    {
        var started = await _host.Post(Conversations, """{"user":{"id":"dl_customer7"}}""", Secret);
        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
        var answer = await started.Json();
        var conversation = new Conversation(_host, answer.Text("conversationId"), Secret, "dl_customer7", answer.Text("streamUrl"));
        await conversation.Say("hoi");
        var said = (await conversation.Poll()).Activities;
        Assert.Equal(["hoi", "1: hoi"], said.Select(a => a.Text("text")));
        Assert.Equal("dl_customer7", said[0].GetProperty("from").Text("id"));
        using var stream = await conversation.OpenStream(await conversation.Reconnect("0"));
        Assert.Equal(["hoi", "1: hoi"], await stream.Texts(2));
        Assert.NotEqual(conversation.Id, (await (await _host.Post(Conversations, null, Secret)).Json()).Text("conversationId"));
        await Refusals.Is(await _host.Post(Conversations, """{"user":{"id":"customer7"}}""", Secret), HttpStatusCode.BadRequest);
        await Refusals.Is(await _host.Post("/v3/directline/tokens/refresh", null, Secret), HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_secret_opens_the_conversations_of_its_own_company_only()
    {
        var conversation = await Conversation.Start(_host);
        Assert.Equal(HttpStatusCode.OK, (await _host.Get($"{conversation.Path}/activities", Secret)).StatusCode);
        await Refusals.Is(await _host.Get($"{conversation.Path}/activities", OtherSecret), HttpStatusCode.Forbidden, "Forbidden");
        await Refusals.Is(await _host.Get($"{Conversations}/dlnothing/activities", Secret), HttpStatusCode.NotFound, "ConversationNotFound");
        await Refusals.Is(await _host.Get($"{Conversations}/fmnothing/activities", Secret), HttpStatusCode.NotFound, "ConversationNotFound");
    }
}
