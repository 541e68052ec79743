using ComplaintBot.Complaints;
using ComplaintBot.Dialogs;
using ComplaintBot.Documents;
using ComplaintBot.Runtime.Activities;

namespace ComplaintBot.Turns;

/// <summary>What an entrance hands to the turn engine: authenticated, parsed, and with everything replaced that the sender may not claim.</summary>
internal sealed record Incoming
{
    /// <summary>Ours, and made so that conversations of different entrances can never meet.</summary>
    public required string Conversation { get; init; }
    /// <summary>The company to which the entrance belongs; null where the conversation knows better or not yet.</summary>
    public string? Company { get; init; }
    public required string UserId { get; init; }
    /// <summary>Without an id where the entrance leaves it to the engine to give one.</summary>
    public required Activity Activity { get; init; }
    /// <summary>The same activity as it came: what the engine does not replace is kept from here, byte for byte.</summary>
    public required ReadOnlyMemory<byte> Json { get; init; }
    /// <summary>What makes it the same activity when it is delivered twice; null where nothing does.</summary>
    public string? Key { get; init; }
    /// <summary>What a model said to what the turn wished to know beforehand.</summary>
    public Advice? Advice { get; init; }
    /// <summary>Files that came with it, in their order; <see cref="DocumentIntake"/> took them in, and whoever opened it removes what the turn did not keep.</summary>
    public IReadOnlyList<StagedDocument> Documents { get; init; } = [];
    /// <summary>Where the sender sees one of them again once it is kept; null where he does not.</summary>
    public Func<Document, string>? LinkTo { get; init; }
    /// <summary>True where an unknown conversation begins with this activity; false where it is an error.</summary>
    public required bool MayBegin { get; init; }
}

/// <summary>What came of an activity: the same when it is delivered again.</summary>
/// <param name="Id">The id under which the activity stands in the conversation.</param>
/// <param name="Replies">UTF-8 JSON, as committed.</param>
internal sealed record TurnOutcome(string Id, IReadOnlyList<ReadOnlyMemory<byte>> Replies);
