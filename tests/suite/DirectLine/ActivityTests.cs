using System.Net;
using System.Text;
using System.Text.Json;
using ComplaintBot.Tests.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintBot.Tests.DirectLine;

/// <summary>Posting and polling: facts 3, 7, 10, 11, 13, 18 to 23.</summary>
public sealed class ActivityTests : IAsyncLifetime
{
    private RunningHost _host = null!;

    public async Task InitializeAsync() => _host = await RunningHost.Start(b => b.Services.AddSingleton(EchoDialogue.Dialogue));

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_start_answers_201_once_and_then_200_with_the_same_conversation()
    {
        var token = (await (await _host.Post("/chat/token", null)).Json()).Text("token");
        var first = await _host.Post("/v3/directline/conversations", """{"user":{}}""", token);
        var second = await _host.Post("/v3/directline/conversations", null, token);
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Equal((await first.Json()).Text("conversationId"), (await second.Json()).Text("conversationId"));
    }

    [Fact]
    public async Task A_reconnect_gives_a_token_and_a_stream_on_the_host_that_the_client_used()
    {
        var conversation = await Conversation.Start(_host);
        var answer = await (await _host.Get($"{conversation.Path}?watermark=", conversation.Token)).Json();
        Assert.NotEmpty(answer.Text("token"));
        Assert.StartsWith($"ws://{_host.Url.Authority}/v3/directline/", answer.Text("streamUrl"));
    }

    [Fact]
    public async Task A_conversation_that_has_not_started_is_not_found()
    {
        var answer = await (await _host.Post("/chat/token", null)).Json();
        var token = answer.Text("token");
        var id = JsonDocument.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(token.Split('.')[1])).RootElement.Text("conv");
        var conversation = new Conversation(_host, id, token, answer.Text("userId"), "");
        await Refusals.Is(await conversation.Post(Conversation.Message("hoi")), HttpStatusCode.NotFound);
        await Refusals.Is(await conversation.Post("""{"type":"typing"}"""), HttpStatusCode.NotFound);
        await Refusals.Is(await _host.Get($"{conversation.Path}/activities", token), HttpStatusCode.NotFound);
        await Refusals.Is(await _host.Get(conversation.Path, token), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_was_posted_comes_back_with_an_id_and_an_unchanged_channelData()
    {
        var conversation = await Conversation.Start(_host);
        var id = await conversation.Say("hoi", "client-7");
        var echo = (await conversation.Poll()).Activities[0];
        Assert.Equal(id, echo.Text("id"));
        Assert.Equal("hoi", echo.Text("text"));
        Assert.Equal("client-7", echo.GetProperty("channelData").Text("clientActivityID"));
    }

    [Fact]
    public async Task Events_come_back_too()
    {
        var conversation = await Conversation.Start(_host);
        await conversation.Post("""{"type":"event","name":"webchat/join","value":{"company":"leasem","language":"nl"},"from":{"id":"x"}}""");
        var echo = (await conversation.Poll()).Activities[0];
        Assert.Equal("webchat/join", echo.Text("name"));
        Assert.Equal("""{"company":"leasem","language":"nl"}""", echo.GetProperty("value").GetRawText());
    }

    [Fact]
    public async Task The_sender_is_who_the_token_says_and_the_channel_is_directline()
    {
        var conversation = await Conversation.Start(_host);
        await conversation.Post("""{"type":"message","text":"hoi","from":{"id":"the bot","name":"Nina","role":"bot"},"channelId":"webchat","serviceUrl":"http://elsewhere/","id":"mine","fro\u006d":{"id":"again"}}""");
        var echo = (await conversation.Poll()).Activities[0];
        Assert.Equal(conversation.User, echo.GetProperty("from").Text("id"));
        Assert.Equal("user", echo.GetProperty("from").Text("role"));
        Assert.Equal("directline", echo.Text("channelId"));
        Assert.Equal($"{conversation.Id}|0000001", echo.Text("id"));
        Assert.False(echo.TryGetProperty("serviceUrl", out _));
        Assert.Single(echo.EnumerateObject(), p => p.Name == "from");
    }

    [Fact]
    public async Task Every_reply_is_from_the_bot_and_answers_what_was_delivered()
    {
        var conversation = await Conversation.Start(_host);
        var id = await conversation.Say("two");
        var replies = (await conversation.Poll()).Activities.Skip(1).ToList();
        Assert.Equal(2, replies.Count);
        Assert.All(replies, r =>
        {
            Assert.Equal("bot", r.GetProperty("from").Text("role"));
            Assert.Equal(id, r.Text("replyToId"));
            Assert.Equal(conversation.User, r.GetProperty("recipient").Text("id"));
            Assert.Equal(conversation.Id, r.GetProperty("conversation").Text("id"));
            Assert.Equal("directline", r.Text("channelId"));
            Assert.True(r.GetProperty("timestamp").TryGetDateTimeOffset(out _));
        });
        Assert.Equal(2, replies.Select(r => r.Text("id")).Distinct().Count());
        Assert.Equal("ask", replies[0].GetProperty("entities")[0].Text("type"));
    }

    [Fact]
    public async Task The_same_clientActivityID_gives_the_same_id_and_nothing_happens()
    {
        var conversation = await Conversation.Start(_host);
        var first = await conversation.Say("hoi", "double");
        var before = await conversation.Poll();
        Assert.Equal(first, await conversation.Say("hoi", "double"));
        Assert.Equal(before.Watermark, (await conversation.Poll()).Watermark);
        Assert.NotEqual(first, await conversation.Say("hoi", new string('k', 10_000)));
        Assert.Equal("2: hoi", (await conversation.Poll()).Activities[^1].Text("text"));
    }

    [Fact]
    public async Task Thirty_two_posts_at_once_all_stand_in_the_conversation_once_and_in_one_order()
    {
        var conversation = await Conversation.Start(_host);
        var ids = await Task.WhenAll(Enumerable.Range(0, 32).SelectMany(i => new[] { conversation.Say($"m{i}", $"c{i}"), conversation.Say($"m{i}", $"c{i}") }));
        var all = (await conversation.Poll()).Activities;
        Assert.Equal(32, ids.Distinct().Count());
        Assert.Equal(64, all.Count);
        Assert.Equal(Enumerable.Range(1, 32).Select(n => $"{n}:"), all.Where((_, i) => i % 2 == 1).Select(a => a.Text("text").Split(' ')[0]));
        Assert.Equal(Enumerable.Range(1, 64).Select(n => $"{conversation.Id}|{n:D7}"), all.Select(a => a.Text("id")));
    }

    [Fact]
    public async Task A_watermark_is_a_string_and_brings_only_what_is_newer()
    {
        var conversation = await Conversation.Start(_host);
        Assert.Equal("0", (await conversation.Poll()).Watermark);
        await conversation.Say("one");
        var seen = (await conversation.Poll()).Watermark;
        await conversation.Say("again");
        Assert.Equal(["again", "2: again"], (await conversation.Poll(seen)).Activities.Select(a => a.Text("text")));
        Assert.Empty((await conversation.Poll("4")).Activities);
        await Refusals.Is(await _host.Get($"{conversation.Path}/activities?watermark=abc", conversation.Token), HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_conversationUpdate_goes_to_no_client_and_no_reply_points_at_it()
    {
        var conversation = await Conversation.Start(_host);
        await conversation.Post("""{"membersAdded":[{"id":"x"}],"type":"conversationUpdate","from":{"id":"x"}}""");
        await conversation.Say("update");
        var all = (await conversation.Poll()).Activities;
        Assert.DoesNotContain(all, a => a.Text("type") == "conversationUpdate");
        Assert.False(all[0].TryGetProperty("replyToId", out _));
    }

    [Fact]
    public async Task What_the_host_does_not_know_is_kept_byte_for_byte()
    {
        var conversation = await Conversation.Start(_host);
        const string unknown = """[1.50, {"a" : "\u00e9é\/", "b":1e400}]""";
        await conversation.Post($$"""{"futureProperty":{{unknown}},"type":"message","text":"hoi","from":{"id":"x"} }""");
        Assert.Equal(unknown, (await conversation.Poll()).Activities[0].GetProperty("futureProperty").GetRawText());
    }

    [Theory]
    [InlineData("""a\u0000b""", "a\uFFFDb")]
    [InlineData("""a\ud800b""", "a\uFFFDb")]
    [InlineData("""\udc00\ud83d\ude00\ud83d""", "\uFFFD\U0001F600\uFFFD")]
    [InlineData("""\\ud800 \\\\u0000""", "\\ud800 \\\\u0000")]
    [InlineData("\u202Eabc\u2066é", "\u202Eabc\u2066é")]
    public async Task What_no_text_can_hold_becomes_a_replacement_character(string escaped, string text)
    {
        var conversation = await Conversation.Start(_host);
        var posted = await conversation.Post($$"""{"type":"message","text":"{{escaped}}","from":{"id":"x"},"channelData":{"clientActivityID":"{{escaped}}"} }""");
        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        Assert.Equal([text, $"1: {text}"], (await conversation.Poll()).Activities.Select(a => a.Text("text")));
    }

    public static TheoryData<string, HttpStatusCode> Malformed => new()
    {
        { "", HttpStatusCode.BadRequest },
        { "null", HttpStatusCode.BadRequest },
        { "[]", HttpStatusCode.BadRequest },
        { "5", HttpStatusCode.BadRequest },
        { "{", HttpStatusCode.BadRequest },
        { "{}", HttpStatusCode.BadRequest },
        { """{"type":"message"} {}""", HttpStatusCode.BadRequest },
        { """{"type":5}""", HttpStatusCode.BadRequest },
        { """{"type":"message","text":5}""", HttpStatusCode.BadRequest },
        { """{"type":"message","from":"x"}""", HttpStatusCode.BadRequest },
        { """{"type":"message","entities":{}}""", HttpStatusCode.BadRequest },
        { """{"type":"message","timestamp":"yesterday"}""", HttpStatusCode.BadRequest },
        { "{\"type\":\"message\",\"text\":\"a\u0000b\"}", HttpStatusCode.BadRequest },
        { $$"""{"type":"message","value":{{new string('[', 80)}}{{new string(']', 80)}} }""", HttpStatusCode.BadRequest },
        { $$"""{"type":"message","value":{{new string('[', 100_000)}}""", HttpStatusCode.BadRequest },
        { $$"""{"type":"message","text":"{{new string('a', 256 * 1024)}}" }""", HttpStatusCode.RequestEntityTooLarge },
        { new string('[', 2_000_000), HttpStatusCode.RequestEntityTooLarge },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task A_malformed_activity_is_refused_and_the_conversation_goes_on(string body, HttpStatusCode status)
    {
        var conversation = await Conversation.Start(_host);
        await Refusals.Is(await conversation.Post(body), status);
        await conversation.Say("hoi");
        Assert.Equal("1: hoi", (await conversation.Poll()).Activities[^1].Text("text"));
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF8_are_refused()
    {
        var conversation = await Conversation.Start(_host);
        byte[] body = [.. "{\"type\":\"message\",\"text\":\""u8, 0xED, 0xA0, 0x80, .. "\"}"u8];
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{conversation.Path}/activities") { Content = new ByteArrayContent(body) };
        request.Headers.Authorization = new("Bearer", conversation.Token);
        await Refusals.Is(await _host.Client.SendAsync(request), HttpStatusCode.BadRequest, says: "UTF-8");
    }

    [Fact]
    public async Task A_text_of_100_KB_is_taken()
    {
        var conversation = await Conversation.Start(_host);
        await conversation.Say(new string('é', 50_000));
        Assert.Equal(50_000, (await conversation.Poll()).Activities[0].Text("text").Length);
    }

    [Fact]
    public async Task The_frameworks_own_refusals_have_a_body_too()
    {
        var conversation = await Conversation.Start(_host);
        await Refusals.Is(await _host.Get("/v3/directline/nothing", conversation.Token), HttpStatusCode.NotFound);
        await Refusals.Is(await _host.Get("/v3/directline/conversations", conversation.Token), HttpStatusCode.MethodNotAllowed, says: "POST");
        await Refusals.Is(await _host.Get($"{conversation.Path}/stream", conversation.Token), HttpStatusCode.BadRequest);
        await Refusals.Is(await _host.Post($"{conversation.Path}/upload", null, conversation.Token), HttpStatusCode.BadRequest, says: "no file");
        using var form = new HttpRequestMessage(HttpMethod.Post, $"{conversation.Path}/activities") { Content = new StringContent("a=b", Encoding.UTF8, "text/plain") };
        form.Headers.Authorization = new("Bearer", conversation.Token);
        await Refusals.Is(await _host.Client.SendAsync(form), HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("http://evil.example", false)]
    [InlineData("null", false)]
    [InlineData("own", true)]
    public async Task A_foreign_origin_is_refused_and_the_hosts_own_is_not(string origin, bool allowed)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/chat/token");
        request.Headers.Add("Origin", origin == "own" ? _host.Url.GetLeftPart(UriPartial.Authority) : origin);
        var answer = await _host.Client.SendAsync(request);
        if (allowed) Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        else await Refusals.Is(answer, HttpStatusCode.Forbidden, "OriginNotAllowed");
    }
}
