using System.Text;
using ComplaintBot.Store;

namespace ComplaintBot.Tests.Store;

public abstract partial class StoreContract
{
    [Fact]
    public async Task A_conversation_is_found_as_it_was_written()
    {
        await MustCommit(Some.Commit(Some.FirstTurn("talk", "\"hi\"", "\"é€𝄞\"") with { Resume = Some.Secrets(9), Contact = new ContactChange([7]) }));

        var found = await Conversation("talk");

        Assert.Equal(("leasem", "dl_someone", 1L, 2L), (found.Company, found.UserId, found.Version, found.LastSequence));
        Assert.Equal("""{"step":1}""", Encoding.UTF8.GetString(found.State));
        Assert.Equal(Some.Secrets(9).Packed, found.Resume.Packed);
        Assert.Equal([7], found.Contact);
        Assert.Equal((Some.Instant, Some.Instant), (found.CreatedAt, found.ChangedAt));
        Assert.Equal(["\"hi\"", "\"é€𝄞\""], (await Store.ReadActivities("talk", 0, 10, NoStop)).Select(a => Some.Text(a.Json)));
    }

    [Fact]
    public async Task A_turn_on_an_old_version_loses_and_leaves_nothing()
    {
        await MustCommit(Some.Commit(Some.FirstTurn("talk", "\"1\"")));
        var read = await Conversation("talk");
        await MustCommit(Some.Commit(Some.NextTurn(read, "\"2\"") with { State = Some.Utf8("\"winner\"") }));

        var late = Some.Commit(Some.NextTurn(read, "\"late\"") with { State = Some.Utf8("\"loser\"") }) with { Letters = [Some.Letter("late@host")] };

        Assert.Equal(CommitOutcome.VersionConflict, await Store.Commit(late, NoStop));
        Assert.Equal("\"winner\"", Encoding.UTF8.GetString((await Conversation("talk")).State));
        Assert.Equal(["\"1\"", "\"2\""], (await Store.ReadActivities("talk", 0, 10, NoStop)).Select(a => Some.Text(a.Json)));
        Assert.Empty(await Store.ReadLetters("K7M4PQ9TX", NoStop));
    }

    [Fact]
    public async Task A_second_conversation_with_the_same_id_loses()
    {
        await MustCommit(Some.Commit(Some.FirstTurn("talk", "\"1\"")));

        Assert.Equal(CommitOutcome.VersionConflict, await Store.Commit(Some.Commit(Some.FirstTurn("talk", "\"2\"")), NoStop));
    }

    [Fact]
    public async Task A_turn_of_a_conversation_that_is_gone_loses()
    {
        var change = Some.FirstTurn("talk", "\"1\"") with { ExpectedVersion = 3, FirstSequence = 9 };

        Assert.Equal(CommitOutcome.VersionConflict, await Store.Commit(Some.Commit(change), NoStop));
    }

    [Fact]
    public async Task Sixty_four_writers_on_one_conversation_lose_and_double_nothing()
    {
        await MustCommit(Some.Commit(Some.FirstTurn("talk")));

        await Task.WhenAll(Enumerable.Range(0, 64).Select(writer => Task.Run(() => AppendUntilCommitted(writer))));

        var activities = await Store.ReadActivities("talk", 0, 1000, NoStop);
        Assert.Equal(Enumerable.Range(1, 128).Select(i => (long)i), activities.Select(a => a.Sequence));
        var written = activities.Select(a => Some.Text(a.Json)).ToList();
        Assert.Equal(128, written.Distinct().Count());
        for (var i = 0; i < 128; i += 2) Assert.Equal(written[i].Replace("ask", "reply", StringComparison.Ordinal), written[i + 1]);
        Assert.Equal(65, (await Conversation("talk")).Version);
    }

    private async Task AppendUntilCommitted(int writer)
    {
        CommitOutcome outcome;
        do
        {
            var read = await Conversation("talk");
            outcome = await Store.Commit(Some.Commit(Some.NextTurn(read, $"\"ask {writer}\"", $"\"reply {writer}\"")), NoStop);
        }
        while (outcome == CommitOutcome.VersionConflict);
    }

    [Fact]
    public async Task Many_conversations_at_once_are_all_written_and_seen_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(async () =>
        {
            await MustCommit(Some.Commit(Some.FirstTurn($"talk{i}", $"\"{i}\"")));
            var seen = await Store.ReadActivities($"talk{i}", 0, 10, NoStop);
            Assert.Equal($"\"{i}\"", Some.Text(Assert.Single(seen).Json));
        })));
    }

    [Fact]
    public async Task Activities_are_read_in_order_from_any_place_and_at_most_as_many_as_asked()
    {
        await MustCommit(Some.Commit(Some.FirstTurn("talk", "\"1\"", "\"2\"", "\"3\"")));
        await MustCommit(Some.Commit(Some.NextTurn(await Conversation("talk"), "\"4\"")));
        await MustCommit(Some.Commit(Some.NextTurn(await Conversation("talk"))));
        await MustCommit(Some.Commit(Some.NextTurn(await Conversation("talk"), "\"5\"", "\"6\"")));
        await MustCommit(Some.Commit(Some.FirstTurn("other", "\"elsewhere\"")));

        for (var after = 0; after <= 7; after++)
            for (var limit = 0; limit <= 7; limit++)
            {
                var expected = Enumerable.Range(1, 6).Where(i => i > after).Take(limit).Select(i => ((long)i, $"\"{i}\""));
                var read = await Store.ReadActivities("talk", after, limit, NoStop);
                Assert.Equal(expected, read.Select(a => (a.Sequence, Some.Text(a.Json))));
            }
        Assert.Empty(await Store.ReadActivities("talk", long.MaxValue, 5, NoStop));
        Assert.Empty(await Store.ReadActivities("nowhere", 0, 5, NoStop));
    }

    [Fact]
    public async Task The_turn_of_an_incoming_key_is_found_again_in_its_own_conversation_only()
    {
        await MustCommit(Some.Commit(Some.FirstTurn("talk", "\"1\"")));
        await MustCommit(Some.Commit(Some.NextTurn(await Conversation("talk"), "\"2\"", "\"3\"") with { IncomingKey = "m-1" }));
        await MustCommit(Some.Commit(Some.FirstTurn("other", "\"1\"")));

        Assert.Equal(new StoredTurn(2, 2), await Store.FindTurn("talk", "m-1", NoStop));
        Assert.Null(await Store.FindTurn("talk", "m-2", NoStop));
        Assert.Null(await Store.FindTurn("other", "m-1", NoStop));
    }

    [Fact]
    public async Task A_second_turn_with_the_same_incoming_key_loses()
    {
        await MustCommit(Some.Commit(Some.FirstTurn("talk", "\"1\"") with { IncomingKey = "m-1" }));
        var again = Some.NextTurn(await Conversation("talk"), "\"1\"") with { IncomingKey = "m-1" };

        Assert.Equal(CommitOutcome.VersionConflict, await Store.Commit(Some.Commit(again), NoStop));
        Assert.Single(await Store.ReadActivities("talk", 0, 10, NoStop));
        await MustCommit(Some.Commit(again with { IncomingKey = "m-2" }));
        await MustCommit(Some.Commit(Some.FirstTurn("other", "\"1\"") with { IncomingKey = "m-1" }));
    }

    [Fact]
    public async Task A_turn_without_activities_is_known_by_its_key()
    {
        await MustCommit(Some.Commit(Some.FirstTurn("talk") with { IncomingKey = "m-1" }));
        await MustCommit(Some.Commit(Some.NextTurn(await Conversation("talk"), "\"1\"") with { IncomingKey = "m-2" }));

        Assert.Equal(new StoredTurn(1, 0), await Store.FindTurn("talk", "m-1", NoStop));
        Assert.Equal(new StoredTurn(1, 1), await Store.FindTurn("talk", "m-2", NoStop));
        Assert.Single(await Store.ReadActivities("talk", 0, 10, NoStop));
    }

    [Fact]
    public async Task What_a_change_leaves_open_stays_as_it_was()
    {
        await MustCommit(Some.Commit(Some.FirstTurn("talk") with { Resume = Some.Secrets(1), Contact = new ContactChange([7]) }));
        await MustCommit(Some.Commit(Some.NextTurn(await Conversation("talk")) with { Company = null, UserId = "another", At = Some.Instant.AddHours(1) }));

        var found = await Conversation("talk");
        Assert.Equal(("leasem", "dl_someone"), (found.Company, found.UserId));
        Assert.Equal(Some.Secrets(1).Packed, found.Resume.Packed);
        Assert.Equal([7], found.Contact);
        Assert.Equal((Some.Instant, Some.Instant.AddHours(1)), (found.CreatedAt, found.ChangedAt));

        await MustCommit(Some.Commit(Some.NextTurn(found) with { Resume = Some.Secrets(2), Contact = new ContactChange(null) }));
        Assert.Equal(Some.Secrets(2).Packed, (await Conversation("talk")).Resume.Packed);
        Assert.Null((await Conversation("talk")).Contact);
        await MustCommit(Some.Commit(Some.NextTurn(await Conversation("talk")) with { Resume = ResumeHashes.None }));
        Assert.True((await Conversation("talk")).Resume.IsEmpty);
    }

    [Theory]
    [InlineData("")]
    [InlineData("with space")]
    [InlineData("a/b")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public async Task A_conversation_with_an_impossible_id_is_refused(string id) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Store.Commit(Some.Commit(Some.FirstTurn(id, "\"1\"")), NoStop));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_turn_that_leaves_a_gap_or_overlaps_is_refused(long firstSequence)
    {
        await MustCommit(Some.Commit(Some.FirstTurn("talk", "\"1\"")));
        var change = Some.NextTurn(await Conversation("talk"), "\"2\"") with { FirstSequence = firstSequence };

        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => Store.Commit(Some.Commit(change), NoStop));

        Assert.Contains("must be 2", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(1, (await Conversation("talk")).Version);
    }
}
