using System.Net;
using System.Text.Json;
using ComplaintBot.Tests.DirectLine;
using ComplaintBot.Tests.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintBot.Tests.BotFramework;

public sealed class MessagesTests
{
    private const string Open = "--BotFramework:AllowUnauthenticated=true";

    [Fact]
    public async Task Without_an_app_id_nobody_is_let_in()
    {
        await using var host = await RunningHost.Start();
        await Refusals.Is(await host.Post("/api/messages", Said("hoi")), HttpStatusCode.Unauthorized, says: "MicrosoftAppId");
    }

    [Fact]
    public async Task With_an_app_id_nobody_is_let_in_before_callers_can_be_checked()
    {
        await using var host = await RunningHost.Start(Open, "--MicrosoftAppId=11111111-2222-3333-4444-555555555555");
        await Refusals.Is(await host.Post("/api/messages", Said("hoi")), HttpStatusCode.NotImplemented, says: "registration");
    }

    [Fact]
    public async Task ExpectReplies_is_answered_with_the_replies()
    {
        await using var host = await Started();
        var replies = (await (await host.Post("/api/messages", Said("two"))).Json()).GetProperty("activities");
        Assert.Equal(["1: first", "1: second"], replies.EnumerateArray().Select(a => a.Text("text")));
        var reply = replies[0];
        Assert.Equal(("emulator", "http://channel/", "a1"), (reply.Text("channelId"), reply.Text("serviceUrl"), reply.Text("replyToId")));
        Assert.Equal(("the-bot", "bot"), (reply.GetProperty("from").Text("id"), reply.GetProperty("from").Text("role")));
        Assert.Equal(("c1", "u1"), (reply.GetProperty("conversation").Text("id"), reply.GetProperty("recipient").Text("id")));
    }

    [Fact]
    public async Task An_activity_that_is_delivered_twice_gets_the_same_replies_again()
    {
        await using var host = await Started();
        var first = await (await host.Post("/api/messages", Said("hoi"))).Content.ReadAsStringAsync();
        await host.Post("/api/messages", Said("more", id: "a2"));
        Assert.Equal(first, await (await host.Post("/api/messages", Said("hoi"))).Content.ReadAsStringAsync());
        Assert.Contains("3: next", await (await host.Post("/api/messages", Said("next", id: "a3"))).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_claimed_channel_leads_into_no_conversation_of_direct_line()
    {
        await using var host = await Started();
        var conversation = await Conversation.Start(host);
        await conversation.Say("mine");
        var answer = await (await host.Post("/api/messages", Said("theirs", channel: "directline", conversation: conversation.Id))).Content.ReadAsStringAsync();
        Assert.Contains("1: theirs", answer);
        Assert.Equal(2, (await conversation.Poll()).Activities.Count);
    }

    [Theory]
    [InlineData("""{"type":"message","channelId":"x","from":{"id":"u"},"deliveryMode":"expectReplies"}""", "conversation.id")]
    [InlineData("""{"type":"message","channelId":"x","conversation":{"id":"c"},"deliveryMode":"expectReplies"}""", "from.id")]
    [InlineData("""{"type":"message","from":{"id":"u"},"conversation":{"id":"c"},"deliveryMode":"expectReplies"}""", "channelId")]
    [InlineData("""{"type":"message","text":[]}""", "text")]
    [InlineData("""{"type":"message","text":"\ud800\u0000","value":{"a":[{]}""", "JSON")]
    public async Task A_malformed_activity_is_refused_and_what_is_wrong_is_named(string body, string named)
    {
        await using var host = await Started();
        await Refusals.Is(await host.Post("/api/messages", body), HttpStatusCode.BadRequest, says: named);
    }

    [Fact]
    public async Task Other_delivery_modes_are_not_answered_yet()
    {
        await using var host = await Started();
        await Refusals.Is(await host.Post("/api/messages", Said("hoi", mode: "normal")), HttpStatusCode.NotImplemented);
    }

    private static Task<RunningHost> Started() => RunningHost.Start(b => b.Services.AddSingleton(EchoDialogue.Dialogue), Open);

    private static string Said(string text, string id = "a1", string channel = "emulator", string conversation = "c1", string mode = "expectReplies") => JsonSerializer.Serialize(new
    {
        type = "message",
        id,
        text,
        channelId = channel,
        serviceUrl = "http://channel/",
        from = new { id = "u1", role = "bot" },
        recipient = new { id = "the-bot", name = "Bot" },
        conversation = new { id = conversation },
        deliveryMode = mode,
    });
}
