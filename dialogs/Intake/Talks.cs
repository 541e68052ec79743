using ComplaintBot.Complaints;
using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Letters;
using ComplaintBot.Runtime.Dialogs;

namespace ComplaintBot.Dialogs.Intake;

/// <summary>The talk before a complaint: registered with the company, or left to the customer and his dealer.</summary>
internal static class Talks
{
    public static void Register(ComplaintTurn turn)
    {
        var complaint = Filing.Describe(turn, ComplaintKind.Talk) with
        {
            Talk = RequestFor(turn, turn.Answers.Talk.Is(TalkChoice.InPerson) ? "inPerson" : "phone"),
        };
        turn.Do(new FileComplaint(complaint));
        turn.Do(Letter.TalkNotice(turn, complaint));
        List<string> lines =
        [
            turn.Write(
                turn.Texts.Talk.Registered,
                ("slot", SlotOf(turn)), ("phone", complaint.Complainant.Phone ?? ""), ("reference", complaint.Reference)),
        ];
        if (turn.Procedure.Talk!.SettledByWhoSpoke && !turn.Answers.Talk.Is(TalkChoice.InPerson))
            lines.Add(turn.Write(turn.Texts.Talk.WhoSpokeSettles));
        lines.Add(turn.Write(turn.Texts.Talk.IfItDoesNotHelp));
        turn.Say(lines, Replying.Complaint(complaint.Reference, ComplaintStatus.Talk), Replying.Channel(complaint.Talk.Way));
        turn.Answers = turn.Answers with { Callback = default };
        turn.State = turn.State with
        {
            TalkPending = true,
            TalkReference = complaint.Reference,
            Resting = true,
            Filed = [.. turn.State.Filed, new(complaint.Reference, ComplaintKind.Talk)],
        };
    }

    /// <summary>The dealer's details are the customer's to know; nothing is registered, and the way back is told.</summary>
    public static void LeaveToDealer(ComplaintTurn turn)
    {
        List<string> lines = [turn.Write(turn.Texts.Talk.WithDealer)];
        if (turn.Procedure.Talk!.SettledByWhoSpoke && turn.Answers.Talk.Is(TalkChoice.Phone))
            lines.Add(turn.Write(turn.Texts.Talk.WhoSpokeSettles));
        lines.Add(turn.Write(turn.Texts.Talk.IfItDoesNotHelp));
        turn.Say(lines, Replying.Channel(turn.Answers.Talk.Is(TalkChoice.InPerson) ? "inPerson" : "phone"));
        turn.State = turn.State with { TalkPending = true, Resting = true };
    }

    public static TalkRequest RequestFor(ComplaintTurn turn, string way) =>
        new(way, nameof(TalkPartner.Company), turn.Answers.Callback.Value?.From, turn.Answers.Callback.Value?.To);

    public static string SlotOf(ComplaintTurn turn) =>
        turn.Answers.Callback.Value is { } slot ? Calling.Say(turn, slot) : "";
}
