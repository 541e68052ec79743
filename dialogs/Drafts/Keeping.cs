using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Intake;
using ComplaintBot.Dialogs.Repair;
using ComplaintBot.Language;
using ComplaintBot.Runtime.Activities;
using ComplaintBot.Runtime.Dialogs;

namespace ComplaintBot.Dialogs.Drafts;

/// <summary>An intake that was begun and not filed is a draft: it waits for the customer, and the host is told for how long.</summary>
internal static class Keeping
{
    /// <summary>
    /// Begun with the choice to complain. A talk that is still to come is none: what it needs was registered, or left to the customer;
    /// nor is another way of the company that was told, as long as nothing was told here.
    /// </summary>
    public static bool IsDraft(ComplaintTurn turn) =>
        turn.Answers.Start.Is(Topic.Complaint) && !turn.State.TalkPending && (!turn.Answers.WayTold || Asides.HasDraft(turn));

    /// <summary>The customer goes on another time; false where there is nothing to keep.</summary>
    public static bool TryKeep(ComplaintTurn turn)
    {
        if (!IsDraft(turn))
            return false;
        turn.State = turn.State with { Kept = true, Resting = true, WantsPerson = false, Stopping = false, Restarting = false, Changing = false };
        turn.Say([turn.Write(turn.Texts.Drafts.Kept, ("period", turn.Texts.Drafts.Say(turn.Input.Drafts.KeepFor)))], Replying.Draft("kept"));
        return true;
    }

    /// <summary>The answers to "really stop?": yes, no, and later.</summary>
    public static Reading<Leaving> ReadLeaving(ComplaintTurn turn)
    {
        var texts = turn.Texts.Repair;
        var picked = turn.Pick([new(Leaving.Stop, texts.StopYes), new(Leaving.GoOn, texts.StopNo), new Option<Leaving>(Leaving.Later, turn.Texts.Drafts.Later)]);
        if (picked.IsUnderstood(out _))
            return picked;
        if (turn.Guess is { Intent: Intent.Later or Intent.Goodbye, Whole: true })
            return Reading<Leaving>.Understood(Leaving.Later);
        return YesNo.Read(turn.Message, turn.Language) is { } yes ? Reading<Leaving>.Understood(yes ? Leaving.Stop : Leaving.GoOn) : picked;
    }

    /// <summary>Notes the customer's word, and forgets what concerned a draft that is no more.</summary>
    public static void Note(ComplaintTurn turn)
    {
        if (turn.ByForm || Join.Is(turn.Input.Incoming) || turn.Input.Incoming.Type == ActivityTypes.Message)
            turn.State = turn.State with { HeardAt = turn.Now };
        if (IsDraft(turn))
            return;
        if (turn.State.Reminded)
            turn.Do(new TakeBackReminder());
        turn.State = turn.State with { Kept = false, Reminded = false };
    }

    /// <summary>What the host must remember of the conversation as it stands.</summary>
    public static Draft Mark(ComplaintTurn turn)
    {
        var draft = IsDraft(turn);
        var expires = draft || turn.State.Filed.Count == 0 || turn.Answers.Attached.Count > 0;
        return new(expires ? turn.State.HeardAt ?? turn.Now : null, draft && turn.Answers.Email.IsGiven && !turn.State.Reminded);
    }
}

internal enum Leaving { Stop, GoOn, Later }
