using ComplaintBot.Store;

namespace ComplaintBot.Tests.Store;

public abstract partial class StoreContract
{
    private async Task<string[]> TakeDue(DateTimeOffset? now = null, int limit = 10) =>
        [.. (await Store.TakeDueLetters(now ?? Some.Instant, limit, NoStop)).Select(letter => letter.MessageId)];

    private async Task<StoredLetter> Letter(string messageId) =>
        (await Store.ReadLetters("K7M4PQ9TX", NoStop)).Single(letter => letter.MessageId == messageId);

    private async Task Settle(string messageId, LetterStatus status, string? error = null, DateTimeOffset? retryAt = null) =>
        await Store.SettleLetter((await Letter(messageId)).Id, status, error, retryAt, NoStop);

    [Fact]
    public async Task A_letter_is_taken_as_it_was_queued()
    {
        await MustCommit(Some.Commit(Some.Letter("a@host")));

        var taken = Assert.Single(await Store.TakeDueLetters(Some.Instant, 10, NoStop));

        var expected = new StoredLetter(taken.Id, "a@host", "leasem", "K7M4PQ9TX", "someone@example.org", "Uw klacht", "Wij hebben uw klacht ontvangen.", "<p>Wij hebben uw klacht ontvangen.</p>", "nl", LetterStatus.Sending, 1, null, Some.Instant, null);
        Assert.Equal(expected, taken);
        Assert.Equal(expected, await Letter("a@host"));
    }

    [Fact]
    public async Task A_message_id_that_is_taken_leaves_nothing()
    {
        await MustCommit(Some.Commit(Some.Letter("a@host")));

        Assert.Equal(CommitOutcome.IdTaken, await Store.Commit(Some.Commit(Some.Letter("b@host"), Some.Letter("a@host")), NoStop));
        Assert.Single(await Store.ReadLetters("K7M4PQ9TX", NoStop));
    }

    [Fact]
    public async Task A_letter_waits_for_its_time()
    {
        await MustCommit(Some.Commit(Some.Letter("later@host", dueAt: Some.Instant.AddMinutes(1))));

        Assert.Empty(await TakeDue(Some.Instant.AddMinutes(1).AddMilliseconds(-1)));
        Assert.Equal(["later@host"], await TakeDue(Some.Instant.AddMinutes(1)));
    }

    [Theory]
    [InlineData(LetterStatus.Sent)]
    [InlineData(LetterStatus.Uncertain)]
    [InlineData(LetterStatus.Failed)]
    internal async Task Of_a_letter_of_passing_worth_nothing_stays_once_it_is_settled(LetterStatus status)
    {
        await MustCommit(Some.Commit(Some.Letter("code@host") with { ValidUntil = Some.Instant.AddMinutes(15) }));
        Assert.Equal(["code@host"], await TakeDue());
        await Settle("code@host", LetterStatus.Queued, "busy", Some.Instant.AddMinutes(1));
        Assert.Equal(["code@host"], await TakeDue(Some.Instant.AddMinutes(1)));

        await Settle("code@host", status);

        Assert.Empty(await Store.ReadLetters("K7M4PQ9TX", NoStop));
    }

    [Fact]
    public async Task A_letter_that_is_worth_nothing_any_more_is_not_sent_and_goes()
    {
        await MustCommit(Some.Commit(Some.Letter("code@host", dueAt: Some.Instant.AddHours(1)) with { ValidUntil = Some.Instant.AddMinutes(15) }, Some.Letter("stays@host", "b", Some.Instant.AddHours(2))));
        Assert.Empty(await TakeDue(Some.Instant.AddMinutes(15).AddMilliseconds(-1)));
        Assert.Equal(2, (await Store.ReadLetters("K7M4PQ9TX", NoStop)).Count);

        Assert.Empty(await TakeDue(Some.Instant.AddMinutes(15)));

        Assert.Equal(["stays@host"], (await Store.ReadLetters("K7M4PQ9TX", NoStop)).Select(letter => letter.MessageId));
    }

    [Fact]
    public async Task A_letter_takes_the_place_of_one_that_still_waits_and_of_no_other()
    {
        await MustCommit(Some.Commit(Some.Letter("waits@host", "a", Some.Instant.AddMinutes(1)), Some.Letter("leaves@host", "b")));
        Assert.Equal(["leaves@host"], await TakeDue());

        await MustCommit(Some.Commit(Some.Letter("first@host", "a") with { InsteadOf = "waits@host" }, Some.Letter("second@host", "b") with { InsteadOf = "leaves@host" }));

        Assert.Equal(["leaves@host", "first@host", "second@host"], (await Store.ReadLetters("K7M4PQ9TX", NoStop)).Select(letter => letter.MessageId));
        Assert.Equal(["first@host"], await TakeDue());
    }

    [Fact]
    public async Task Letters_with_the_same_key_leave_one_at_a_time_and_in_order()
    {
        await MustCommit(Some.Commit(Some.Letter("a1@host", "a"), Some.Letter("a2@host", "a"), Some.Letter("b1@host", "b"), Some.Letter("a3@host", "a")));

        Assert.Equal(["a1@host", "b1@host"], await TakeDue());
        Assert.Empty(await TakeDue());
        await Settle("a1@host", LetterStatus.Sent);
        Assert.Equal(["a2@host"], await TakeDue());
        await Settle("a2@host", LetterStatus.Uncertain, "no answer after DATA");
        Assert.Equal(["a3@host"], await TakeDue());
    }

    [Fact]
    public async Task A_letter_that_waits_for_its_next_attempt_holds_up_those_behind_it()
    {
        await MustCommit(Some.Commit(Some.Letter("a1@host", "a"), Some.Letter("a2@host", "a")));
        await TakeDue();
        await Settle("a1@host", LetterStatus.Queued, "greylisted", Some.Instant.AddMinutes(5));

        Assert.Empty(await TakeDue());
        Assert.Equal(["a1@host"], await TakeDue(Some.Instant.AddMinutes(5)));
        var again = await Letter("a1@host");
        Assert.Equal((2, "greylisted", (DateTimeOffset?)null), (again.Attempts, again.Error, again.SettledAt));
    }

    [Fact]
    public async Task The_oldest_letters_are_taken_first_and_at_most_as_many_as_asked()
    {
        await MustCommit(Some.Commit(
            Some.Letter("new@host", "1", Some.Instant), Some.Letter("old@host", "2", Some.Instant.AddHours(-1)), Some.Letter("middle@host", "3", Some.Instant.AddMinutes(-1))));

        Assert.Equal(["old@host", "middle@host"], await TakeDue(limit: 2));
        Assert.Equal(["new@host"], await TakeDue(limit: 2));
    }

    [Fact]
    public async Task Two_that_take_at_once_never_take_the_same_letter()
    {
        await MustCommit(Some.Commit([.. Enumerable.Range(0, 50).Select(i => Some.Letter($"{i}@host", $"key{i}"))]));

        var taken = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => TakeDue(limit: 5))));

        Assert.Equal(50, taken.SelectMany(ids => ids).Distinct().Count());
        Assert.All(taken, ids => Assert.Equal(5, ids.Length));
    }

    [Theory]
    [InlineData(LetterStatus.Sent, null)]
    [InlineData(LetterStatus.Failed, "550 no such user")]
    [InlineData(LetterStatus.Uncertain, "no answer after DATA")]
    internal async Task A_settled_letter_keeps_how_it_ended_and_is_not_taken_again(LetterStatus status, string? error)
    {
        await MustCommit(Some.Commit(Some.Letter("a@host")));
        await TakeDue();

        await Settle("a@host", status, error);

        var settled = await Letter("a@host");
        Assert.Equal((status, error, Some.Instant), (settled.Status, settled.Error, settled.SettledAt));
        Assert.Empty(await TakeDue(Some.Instant.AddYears(1)));
    }

    [Fact]
    public async Task Letters_left_under_way_by_a_process_that_ended_are_told_to_the_next_one()
    {
        await MustCommit(Some.Commit(Some.Letter("a1@host", "a"), Some.Letter("a2@host", "a"), Some.Letter("b1@host", "b")));
        await TakeDue(limit: 1);
        Assert.Empty(await Store.ReadInterruptedLetters(NoStop));

        await Reopen();

        Assert.Equal(["b1@host"], await TakeDue());
        var interrupted = Assert.Single(await Store.ReadInterruptedLetters(NoStop));
        Assert.Equal(("a1@host", LetterStatus.Sending), (interrupted.MessageId, interrupted.Status));
        await Settle("a1@host", LetterStatus.Uncertain, "interrupted");
        Assert.Empty(await Store.ReadInterruptedLetters(NoStop));
        Assert.Equal(["a2@host"], await TakeDue());
    }

    [Fact]
    public async Task A_letter_is_settled_only_in_a_way_that_makes_sense()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Store.SettleLetter(1, LetterStatus.Sending, null, null, NoStop));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.SettleLetter(1, LetterStatus.Queued, "later", null, NoStop));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.SettleLetter(1, LetterStatus.Sent, null, Some.Instant, NoStop));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.SettleLetter(99, LetterStatus.Sent, null, null, NoStop));
    }
}
