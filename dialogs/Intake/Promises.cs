using ComplaintBot.Complaints;
using ComplaintBot.Complaints.Deadlines;
using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs.Conversation;

namespace ComplaintBot.Dialogs.Intake;

/// <summary>What the company promises after filing, in the strength in which its procedure says it: a sentence for each promise that it makes.</summary>
internal static class Promises
{
    public static IEnumerable<string> Say(ComplaintTurn turn, Complaint complaint)
    {
        yield return Handling(turn);
        foreach (var line in Time(turn, complaint.FiledAt))
            yield return line;
        foreach (var line in Afterwards(turn))
            yield return line;
    }

    public static string Handling(ComplaintTurn turn) => turn.Write(turn.Procedure.Handling.Handler switch
    {
        Handler.ManagementHandlesOrSupervises => turn.Texts.Filed.Management,
        _ => turn.Texts.Filed.Department,
    });

    /// <summary>How long an answer to a complaint takes that is received at that time.</summary>
    public static IEnumerable<string> Time(ComplaintTurn turn, DateTimeOffset received)
    {
        var (texts, answer) = (turn.Texts.Filed, turn.Procedure.Commitments.Answer);
        if (turn.Procedure.Handling.NatureDecidesTime)
            yield return turn.Write(texts.NatureDecides);
        var day = PromisedDates.For(turn.Procedure, received).AnswerBy;
        if (answer is { Strength: Strength.Aim, Term.Unit: TermUnit.WorkingDays })
            yield return turn.Write(texts.AimWorkingDays, ("count", $"{answer.Term.Amount}"), ("date", turn.Texts.Calendar.Say(day)));
        if (answer.DelayNotice.Contains(DelayNotice.Reason) && answer.DelayNotice.Contains(DelayNotice.Estimate))
            yield return turn.Write(texts.DelayNotice);
    }

    private static IEnumerable<string> Afterwards(ComplaintTurn turn)
    {
        if (turn.Procedure.Handling.MayAskExplanation)
            yield return turn.Write(turn.Texts.Filed.MayAskExplanation);
        if (turn.Procedure.Handling.FinalConfirmation)
            yield return turn.Write(turn.Texts.Filed.FinalConfirmation);
    }
}
