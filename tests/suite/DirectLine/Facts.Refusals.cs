using System.Globalization;
using System.Net;
using ComplaintBot.Store;
using ComplaintBot.Tests.Documents;
using ComplaintBot.Tests.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintBot.Tests.DirectLine;

/// <summary>What a refusal does to the stock client: 403 and 5xx become "retry", all other 4xx an error.</summary>
public sealed class RefusalFacts
{
    [Fact]
    public async Task Fact_15_what_may_be_sent_again_is_a_5xx_of_which_nothing_was_done_and_what_no_repeat_mends_is_another_4xx()
    {
        await using var host = await RunningHost.Start(b => b.Services.AddSingleton(EchoDialogue.Dialogue));
        var conversation = await Conversation.Start(host);
        var store = (SqliteStore)host.Get<IStore>();
        var said = Conversation.Message(new string('x', 200_000), "again");

        await store.ChangeWriter("PRAGMA max_page_count = 1");
        await Refusals.Is(await conversation.Post(said), HttpStatusCode.ServiceUnavailable);
        await store.ChangeWriter("PRAGMA max_page_count = 1073741823");
        Assert.Empty((await conversation.Poll()).Activities);
        Assert.Equal(HttpStatusCode.OK, (await conversation.Post(said)).StatusCode);

        foreach (var malformed in new[] { "{", "[]", "{\"text\":\"no type\"}" })
            await Refusals.Is(await conversation.Post(malformed), HttpStatusCode.BadRequest);
        Assert.Equal(2, (await conversation.Poll()).Activities.Count);
    }

    [Theory]
    [InlineData("Messages")]
    [InlineData("Uploads")]
    public async Task Fact_16_retry_after_is_a_number_and_what_is_sent_again_after_it_is_taken(string limit)
    {
        var clock = new SetClock();
        await using var host = await RunningHost.Start(
            b => b.Services.AddSingleton(DocumentDialogue.Dialogue).AddSingleton<TimeProvider>(clock),
            "--Limits:Enabled=true", $"--Limits:{limit}:Address:AtOnce=1", $"--Limits:{limit}:Address:PerMinute=2", "--Limits:LongestHold=00:00:00");
        var conversation = await Conversation.Start(host);
        Task<HttpResponseMessage> Send() => limit == "Messages" ? conversation.Post(Conversation.Message("hoi")) : conversation.Upload(Sent.File("a.pdf", Files.Pdf()));
        Assert.Equal(HttpStatusCode.OK, (await Send()).StatusCode);

        var refused = await Send();

        await Refusals.Is(refused, HttpStatusCode.TooManyRequests, "TooManyRequests");
        clock.Advance(TimeSpan.FromSeconds(int.Parse(refused.Headers.GetValues("Retry-After").Single(), NumberStyles.None, CultureInfo.InvariantCulture)));
        Assert.Equal(HttpStatusCode.OK, (await Send()).StatusCode);
    }
}
