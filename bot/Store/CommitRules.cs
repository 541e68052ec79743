using System.Buffers;

namespace ComplaintBot.Store;

/// <summary>What a commit record must be before it reaches a database: one that breaks a rule is a mistake of the caller, and no retry mends it.</summary>
internal static class CommitRules
{
    private static readonly SearchValues<char> IdCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    /// <summary>Throws <see cref="ArgumentException"/> naming what is wrong.</summary>
    public static void Check(CommitRecord commit)
    {
        if (commit.Conversation is { } conversation) Check(conversation);
        if (commit.Deletion is { } deletion)
        {
            Demand(commit.Conversation is null, "A commit changes a conversation or deletes one, not both.");
            Demand(deletion.ExpectedVersion > 0, "A conversation that is deleted was read before.");
        }
        foreach (var complaint in commit.Complaints) Check(complaint);
        Distinct(commit.Complaints.Select(change => change.Complaint.Reference), "complaint");
        Distinct(commit.Letters.Select(letter => letter.MessageId), "letter");
    }

    public static bool IsConversationId(string id) =>
        id.Length is > 0 and <= 64 && id.AsSpan().IndexOfAnyExcept(IdCharacters) < 0;

    private static void Check(ConversationChange conversation)
    {
        Demand(IsConversationId(conversation.Id), "A conversation's id is 1 to 64 of A-Z a-z 0-9 - _.");
        Demand(conversation.ExpectedVersion >= 0, "A conversation's expected version is 0 or more.");
        Demand(conversation.FirstSequence >= 1, "A conversation's sequences begin at 1.");
        Demand(conversation.Activities.All(activity => !activity.IsEmpty), "An activity is not empty.");
    }

    private static void Check(ComplaintChange change)
    {
        Demand(change.ExpectedEvents >= 0, "A complaint's expected number of events is 0 or more.");
        Demand(change.Events.Count > 0, $"Complaint {change.Complaint.Reference} changes without an event that tells why.");
        for (var i = 1; i < change.Events.Count; i++)
            Demand(change.Events[i].Previous.AsSpan().SequenceEqual(change.Events[i - 1].Hash), $"Event {change.ExpectedEvents + i + 1} of complaint {change.Complaint.Reference} does not continue the one before it.");
    }

    private static void Distinct(IEnumerable<string> ids, string what)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
            Demand(seen.Add(id), $"One commit holds the {what} {id} twice.");
    }

    private static void Demand(bool holds, string rule)
    {
        if (!holds) throw new ArgumentException(rule);
    }
}
