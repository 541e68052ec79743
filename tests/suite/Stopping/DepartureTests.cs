using System.Net;
using System.Net.WebSockets;
using ComplaintBot.Dialogs;
using ComplaintBot.Tests.DirectLine;
using ComplaintBot.Tests.Turns;
using ComplaintBot.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintBot.Tests.Stopping;

#pragma warning disable CA1001 // Disposed of by DisposeAsync, which xunit calls.
/// <summary>A restart as customers see it.</summary>
public sealed class DepartureTests : IAsyncLifetime
#pragma warning restore CA1001
{
    private readonly SemaphoreSlim _thinking = new(0);
    private readonly SemaphoreSlim _mayAnswer = new(0);
    private RunningHost _host = null!;

    public async Task InitializeAsync() => _host = await RunningHost.Start(
        b => b.Services.AddSingleton(new Dialogue(Think, EchoDialogue.Dialogue.Apologize)), "--DirectLine:AllowedOrigins=https://www.example.com");

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        _thinking.Dispose();
        _mayAnswer.Dispose();
    }

    [Fact]
    public async Task What_is_under_way_is_finished_and_seen_what_is_new_is_sent_away_and_streams_are_closed_so_that_clients_come_back()
    {
        var conversation = await Conversation.Start(_host);
        using var stream = await conversation.OpenStream();
        var underWay = conversation.Say("think", "c1");
        await _thinking.WaitAsync();
        var stopped = _host.App.StopAsync();

        await Refusals.Is(await conversation.Post(Conversation.Message("new", "c2")), HttpStatusCode.ServiceUnavailable, "Restarting");
        var away = await SendFromPage("/chat/token");
        await Refusals.Is(away, HttpStatusCode.ServiceUnavailable, "Restarting");
        Assert.Equal("2", away.Headers.GetValues("Retry-After").Single());
        Assert.Equal("https://www.example.com", away.Headers.GetValues("Access-Control-Allow-Origin").Single());
        await Refusals.Is(await _host.Get(conversation.Path, conversation.Token), HttpStatusCode.ServiceUnavailable);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await _host.Get("/health/ready")).StatusCode);
        // Fact 14: a refusal would end polling for good.
        Assert.Equal(HttpStatusCode.OK, (await _host.Get($"{conversation.Path}/activities", conversation.Token)).StatusCode);

        _mayAnswer.Release();
        var id = await underWay;
        Assert.Equal(["think", "1: think"], await stream.Texts(2));
        Assert.Null(await stream.Next());
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, stream.Socket.CloseStatus);
        await stream.Socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        await stopped;

        await _host.Restart();
        Assert.Equal(id, await conversation.Say("think", "c1"));
        await conversation.Say("new", "c2");
        Assert.Equal(["think", "1: think", "new", "2: new"], (await conversation.Poll()).Activities.Select(a => a.Text("text")));
    }

    [Fact]
    public async Task A_client_that_ignores_the_farewell_does_not_hold_the_stop_up()
    {
        var conversation = await Conversation.Start(_host);
        using var stream = await conversation.OpenStream();
        await _host.App.StopAsync().WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(0, _host.Get<LiveStreams>().Count);
    }

    private TurnResult Think(TurnInput input)
    {
        if (input.Incoming.Text == "think" && input.State is null)
        {
            _thinking.Release();
            _mayAnswer.Wait();
        }

        return EchoDialogue.Turn(input);
    }

    private async Task<HttpResponseMessage> SendFromPage(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.Add("Origin", "https://www.example.com");
        return await _host.Client.SendAsync(request);
    }
}
