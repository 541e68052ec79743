using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Intake;
using ComplaintBot.Dialogs.Texts;
using ComplaintBot.Language;
using ComplaintBot.Runtime.Dialogs;
using static ComplaintBot.Dialogs.Intake.Asking;

namespace ComplaintBot.Dialogs.Repair;

/// <summary>Two wishes are equally likely: better ask which was meant than act on the wrong one.</summary>
internal static class Doubt
{
    public static readonly Question<ComplaintTurn, Intent> Meant = new("meant")
    {
        When = turn => turn.State.InDoubt is not null,
        Field = KeepsNothing<Intent>(),
        Ask = turn => turn.Prompt(turn.Texts.Doubt.Ask, Options(turn)),
        // "Make a complaint" is like the button that asks how to make one, and means another thing.
        Understand = turn => turn.Guess is { Whole: true, Intent: var wish } && !turn.State.InDoubt!.Contains(wish) && !IsOffered(turn) ? Reading<Intent>.NotUnderstood() : turn.Pick(Options(turn)),
        Then = (turn, intent) =>
        {
            turn.State = turn.State with { InDoubt = null };
            if (intent.Is(Intent.None) || Router.Dialog.Open(turn) is not { } open || !Interruptions.Take(turn, open, intent.Value))
                turn.Say(turn.Texts.Doubt.SayItOtherwise);
        },
    };

    /// <summary>True where the customer is asked which of two he meant.</summary>
    public static bool Asks(ComplaintTurn turn)
    {
        if (turn.Company is null || IsIdle(turn) || turn.Guess is not { NotSure: true, Intent: var first, Second: var second }
            || LabelOf(first, turn) is null || LabelOf(second, turn) is null || first == second)
            return false;
        turn.State = turn.State with { InDoubt = [first, second], Resting = false };
        return true;
    }

    /// <summary>A single word of which two wishes are equally likely says neither; and nobody who is making a complaint asks whether he can.</summary>
    public static bool IsIdle(ComplaintTurn turn) =>
        turn.Guess is { NotSure: true } guess
        && (turn.Message.Tokens.Count < 2 || (turn.Answers.Start.Is(Topic.Complaint) && (guess.Intent == Intent.FileComplaint || guess.Second == Intent.FileComplaint)));

    private static bool IsOffered(ComplaintTurn turn) => Options(turn).Any(option => Message.Read(option.Text).Folded == turn.Message.Folded);

    private static List<Option<Intent>> Options(ComplaintTurn turn) =>
        [.. turn.State.InDoubt!.Select(intent => new Option<Intent>(intent, LabelOf(intent, turn)!)), new(Intent.None, turn.Texts.Doubt.Neither)];

    private static Offer? LabelOf(Intent intent, ComplaintTurn turn)
    {
        var (texts, start) = (turn.Texts.Doubt, turn.Texts.Start);
        return intent switch
        {
            Intent.FileComplaint => start.Complaint,
            Intent.CheckStatus => start.Status,
            Intent.AskExternal => start.Outside,
            Intent.Question => start.Question,
            Intent.Human => turn.Texts.Person.Offer,
            Intent.Cancel => turn.Texts.Check.Stop,
            Intent.AddInformation => texts.AddInformation,
            Intent.Withdraw => texts.Withdraw,
            Intent.NotSatisfied => texts.NotSatisfied,
            Intent.AskDeadline => texts.AskDeadline,
            Intent.AskHandler => texts.AskHandler,
            Intent.ReportAbuse => texts.ReportAbuse,
            Intent.AskCost => texts.AskCost,
            Intent.AskChannels => texts.AskChannels,
            Intent.AskRequired => texts.AskRequired,
            Intent.AskHours => texts.AskHours,
            Intent.AskPrivacy => texts.AskPrivacy,
            Intent.Callback => texts.Callback,
            Intent.ChangeLanguage => texts.ChangeLanguage,
            Intent.Help => texts.Help,
            Intent.Restart => texts.Restart,
            _ => null,
        };
    }
}
