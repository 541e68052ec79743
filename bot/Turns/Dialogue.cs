using ComplaintBot.Dialogs;

namespace ComplaintBot.Turns;

/// <summary>What the engine asks of the dialogs: pure functions, none of them slow.</summary>
/// <param name="Apologize">The answer to a turn that failed.</param>
internal sealed record Dialogue(Func<TurnInput, TurnResult> Turn, Func<TurnInput, TurnResult> Apologize)
{
    public static Dialogue With(ComplaintDialogs dialogs) => new(dialogs.Turn, dialogs.Apology);
}
