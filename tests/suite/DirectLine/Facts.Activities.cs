using System.Net;
using System.Text;
using ComplaintBot.Tests.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintBot.Tests.DirectLine;

/// <summary>Refusals, and activities as they come and go. Limits and restarts have facts of their own beside their code.</summary>
public sealed class ActivityFacts : IAsyncLifetime
{
    private RunningHost _host = null!;
    private Conversation _conversation = null!;

    public async Task InitializeAsync()
    {
        _host = await RunningHost.Start(b => b.Services.AddSingleton(EchoDialogue.Dialogue));
        _conversation = await Conversation.Start(_host);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Fact_13_every_refusal_has_a_body_with_a_code_and_a_message_those_of_the_framework_too()
    {
        await Refusals.Is(await _conversation.Post("{"), HttpStatusCode.BadRequest);
        await Refusals.Is(await _host.Post("/v3/directline/conversations", null), HttpStatusCode.Unauthorized);
        await Refusals.Is(await _host.Get(_conversation.Path, "forged"), HttpStatusCode.Forbidden);
        await Refusals.Is(await _host.Get("/v3/directline/nothing", _conversation.Token), HttpStatusCode.NotFound);
        await Refusals.Is(await _host.Get("/chat/token"), HttpStatusCode.MethodNotAllowed);
        await Refusals.Is(await _conversation.Post(new string('[', 2_000_000)), HttpStatusCode.RequestEntityTooLarge);
        using var form = new HttpRequestMessage(HttpMethod.Post, $"{_conversation.Path}/activities") { Content = new StringContent("a=b", Encoding.UTF8, "application/x-www-form-urlencoded") };
        form.Headers.Authorization = new("Bearer", _conversation.Token);
        await Refusals.Is(await _host.Client.SendAsync(form), HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("""{"type":"message","text":"hoi","channelData":{"clientActivityID":"c-1","clientTimestamp":"x","more":[1.0]}}""")]
    [InlineData("""{"type":"event","name":"any","value":{"a":1},"channelData":{"clientActivityID":"c-1","clientTimestamp":"x","more":[1.0]}}""")]
    public async Task Facts_18_and_22_all_that_is_posted_comes_back_with_an_id_and_an_unchanged_channelData(string activity)
    {
        using var stream = await _conversation.OpenStream();
        var id = (await (await _conversation.Post(activity)).Json()).Text("id");
        var echo = (await stream.Next())!.Value.GetProperty("activities")[0];
        Assert.Equal(id, echo.Text("id"));
        Assert.Equal("""{"clientActivityID":"c-1","clientTimestamp":"x","more":[1.0]}""", echo.GetProperty("channelData").GetRawText());
    }

    [Fact]
    public async Task Fact_19_a_reply_points_only_at_what_was_delivered_before_it()
    {
        using var stream = await _conversation.OpenStream();
        await _conversation.Say("two");
        await _conversation.Post("""{"type":"conversationUpdate","from":{"id":"x"}}""");
        await _conversation.Say("type");
        var seen = new HashSet<string>();
        for (var i = 0; i < 7; i++)
        {
            var activity = (await stream.Next())!.Value.GetProperty("activities")[0];
            // Typing is shown at once, and Web Chat holds nothing back for it.
            if (activity.Text("type") != "typing" && activity.TryGetProperty("replyToId", out var to)) Assert.Contains(to.GetString()!, seen);
            seen.Add(activity.Text("id"));
        }
    }

    [Fact]
    public async Task Fact_20_every_activity_has_a_sender_also_where_the_client_gave_none()
    {
        await _conversation.Post("""{"type":"message","text":"type"}""");
        foreach (var activity in (await _conversation.Poll()).Activities) Assert.NotEmpty(activity.GetProperty("from").Text("id"));
    }

    [Fact]
    public async Task Fact_21_a_network_retry_is_known_by_its_clientActivityID_and_a_new_one_is_something_new()
    {
        var id = await _conversation.Say("hoi", "c-1");
        Assert.Equal(id, await _conversation.Say("hoi", "c-1"));
        Assert.NotEqual(id, await _conversation.Say("hoi", "c-2"));
        Assert.Equal(4, (await _conversation.Poll()).Activities.Count);
    }

    [Fact]
    public async Task Fact_22_an_activity_has_at_most_256_K_characters()
    {
        const string around = """{"type":"message","text":""}""";
        var longest = new string('a', (256 * 1024) - around.Length);
        Assert.Equal(HttpStatusCode.OK, (await _conversation.Post(around.Insert(around.Length - 2, longest))).StatusCode);
        await Refusals.Is(await _conversation.Post(around.Insert(around.Length - 2, longest + "a")), HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");
    }

    [Theory]
    [InlineData("""{"type":"message","text":"\u0000"}""", HttpStatusCode.OK)]
    [InlineData("""{"type":"message","text":"\ud800","channelData":{"clientActivityID":"\udfff"}}""", HttpStatusCode.OK)]
    [InlineData("""{"type":"\ud800"}""", HttpStatusCode.OK)]
    [InlineData("""{"type":"message","value":"DEEP"}""", HttpStatusCode.BadRequest)]
    public async Task Fact_23_nothing_that_JSON_can_hold_becomes_a_500(string activity, HttpStatusCode status)
    {
        var posted = await _conversation.Post(activity.Replace("\"DEEP\"", new string('[', 100) + new string(']', 100)));
        Assert.Equal(status, posted.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _host.Get($"{_conversation.Path}/activities", _conversation.Token)).StatusCode);
    }
}
