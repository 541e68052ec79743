using System.Net;
using ComplaintBot.Tests.DirectLine;
using ComplaintBot.Tests.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintBot.Tests.Limits;

public sealed class LimitTests
{
    private readonly SetClock _clock = new();

    [Fact]
    public async Task Hasty_messages_are_held_back_a_moment_and_none_is_lost_or_out_of_order()
    {
        await using var host = await Start("--Limits:Messages:Address:AtOnce=4", "--Limits:Messages:Address:PerMinute=60");
        var conversation = await Conversation.Start(host);
        for (var i = 0; i < 4; i++) await conversation.Say($"m{i}");
        var others = _clock.Waiters;
        var held = new List<Task<string>>();
        for (var i = 4; i < 10; i++)
        {
            held.Add(conversation.Say($"m{i}"));
            await _clock.Waiting(others + i - 3);
        }

        Assert.Equal(8, (await conversation.Poll()).Activities.Count);
        foreach (var message in held)
        {
            Assert.False(message.IsCompleted);
            _clock.Advance(TimeSpan.FromSeconds(1));
            await message;
        }

        var said = (await conversation.Poll()).Activities.Where(a => a.GetProperty("from").Text("role") == "user");
        Assert.Equal(Enumerable.Range(0, 10).Select(i => $"m{i}"), said.Select(a => a.Text("text")));
    }

    [Fact]
    public async Task Who_would_have_to_wait_too_long_is_told_for_how_long_and_may_send_it_again()
    {
        await using var host = await Start("--Limits:Messages:Address:AtOnce=1", "--Limits:Messages:Address:PerMinute=2", "--Limits:LongestHold=00:00:05");
        var conversation = await Conversation.Start(host);
        await conversation.Say("one");
        var refused = await conversation.Post(Conversation.Message("later", "c2"));
        await Refusals.Is(refused, HttpStatusCode.TooManyRequests, "TooManyRequests", "30");
        Assert.Equal("30", refused.Headers.GetValues("Retry-After").Single());
        _clock.Advance(TimeSpan.FromSeconds(30));
        await conversation.Say("later", "c2");
        Assert.Equal(4, (await conversation.Poll()).Activities.Count);
    }

    [Fact]
    public async Task Fact_14_polling_reconnecting_and_refreshing_are_never_limited()
    {
        await using var host = await Start("--Limits:Messages:Address:AtOnce=1", "--Limits:Messages:Address:PerMinute=1", "--Limits:Tokens:Address:AtOnce=1", "--Limits:Tokens:Address:PerMinute=1");
        var conversation = await Conversation.Start(host);
        await conversation.Say("one");
        for (var i = 0; i < 200; i++) Assert.Equal(2, (await conversation.Poll()).Activities.Count);
        for (var i = 0; i < 50; i++) Assert.NotEmpty(await conversation.Reconnect(""));
        for (var i = 0; i < 50; i++) Assert.Equal(HttpStatusCode.OK, (await host.Post("/v3/directline/tokens/refresh", null, conversation.Token)).StatusCode);
    }

    [Fact]
    public async Task One_company_that_is_overrun_leaves_the_others_alone()
    {
        await using var host = await Start("--Limits:Messages:Company:AtOnce=1", "--Limits:Messages:Company:PerMinute=1", "--Limits:LongestHold=00:00:00");
        var (overrun, other) = (await Conversation.Start(host), await Conversation.Start(host, "stellantis-fs-belux"));
        await overrun.Say("one");
        await Refusals.Is(await overrun.Post(Conversation.Message("two")), HttpStatusCode.TooManyRequests);
        await other.Say("one");
    }

    [Fact]
    public async Task A_companys_server_is_not_counted_by_its_address()
    {
        const string secret = "a-long-secret-of-leasem-0123456789";
        await using var host = await Start($"--DirectLine:Secrets:leasem={secret}", "--Limits:Tokens:Address:AtOnce=1", "--Limits:Tokens:Address:PerMinute=1", "--Limits:LongestHold=00:00:00");
        for (var i = 0; i < 5; i++) Assert.Equal(HttpStatusCode.OK, (await host.Post("/v3/directline/tokens/generate", null, secret)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.Post("/chat/token", null)).StatusCode);
        await Refusals.Is(await host.Post("/chat/token", null), HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Limits_can_be_turned_off()
    {
        await using var host = await Start("--Limits:Enabled=false", "--Limits:Messages:Address:AtOnce=1", "--Limits:Messages:Address:PerMinute=1", "--Limits:LongestHold=00:00:00");
        var conversation = await Conversation.Start(host);
        for (var i = 0; i < 20; i++) await conversation.Say($"m{i}");
    }

    [Fact]
    public async Task A_conversation_has_so_many_streams_and_not_more_and_a_closed_one_makes_room()
    {
        await using var host = await Start("--Limits:StreamsPerConversation=2");
        var conversation = await Conversation.Start(host);
        using var one = await conversation.OpenStream();
        using var other = await conversation.OpenStream();
        using var third = new System.Net.WebSockets.ClientWebSocket();
        third.Options.CollectHttpResponseDetails = true;
        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => third.ConnectAsync(new Uri(conversation.StreamUrl), CancellationToken.None));
        Assert.Equal(HttpStatusCode.TooManyRequests, third.HttpStatusCode);
        await one.Socket.CloseAsync(System.Net.WebSockets.WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        Assert.True(SpinWait.SpinUntil(() => host.Get<ComplaintBot.Turns.LiveStreams>().Count == 1, TimeSpan.FromSeconds(20)));
        using var again = await conversation.OpenStream();
    }

    [Theory]
    [InlineData("--Limits:Enabled=perhaps", "Limits:Enabled")]
    [InlineData("--Limits:LongestHold=1.00:00:00", "Limits:LongestHold")]
    [InlineData("--Limits:Messages:Address:PerMinute=0", "Limits:Messages:Address:PerMinute")]
    [InlineData("--Limits:Tokens:Company:AtOnce=many", "Limits:Tokens:Company:AtOnce")]
    public async Task A_limit_that_makes_no_sense_stops_the_start_and_is_named(string setting, string named)
    {
        var stopped = await Assert.ThrowsAsync<InvalidOperationException>(() => RunningHost.Start(setting));
        Assert.Contains(named, stopped.Message);
    }

    private Task<RunningHost> Start(params string[] settings) => RunningHost.Start(
        b =>
        {
            b.Services.AddSingleton(EchoDialogue.Dialogue);
            b.Services.AddSingleton<TimeProvider>(_clock);
        },
        ["--Limits:Enabled=true", .. settings]);
}
