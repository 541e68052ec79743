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
    private const int WordsOfWishes = 30;

    /// <summary>Where all parts are wishes, each need not be as certain as one in the middle of a story.</summary>
    private const double LikelyAmongWishes = 0.8;

    /// <summary>"How long does this take, I want a human": two wishes in one message, and nothing else. Both are met.</summary>
    public static bool TakeAll(ComplaintTurn turn)
    {
        if (turn.Company is null || turn.State.WantsPerson || turn.Message.Tokens.Count > WordsOfWishes)
            return false;
        var parts = Parts(turn.Message).Where(part => !Message.Read(part).IsEmpty).ToList();
        if (parts.Count < 2)
            return false;
        var wishes = new HashSet<Intent>();
        foreach (var part in parts)
        {
            if (turn.As(part, () => Wish(turn, LikelyAmongWishes)) is not { } wish)
                return false;
            wishes.Add(wish);
        }
        if (wishes.Count < 2)
            return false;
        Answer(turn, parts, LikelyAmongWishes);
        return true;
    }

    public static void Answer(ComplaintTurn turn)
    {
        if (Parts(turn.Message).ToList() is { Count: > 1 } parts)
            Answer(turn, parts, certain: 1);
    }

    private static void Answer(ComplaintTurn turn, List<string> parts, double certain)
    {
        var person = false;
        var answered = new HashSet<Intent>();
        foreach (var part in parts)
        {
            var intent = turn.As(part, () => Wish(turn, certain));
            if (intent is Intent.Human or Intent.Callback)
                person = true;
            else if (intent is { } asked && answered.Add(asked))
                turn.As(part, () => AboutProcedure.Answer(turn, asked));
        }
        if (person)
            Person.Ask(turn);
    }

    private static IEnumerable<string> Parts(Message message) => Clauses.Of(message.Text, atCommas: true).Take(PartsAtMost).Select(range => message.Text[range]);

    private static Intent? Wish(ComplaintTurn turn, double certain) =>
        turn.Guess is { NotSure: false, Intent: Intent.Human or Intent.Callback or Intent.AskDeadline or Intent.AskHandler or Intent.AskCost or Intent.AskHours } guess
        && (guess.Whole || guess.Confidence >= certain)
        && !Statements.TellsOfPast(turn.Message, turn.Language)
            ? guess.Intent
            : null;
}
