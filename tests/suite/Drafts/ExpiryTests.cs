using System.Net;
using System.Text.Json;
using ComplaintBot.Dialogs;
using ComplaintBot.Store;
using ComplaintBot.Tests.DirectLine;
using Microsoft.Extensions.Hosting;

namespace ComplaintBot.Tests.Drafts;

public sealed class ExpiryTests : IAsyncLifetime
{
    private const string Talk = "talk1";
    private static readonly CancellationToken NoStop = CancellationToken.None;
    private Customers customers = null!;

    public async Task InitializeAsync() => customers = await Customers.Start("--BotFramework:AllowUnauthenticated=true");

    public async Task DisposeAsync() => await customers.DisposeAsync();

    private string Folder => customers.Host.Folder;

    [Fact]
    public async Task A_conversation_in_which_nothing_was_filed_goes_whole_and_nothing_of_it_is_left_in_any_table()
    {
        var before = Tables.Counts(Folder);
        await customers.Join(Talk);
        await customers.Say(Talk, Customers.UntilTheCard);
        await customers.After(2);
        Assert.Single(customers.Reminders());
        Assert.NotEmpty(Tables.With(Folder, "anna@voorbeeld.nl"));

        await customers.After(27.9);
        Assert.NotNull(await customers.State(Talk));
        await customers.After(0.2);

        Assert.Null(await customers.State(Talk));
        Assert.Equal(before, Tables.Counts(Folder));
        foreach (var words in new[] { Talk, "anna@voorbeeld.nl", "Anna", "garage", "dl_someone" })
            Assert.Empty(Tables.With(Folder, words));
    }

    [Fact]
    public async Task Where_something_was_filed_only_the_answers_of_the_draft_go()
    {
        await customers.Join(Talk);
        await customers.Say(Talk, [.. Customers.UntilTheCard, "indienen"]);
        await customers.Say(Talk, "Een klacht indienen", "Ernstig", "En nu is ook het raam kapot.");
        var activities = (await customers.Store.ReadActivities(Talk, 0, 1000, NoStop)).Count;
        Assert.Contains("raam", await customers.State(Talk), StringComparison.Ordinal);

        await customers.After(31);

        var state = await customers.State(Talk);
        Assert.DoesNotContain("raam", state, StringComparison.Ordinal);
        Assert.DoesNotContain("Anna", state, StringComparison.Ordinal);
        Assert.Equal(activities, (await customers.Store.ReadActivities(Talk, 0, 1000, NoStop)).Count);
        var filed = Assert.Single(await customers.Store.ListComplaints(["leasem"], null, 10, NoStop));
        Assert.Contains(filed.Complaint.Reference, state, StringComparison.Ordinal);
        Assert.Equal("start", (await customers.Say(Talk, "hallo")).Asked());
    }

    [Fact]
    public async Task A_filed_conversation_without_a_draft_stays_as_it_is()
    {
        await customers.Join(Talk);
        await customers.Say(Talk, [.. Customers.UntilTheCard, "indienen"]);
        var state = await customers.State(Talk);
        await customers.After(400);
        Assert.Equal(state, await customers.State(Talk));
    }

    [Fact]
    public async Task Who_only_greeted_or_never_said_a_word_is_forgotten_too()
    {
        await customers.Join(Talk);
        var silent = await Conversation.Start(customers.Host);
        await customers.After(29);
        Assert.NotNull(await customers.State(Talk));
        Assert.NotNull(await customers.State(silent.Id));
        await customers.After(2);
        Assert.Equal(0, Tables.Counts(Folder)["conversations"]);
    }

    [Fact]
    public async Task Each_word_of_the_customers_and_nothing_else_begins_the_time_anew()
    {
        await customers.Join(Talk);
        await customers.Say(Talk, Customers.UntilTheCard);
        await customers.After(20);
        await customers.Say(Talk, "hallo");
        await customers.After(29);
        Assert.Equal(["resumed"], (await customers.Join(Talk)).Drafts());
        await customers.After(31);
        Assert.Null(await customers.State(Talk));
    }

    [Fact]
    public async Task A_filing_that_is_faster_than_the_end_of_the_draft_wins_whole()
    {
        await customers.Join(Talk);
        await customers.Say(Talk, Customers.UntilTheCard);
        customers.Meanwhile(() => customers.SayElsewhere(Talk, "indienen"));
        await customers.After(31);
        var filed = Assert.Single(await customers.Store.ListComplaints(["leasem"], null, 10, NoStop));
        Assert.Equal(Talk, filed.Conversation);
        Assert.Contains(filed.Complaint.Reference, await customers.State(Talk), StringComparison.Ordinal);
        Assert.Equal(2, (await customers.Store.ReadLetters(filed.Complaint.Reference, NoStop)).Count);
    }

    [Fact]
    public async Task A_filing_that_is_slower_than_the_end_of_the_draft_leaves_nothing()
    {
        await customers.Join(Talk);
        await customers.Say(Talk, Customers.UntilTheCard);
        customers.Time.Advance(TimeSpan.FromDays(31));
        customers.Meanwhile(() => customers.SecondServer().Run(Talk, DraftEvents.Of(DraftEvents.Expire), NoStop));
        await Assert.ThrowsAsync<ConversationGoneException>(() => customers.Say(Talk, "indienen"));
        Assert.Empty(await customers.Store.ListComplaints(["leasem"], null, 10, NoStop));
        Assert.Empty(Tables.With(Folder, "anna@voorbeeld.nl"));
    }

    [Fact]
    public async Task The_events_of_the_house_do_nothing_when_they_come_from_outside()
    {
        await using var eager = await Customers.Start("--Drafts:KeepFor=00:05:00", "--Drafts:RemindAfter=00:01:00", "--BotFramework:AllowUnauthenticated=true");
        foreach (var name in new[] { DraftEvents.Expire, DraftEvents.Remind })
            await MustDoNothing(eager, name);
    }

    private static async Task MustDoNothing(Customers eager, string name)
    {
        var direct = await Conversation.Start(eager.Host);
        await eager.Join(direct.Id);
        await eager.Say(direct.Id, Customers.UntilTheCard);
        var state = await eager.State(direct.Id);
        eager.Time.Advance(name == DraftEvents.Expire ? TimeSpan.FromMinutes(6) : TimeSpan.FromMinutes(2));

        Assert.Equal(HttpStatusCode.OK, (await direct.Post(Event(name, null))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await eager.Host.Post("/api/messages", Event(name, "c1"))).StatusCode);

        Assert.Equal(state, await eager.State(direct.Id));
        Assert.Empty(eager.Reminders());
    }

    private static string Event(string name, string? conversation) => JsonSerializer.Serialize(new
    {
        type = "event",
        name,
        id = "a1",
        value = new { fromHouse = true },
        from = new { id = "somebody", role = "bot" },
        channelId = "emulator",
        serviceUrl = "http://channel/",
        deliveryMode = "expectReplies",
        conversation = conversation is null ? null : new { id = conversation },
        recipient = new { id = "the-bot" },
    });

    [Fact]
    public async Task Many_go_page_by_page_and_one_that_cannot_be_read_holds_up_nobody()
    {
        for (var i = 0; i < 250; i++)
            await customers.Store.Commit(Store.Some.Commit(Silent(i) with { State = i == 7 ? "no state"u8.ToArray() : default(ReadOnlyMemory<byte>) }), NoStop);
        await customers.After(31);
        Assert.Equal(1, Tables.Counts(Folder)["conversations"]);
        Assert.NotNull(await customers.State("many7"));
    }

    private ConversationChange Silent(int number) =>
        Store.Some.FirstTurn($"many{number}", "{\"type\":\"message\"}") with { At = customers.Time.GetUtcNow() };

    [Fact]
    public async Task A_store_that_cannot_be_used_is_waited_for()
    {
        await customers.Join(Talk);
        await ((SqliteStore)customers.Store).ChangeWriter("PRAGMA busy_timeout = 1");
        using var browser = SqliteDatabase.Open(Path.Combine(Folder, "complaintbot.db"));
        browser.Execute("BEGIN IMMEDIATE");
        await customers.After(31);
        Assert.NotNull(await customers.State(Talk));
        browser.Execute("ROLLBACK");
        await customers.After(TimeSpan.Zero);
        Assert.Null(await customers.State(Talk));
    }

    [Fact]
    public async Task The_worker_stops_when_the_host_does()
    {
        var worker = customers.Worker;
        await worker.StartAsync(NoStop);
        Assert.False(worker.ExecuteTask!.IsCompleted);
        await worker.StopAsync(NoStop);
        Assert.True(worker.ExecuteTask.IsCompleted);
        Assert.False(worker.ExecuteTask.IsFaulted);
    }
}
