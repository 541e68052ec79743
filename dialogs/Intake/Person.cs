using ComplaintBot.Complaints;
using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Letters;

namespace ComplaintBot.Dialogs.Intake;

/// <summary>The customer wants a person. Nobody sits in the chat yet, so a call back is agreed, and then the conversation goes on where it was.</summary>
internal static class Person
{
    public static void Ask(ComplaintTurn turn)
    {
        if (turn.State.WantsPerson)
            return;
        // "Rather not" was an answer to another question; nobody can call without a number.
        if (!turn.Answers.Phone.IsGiven)
            turn.Answers = turn.Answers with { Phone = default };
        turn.Answers = turn.Answers with { Callback = default };
        turn.State = turn.State with { WantsPerson = true, Stopping = false, Restarting = false, Resting = false };
        turn.Say(
            [turn.Write(Calling.HoursOf(turn) is null ? turn.Texts.Person.NoCalls : turn.Texts.Person.NobodyHere)],
            Replying.Handoff("unavailable"));
    }

    public static void Register(ComplaintTurn turn)
    {
        var complaint = Filing.Describe(turn, ComplaintKind.Talk) with { Talk = Talks.RequestFor(turn, "phone") };
        turn.Do(new FileComplaint(complaint));
        turn.Do(Letter.TalkNotice(turn, complaint));
        var underWay = turn.Answers.Start.IsAnswered;
        List<string> lines =
        [
            turn.Write(
                turn.Texts.Person.Registered,
                ("slot", Talks.SlotOf(turn)), ("phone", complaint.Complainant.Phone ?? ""), ("reference", complaint.Reference)),
        ];
        if (underWay)
            lines.Add(turn.Write(turn.Texts.Person.BackToQuestion));
        turn.Say(lines, Replying.Complaint(complaint.Reference, ComplaintStatus.Talk));
        turn.Answers = turn.Answers with { Callback = default };
        turn.State = turn.State with
        {
            WantsPerson = false,
            Resting = !underWay,
            Filed = [.. turn.State.Filed, new(complaint.Reference, ComplaintKind.Talk)],
        };
    }
}
