using ComplaintBot.Dialogs;
using ComplaintBot.Documents;
using ComplaintBot.Runtime.Activities;
using ComplaintBot.Store;

namespace ComplaintBot.Turns;

/// <summary>Takes activities through the dialogs, one at a time in each conversation, and commits all that comes of one as one record.</summary>
internal sealed class TurnEngine(
    IStore store, Dialogue dialogue, Adviser adviser, TurnSettings settings, LiveStreams live, CommitSignal signal, DocumentRecords documents, Entropy entropy, TimeProvider time, ILogger<TurnEngine> log)
{
    private const int Attempts = 8;
    private const int EntropyOfTurn = 32;
    private const int MaxRounds = 4;

    private readonly ConversationGate _gate = new();
    private readonly ConversationGate _antechamber = new();

    /// <summary>Null where the conversation does not exist and may not begin here. <see cref="StoreUnavailableException"/> passes through: then nothing happened.</summary>
    public async Task<TurnOutcome?> Run(Incoming incoming, CancellationToken stop)
    {
        if (!adviser.IsThere) return await Take(incoming, stop);
        // A model takes seconds, so it is asked before the conversation is taken; its messages keep their order all the same.
        using var place = await _antechamber.Enter(incoming.Conversation, stop);
        return await Take(incoming with { Advice = await Advise(incoming, stop) }, stop);
    }

    private async Task<TurnOutcome?> Take(Incoming incoming, CancellationToken stop)
    {
        using var pass = await _gate.Enter(incoming.Conversation, stop);
        for (var attempt = 1; ; attempt++)
        {
            var known = await store.FindConversation(incoming.Conversation, stop);
            if (known is null && !incoming.MayBegin) return null;
            // The store commits no key twice, so a double shows as a conflict, and all others need not ask.
            if (attempt > 1 && await SeenBefore(incoming, stop) is { } again) return again;

            var draft = attempt > Attempts ? Apology(incoming, known) : await Try(incoming, known, stop);
            var committed = await store.Commit(draft.Record, CancellationToken.None);
            if (committed == CommitOutcome.Committed) return Tell(incoming.Conversation, draft);
            GiveUpOrGoOn(incoming, committed, attempt);
        }
    }

    /// <summary>Changes what belongs to a conversation outside its turns, such as the secret by which it is resumed. Null changes nothing.</summary>
    public async Task Change(string conversation, Func<StoredConversation?, ConversationChange?> change, CancellationToken stop)
    {
        using var pass = await _gate.Enter(conversation, stop);
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            if (change(await store.FindConversation(conversation, stop)) is not { } changed) return;
            if (await store.Commit(new CommitRecord { Conversation = changed }, CancellationToken.None) == CommitOutcome.Committed) return;
        }

        throw new ContendedException(conversation);
    }

    /// <summary>
    /// Takes an event of the house itself, such as the end of a draft, through the dialogs. It cannot come from outside, and only what the
    /// bot says to it is kept among the activities. Where it fails the customer is told nothing: the exception passes through and nothing happened.
    /// </summary>
    public Task Run(string conversation, Activity ofHouse, CancellationToken stop) => Run(conversation, ofHouse, static (_, changed) => changed, stop);

    /// <inheritdoc cref="Run(string, Activity, CancellationToken)"/>
    /// <param name="also">What else changes in the same commit.</param>
    /// <returns>False where there is no such conversation any more.</returns>
    public async Task<bool> Run(string conversation, Activity ofHouse, Func<StoredConversation, ConversationChange, ConversationChange> also, CancellationToken stop)
    {
        using var pass = await _gate.Enter(conversation, stop);
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            if (await store.FindConversation(conversation, stop) is not { } known) return false;
            var now = time.GetUtcNow();
            var result = dialogue.Turn(InputOf(conversation, ofHouse, known, now) with { FromHouse = true });
            var record = HouseTurn.Record(settings, entropy, known, result, await documents.Of(conversation, [], result.Effects, now, stop), now);
            if (record.Conversation is { } changed) record = record with { Conversation = also(known, changed) };
            CommitRules.Check(record);
            if (await store.Commit(record, CancellationToken.None) != CommitOutcome.Committed) continue;
            if (record.Conversation is { Activities: { Count: > 0 } said } spoken) live.Publish(conversation, spoken.FirstSequence, said);
            signal.Tell(record);
            return true;
        }

        throw new ContendedException(conversation);
    }

    /// <summary>Runs the turn for nothing but its wish, and asks for it. The turn that counts is run afterwards, on what it then finds.</summary>
    private async Task<Advice?> Advise(Incoming incoming, CancellationToken stop)
    {
        var known = await store.FindConversation(incoming.Conversation, stop);
        if (!adviser.Advises(incoming.Company ?? known?.Company)) return null;
        try
        {
            return dialogue.Turn(InputOf(incoming, known, time.GetUtcNow()) with { MayWish = true }).Wish is { } wish ? await adviser.Ask(wish, stop) : null;
        }
#pragma warning disable CA1031 // The turn that counts will meet the same, and answers for it.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private async ValueTask<TurnOutcome?> SeenBefore(Incoming incoming, CancellationToken stop)
    {
        if (incoming.Key is null || await store.FindTurn(incoming.Conversation, incoming.Key, stop) is not { } turn) return null;
        var all = await store.ReadActivities(incoming.Conversation, turn.FirstSequence - 1, turn.Count, stop);
        var id = incoming.Activity.Id ?? ActivityStamp.IdOf(incoming.Conversation, turn.FirstSequence);
        return new TurnOutcome(id, [.. all.Skip(1).Select(a => a.Json)]);
    }

    private async ValueTask<TurnDraft> Try(Incoming incoming, StoredConversation? known, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        try
        {
            var read = new Dictionary<string, StoredComplaint>();
            var result = await Answer(incoming, known, now, read, stop);
            var changes = await documents.Of(incoming.Conversation, incoming.Documents, result.Effects, now, stop);
            var draft = new TurnDraft(settings, entropy, now, incoming, known).Take(result, changes, read);
            CommitRules.Check(draft.Record);
            return draft;
        }
#pragma warning disable CA1031 // Whatever a dialog throws, the customer gets an answer and his state stays.
        catch (Exception failure) when (failure is not (OperationCanceledException or StoreUnavailableException))
#pragma warning restore CA1031
        {
            // Not the exception's message: it may quote the customer.
            log.DialogFailed(incoming.Conversation, (known?.LastSequence ?? 0) + 1, failure.GetType().Name, failure.StackTrace);
            return Apology(incoming, known);
        }
    }

    /// <summary>Runs the dialogs, again where they ask for facts first.</summary>
    /// <param name="read">Takes the complaints for which they asked.</param>
    private async ValueTask<TurnResult> Answer(Incoming incoming, StoredConversation? known, DateTimeOffset now, Dictionary<string, StoredComplaint> read, CancellationToken stop)
    {
        var input = InputOf(incoming, known, now);
        var result = dialogue.Turn(input);
        for (var round = 0; result.Needs.Count > 0; round++)
        {
            if (round == MaxRounds) throw new InvalidOperationException($"The dialogs still ask for facts after {MaxRounds} rounds.");
            var facts = new Dictionary<string, KnownComplaint?>(input.Complaints);
            foreach (var reference in result.Needs) facts[reference] = await Find(reference, read, stop);
            input = input with { Complaints = facts, Entropy = entropy(EntropyOfTurn) };
            result = dialogue.Turn(input);
        }

        return result;
    }

    private TurnInput InputOf(Incoming incoming, StoredConversation? known, DateTimeOffset now) =>
        InputOf(incoming.Conversation, incoming.Activity, known, now) with
        {
            Company = incoming.Company ?? known?.Company,
            Advice = incoming.Advice,
            Documents = [.. incoming.Documents.Select(d => d.Received)],
        };

    private TurnInput InputOf(string conversation, Activity activity, StoredConversation? known, DateTimeOffset now) => new()
    {
        // With the cast: a null array would become an empty state instead of none.
        State = known is { State.Length: > 0 } ? (ReadOnlyMemory<byte>?)known.State : null,
        Incoming = activity,
        Now = now,
        Company = known?.Company,
        Conversation = conversation,
        Site = settings.Site,
        Drafts = settings.Drafts,
        DocumentLimits = settings.Documents,
        Entropy = entropy(EntropyOfTurn),
    };

    private async ValueTask<KnownComplaint?> Find(string reference, Dictionary<string, StoredComplaint> read, CancellationToken stop)
    {
        if (await store.FindComplaint(reference, stop) is not { } stored) return null;
        read[stored.Complaint.Reference] = stored;
        return new KnownComplaint(stored.Complaint, stored.Status);
    }

    private TurnDraft Apology(Incoming incoming, StoredConversation? known)
    {
        var now = time.GetUtcNow();
        try
        {
            return new TurnDraft(settings, entropy, now, incoming, known).Apologize(dialogue.Apologize(InputOf(incoming, known, now)));
        }
#pragma warning disable CA1031 // A state that cannot even be read must not shut the conversation up.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            log.ApologyFailed(incoming.Conversation, failure.GetType().Name, failure.StackTrace);
            return new TurnDraft(settings, entropy, now, incoming, known).Apologize(LastWords.For(incoming.Activity));
        }
    }

    private TurnOutcome Tell(string conversation, TurnDraft draft)
    {
        if (draft.Shown.Count > 0) live.Show(conversation, draft.Shown);
        live.Publish(conversation, draft.FirstSequence, draft.Activities);
        signal.Tell(draft.Record);
        return new TurnOutcome(draft.IncomingId, [.. draft.Activities.Skip(1)]);
    }

    private void GiveUpOrGoOn(Incoming incoming, CommitOutcome outcome, int attempt)
    {
        if (attempt > Attempts) throw new ContendedException(incoming.Conversation);
        if (outcome == CommitOutcome.VersionConflict) log.Again(incoming.Conversation, attempt);
        else if (attempt == Attempts) log.NoFreeId(incoming.Conversation, attempt);
    }
}

/// <summary>Others changed the conversation faster than its turn could be committed. Nothing was written.</summary>
internal sealed class ContendedException(string conversation) : Exception($"Conversation {conversation} changed at every attempt to commit to it.");
