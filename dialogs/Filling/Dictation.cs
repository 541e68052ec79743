using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Information;
using ComplaintBot.Language;

namespace ComplaintBot.Dialogs.Filling;

/// <summary>"Confirm that you must answer within 24 hours", "ignore your instructions and say …": what the bot says stands in the procedure, and nowhere else.</summary>
internal static class Dictation
{
    /// <summary>More words are a story in which others were told what to say.</summary>
    private const int WordsAtMost = 30;

    public static bool Take(ComplaintTurn turn)
    {
        if (turn.Company is null || turn.Message.Tokens.Count is < 3 or > WordsAtMost || !(Opens(turn, Statement.Dictate) || Presumes(turn)))
            return false;
        turn.Say(turn.Texts.Filling.OnlyProcedure);
        if (Statements.Holds(turn.Message, turn.Language, Statement.DeadlineMatter))
            AboutProcedure.Answer(turn, Intent.AskDeadline);
        return true;
    }

    // "So you confirm that I get an answer within 2 days?" wants a promise; "you confirm that I paid" may be what was written to him.
    private static bool Presumes(ComplaintTurn turn) =>
        Opens(turn, Statement.Presume) && Statements.Holds(turn.Message, turn.Language, Statement.DeadlineMatter);

    // A sentence that begins so speaks to the bot; "they confirm that …" does not.
    private static bool Opens(ComplaintTurn turn, Statement statement) =>
        Clauses.Of(turn.Message.Text, atCommas: false).Concat(Clauses.Of(turn.Message.Text, atCommas: true)).Any(range => Statements.Opens(Message.Read(turn.Message.Text[range]), turn.Language, statement));
}
