using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Information;
using ComplaintBot.Dialogs.Intake;
using ComplaintBot.Language;

namespace ComplaintBot.Dialogs.Filling;

/// <summary>
/// "… how long does this take, I want a human": a long answer is kept whole, and what it asks besides is answered after it. Only a part
/// that is wholly a question of that kind counts, and none that tells of the past.
/// </summary>
internal static class Beside
{
    private const int PartsAtMost = 40;

    public static void Answer(ComplaintTurn turn)
    {
        var parts = Clauses.Of(turn.Message.Text, atCommas: true).Take(PartsAtMost).Select(range => turn.Message.Text[range]).ToList();
        if (parts.Count < 2)
            return;
        var person = false;
        var answered = new HashSet<Intent>();
        foreach (var part in parts)
        {
            var intent = turn.As(part, () => Wish(turn));
            if (intent is Intent.Human or Intent.Callback)
                person = true;
            else if (intent is { } asked && answered.Add(asked))
                turn.As(part, () => AboutProcedure.Answer(turn, asked));
        }
        if (person)
            Person.Ask(turn);
    }

    private static Intent? Wish(ComplaintTurn turn) =>
        turn.Guess is { Whole: true, NotSure: false, Intent: Intent.Human or Intent.Callback or Intent.AskDeadline or Intent.AskHandler or Intent.AskCost or Intent.AskHours } guess
        && !Statements.TellsOfPast(turn.Message, turn.Language)
            ? guess.Intent
            : null;
}
