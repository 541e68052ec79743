using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Runtime.Dialogs;

namespace ComplaintBot.Dialogs.Repair;

/// <summary>An answer that was not understood: said again kindly, then explained with an example, then a way out is offered.</summary>
internal static class NotTaken
{
    private const int FailuresBeforeExample = 2;
    private const int FailuresBeforeWayOut = 3;

    public static void Explain(ComplaintTurn turn, Question<ComplaintTurn> open, string? reason)
    {
        var failures = turn.Place.Failures + 1;
        turn.Place = turn.Place with { Failures = failures };
        var texts = turn.Texts.Repair;
        if (failures >= FailuresBeforeWayOut)
            turn.Say(texts.WayOut);
        else if (reason is not null)
            turn.Say([reason]);
        else if (failures >= FailuresBeforeExample && open.Explain is { } explain)
            turn.Say([turn.Write(texts.NotUnderstood), explain(turn)]);
        else
            turn.Say(texts.NotUnderstood);
    }

    /// <summary>Buttons that join those of the question once it has failed too often.</summary>
    public static IEnumerable<string> WaysOut(ComplaintTurn turn) =>
        turn.Place.Failures >= FailuresBeforeWayOut ? [turn.Texts.Person.Offer.Label, turn.Texts.Check.Stop.Label] : [];
}
