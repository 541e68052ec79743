using ComplaintBot.Dialogs.Conversation;

namespace ComplaintBot.Dialogs.Elsewhere;

/// <summary>By what a customer who has several conversations knows one of them again.</summary>
/// <param name="Day">On which something happened in it last, in words.</param>
/// <param name="Time">And when on that day, without "o'clock".</param>
/// <param name="References">Of what was filed in it, oldest first.</param>
/// <param name="Description">His own words about the matter that stands in it now; null where there are none.</param>
public sealed record ConversationGlimpse(string Day, string Time, IReadOnlyList<string> References, string? Description)
{
    internal static ConversationGlimpse Of(ComplaintTurn turn, DateTimeOffset lastWord) => new(
        turn.SayDay(lastWord),
        turn.SayTime(lastWord),
        [.. turn.State.Filed.Select(filed => filed.Reference)],
        turn.Answers.Description.IsGiven ? turn.Answers.Description.Value : null);
}
