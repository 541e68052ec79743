using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Drafts;
using ComplaintBot.Dialogs.Intake;
using ComplaintBot.Runtime.Dialogs;
using static ComplaintBot.Dialogs.Intake.Asking;

namespace ComplaintBot.Dialogs.Repair;

/// <summary>Questions beside the matter: really stop, start again, which answer to change. Their answers are acted on and not kept.</summary>
internal static class Asides
{
    public static readonly Question<ComplaintTurn, Leaving> Stop = new("stop")
    {
        When = turn => turn.State.Stopping,
        Field = KeepsNothing<Leaving>(),
        Ask = turn => turn.Prompt(turn.Texts.Repair.StopAsk, turn.Texts.Repair.StopYes, turn.Texts.Repair.StopNo, turn.Texts.Drafts.Later),
        Understand = Keeping.ReadLeaving,
        Explain = turn => turn.Write(turn.Texts.Repair.StopExplain),
        Then = (turn, really) =>
        {
            turn.State = turn.State with { Stopping = false };
            if (really.Is(Leaving.Stop))
                Cancel(turn);
            else if (!really.Is(Leaving.Later) || !Keeping.TryKeep(turn))
                turn.Say(turn.Texts.Repair.GoOn);
        },
    };

    public static readonly Question<ComplaintTurn, bool> Restart = new("restart")
    {
        When = turn => turn.State.Restarting,
        Field = KeepsNothing<bool>(),
        Ask = turn => turn.Prompt(turn.Texts.Repair.RestartAsk, turn.Texts.Repair.RestartYes, turn.Texts.Repair.RestartNo),
        Understand = turn => turn.Pick([new(true, turn.Texts.Repair.RestartYes), new Option<bool>(false, turn.Texts.Repair.RestartNo)], yesNo: true),
        Then = (turn, really) =>
        {
            turn.State = turn.State with { Restarting = false };
            if (really.Is(true))
                Begin(turn);
            else
                turn.Say(turn.Texts.Repair.GoOn);
        },
    };

    public static readonly Question<ComplaintTurn, string> Change = new("change")
    {
        When = turn => turn.State.Changing,
        Field = KeepsNothing<string>(),
        Ask = turn => turn.Prompt(turn.Texts.Check.ChangeAsk, Lines(turn)),
        Understand = turn => turn.Pick(Lines(turn)),
        Explain = turn => turn.Write(turn.Texts.Check.ChangeExplain),
        Then = (turn, name) =>
        {
            turn.State = turn.State with { Changing = false };
            Changing.Reopen(turn, name.Value!);
        },
    };

    /// <summary>Whether the customer has said anything that stopping would throw away.</summary>
    public static bool HasDraft(ComplaintTurn turn) =>
        turn.Answers.Start.Is(Topic.Complaint) && (turn.Answers.Nature.IsAnswered || turn.Answers.Description.IsAnswered || turn.Answers.Attached.Count > 0);

    /// <summary>Throws the draft away and begins anew with the first question.</summary>
    public static void Begin(ComplaintTurn turn)
    {
        Forget(turn);
        turn.Say(turn.Texts.Repair.Restarted);
    }

    private static void Cancel(ComplaintTurn turn)
    {
        Forget(turn);
        turn.State = turn.State with { Resting = true };
        turn.Say([turn.Write(turn.Texts.Repair.Stopped)], Replying.Draft("cancelled"));
    }

    private static void Forget(ComplaintTurn turn) => turn.State = turn.State with
    {
        Answers = new(),
        Place = new(),
        WantsPerson = false,
        Withdrawing = null,
        DataWish = null,
        InDoubt = null,
        SeriousSuggested = false,
        Adding = null,
        Changing = false,
        TalkPending = false,
        TalkReference = null,
    };

    private static List<Option<string>> Lines(ComplaintTurn turn) =>
        [.. AnswerSheet.Given(turn).Select(line => new Option<string>(line.Question.Name, line.Name))];
}
