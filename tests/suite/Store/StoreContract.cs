using ComplaintBot.Store;

namespace ComplaintBot.Tests.Store;

/// <summary>What every store promises, whatever database is below.</summary>
public abstract partial class StoreContract : IAsyncLifetime
{
    private protected static readonly CancellationToken NoStop = CancellationToken.None;

    private protected IStore Store { get; private set; } = null!;

    /// <summary>A store, not yet open, on the same data each time that one test asks.</summary>
    private protected abstract IStore OnTheSameData();

    public async Task InitializeAsync()
    {
        Store = OnTheSameData();
        await Store.Open(NoStop);
    }

    public virtual async Task DisposeAsync() => await Store.DisposeAsync();

    private protected async Task Reopen()
    {
        await Store.DisposeAsync();
        await InitializeAsync();
    }

    private protected async Task MustCommit(CommitRecord commit) =>
        Assert.Equal(CommitOutcome.Committed, await Store.Commit(commit, NoStop));

    private protected async Task<StoredConversation> Conversation(string id)
    {
        var found = await Store.FindConversation(id, NoStop);
        Assert.NotNull(found);
        return found;
    }

    private protected async Task<StoredComplaint> Complaint(string reference)
    {
        var found = await Store.FindComplaint(reference, NoStop);
        Assert.NotNull(found);
        return found;
    }

    [Fact]
    public async Task A_store_that_works_answers_a_ping() => await Store.Ping(NoStop);

    [Fact]
    public async Task Reopening_sees_everything_that_was_acknowledged()
    {
        await MustCommit(Some.Commit(Some.FirstTurn("talk", "\"hi\"", "\"hello\"")) with
        {
            Complaints = [Some.Filing("K7M4PQ9TX")],
            Letters = [Some.Letter("one@host")],
        });
        await Store.SaveStaff(new StaffUser("admin", "hash", ["leasem", "other"], Some.Instant), NoStop);

        await Reopen();

        Assert.Equal(1, (await Conversation("talk")).Version);
        Assert.Equal(2, (await Store.ReadActivities("talk", 0, 10, NoStop)).Count);
        Assert.Equal("filed", (await Complaint("K7M4PQ9TX")).Status);
        Assert.Single(await Store.ReadEvents("K7M4PQ9TX", NoStop));
        Assert.Single(await Store.ReadLetters("K7M4PQ9TX", NoStop));
        Assert.NotNull(await Store.FindStaff("admin", NoStop));
    }

    [Fact]
    public async Task A_record_that_loses_at_its_last_part_leaves_none_of_the_others()
    {
        await MustCommit(Some.Commit(Some.Letter("taken@host")));
        var big = Some.Commit(Some.FirstTurn("talk", "\"hi\"")) with
        {
            Complaints = [Some.Filing("NEW1"), Some.Filing("NEW2")],
            Letters = [Some.Letter("free@host"), Some.Letter("taken@host")],
        };

        Assert.Equal(CommitOutcome.IdTaken, await Store.Commit(big, NoStop));

        Assert.Null(await Store.FindConversation("talk", NoStop));
        Assert.Null(await Store.FindComplaint("NEW1", NoStop));
        Assert.Null(await Store.FindComplaint("NEW2", NoStop));
        Assert.Equal(["taken@host"], (await Store.ReadLetters("K7M4PQ9TX", NoStop)).Select(letter => letter.MessageId));
    }

    [Fact]
    public async Task A_record_that_fails_alone_leaves_the_rest_of_its_group()
    {
        var commits = Enumerable.Range(0, 40).Select(i => Store.Commit(Some.Commit(Some.FirstTurn($"talk{i}", "\"hi\"")) with
        {
            Complaints = i == 20 ? [Some.Filing("BAD") with { Status = null! }] : [],
        }, NoStop)).ToList();

        for (var i = 0; i < commits.Count; i++)
        {
            if (i == 20) await Assert.ThrowsAnyAsync<Exception>(() => commits[20]);
            else Assert.Equal(CommitOutcome.Committed, await commits[i]);
            Assert.Equal(i != 20, await Store.FindConversation($"talk{i}", NoStop) is not null);
        }
    }

    [Fact]
    public async Task A_call_that_was_stopped_before_it_began_writes_nothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.Commit(Some.Commit(Some.FirstTurn("talk", "\"hi\"")), new CancellationToken(true)));

        Assert.Null(await Store.FindConversation("talk", NoStop));
    }

    [Fact]
    public async Task A_negative_limit_is_refused_and_does_not_mean_everything()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Store.ReadActivities("talk", 0, -1, NoStop));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Store.ListComplaints(["leasem"], null, -1, NoStop));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Store.ReadChains(0, -1, NoStop));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Store.TakeDueLetters(Some.Instant, -1, NoStop));
    }

    [Fact]
    public async Task A_user_of_staff_is_found_as_last_saved()
    {
        await Store.SaveStaff(new StaffUser("admin", "first", [], Some.Instant), NoStop);
        await Store.SaveStaff(new StaffUser("admin", "second", ["leasem"], Some.Instant.AddDays(1)), NoStop);

        var found = await Store.FindStaff("admin", NoStop);

        Assert.Equal("second", found!.PasswordHash);
        Assert.Equal(["leasem"], found.Companies);
        Assert.Equal(Some.Instant.AddDays(1), found.ChangedAt);
        Assert.Null(await Store.FindStaff("nobody", NoStop));
    }
}
