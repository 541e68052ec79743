using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Intake;
using ComplaintBot.Dialogs.Repair;
using ComplaintBot.Language;
using ComplaintBot.Runtime.Dialogs;

namespace ComplaintBot.Dialogs.Drafts;

/// <summary>Who comes back to a draft is told that we go on where we were. A reload within minutes is no return.</summary>
internal static class Returning
{
    private static readonly TimeSpan LongPause = TimeSpan.FromMinutes(30);

    /// <summary>At a new word or a new entrance: tells whether the customer came back to a draft, and greets him.</summary>
    public static bool Greets(ComplaintTurn turn)
    {
        if (!Keeping.IsDraft(turn) || (turn.State.Resting && !turn.State.Kept) || !WasAway(turn))
            return false;
        Resume(turn);
        return true;
    }

    /// <summary>Somebody who only says that he is here again, in one way or another, has not answered the question.</summary>
    public static bool IsAllThatIsSaid(ComplaintTurn turn, Question<ComplaintTurn> open) =>
        turn.Guess is { Whole: true, Intent: var intent }
        && (intent is Intent.Greet or Intent.Resume or Intent.Thanks or Intent.FileComplaint || (intent == Intent.Yes && open.FreeText));

    /// <summary>A draft that was kept hears something: small talk leaves it at rest (false), anything else resumes it.</summary>
    public static bool Hear(ComplaintTurn turn)
    {
        var guess = turn.Guess;
        if (!turn.State.Kept || guess is { Whole: true, Intent: Intent.Thanks or Intent.Goodbye or Intent.Later or Intent.No })
            return false;
        Resume(turn);
        if (Router.Dialog.Open(turn) is { } open && !IsAllThatIsSaid(turn, open) && guess.Intent != Intent.Yes)
            GoOn(turn, open, guess);
        return true;
    }

    /// <summary>A draft that was kept gets documents: that resumes it.</summary>
    public static bool HearDocuments(ComplaintTurn turn)
    {
        if (!turn.State.Kept)
            return false;
        Resume(turn);
        return true;
    }

    private static void Resume(ComplaintTurn turn)
    {
        turn.State = turn.State with { Kept = false, Resting = false };
        turn.Say([turn.Write(turn.Texts.Drafts.Resumed)], Replying.Draft("resumed"));
    }

    /// <summary>
    /// The question was out of sight: a value that fits it is taken, a wish is heard, but no words are pressed into a field for free text,
    /// and nothing is said of words that do not fit, because the question comes again anyway. Nor is anything filed unseen: the card comes first.
    /// </summary>
    private static void GoOn(ComplaintTurn turn, Question<ComplaintTurn> open, IntentGuess guess)
    {
        var before = turn.Place;
        if (!open.FreeText && open != CheckAndFile.Confirm && Router.Dialog.Hear(turn, open, out _) == Hearing.Taken)
        {
            turn.State = turn.State with { LastTaken = new(turn.Message.Text, turn.Now) };
            return;
        }
        turn.Place = before;
        if (!Interruptions.Take(turn, open, guess.Intent) && open == WhatHappened.Description)
            Router.KeepStory(turn, open);
    }

    private static bool WasAway(ComplaintTurn turn) => turn.State.HeardAt is { } heard && turn.Now - heard >= LongPause;
}
