using ComplaintBot.Store;

namespace ComplaintBot.Tests.Store;

public abstract partial class StoreContract
{
    [Fact]
    public async Task A_complaint_is_found_as_it_was_filed()
    {
        await MustCommit(Some.Commit(Some.Filing("K7M4PQ9TX")));

        var found = await Complaint("K7M4PQ9TX");

        var expected = Some.Complaint("K7M4PQ9TX");
        Assert.Equal(expected.Documents, found.Complaint.Documents);
        Assert.Equal(expected, found.Complaint with { Documents = expected.Documents });
        Assert.Equal(("filed", "home", 1), (found.Status, found.Conversation, found.Events));
        Assert.Equal(Some.Event("filed", Some.Genesis).Hash, found.ChainHead);
        Assert.Null(await Store.FindComplaint("NOWHERE", NoStop));
    }

    [Fact]
    public async Task Events_are_read_in_order_with_their_words()
    {
        await MustCommit(Some.Commit(Some.Filing("K7M4PQ9TX")));
        var read = await Complaint("K7M4PQ9TX");
        var second = Some.Event("acknowledged", read.ChainHead, words: null);
        var third = Some.Event("answered", second.Hash, words: "");
        await MustCommit(Some.Commit(Some.Change(read, "answered") with { Events = [second, third] }));

        var events = await Store.ReadEvents("K7M4PQ9TX", NoStop);

        Assert.Equal([(1, "filed", "the customer's words"), (2, "acknowledged", null), (3, "answered", "")], events.Select(e => (e.Number, e.Kind, e.Words)));
        Assert.Equal(("customer", Some.Instant, third.Facts), (events[2].Actor, events[2].At, events[2].Facts));
        Assert.Equal(third.Salt, events[2].Salt);
        Assert.Equal(third.WordsDigest, events[2].WordsDigest);
        Assert.Equal(second.Hash, events[2].Previous);
        Assert.Equal(third.Hash, events[2].Hash);
        var after = await Complaint("K7M4PQ9TX");
        Assert.Equal(("answered", "home", 3), (after.Status, after.Conversation, after.Events));
        Assert.Equal(third.Hash, after.ChainHead);
    }

    [Fact]
    public async Task An_event_on_an_old_number_loses_and_leaves_nothing()
    {
        await MustCommit(Some.Commit(Some.Filing("K7M4PQ9TX")));
        var read = await Complaint("K7M4PQ9TX");
        await MustCommit(Some.Commit(Some.Change(read, "acknowledged")));

        var late = Some.Commit(Some.FirstTurn("talk", "\"1\"")) with { Complaints = [Some.Change(read, "withdrawn")] };

        Assert.Equal(CommitOutcome.VersionConflict, await Store.Commit(late, NoStop));
        Assert.Equal("acknowledged", (await Complaint("K7M4PQ9TX")).Status);
        Assert.Equal(2, (await Store.ReadEvents("K7M4PQ9TX", NoStop)).Count);
        Assert.Null(await Store.FindConversation("talk", NoStop));
    }

    [Fact]
    public async Task A_change_of_a_complaint_that_does_not_exist_loses()
    {
        var change = Some.Filing("K7M4PQ9TX") with { ExpectedEvents = 2 };

        Assert.Equal(CommitOutcome.VersionConflict, await Store.Commit(Some.Commit(change), NoStop));
    }

    [Fact]
    public async Task A_reference_that_is_taken_leaves_nothing()
    {
        await MustCommit(Some.Commit(Some.Filing("K7M4PQ9TX")));

        var second = Some.Commit(Some.FirstTurn("talk", "\"1\"")) with { Complaints = [Some.Filing("K7M4PQ9TX", "other")], Letters = [Some.Letter("x@host")] };

        Assert.Equal(CommitOutcome.IdTaken, await Store.Commit(second, NoStop));
        Assert.Equal("leasem", (await Complaint("K7M4PQ9TX")).Complaint.Company);
        Assert.Null(await Store.FindConversation("talk", NoStop));
        Assert.Empty(await Store.ReadLetters("K7M4PQ9TX", NoStop));
    }

    [Fact]
    public async Task Of_two_that_file_the_same_reference_at_once_one_wins()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Store.Commit(Some.Commit(Some.Filing("K7M4PQ9TX")), NoStop))));

        Assert.Single(outcomes, CommitOutcome.Committed);
        Assert.Equal(15, outcomes.Count(outcome => outcome == CommitOutcome.IdTaken));
    }

    [Fact]
    public async Task An_event_that_does_not_continue_the_chain_is_refused()
    {
        await MustCommit(Some.Commit(Some.Filing("K7M4PQ9TX")));
        var torn = Some.Change(await Complaint("K7M4PQ9TX"), "answered") with { Events = [Some.Event("answered", Some.Genesis)] };

        await Assert.ThrowsAsync<ArgumentException>(() => Store.Commit(Some.Commit(torn), NoStop));

        Assert.Equal(1, (await Complaint("K7M4PQ9TX")).Events);
    }

    [Fact]
    public async Task Events_of_one_commit_that_do_not_follow_each_other_are_refused()
    {
        var torn = Some.Filing("K7M4PQ9TX") with { Events = [Some.Event("filed", Some.Genesis), Some.Event("answered", Some.Genesis)] };

        await Assert.ThrowsAsync<ArgumentException>(() => Store.Commit(Some.Commit(torn), NoStop));
    }

    [Fact]
    public async Task A_complaint_does_not_change_without_an_event() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Store.Commit(Some.Commit(Some.Filing("K7M4PQ9TX") with { Events = [] }), NoStop));

    [Fact]
    public async Task A_commit_that_names_one_complaint_twice_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Store.Commit(Some.Commit(Some.Filing("K7M4PQ9TX"), Some.Filing("K7M4PQ9TX")), NoStop));

    [Fact]
    public async Task Chains_are_read_in_the_order_of_filing_page_by_page_whatever_the_company()
    {
        for (var i = 1; i <= 5; i++) await MustCommit(Some.Commit(Some.Filing($"REF{i}", i % 2 == 0 ? "red" : "green")));
        await MustCommit(Some.Commit(Some.Change(await Complaint("REF2"), "answered")));

        var first = await Store.ReadChains(0, 3, NoStop);
        var second = await Store.ReadChains(first[^1].Position, 3, NoStop);

        Assert.Equal([("REF1", 1), ("REF2", 2), ("REF3", 1)], first.Select(c => (c.Reference, c.Count)));
        Assert.Equal(["REF4", "REF5"], second.Select(c => c.Reference));
        Assert.Equal((await Complaint("REF2")).ChainHead, first[1].Head);
        Assert.Equal(["filed", "answered"], first[1].Events.Select(e => e.Kind));
        Assert.Empty(await Store.ReadChains(second[^1].Position, 3, NoStop));
    }

    [Fact]
    public async Task A_store_that_is_open_to_read_sees_what_is_committed_beside_it_and_writes_nothing()
    {
        await using var reader = OnTheSameData();
        await reader.OpenToRead(NoStop);

        await MustCommit(Some.Commit(Some.Filing("K7M4PQ9TX")));

        Assert.Single(await reader.ReadChains(0, 10, NoStop));
        Assert.NotNull(await reader.FindComplaint("K7M4PQ9TX", NoStop));
        await Assert.ThrowsAsync<InvalidOperationException>(() => reader.Commit(Some.Commit(Some.Filing("OTHER")), NoStop));
        await Assert.ThrowsAsync<InvalidOperationException>(() => reader.Open(NoStop));
    }

    [Fact]
    public async Task Complaints_are_listed_newest_first_page_by_page_and_only_of_the_companies_asked()
    {
        for (var i = 1; i <= 9; i++)
            await MustCommit(Some.Commit(Some.Filing($"REF{i}", (i % 3) switch { 0 => "red", 1 => "green", _ => "blue" })));

        var first = await Store.ListComplaints(["red", "green", "red"], null, 4, NoStop);
        var second = await Store.ListComplaints(["red", "green"], first[^1].Position, 4, NoStop);

        Assert.Equal(["REF9", "REF7", "REF6", "REF4"], first.Select(c => c.Complaint.Reference));
        Assert.Equal(["REF3", "REF1"], second.Select(c => c.Complaint.Reference));
        Assert.Empty(await Store.ListComplaints([], null, 4, NoStop));
        Assert.Empty(await Store.ListComplaints(["nobody"], null, 4, NoStop));
    }
}
