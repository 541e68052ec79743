using ComplaintBot.Store;

namespace ComplaintBot.Tests.Store;

public abstract partial class StoreContract
{
    private static readonly byte[] Anna = [1, 1, 1];
    private static readonly byte[] Bert = [2, 2, 2];
    private static readonly CodeFrequency Often = new(PerHour: 3, PerDay: 4);

    private ValueTask<IReadOnlyList<string>> ConversationsOf(byte[] contact) => Store.FindConversationsOf(contact, 10, NoStop);

    private Task<CodeAnswer> Try(byte number, byte code, DateTimeOffset? at = null) => Store.TryCode([number], Some.Secret(code), 3, at ?? Some.Instant, NoStop);

    private async Task<(CodeTrial, string?)> Answer(byte number, byte code)
    {
        var answer = await Try(number, code);
        Assert.Equal(answer.Conversation is null, answer.Contact is null);
        return (answer.Trial, answer.Conversation);
    }

    private async Task<IReadOnlyList<string>> LettersWaiting() => [.. (await Store.TakeDueLetters(Some.Instant.AddDays(9), 100, NoStop)).Select(letter => letter.MessageId)];

    private static NewLetter CodeLetter(int number) => Some.Letter($"{number}.code@host", orderKey: $"key {number}") with { Reference = null, Conversation = "talk" };

    [Fact]
    public async Task Conversations_are_found_by_the_contact_of_their_answers_and_by_that_of_what_was_filed_in_them()
    {
        await MustCommit(Some.Commit(Some.FirstTurn("old", "\"hi\"") with { Contact = new ContactChange(Anna) }));
        await MustCommit(Some.Commit(Some.FirstTurn("home", "\"hi\"") with { At = Some.Instant.AddHours(1), Contact = new ContactChange(Bert) }) with
        {
            Complaints = [Some.Filing("K7M4PQ9TX") with { Contact = Anna }],
        });
        await MustCommit(Some.Commit(Some.FirstTurn("nobodys", "\"hi\"")));

        Assert.Equal(["home", "old"], await ConversationsOf(Anna));
        Assert.Equal(["home"], await ConversationsOf(Bert));
        Assert.Empty(await ConversationsOf([3]));
        Assert.Equal(["home"], await Store.FindConversationsOf(Anna, 1, NoStop));
    }

    [Fact]
    public async Task A_contact_that_was_corrected_finds_nothing_any_more_but_a_filed_one_stays()
    {
        await MustCommit(Some.Commit(Some.FirstTurn("home", "\"hi\"") with { Contact = new ContactChange(Anna) }) with { Complaints = [Some.Filing("K7M4PQ9TX") with { Contact = Anna }] });
        await MustCommit(Some.Commit(Some.FirstTurn("draft", "\"hi\"") with { Contact = new ContactChange(Anna) }));

        await MustCommit(Some.Commit(Some.NextTurn(await Conversation("home"), "\"x\"") with { Contact = new ContactChange(Bert) }));
        await MustCommit(Some.Commit(Some.NextTurn(await Conversation("draft"), "\"x\"") with { Contact = new ContactChange(Bert) }));
        await MustCommit(Some.Commit(Some.Change(await Complaint("K7M4PQ9TX"), "acknowledged")));

        Assert.Equal(["home"], await ConversationsOf(Anna));
        await MustCommit(new CommitRecord { Deletion = new ConversationDeletion("draft", 2) });
        Assert.Equal(["home"], await ConversationsOf(Bert));
    }

    [Fact]
    public async Task A_code_opens_once_and_only_with_its_ticket()
    {
        await Store.OfferCode(Some.Code(1, Anna), CodeLetter(1), Often, NoStop);
        await Store.OfferCode(Some.Code(2, Anna), CodeLetter(2), Often, NoStop);

        Assert.Equal((CodeTrial.Over, (string?)null), await Answer(9, 1));
        Assert.Equal((CodeTrial.Wrong, (string?)null), await Answer(1, 2));
        Assert.Equal((CodeTrial.Right, "talk"), await Answer(1, 1));
        Assert.Equal((CodeTrial.Over, (string?)null), await Answer(1, 1));
        Assert.Equal((CodeTrial.Right, "talk"), await Answer(2, 2));
    }

    [Fact]
    public async Task Of_many_tries_at_the_same_time_one_succeeds()
    {
        await Store.OfferCode(Some.Code(1, Anna), CodeLetter(1), Often, NoStop);

        var tries = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Try(1, 1)));

        Assert.Single(tries, answer => answer.Trial == CodeTrial.Right);
    }

    [Fact]
    public async Task After_its_time_and_after_its_tries_a_code_is_over_whatever_it_opens()
    {
        await Store.OfferCode(Some.Code(1, Anna), CodeLetter(1), Often, NoStop);
        await Store.OfferCode(Some.Code(2, Anna), CodeLetter(2), Often, NoStop);
        await Store.OfferCode(Some.Code(3, Bert, conversation: null), null, Often, NoStop);

        Assert.Equal(CodeTrial.Over, (await Try(1, 1, Some.Instant.AddMinutes(15))).Trial);
        Assert.Equal(CodeTrial.Right, (await Try(1, 1, Some.Instant.AddMinutes(15).AddMilliseconds(-1))).Trial);
        foreach (var number in new byte[] { 2, 3 })
        {
            Assert.Equal([CodeTrial.Wrong, CodeTrial.Wrong, CodeTrial.Over, CodeTrial.Over], new[] { await Try(number, 9), await Try(number, 9), await Try(number, 9), await Try(number, number) }.Select(a => a.Trial));
        }
    }

    [Fact]
    public async Task Where_nothing_is_known_the_right_code_is_a_wrong_one()
    {
        await Store.OfferCode(Some.Code(1, Anna, conversation: null), null, Often, NoStop);

        Assert.Equal((CodeTrial.Wrong, (string?)null), await Answer(1, 1));
        Assert.Empty(await LettersWaiting());
    }

    [Fact]
    public async Task A_mailbox_is_not_flooded_whoever_asks()
    {
        for (byte number = 1; number <= 5; number++) await Store.OfferCode(Some.Code(number, Anna), CodeLetter(number), Often, NoStop);
        await Store.OfferCode(Some.Code(6, Bert), CodeLetter(6), Often, NoStop);
        // What found nothing counts for nobody.
        await Store.OfferCode(Some.Code(7, Bert, conversation: null), null, Often, NoStop);

        Assert.Equal(CodeTrial.Wrong, (await Try(4, 4)).Trial);
        Assert.Equal(["1.code@host", "2.code@host", "3.code@host", "6.code@host"], await LettersWaiting());

        var later = Some.Instant.AddHours(1).AddMilliseconds(1);
        await Store.OfferCode(Some.Code(8, Anna) with { At = later }, CodeLetter(8), Often, NoStop);
        await Store.OfferCode(Some.Code(9, Anna) with { At = later }, CodeLetter(9), Often, NoStop);
        Assert.Equal(["8.code@host"], await LettersWaiting());

        await Store.OfferCode(Some.Code(10, Anna) with { At = Some.Instant.AddDays(2) }, CodeLetter(10), Often, NoStop);
        Assert.Equal(["10.code@host"], await LettersWaiting());
    }

    [Fact]
    public async Task A_code_and_its_letter_are_written_both_or_neither()
    {
        await MustCommit(Some.Commit(Some.Letter("1.code@host")));

        await Assert.ThrowsAnyAsync<Exception>(() => Store.OfferCode(Some.Code(1, Anna), CodeLetter(1), Often, NoStop));

        Assert.Equal(CodeTrial.Over, (await Try(1, 1)).Trial);
    }
}
