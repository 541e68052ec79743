using ComplaintBot.Store;

namespace ComplaintBot.Tests.Store;

public abstract partial class StoreContract
{
    private Task Waits(string id, DateTimeOffset? since, bool remind = false) =>
        MustCommit(Some.Commit(Some.FirstTurn(id, "\"hi\"") with { Draft = new DraftChange(since, remind) }));

    private async Task<string[]> Idle(bool remind, DateTimeOffset before) => [.. (await Store.ListIdle(remind, before, null, 100, NoStop)).Select(idle => idle.Id)];

    [Fact]
    public async Task Conversations_that_wait_are_listed_from_the_oldest_word_on_those_to_be_reminded_of_apart()
    {
        await Waits("new", Some.Instant.AddDays(3));
        await Waits("old", Some.Instant.AddDays(1));
        await Waits("edge", Some.Instant.AddDays(2));
        await Waits("reminded", Some.Instant.AddDays(1), remind: true);
        await Waits("never", null);

        Assert.Equal(["old", "edge"], await Idle(remind: false, Some.Instant.AddDays(2)));
        Assert.Equal(["reminded"], await Idle(remind: true, Some.Instant.AddDays(2)));
        Assert.Equal(["old", "edge", "new"], await Idle(remind: false, Some.Instant.AddYears(100)));
    }

    [Fact]
    public async Task They_are_listed_page_by_page_also_where_many_fell_silent_at_once()
    {
        for (var i = 0; i < 5; i++) await Waits($"talk{i}", Some.Instant);

        var first = await Store.ListIdle(false, Some.Instant, null, 2, NoStop);
        var second = await Store.ListIdle(false, Some.Instant, first[^1], 2, NoStop);
        var third = await Store.ListIdle(false, Some.Instant, second[^1], 2, NoStop);

        Assert.Equal(["talk0", "talk1", "talk2", "talk3", "talk4"], first.Concat(second).Concat(third).Select(idle => idle.Id));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Store.ListIdle(false, Some.Instant, null, -1, NoStop));
    }

    [Fact]
    public async Task A_new_conversation_waits_from_its_beginning_and_a_change_that_says_nothing_leaves_that()
    {
        await MustCommit(Some.Commit(Some.FirstTurn("talk", "\"hi\"")));
        Assert.Equal(["talk"], await Idle(remind: false, Some.Instant));

        await MustCommit(Some.Commit(Some.NextTurn(await Conversation("talk"), "\"more\"") with { At = Some.Instant.AddDays(9) }));
        Assert.Equal(["talk"], await Idle(remind: false, Some.Instant));

        await MustCommit(Some.Commit(Some.NextTurn(await Conversation("talk"), "\"more\"") with { Draft = new DraftChange(Some.Instant.AddDays(9), true) }));
        Assert.Empty(await Idle(remind: false, Some.Instant.AddDays(9)));
        Assert.Equal(["talk"], await Idle(remind: true, Some.Instant.AddDays(9)));

        await MustCommit(Some.Commit(Some.NextTurn(await Conversation("talk"), "\"more\"") with { Draft = new DraftChange(null, false) }));
        Assert.Empty(await Idle(remind: true, Some.Instant.AddYears(9)));
    }

    [Fact]
    public async Task Who_is_forgotten_is_not_reminded_and_still_expires()
    {
        await Waits("talk", Some.Instant, remind: true);

        await MustCommit(Some.Commit(Some.NextTurn(await Conversation("talk")) with { Resume = ResumeHashes.None }));

        Assert.Empty(await Idle(remind: true, Some.Instant));
        Assert.Equal(["talk"], await Idle(remind: false, Some.Instant));
    }

    [Fact]
    public async Task A_conversation_goes_with_its_turns_its_keys_and_its_own_letters_and_no_others_do()
    {
        await MustCommit(Some.Commit(Some.FirstTurn("talk", "\"hi\"") with { IncomingKey = "key", Resume = Some.Secrets(1) }) with
        {
            Letters = [Some.Letter("own@host") with { Conversation = "talk", Reference = "REMINDER" }, Some.Letter("complaint@host") with { OrderKey = "other" }],
        });
        await MustCommit(Some.Commit(Some.FirstTurn("other", "\"hi\"")));

        await MustCommit(new CommitRecord { Deletion = new ConversationDeletion("talk", 1) });

        Assert.Null(await Store.FindConversation("talk", NoStop));
        Assert.Null(await Store.FindTurn("talk", "key", NoStop));
        Assert.Empty(await Store.ReadActivities("talk", 0, 10, NoStop));
        Assert.Empty(await Store.ReadLetters("REMINDER", NoStop));
        Assert.Equal(["complaint@host"], (await Store.ReadLetters("K7M4PQ9TX", NoStop)).Select(letter => letter.MessageId));
        Assert.Single(await Store.ReadActivities("other", 0, 10, NoStop));
        Assert.Equal(["other"], await Idle(remind: false, Some.Instant));
    }

    [Fact]
    public async Task The_same_id_may_begin_anew_and_finds_nothing_of_the_old_one()
    {
        await MustCommit(Some.Commit(Some.FirstTurn("talk", "\"old\"") with { IncomingKey = "key" }));
        await MustCommit(new CommitRecord { Deletion = new ConversationDeletion("talk", 1) });
        await MustCommit(Some.Commit(Some.FirstTurn("talk", "\"new\"") with { IncomingKey = "key" }));

        Assert.Equal(["\"new\""], (await Store.ReadActivities("talk", 0, 10, NoStop)).Select(a => Some.Text(a.Json)));
    }

    [Fact]
    public async Task A_deletion_on_an_old_version_or_of_what_is_gone_loses_and_leaves_everything()
    {
        await MustCommit(Some.Commit(Some.FirstTurn("talk", "\"1\"")));
        await MustCommit(Some.Commit(Some.NextTurn(await Conversation("talk"), "\"2\"")));

        Assert.Equal(CommitOutcome.VersionConflict, await Store.Commit(new CommitRecord { Deletion = new ConversationDeletion("talk", 1) }, NoStop));
        Assert.Equal(CommitOutcome.VersionConflict, await Store.Commit(new CommitRecord { Deletion = new ConversationDeletion("nobody", 1) }, NoStop));
        Assert.Equal(2, (await Store.ReadActivities("talk", 0, 10, NoStop)).Count);
    }

    [Fact]
    public async Task A_turn_that_lost_to_a_deletion_writes_nothing()
    {
        await MustCommit(Some.Commit(Some.FirstTurn("talk", "\"1\"")));
        var read = await Conversation("talk");
        await MustCommit(new CommitRecord { Deletion = new ConversationDeletion("talk", read.Version) });

        var late = Some.Commit(Some.NextTurn(read, "\"late\"")) with { Complaints = [Some.Filing("K7M4PQ9TX")], Letters = [Some.Letter("late@host")] };

        Assert.Equal(CommitOutcome.VersionConflict, await Store.Commit(late, NoStop));
        Assert.Null(await Store.FindComplaint("K7M4PQ9TX", NoStop));
        Assert.Empty(await Store.ReadLetters("K7M4PQ9TX", NoStop));
    }

    [Fact]
    public async Task A_commit_changes_a_conversation_or_deletes_one()
    {
        await MustCommit(Some.Commit(Some.FirstTurn("talk", "\"1\"")));
        var both = Some.Commit(Some.NextTurn(await Conversation("talk"), "\"2\"")) with { Deletion = new ConversationDeletion("talk", 1) };

        await Assert.ThrowsAsync<ArgumentException>(() => Store.Commit(both, NoStop));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.Commit(new CommitRecord { Deletion = new ConversationDeletion("talk", 0) }, NoStop));
    }

    [Fact]
    public async Task Letters_of_a_conversation_that_wait_are_taken_back_and_those_under_way_are_not()
    {
        var own = Some.Letter("waits@host") with { Conversation = "talk" };
        await MustCommit(Some.Commit(Some.FirstTurn("talk", "\"1\"")) with { Letters = [own with { MessageId = "away@host", OrderKey = "a" }] });
        await TakeDue();
        await MustCommit(Some.Commit(own, Some.Letter("complaint@host"), own with { MessageId = "others@host", Conversation = "other" }));

        await MustCommit(Some.Commit(Some.NextTurn(await Conversation("talk"), "\"2\"") with { TakeBackLetters = true }));

        Assert.Equal(["away@host", "complaint@host", "others@host"], (await Store.ReadLetters("K7M4PQ9TX", NoStop)).Select(letter => letter.MessageId));
    }
}
