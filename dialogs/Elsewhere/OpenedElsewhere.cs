using ComplaintBot.Dialogs.Conversation;

namespace ComplaintBot.Dialogs.Elsewhere;

/// <summary>The same conversation in another browser, after a code by e-mail.</summary>
internal static class OpenedElsewhere
{
    /// <summary>
    /// Told in the conversation itself, so that whoever reads it on the old device hears of it, and the open question comes again for whoever
    /// came to go on. A form has nobody who reads along: its page is the open question.
    /// </summary>
    public static void Tell(ComplaintTurn turn)
    {
        if (turn.State.Form is not null || turn.Company is null)
            return;
        turn.Say(turn.Texts.Elsewhere.Opened, ("date", turn.SayDay(turn.Now)), ("time", turn.SayTime(turn.Now)));
        if (!turn.State.Resting && Router.Dialog.Open(turn) is { } open)
            Router.Ask(turn, open);
    }

    /// <summary>Nobody has proven the address yet: not a word of the customer's stands in the letter, nor his name.</summary>
    public static CodeLetter Letter(ComplaintTurn turn, string code, DateTimeOffset until)
    {
        var texts = turn.Texts.Elsewhere;
        return new(turn.Language, turn.Write(texts.CodeSubject), turn.Write(texts.CodeText, ("code", code), ("time", turn.SayTime(until))));
    }

    /// <summary>Where the customer asks for a code, for a link in the conversation.</summary>
    public static string Link(ComplaintTurn turn) => $"/chat/continue?company={turn.Procedure.Id}&lang={turn.Language}";
}
