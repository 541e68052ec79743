using ComplaintBot.Complaints;
using ComplaintBot.Dialogs.Drafts;
using ComplaintBot.Dialogs.Information;
using ComplaintBot.Dialogs.Intake;
using ComplaintBot.Dialogs.Repair;
using ComplaintBot.Language;
using ComplaintBot.Runtime.Dialogs;

namespace ComplaintBot.Dialogs.Conversation;

/// <summary>A conversation that rests hears something: small talk is answered, a question about the procedure too, anything else opens it again.</summary>
internal static class Rest
{
    private const int WordsOfAQuestion = 16;
    private const int WordsOfAVerdict = 4;

    public static void Hear(ComplaintTurn turn)
    {
        if (IsFilingAgain(turn) is { } filed)
        {
            turn.Say([turn.Write(turn.Texts.Filed.Already, ("reference", filed.Reference))]);
            return;
        }
        if (Returning.Hear(turn))
            return;
        if (WhoIsThis.Take(turn) || Requests.HearDataWish(turn) || Doubt.Asks(turn))
            return;
        var intent = turn.Guess.Intent;
        if (turn.State.TalkPending && IsSmallTalk(turn))
        {
            turn.Say(turn.Texts.Repair.Goodbye);
            return;
        }
        if (SaysHowTalkWent(turn))
        {
            turn.State = turn.State with { Resting = false };
            HearAboutTalk(turn, intent);
            return;
        }
        switch (intent)
        {
            case Intent.Thanks:
                turn.Say(turn.Texts.Repair.Thanks);
                return;
            case Intent.Goodbye or Intent.Later or Intent.Cancel or Intent.No:
                turn.Say(turn.Texts.Repair.Goodbye);
                return;
            case Intent.Human or Intent.Callback:
                Person.Ask(turn);
                return;
            case Intent.CheckStatus when turn.State.Filed.Count > 0:
                Status.Tell(turn);
                return;
            case Intent.Withdraw:
                Requests.BeginWithdrawal(turn, Interruptions.Stop);
                return;
            case Intent.AddInformation:
                Adding.Begin(turn);
                return;
            case Intent.ChangeLanguage:
                LanguageChoice.Change(turn);
                turn.State = turn.State with { Resting = !turn.State.ChoosingLanguage };
                return;
        }
        if (Outside.HearTrouble(turn) || CustomerPortal.HearPassword(turn) || Outside.TellAgain(turn) || (!WantsOutside(turn, intent) && AboutProcedure.Answer(turn, intent)))
            return;
        turn.State = turn.State with { Resting = false };
        Reopen(turn, intent);
    }

    /// <summary>"No, it did not help" is no goodbye. A bare "no", right after the talk was agreed on, is one.</summary>
    private static bool SaysHowTalkWent(ComplaintTurn turn) =>
        turn.State.TalkPending && turn.Message.Tokens.Count >= WordsOfAVerdict && !Documents.SaysDone(turn)
        && turn.Guess.Intent is not (Intent.Thanks or Intent.Goodbye or Intent.Later or Intent.Cancel or Intent.Human or Intent.Callback)
        && AfterTalk.Helped.Understands(turn);

    /// <summary>"Ok thanks" is not yet the word that a talk helped; "yes, solved" is.</summary>
    private static bool IsSmallTalk(ComplaintTurn turn)
    {
        var (said, talk) = ($" {turn.Message.Folded} ", turn.Texts.Talk);
        return turn.Message.Tokens.Count is > 0 and < WordsOfAVerdict && YesNo.Read(turn.Message, turn.Language) is not null
            && !talk.HelpedYes.Also.Concat(talk.HelpedPartly.Also).Concat(talk.HelpedNo.Also).Any(words => said.Contains($" {Message.Read(words).Folded} ", StringComparison.Ordinal));
    }

    private static void Reopen(ComplaintTurn turn, Intent intent)
    {
        if (intent == Intent.Greet)
            turn.Say(turn.Texts.Greeting.Again);
        else if (turn.State.TalkPending)
            HearAboutTalk(turn, intent);
        else if (WantsOutside(turn, intent))
            Outside.Begin(turn);
        else if (intent == Intent.NotSatisfied)
            Outside.Contest(turn);
        else
            Router.Answer(turn, Start.What);
    }

    /// <summary>Asks for help from outside, or names a body: there is time for the questions on which the answer depends.</summary>
    private static bool WantsOutside(ComplaintTurn turn, Intent intent) =>
        intent == Intent.AskExternal || (turn.Message.Tokens.Count <= WordsOfAQuestion && Outside.Named(turn) is not null);

    /// <summary>After a talk the words may already say whether it helped, or want something else; if not, that is what is asked.</summary>
    private static void HearAboutTalk(ComplaintTurn turn, Intent intent)
    {
        var before = turn.Place;
        if (Router.Dialog.Hear(turn, AfterTalk.Helped, out _) == Hearing.Taken)
            return;
        turn.Place = before;
        Interruptions.Take(turn, AfterTalk.Helped, intent);
    }

    /// <summary>A second click on "file", or the same words once more, files nothing.</summary>
    private static Filed? IsFilingAgain(ComplaintTurn turn) =>
        turn.State.Filed is [.., { Kind: ComplaintKind.Formal } last]
        && (turn.Message.Folded == Message.Read(turn.Texts.Check.File.Label).Folded || turn.State.LastTaken?.Text == turn.Message.Text)
            ? last
            : null;
}
