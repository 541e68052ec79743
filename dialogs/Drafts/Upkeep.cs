using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Elsewhere;

namespace ComplaintBot.Dialogs.Drafts;

/// <summary>The host's own events: one letter that reminds, and the end of what nobody came back to. Each looks again whether it is time, because the customer may have written meanwhile.</summary>
internal static class Upkeep
{
    public static void Take(ComplaintTurn turn)
    {
        if (turn.Input.Incoming.Name == DraftEvents.Remind)
            Remind(turn);
        else if (turn.Input.Incoming.Name == DraftEvents.Expire)
            Expire(turn);
        else if (turn.Input.Incoming.Name == ElsewhereEvents.Opened)
            OpenedElsewhere.Tell(turn);
    }

    private static void Remind(ComplaintTurn turn)
    {
        var terms = turn.Input.Drafts;
        if (terms.RemindAfter <= TimeSpan.Zero || !WasSilentFor(turn, terms.RemindAfter) || WasSilentFor(turn, terms.KeepFor))
            return;
        if (turn.Company is null || !Keeping.Mark(turn).Remind)
            return;
        turn.Do(Letter(turn));
        turn.State = turn.State with { Reminded = true };
    }

    /// <summary>Nobody has proven the address: not a word of the customer's stands in the letter, nor his name.</summary>
    private static RemindOfDraft Letter(ComplaintTurn turn)
    {
        var texts = turn.Texts.Drafts;
        var lastWord = turn.State.HeardAt!.Value;
        var page = turn.State.Form is null ? "" : "form";
        var link = new Uri(turn.Input.Site, $"{page}?company={turn.Procedure.Id}&lang={turn.Language}").AbsoluteUri;
        return new(
            turn.Answers.Email.Value!, turn.Language, lastWord,
            turn.Write(texts.ReminderSubject),
            turn.Write(texts.ReminderText, ("date", turn.SayDay(lastWord + turn.Input.Drafts.KeepFor)), ("link", link)));
    }

    /// <summary>Where something was filed, the conversation belongs to it, and only the answers of the draft go.</summary>
    private static void Expire(ComplaintTurn turn)
    {
        if (Keeping.Mark(turn).IdleSince is null || !WasSilentFor(turn, turn.Input.Drafts.KeepFor))
            return;
        if (turn.State.Filed.Count == 0)
            turn.Do(new DeleteConversation());
        else if (Keeping.IsDraft(turn))
            turn.State = Cleared(turn.State);
        else
            // A talk that is still to come keeps what was told for it.
            turn.Answers = turn.Answers with { Attached = [], Removed = null };
    }

    private static ConversationState Cleared(ConversationState state) => new()
    {
        Company = state.Company,
        Language = state.Language,
        LanguageSettled = state.LanguageSettled,
        Greeted = state.Greeted,
        Resting = true,
        BodyTold = state.BodyTold,
        Filed = state.Filed,
        HeardAt = state.HeardAt,
        Reminded = state.Reminded,
    };

    /// <summary>A state of a release that did not note the last word has been silent for as long as the store says.</summary>
    private static bool WasSilentFor(ComplaintTurn turn, TimeSpan span) => turn.State.HeardAt is not { } heard || turn.Now - heard >= span;
}
