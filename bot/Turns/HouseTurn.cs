using ComplaintBot.Dialogs;
using ComplaintBot.Runtime.Activities;
using ComplaintBot.Store;

namespace ComplaintBot.Turns;

/// <summary>What is committed after an event of the house itself: the event is not kept, because nobody said it; what the bot says to it is.</summary>
internal static class HouseTurn
{
    public static CommitRecord Record(TurnSettings settings, Entropy entropy, StoredConversation known, TurnResult result, DocumentChanges? documents, DateTimeOffset now)
    {
        var effects = new EffectRecords(settings, entropy, new Dictionary<string, StoredComplaint>(), known.Id, now);
        foreach (var effect in result.Effects) effects.Add(effect, result.Company ?? known.Company);
        if (effects.DeletesConversation) return new CommitRecord { Deletion = new ConversationDeletion(known.Id, known.Version) };
        var company = result.Company ?? known.Company;
        return new CommitRecord
        {
            Conversation = Changed(known, result, effects, now) with
            {
                Company = company,
                Activities = [.. result.Replies.Select((reply, i) => (ReadOnlyMemory<byte>)ActivityStamp.Write(Addressed(reply, settings, known, known.LastSequence + 1 + i, now)))],
                Contact = settings.Contacts.ChangeOf(known, company, result),
            },
            Complaints = effects.Complaints,
            Letters = effects.Letters,
            Documents = documents,
        };
    }

    private static ConversationChange Changed(StoredConversation known, TurnResult result, EffectRecords effects, DateTimeOffset now) => new()
    {
        Id = known.Id,
        UserId = known.UserId,
        ExpectedVersion = known.Version,
        State = result.State,
        Activities = [],
        FirstSequence = known.LastSequence + 1,
        Draft = EffectRecords.DraftOf(result),
        TakeBackLetters = effects.TakesBackLetters,
        At = now,
    };

    /// <summary>An answer to nobody: it has no replyToId.</summary>
    private static Activity Addressed(Activity reply, TurnSettings settings, StoredConversation known, long sequence, DateTimeOffset now) => reply with
    {
        Id = ActivityStamp.IdOf(known.Id, sequence),
        Timestamp = now,
        ChannelId = "directline",
        Conversation = new ConversationAccount { Id = known.Id },
        From = new ChannelAccount { Id = "bot", Name = reply.From?.Name ?? settings.BotName, Role = "bot" },
        Recipient = new ChannelAccount { Id = known.UserId, Role = "user" },
    };
}
