using System.Text;
using System.Text.Json;
using ComplaintBot.Complaints;
using ComplaintBot.Dialogs;
using ComplaintBot.Store;
using ComplaintBot.Tests.DirectLine;
using ComplaintBot.Turns;
using Microsoft.Extensions.DependencyInjection;
using Some = ComplaintBot.Tests.Store.Some;

namespace ComplaintBot.Tests.Turns;

public sealed class TurnEngineTests
{
    [Fact]
    public async Task The_first_turn_has_no_state_and_the_next_has_what_it_left()
    {
        var states = new List<string?>();
        await using var host = await With(input =>
        {
            states.Add(input.State is { } state ? Encoding.UTF8.GetString(state.Span) : null);
            return EchoDialogue.Turn(input);
        });
        var conversation = await Conversation.Start(host);
        await conversation.Say("one");
        await conversation.Say("two");
        Assert.Equal([null, "1"], states);
    }

    [Fact]
    public async Task A_failing_dialog_changes_nothing_says_so_and_the_conversation_goes_on()
    {
        await using var host = await With(EchoDialogue.Turn);
        var conversation = await Conversation.Start(host);
        await conversation.Say("one");
        await conversation.Say("fail");
        await conversation.Say("next");
        Assert.Equal(["one", "1: one", "fail", "sorry", "next", "2: next"], (await conversation.Poll()).Activities.Select(a => a.Text("text")));
    }

    [Fact]
    public async Task When_even_the_apology_fails_the_customer_is_told_in_the_language_of_the_client()
    {
        await using var host = await RunningHost.Start(b => b.Services.AddSingleton(new Dialogue(Fails, Fails)));
        var conversation = await Conversation.Start(host);
        await conversation.Post("""{"type":"message","text":"hoi","locale":"nl-NL","from":{"id":"x"}}""");
        Assert.StartsWith("Sorry, bij mij ging iets mis.", (await conversation.Poll()).Activities[1].Text("text"));
    }

    [Fact]
    public async Task A_turn_that_lost_the_race_runs_again_on_the_newer_state_with_fresh_entropy()
    {
        RunningHost? host = null;
        var seen = new List<byte[]>();
        host = await With(input =>
        {
            seen.Add(input.Entropy.ToArray());
            if (seen.Count == 1) Interfere(host!, input.Conversation);
            return EchoDialogue.Turn(input);
        });
        await using var running = host;
        var conversation = await Conversation.Start(host);
        await conversation.Say("mine");
        Assert.Equal(["theirs", "mine", "42: mine"], (await conversation.Poll()).Activities.Select(a => a.Text("text")));
        Assert.Equal(2, seen.Count);
        Assert.NotEqual(seen[0], seen[1]);
        Assert.True(seen[0].Length >= 32);
    }

    [Fact]
    public async Task A_reference_that_is_taken_is_replaced_by_a_fresh_one()
    {
        var attempts = 0;
        await using var host = await With(input => Files(input, Reference.Create(++attempts == 1 ? new byte[32] : input.Entropy.Span).ToString()));
        await host.Get<IStore>().Commit(Some.Commit(Some.Filing(Reference.Create(new byte[32]).ToString())), CancellationToken.None);
        var conversation = await Conversation.Start(host);
        await conversation.Say("second");
        var filed = await host.Get<IStore>().ListComplaints(["leasem"], null, 10, CancellationToken.None);
        Assert.Equal(2, filed.Count);
        Assert.Equal(2, attempts);
    }

    [Fact]
    public async Task When_no_attempt_finds_a_free_reference_nothing_is_filed_and_the_customer_is_told()
    {
        var taken = Reference.Create(new byte[32]).ToString();
        await using var host = await With(input => Files(input, taken));
        await host.Get<IStore>().Commit(Some.Commit(Some.Filing(taken)), CancellationToken.None);
        var conversation = await Conversation.Start(host);
        await conversation.Say("file");
        Assert.Equal("sorry", (await conversation.Poll()).Activities[^1].Text("text"));
        Assert.Single(await host.Get<IStore>().ListComplaints(["leasem"], null, 10, CancellationToken.None));
        Assert.Empty(await host.Get<IStore>().ReadLetters(taken, CancellationToken.None));
    }

    [Fact]
    public async Task Complaint_history_and_letters_are_committed_with_the_turn()
    {
        CommitRecord? told = null;
        var reference = Reference.Create(new byte[32]).ToString();
        await using var host = await With(input => Files(input, reference), "--Mail:MessageIdHost=mail.example.com", "--Companies:leasem:Mail:Management=complaints@example.com");
        host.Get<CommitSignal>().Committed += record => told = record;
        var conversation = await Conversation.Start(host);
        await conversation.Say("file");

        var filed = await host.Get<IStore>().FindComplaint(reference, CancellationToken.None);
        Assert.Equal(("filed", conversation.Id, 1), (filed!.Status, filed.Conversation, filed.Events));
        var events = await host.Get<IStore>().ReadEvents(reference, CancellationToken.None);
        Assert.Null(History.Verify(reference, events.Select(e => new ChainedEvent(e.Number, e.Kind, e.Actor, e.At, e.Facts, e.Words, e.Salt, e.WordsDigest, e.Previous, e.Hash)), filed.ChainHead));
        Assert.DoesNotContain("example.org", events[0].Facts);
        Assert.Contains("example.org", events[0].Words);
        var letters = await host.Get<IStore>().ReadLetters(reference, CancellationToken.None);
        Assert.Equal([($"{reference}.receipt@mail.example.com", "someone@example.org"), ($"{reference}.notice@mail.example.com", "complaints@example.com")], letters.Select(l => (l.MessageId, l.To)));
        Assert.Equal(2, told!.Letters.Count);
    }

    [Fact]
    public async Task Facts_that_the_dialogs_ask_for_are_read_before_the_turn_runs_again()
    {
        var reference = Reference.Create(new byte[32]).ToString();
        await using var host = await With(input => input.Complaints.TryGetValue(reference, out var known)
            ? EchoDialogue.Result(1, input, [EchoDialogue.Message($"{known?.Status}, {input.Complaints["XXX-XXX-XXX"]?.Status ?? "unknown"}")])
            : EchoDialogue.Result(0, input, []) with { Needs = [reference, "XXX-XXX-XXX"] });
        await host.Get<IStore>().Commit(Some.Commit(Some.Filing(reference)), CancellationToken.None);
        var conversation = await Conversation.Start(host);
        await conversation.Say("how does it stand");
        Assert.Equal("filed, unknown", (await conversation.Poll()).Activities[1].Text("text"));
    }

    [Fact]
    public async Task A_full_disk_is_told_as_a_refusal_that_the_client_repeats()
    {
        await using var host = await With(EchoDialogue.Turn);
        var conversation = await Conversation.Start(host);
        var store = (SqliteStore)host.Get<IStore>();
        await store.ChangeWriter("PRAGMA max_page_count = 1");
        var refused = await conversation.Post(Conversation.Message(new string('x', 200_000)));
        await Refusals.Is(refused, System.Net.HttpStatusCode.ServiceUnavailable, "ServiceUnavailable");
        await store.ChangeWriter("PRAGMA max_page_count = 1073741823");
        await conversation.Say("again");
        Assert.Equal(["again", "1: again"], (await conversation.Poll()).Activities.Select(a => a.Text("text")));
    }

    private static TurnResult Fails(TurnInput input) => throw new InvalidDataException("always");

    private static Task<RunningHost> With(Func<TurnInput, TurnResult> turn, params string[] settings) =>
        RunningHost.Start(b => b.Services.AddSingleton(EchoDialogue.Dialogue with { Turn = turn }), settings);

    /// <summary>Another server commits to the conversation between reading and writing.</summary>
    private static void Interfere(RunningHost host, string id)
    {
        var store = host.Get<IStore>();
        var read = store.FindConversation(id, CancellationToken.None).AsTask().GetAwaiter().GetResult()!;
        var theirs = JsonSerializer.Serialize(new { type = "message", text = "theirs" });
        var change = Some.NextTurn(read, theirs) with { State = Some.Utf8("41") };
        Assert.Equal(CommitOutcome.Committed, store.Commit(Some.Commit(change), CancellationToken.None).GetAwaiter().GetResult());
    }

    private static TurnResult Files(TurnInput input, string reference) => EchoDialogue.Result(
        1,
        input,
        [EchoDialogue.Message("filed")],
        new FileComplaint(Some.Complaint(reference)),
        new SendLetter(reference, "receipt", new Addressee("someone@example.org"), "nl", "Uw klacht", "Ontvangen."),
        new SendLetter(reference, "notice", Addressee.Management, "nl", "Klacht", "Nieuw."));
}
