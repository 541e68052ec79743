using ComplaintBot.Complaints;
using ComplaintBot.Complaints.Deadlines;
using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Texts;

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

    /// <summary>How long the acknowledgement and the answer take for a complaint that is received at that time.</summary>
    public static IEnumerable<string> Time(ComplaintTurn turn, DateTimeOffset received)
    {
        var (texts, commitments) = (turn.Texts.Filed, turn.Procedure.Commitments);
        var promised = PromisedDates.For(turn.Procedure, received);
        if (turn.Procedure.Handling.NatureDecidesTime)
            yield return turn.Write(texts.NatureDecides);
        if (promised.AcknowledgeBy is { } acknowledgeBy)
            yield return Receipt(turn, commitments.Receipt, acknowledgeBy);
        if (commitments.Answer.Term.Unit != TermUnit.Immediate)
            yield return Answer(turn, commitments.Answer, promised.AnswerBy);
        if (commitments.Answer.PausesForCustomer)
            yield return turn.Write(texts.PausesForCustomer);
        if (Delay(commitments.Answer, texts) is { } delay)
            yield return turn.Write(delay);
    }

    /// <summary>"an answer" or "a reasoned answer", as the procedure promises it.</summary>
    public static string AnswerOf(ComplaintTurn turn, Commitment answer) =>
        answer.Reasoned ? turn.Texts.Filed.AReasonedAnswer : turn.Texts.Filed.AnAnswer;

    private static string Receipt(ComplaintTurn turn, Commitment receipt, DateOnly day) => turn.Write(
        receipt.Strength switch
        {
            Strength.Aim => turn.Texts.Filed.ReceiptAim,
            Strength.Commit => turn.Texts.Filed.ReceiptCommit,
            _ => turn.Texts.Filed.ReceiptPlain,
        },
        ("term", turn.Texts.Calendar.Say(receipt.Term)),
        ("date", turn.Texts.Calendar.Say(day)));

    private static string Answer(ComplaintTurn turn, Commitment answer, DateOnly day) => turn.Write(
        answer switch
        {
            { Strength: Strength.Aim } => turn.Texts.Filed.AnswerAim,
            { JustifiedExceptions: true } => turn.Texts.Filed.AnswerWithExceptions,
            { Strength: Strength.Commit } => turn.Texts.Filed.AnswerCommit,
            _ => turn.Texts.Filed.AnswerPlain,
        },
        ("term", turn.Texts.Calendar.Say(answer.Term)),
        ("date", turn.Texts.Calendar.Say(day)),
        ("answer", AnswerOf(turn, answer)));

    private static Phrase? Delay(Commitment answer, FiledTexts texts) =>
        (answer.DelayNotice.Contains(DelayNotice.Reason), answer.DelayNotice.Contains(DelayNotice.Estimate)) switch
        {
            (true, true) => texts.DelayNotice,
            (true, false) => texts.DelayReason,
            (false, true) => texts.DelayEstimate,
            _ => null,
        };

    private static IEnumerable<string> Afterwards(ComplaintTurn turn)
    {
        if (turn.Procedure.Handling.MayAskExplanation)
            yield return turn.Write(turn.Texts.Filed.MayAskExplanation);
        if (turn.Procedure.Handling.FinalConfirmation)
            yield return turn.Write(turn.Texts.Filed.FinalConfirmation);
    }
}
