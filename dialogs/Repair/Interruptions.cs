using ComplaintBot.Complaints;
using ComplaintBot.Dialogs.Attachments;
using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Drafts;
using ComplaintBot.Dialogs.Filling;
using ComplaintBot.Dialogs.Information;
using ComplaintBot.Dialogs.Intake;
using ComplaintBot.Language;
using ComplaintBot.Runtime.Dialogs;

namespace ComplaintBot.Dialogs.Repair;

/// <summary>What a customer may want in the middle of a question: repair, a person, or a question of his own. Afterwards the question comes back.</summary>
internal static class Interruptions
{
    private const int WordsOfAWish = 10;

    /// <summary>Whether an intent wants something beside the question, whatever the question is.</summary>
    public static bool IsAside(Intent intent) => intent is
        Intent.Help or Intent.Repeat or Intent.Back or Intent.Restart or Intent.Human or Intent.Callback or Intent.ChangeLanguage or Intent.Question
        or Intent.AskDeadline or Intent.AskHandler or Intent.AskExternal or Intent.ReportAbuse or Intent.AskCost or Intent.AskChannels
        or Intent.AskRequired or Intent.AskHours or Intent.AskPrivacy;

    /// <summary>Whether an intent is about a complaint that was made before, or about the customer's data: long words do not make it a new story.</summary>
    public static bool ConcernsComplaint(Intent intent) => intent is
        Intent.CheckStatus or Intent.AddInformation or Intent.Withdraw or Intent.NotSatisfied or Intent.AskPrivacy or Intent.AskExternal or Intent.ReportAbuse;

    /// <summary>True where the intent was acted on; false where it is none that interrupts here.</summary>
    public static bool Take(ComplaintTurn turn, Question<ComplaintTurn> open, Intent intent)
    {
        if (turn.Company is null && intent is not (Intent.Repeat or Intent.Greet or Intent.ChangeLanguage))
            return false;
        if (turn.Company is not null && (Outside.HearTrouble(turn) || CustomerPortal.HearPassword(turn)))
            return true;
        if (Removal.Hear(turn))
            return true;
        // "the e-mail address of Ombudsfin" asks for Ombudsfin and not for the ways of the company.
        if (intent == Intent.AskChannels && Outside.Named(turn) is not null)
            intent = Intent.AskExternal;
        if (Requests.HearDataWish(turn))
            return true;
        switch (intent)
        {
            case Intent.Help:
                Help(turn, open);
                return true;
            case Intent.Repeat or Intent.Resume or Intent.Greet or Intent.Thanks:
                // As if for the first time, with all that belongs to it.
                turn.Place = turn.Place with { AskedAt = null };
                return true;
            case Intent.AddInformation:
                Add(turn);
                return true;
            case Intent.Back:
                Back(turn);
                return true;
            case Intent.Change:
                Changing.Take(turn);
                return true;
            case Intent.Restart:
                Restart(turn);
                return true;
            case Intent.Later or Intent.Goodbye when open == Calling.When && turn.Message.Tokens.Count == 1:
                return false;
            case Intent.Later or Intent.Goodbye when Keeping.TryKeep(turn):
                return true;
            case Intent.Cancel or Intent.Goodbye or Intent.Later:
                Stop(turn);
                return true;
            case Intent.Human or Intent.Callback:
                Person.Ask(turn);
                return true;
            case Intent.ChangeLanguage:
                LanguageChoice.Change(turn);
                return true;
            case Intent.Withdraw:
                Requests.BeginWithdrawal(turn, Stop);
                return true;
            case Intent.FileComplaint when open == Start.What || turn.Answers.Start.Is(Topic.Outside):
                Start.BeginComplaint(turn);
                Listening.Take(turn, open);
                return true;
            case Intent.CheckStatus when open == Start.What:
                turn.Answers = turn.Answers with { Start = Answer<Topic>.Given(Topic.Status) };
                return true;
            case Intent.AskExternal when open == Start.What:
                Outside.Begin(turn);
                return true;
            case Intent.NotSatisfied when open == Start.What:
                Outside.Contest(turn);
                return true;
            // Who is at it already goes on with it.
            case Intent.FileComplaint when turn.Message.Tokens.Count <= WordsOfAWish && open != WhatHappened.Description:
                return true;
            case Intent.CheckStatus when turn.State.Filed.Count > 0:
                Status.Tell(turn);
                return true;
            case Intent.CheckStatus:
                turn.Say(turn.Texts.Status.AfterThis);
                return true;
            case Intent.NotSatisfied when !open.FreeText:
                return AboutProcedure.Answer(turn, Intent.AskExternal);
            default:
                return AboutProcedure.Answer(turn, intent);
        }
    }

    private static void Help(ComplaintTurn turn, Question<ComplaintTurn> open)
    {
        List<string> lines = [turn.Write(turn.Texts.Repair.Help)];
        if (open.Explain is { } explain)
            lines.Add(explain(turn));
        turn.Say(lines, Replying.Answer("help"));
    }

    /// <summary>In the middle of an intake, what is to be added belongs to that one, unless another complaint is named.</summary>
    private static void Add(ComplaintTurn turn)
    {
        if (!Keeping.IsDraft(turn) || Reference.FindAll(turn.Message.Text).Count > 0)
        {
            Adding.Begin(turn);
            return;
        }
        if (turn.Answers.Documents.IsAnswered)
            Router.Dialog.Reopen(turn, Documents.Which);
        if (turn.Input.Documents.Count == 0)
            turn.Say(turn.Texts.Documents.How);
    }

    private static void Back(ComplaintTurn turn)
    {
        if (turn.State.Adding is not null)
        {
            Adding.GiveUp(turn);
            return;
        }
        if (turn.State.Stopping || turn.State.Restarting || turn.State.Changing || turn.State.InDoubt is not null || turn.State.DataWish is not null || turn.State.Withdrawing is not null)
            turn.State = turn.State with { Stopping = false, Restarting = false, Changing = false, InDoubt = null, DataWish = null, Withdrawing = null };
        else if (Router.Dialog.Back(turn) is null)
            turn.Say(turn.Texts.Repair.NothingBefore);
    }

    private static void Restart(ComplaintTurn turn)
    {
        if (Asides.HasDraft(turn))
            turn.State = turn.State with { Restarting = true, Stopping = false };
        else
            Asides.Begin(turn);
    }

    /// <summary>The talk is still to come, or he has no time now: what he told is kept for when he comes back.</summary>
    private static void LeaveForNow(ComplaintTurn turn)
    {
        turn.State = turn.State with { Resting = true };
        turn.Say(turn.Texts.Repair.StoppedNothing);
    }

    public static void Stop(ComplaintTurn turn)
    {
        if (turn.State.DataWish is not null || turn.State.Withdrawing is not null)
        {
            turn.State = turn.State with { DataWish = null, Withdrawing = null, Resting = !turn.Answers.Start.IsAnswered };
            turn.Say(turn.State.Resting ? turn.Texts.Repair.StoppedNothing : turn.Texts.Repair.GoOn);
        }
        else if (turn.State.WantsPerson)
            turn.State = turn.State with { WantsPerson = false };
        else if (turn.State.Adding is not null)
            Adding.GiveUp(turn);
        else if (turn.State.TalkPending)
            LeaveForNow(turn);
        else if (Asides.HasDraft(turn))
            turn.State = turn.State with { Stopping = true, Restarting = false };
        else
        {
            turn.Answers = turn.Answers.ForAnotherMatter();
            turn.State = turn.State with { Resting = true };
            turn.Say([turn.Write(turn.Texts.Repair.StoppedNothing)], Replying.Draft("cancelled"));
        }
    }
}
