using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Information;
using ComplaintBot.Dialogs.Repair;
using ComplaintBot.Runtime.Dialogs;

namespace ComplaintBot.Dialogs.Intake;

/// <summary>What is done once every question on the customer's way has its answer.</summary>
internal static class Completion
{
    public static void Do(ComplaintTurn turn)
    {
        if (turn.State.WantsPerson)
            Person.Register(turn);
        else if (turn.Answers.Start.Is(Topic.Complaint))
            Complain(turn);
        else
            Inform(turn);
    }

    private static void Complain(ComplaintTurn turn)
    {
        if (Triage.InWriting(turn))
            Filing.File(turn);
        else if (Triage.OnTalkWithCompany(turn))
            Talks.Register(turn);
        else
            Talks.LeaveToDealer(turn);
    }

    private static void Inform(ComplaintTurn turn)
    {
        if (turn.Answers.Start.Is(Topic.Status))
            Status.Tell(turn);
        else if (turn.Answers.Start.Is(Topic.Outside))
            Outside.Tell(turn);
        else
            AboutProcedure.Question(turn);
        turn.Answers = turn.Answers with { Start = default, Reference = default, Proof = default };
        turn.State = turn.State with { Resting = true };
    }
}
