using ComplaintBot.Dialogs;
using ComplaintBot.Documents;
using ComplaintBot.Runtime.Activities;
using ComplaintBot.Store;

namespace ComplaintBot.Turns;

/// <summary>One attempt at a turn: the record to be committed, and what is told once it is.</summary>
internal sealed class TurnDraft
{
    private readonly TurnSettings _settings;
    private readonly Entropy _entropy;
    private readonly DateTimeOffset _now;
    private readonly Incoming _incoming;
    private readonly StoredConversation? _known;
    private readonly List<ReadOnlyMemory<byte>> _activities = new(3);
    private readonly List<ReadOnlyMemory<byte>> _shown = [];
    private readonly Activity _stamped;

    public TurnDraft(TurnSettings settings, Entropy entropy, DateTimeOffset now, Incoming incoming, StoredConversation? known)
    {
        (_settings, _entropy, _now, _incoming, _known) = (settings, entropy, now, incoming, known);
        FirstSequence = (known?.LastSequence ?? 0) + 1;
        _stamped = incoming.Activity with { Id = incoming.Activity.Id ?? ActivityStamp.IdOf(incoming.Conversation, FirstSequence), Timestamp = now };
        _activities.Add(Stamp(null, null));
        Record = new CommitRecord();
    }

    public long FirstSequence { get; }

    public string IncomingId => _stamped.Id!;

    public CommitRecord Record { get; private set; }

    /// <summary>The incoming activity and the replies, as kept.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Activities => _activities;

    /// <summary>Replies that are shown and not kept.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Shown => _shown;

    /// <param name="read">The complaints that the turn read.</param>
    public TurnDraft Take(TurnResult result, DocumentChanges? documents, IReadOnlyDictionary<string, StoredComplaint> read)
    {
        var company = result.Company ?? _incoming.Company ?? _known?.Company;
        var effects = new EffectRecords(_settings, _entropy, read, _incoming.Conversation, _now);
        foreach (var effect in result.Effects) effects.Add(effect, company);
        if (result.HeardAs is not null || documents is not null || _stamped.Value is not null) _activities[0] = Stamp(result.HeardAs, documents);
        Reply(result.Replies);
        Record = new CommitRecord
        {
            Conversation = Changed(company, result.State) with
            {
                Draft = EffectRecords.DraftOf(result),
                TakeBackLetters = effects.TakesBackLetters,
                Contact = _settings.Contacts.ChangeOf(_known, company, result),
            },
            Complaints = effects.Complaints,
            Letters = effects.Letters,
            Documents = documents,
        };
        return this;
    }

    /// <summary>The replies of an apology, and the state as it was. What else it holds must not happen.</summary>
    public TurnDraft Apologize(TurnResult apology)
    {
        if (apology.HeardAs is not null || _stamped.Value is not null) _activities[0] = Stamp(apology.HeardAs, null);
        Reply(apology.Replies);
        var state = _known is { State.Length: > 0 } ? _known.State : apology.State;
        Record = new CommitRecord { Conversation = Changed(_incoming.Company ?? _known?.Company, state) };
        return this;
    }

    /// <summary>The incoming activity as it is kept, without what was hidden in it. Of files that came with it, those that the turn kept have an address.</summary>
    private byte[] Stamp(string? heardAs, DocumentChanges? documents)
    {
        var files = _incoming.Documents;
        var stamped = files.Count == 0 ? _stamped : _stamped with
        {
            Attachments = Attachments.Write(_stamped.Attachments, files, file => documents?.Kept.Any(k => k.Document.Id == file.Id) == true ? _incoming.LinkTo?.Invoke(file) : null),
        };
        return MaskedActivity.Of(stamped, heardAs) is { } masked ? ActivityStamp.Write(masked) : ActivityStamp.Write(stamped, _incoming.Json.Span, withAttachments: files.Count > 0);
    }

    private void Reply(IReadOnlyList<Activity> replies)
    {
        foreach (var reply in replies)
        {
            if (reply.Type == ActivityTypes.Typing) _shown.Add(ActivityStamp.Write(Addressed(reply, $"{IncomingId}|typing")));
            else _activities.Add(ActivityStamp.Write(Addressed(reply, ActivityStamp.IdOf(_incoming.Conversation, FirstSequence + _activities.Count))));
        }
    }

    private Activity Addressed(Activity reply, string id) => reply with
    {
        Id = id,
        Timestamp = _now,
        ChannelId = _stamped.ChannelId,
        ServiceUrl = _stamped.ServiceUrl,
        Conversation = _stamped.Conversation,
        From = new ChannelAccount { Id = _stamped.Recipient?.Id ?? "bot", Name = reply.From?.Name ?? _stamped.Recipient?.Name ?? _settings.BotName, Role = "bot" },
        Recipient = _stamped.From,
        // Only towards what clients get to see: they hold a reply back that names something unseen.
        ReplyToId = _stamped.Type == ActivityTypes.ConversationUpdate ? null : IncomingId,
    };

    private ConversationChange Changed(string? company, ReadOnlyMemory<byte> state) => new()
    {
        Id = _incoming.Conversation,
        Company = company,
        UserId = _known?.UserId ?? _incoming.UserId,
        ExpectedVersion = _known?.Version ?? 0,
        State = state,
        IncomingKey = _incoming.Key,
        Activities = _activities,
        FirstSequence = FirstSequence,
        At = _now,
    };
}
