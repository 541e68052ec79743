using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Drafts;
using ComplaintBot.Dialogs.Intake;
using ComplaintBot.Language;
using ComplaintBot.Runtime.Dialogs;
using static ComplaintBot.Dialogs.Intake.Asking;

namespace ComplaintBot.Dialogs.Repair;

/// <summary>Questions beside the matter: really stop, start again, which answer to change. Their answers are acted on and not kept.</summary>
internal static class Asides
{
    private const int WordsOfAnAnswer = 3;

    /// <summary>The answer that names no answer to be changed.</summary>
    private const string Nothing = "";

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
        Understand = turn => turn.Pick(Lines(turn)) is var picked && !picked.IsUnderstood(out _) && LeavesIt(turn) ? Reading<string>.Understood(Nothing) : picked,
        Explain = turn => turn.Write(turn.Texts.Check.ChangeExplain),
        Then = (turn, name) =>
        {
            turn.State = turn.State with { Changing = false };
            if (name.Is(Nothing))
                turn.Say(turn.Texts.Repair.GoOn);
            else
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

    /// <summary>
    /// The question that the words are for: where they do not answer the aside and are an answer to what was asked before it, that one, and the
    /// aside is over. Nobody has to say "no, go on" first.
    /// </summary>
    public static Question<ComplaintTurn> GiveWay(ComplaintTurn turn, Question<ComplaintTurn> open)
    {
        if (!IsAside(open) || open.Understands(turn))
            return open;
        var asked = turn.State;
        turn.State = asked with { Stopping = false, Restarting = false, Changing = false, InDoubt = null, ChoosingLanguage = false };
        if (turn.Company is not null && Router.Dialog.Open(turn) is { } beneath && (open == Doubt.Meant || Answers(turn, beneath)))
            return beneath;
        turn.State = asked;
        return open;
    }

    private static bool IsAside(Question<ComplaintTurn> question) =>
        question == Stop || question == Restart || question == Change || question == Doubt.Meant || question == LanguageChoice.Which;

    private static bool Answers(ComplaintTurn turn, Question<ComplaintTurn> beneath) =>
        beneath.Ask(turn).Offers.Any(offer => Message.Read(offer).Folded == turn.Message.Folded)
        || (!turn.Guess.Whole && YesNo.Read(turn.Message, turn.Language) is null && !Declining.Reads(turn.Message, turn.Language)
        && (turn.Message.Tokens.Count >= WordsOfAnAnswer || !IsOpen(beneath)) && beneath.Understands(turn));

    // Any words at all are an answer to these.
    private static bool IsOpen(Question<ComplaintTurn> question) => question == WhatHappened.Description || question == WhatHappened.Outcome;

    private static bool LeavesIt(ComplaintTurn turn) =>
        YesNo.Read(turn.Message, turn.Language) is false || turn.Guess is { Whole: true, Intent: Intent.Cancel or Intent.Resume };

    private static List<Option<string>> Lines(ComplaintTurn turn) =>
        [.. AnswerSheet.Given(turn).Select(line => new Option<string>(line.Question.Name, line.Name)), new(Nothing, turn.Texts.Check.ChangeNothing)];
}
