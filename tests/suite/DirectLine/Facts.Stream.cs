using System.Net;
using System.Net.WebSockets;
using ComplaintBot.Tests.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintBot.Tests.DirectLine;

/// <summary>Order and stream: what Direct Line’s documents and stock clients demand, fact by fact.</summary>
public sealed class StreamFacts : IAsyncLifetime
{
    private RunningHost _host = null!;
    private Conversation _conversation = null!;

    public async Task InitializeAsync()
    {
        _host = await RunningHost.Start(b => b.Services.AddSingleton(EchoDialogue.Dialogue), "--Proxies:Known=127.0.0.1");
        _conversation = await Conversation.Start(_host);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Fact_1_each_set_on_the_stream_holds_one_activity_also_of_a_turn_with_several_and_of_what_is_caught_up()
    {
        await _conversation.Say("two");
        using var stream = await _conversation.OpenStream();
        await _conversation.Say("two");
        for (var sequence = 1; sequence <= 6; sequence++)
        {
            var set = (await stream.Next())!.Value;
            Assert.Equal($"{_conversation.Id}|{sequence:D7}", Assert.Single(set.GetProperty("activities").EnumerateArray()).Text("id"));
            Assert.Equal($"{sequence}", set.Text("watermark"));
        }
    }

    [Fact]
    public async Task Fact_2_the_empty_messages_by_which_the_client_keeps_alive_are_ignored_and_no_word_is_sent_back()
    {
        using var stream = await _conversation.OpenStream();
        for (var i = 0; i < 3; i++) await stream.Send("");
        await _conversation.Say("hoi");
        Assert.Equal(["hoi", "1: hoi"], await stream.Texts(2));
        Assert.Equal(WebSocketState.Open, stream.Socket.State);
    }

    [Fact]
    public async Task Fact_3_a_watermark_is_a_string_that_is_not_falsy_and_needs_no_escaping_and_none_is_taken_as_well()
    {
        foreach (var none in new[] { "?watermark=", "", "?watermark=-" })
        {
            var set = await (await _host.Get($"{_conversation.Path}/activities{none}", _conversation.Token)).Json();
            Assert.Matches("^[0-9]+$", set.Text("watermark"));
        }
    }

    [Fact]
    public async Task Fact_4_what_was_said_before_the_socket_opened_comes_first_and_a_reconnect_replays_only_what_is_newer()
    {
        await _conversation.Say("before");
        using (var stream = await _conversation.OpenStream()) Assert.Equal(["before", "1: before"], await stream.Texts(2));
        await _conversation.Say("meanwhile");
        using var again = await _conversation.OpenStream(await _conversation.Reconnect("2"));
        Assert.Equal(["meanwhile", "2: meanwhile"], await again.Texts(2));
    }

    [Theory]
    [InlineData("https", "chat.example", "wss://chat.example/v3/directline/")]
    [InlineData("http", "chat.example:8080", "ws://chat.example:8080/v3/directline/")]
    public async Task Fact_5_the_stream_is_on_the_host_that_the_client_used_also_behind_a_proxy_that_is_known(string scheme, string host, string address) =>
        Assert.StartsWith(address, await StreamUrlBehindProxy(_host, _conversation, scheme, host));

    [Fact]
    public async Task Fact_5_what_somebody_else_says_about_the_host_is_not_believed()
    {
        await using var alone = await RunningHost.Start();
        var url = await StreamUrlBehindProxy(alone, await Conversation.Start(alone), "https", "evil.example");
        Assert.StartsWith($"ws://{alone.Url.Authority}/", url);
    }

    [Fact]
    public async Task Fact_5_the_stream_is_authorised_by_its_address_alone()
    {
        using var stream = await _conversation.OpenStream();
        Assert.Equal(WebSocketState.Open, stream.Socket.State);
        using var bare = new ClientWebSocket();
        bare.Options.CollectHttpResponseDetails = true;
        await Assert.ThrowsAsync<WebSocketException>(() => bare.ConnectAsync(new Uri(_conversation.StreamUrl.Split('?')[0]), CancellationToken.None));
        Assert.Equal(HttpStatusCode.Unauthorized, bare.HttpStatusCode);
    }

    [Fact]
    public async Task Fact_6_the_reconnect_holds_a_token_that_works()
    {
        var answer = await (await _host.Get($"{_conversation.Path}?watermark=0", _conversation.Token)).Json();
        Assert.NotEmpty(await (_conversation with { Token = answer.Text("token") }).Say("hoi"));
    }

    [Fact]
    public async Task Fact_7_typing_goes_over_the_socket_only_and_a_conversationUpdate_to_no_client()
    {
        using var stream = await _conversation.OpenStream();
        await _conversation.Say("type");
        await _conversation.Say("update");
        Assert.Equal(["typing", "type", "1: typed", "update", "2: updated"], await stream.Texts(5));
        Assert.Equal(["type", "1: typed", "update", "2: updated"], (await _conversation.Poll()).Activities.Select(a => a.Text("text")));
    }

    [Fact]
    public async Task Fact_8_two_tabs_hear_the_same()
    {
        using var one = await _conversation.OpenStream();
        using var other = await _conversation.OpenStream();
        await _conversation.Say("hoi");
        Assert.Equal(await one.Texts(2), await other.Texts(2));
    }

    private static async Task<string> StreamUrlBehindProxy(RunningHost host, Conversation conversation, string scheme, string name)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, conversation.Path);
        request.Headers.Authorization = new("Bearer", conversation.Token);
        request.Headers.Add("X-Forwarded-Proto", scheme);
        request.Headers.Add("X-Forwarded-Host", name);
        request.Headers.Add("X-Forwarded-For", "192.0.2.7");
        return (await (await host.Client.SendAsync(request)).Json()).Text("streamUrl");
    }
}
