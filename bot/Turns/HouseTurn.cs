using ComplaintBot.Dialogs;
using ComplaintBot.Store;

namespace ComplaintBot.Turns;

/// <summary>What is committed after an event of the house itself: no activity of it is kept, because nobody said anything.</summary>
internal static class HouseTurn
{
    public static CommitRecord Record(TurnSettings settings, Entropy entropy, StoredConversation known, TurnResult result, DocumentChanges? documents, DateTimeOffset now)
    {
        var effects = new EffectRecords(settings, entropy, new Dictionary<string, StoredComplaint>(), known.Id, now);
        foreach (var effect in result.Effects) effects.Add(effect, result.Company ?? known.Company);
        if (effects.DeletesConversation) return new CommitRecord { Deletion = new ConversationDeletion(known.Id, known.Version) };
        return new CommitRecord { Conversation = Changed(known, result, effects, now), Complaints = effects.Complaints, Letters = effects.Letters, Documents = documents };
    }

    private static ConversationChange Changed(StoredConversation known, TurnResult result, EffectRecords effects, DateTimeOffset now) => new()
    {
        Id = known.Id,
        Company = result.Company ?? known.Company,
        UserId = known.UserId,
        ExpectedVersion = known.Version,
        State = result.State,
        Activities = [],
        FirstSequence = known.LastSequence + 1,
        Draft = EffectRecords.DraftOf(result),
        TakeBackLetters = effects.TakesBackLetters,
        At = now,
    };
}
