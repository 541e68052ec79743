using System.Net;
using System.Net.WebSockets;
using ComplaintBot.Tests.Turns;
using ComplaintBot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintBot.Tests.DirectLine;

/// <summary>The stream: facts 1 to 8 and 28.</summary>
public sealed class StreamTests : IAsyncLifetime
{
    private readonly SetClock _clock = new();
    private RunningHost _host = null!;

    public async Task InitializeAsync() => _host = await RunningHost.Start(b =>
    {
        b.Services.AddSingleton(EchoDialogue.Dialogue);
        b.Services.AddSingleton<TimeProvider>(_clock);
    });

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task What_was_said_before_the_socket_opened_comes_first_and_each_set_holds_one_activity()
    {
        var conversation = await Conversation.Start(_host);
        await conversation.Say("two");
        using var stream = await conversation.OpenStream();
        var before = await stream.Texts(3);
        await conversation.Say("hoi");
        Assert.Equal(["two", "1: first", "1: second", "hoi", "2: hoi"], before.Concat(await stream.Texts(2)));
    }

    [Fact]
    public async Task A_reconnect_with_a_watermark_replays_only_what_is_newer()
    {
        var conversation = await Conversation.Start(_host);
        await conversation.Say("one");
        string? watermark;
        using (var stream = await conversation.OpenStream())
        {
            await stream.Next();
            watermark = (await stream.Next())!.Value.Text("watermark");
        }

        await conversation.Say("later");
        using var again = await conversation.OpenStream(await conversation.Reconnect(watermark!));
        Assert.Equal(["later", "2: later"], await again.Texts(2));
    }

    [Fact]
    public async Task Two_tabs_are_served_and_what_a_client_sends_means_nothing()
    {
        var conversation = await Conversation.Start(_host);
        using var one = await conversation.OpenStream();
        using var other = await conversation.OpenStream();
        await one.Send("");
        await one.Send("""{"activities":[{"type":"message","text":"not through here"}]}""");
        await one.Send(new string('x', 5_000));
        await conversation.Say("hoi");
        Assert.Equal(["hoi", "1: hoi"], await one.Texts(2));
        Assert.Equal(["hoi", "1: hoi"], await other.Texts(2));
        Assert.Equal(2, (await conversation.Poll()).Activities.Count);
    }

    [Fact]
    public async Task Typing_goes_over_the_socket_only()
    {
        var conversation = await Conversation.Start(_host);
        using var stream = await conversation.OpenStream();
        var posted = await (await conversation.Post("""{"type":"typing","from":{"id":"x"},"channelData":{"clientActivityID":"t1"}}""")).Json();
        var typing = (await stream.Next())!.Value;
        Assert.Equal("0", typing.Text("watermark"));
        Assert.Equal(posted.Text("id"), typing.GetProperty("activities")[0].Text("id"));
        Assert.Equal("t1", typing.GetProperty("activities")[0].GetProperty("channelData").Text("clientActivityID"));
        await conversation.Say("type");
        Assert.Equal(["typing", "type", "1: typed"], await stream.Texts(3));
        Assert.Equal(["type", "1: typed"], (await conversation.Poll()).Activities.Select(a => a.Text("text")));
    }

    [Fact]
    public async Task Nothing_is_lost_or_doubled_while_thirty_two_messages_come_in_and_sockets_open_and_close()
    {
        var conversation = await Conversation.Start(_host);
        using var first = await conversation.OpenStream();
        var posting = Task.WhenAll(Enumerable.Range(0, 32).Select(i => conversation.Say($"m{i}")));
        using var midway = await conversation.OpenStream();
        await posting;
        using var last = await conversation.OpenStream();
        var stored = (await conversation.Poll()).Activities.Select(a => a.Text("text")).ToList();
        Assert.Equal(64, stored.Count);
        Assert.Equal(stored, await first.Texts(64));
        Assert.Equal(stored, await midway.Texts(64));
        Assert.Equal(stored, await last.Texts(64));
    }

    [Fact]
    public async Task A_conversationUpdate_does_not_come_over_the_socket()
    {
        var conversation = await Conversation.Start(_host);
        using var stream = await conversation.OpenStream();
        await conversation.Say("update");
        Assert.Equal(["update", "1: updated"], await stream.Texts(2));
    }

    [Fact]
    public async Task A_stream_ends_with_its_token_unless_that_is_refreshed()
    {
        var conversation = await Conversation.Start(_host);
        using var stream = await conversation.OpenStream();
        await conversation.Say("hoi");
        await stream.Texts(2);
        _clock.Advance(TimeSpan.FromMinutes(20));
        var renewed = await (await _host.Post("/v3/directline/tokens/refresh", null, conversation.Token)).Json();
        _clock.Advance(TimeSpan.FromMinutes(15));
        await (conversation with { Token = renewed.Text("token") }).Say("still here");
        Assert.Equal(["still here", "2: still here"], await stream.Texts(2));
        _clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Null(await stream.Next());
        Assert.Equal(WebSocketCloseStatus.PolicyViolation, stream.Socket.CloseStatus);
    }

    [Fact]
    public async Task The_address_of_a_stream_opens_it_for_a_minute()
    {
        var conversation = await Conversation.Start(_host);
        _clock.Advance(TimeSpan.FromSeconds(61));
        await Refusals.Is(await _host.Get(new Uri(conversation.StreamUrl).PathAndQuery), HttpStatusCode.Forbidden, "TokenExpired");
        using var stream = await conversation.OpenStream(await conversation.Reconnect(""));
        Assert.Equal(WebSocketState.Open, stream.Socket.State);
    }

    [Fact]
    public async Task The_address_of_one_stream_does_not_open_another()
    {
        var (mine, theirs) = (await Conversation.Start(_host), await Conversation.Start(_host));
        var path = new Uri(theirs.StreamUrl).PathAndQuery.Split("&t=")[0] + "&t=" + mine.StreamUrl.Split("&t=")[1];
        await Refusals.Is(await _host.Get(path), HttpStatusCode.Forbidden, "Forbidden");
        await Refusals.Is(await _host.Get(path.Split("&t=")[0]), HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_socket_that_dies_leaves_nothing_behind()
    {
        var conversation = await Conversation.Start(_host);
        using (var stream = await conversation.OpenStream())
        {
            await conversation.Say("hoi");
            await stream.Texts(2);
            Assert.Equal(1, _host.Get<LiveStreams>().Count);
            stream.Socket.Abort();
        }

        using var polite = await conversation.OpenStream(await conversation.Reconnect("2"));
        await polite.Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        Assert.True(SpinWait.SpinUntil(() => _host.Get<LiveStreams>().Count == 0, TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task A_stop_closes_the_sockets_and_the_client_goes_on_after_it_with_watermark_token_and_ids()
    {
        var conversation = await Conversation.Start(_host);
        using var stream = await conversation.OpenStream();
        await conversation.Say("before", "c1");
        await stream.Texts(2);
        await _host.Restart();
        Assert.Null(await stream.Next());
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, stream.Socket.CloseStatus);
        Assert.Equal($"{conversation.Id}|0000001", await conversation.Say("before", "c1"));
        await conversation.Say("after");
        using var again = await conversation.OpenStream(await conversation.Reconnect("2"));
        Assert.Equal(["after", "2: after"], await again.Texts(2));
    }
}
