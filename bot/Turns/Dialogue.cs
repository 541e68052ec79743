using ComplaintBot.Dialogs;
using ComplaintBot.Runtime.Activities;

namespace ComplaintBot.Turns;

/// <summary>The two questions that the engine puts to the dialogs: both pure, neither slow.</summary>
/// <param name="ReferencesIn">The complaints to be read before the turn.</param>
internal sealed record Dialogue(Func<Activity, IReadOnlyList<string>> ReferencesIn, Func<TurnInput, TurnResult> Turn)
{
    public static Dialogue With(ComplaintDialogs dialogs) => new(dialogs.ReferencesIn, dialogs.Turn);
}
