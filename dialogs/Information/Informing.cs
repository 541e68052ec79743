using ComplaintBot.Dialogs.Conversation;

namespace ComplaintBot.Dialogs.Information;

/// <summary>What somebody gets who came for information and not with a complaint; then the conversation rests.</summary>
internal static class Informing
{
    public static void Tell(ComplaintTurn turn)
    {
        switch (turn.Answers.Start.Value)
        {
            case Topic.Status:
                Status.Tell(turn);
                break;
            case Topic.Outside:
                Outside.Tell(turn);
                break;
            default:
                AboutProcedure.Question(turn);
                break;
        }
        turn.Answers = turn.Answers with { Start = default, Reference = default, Proof = default };
        turn.State = turn.State with { Resting = true };
    }
}
