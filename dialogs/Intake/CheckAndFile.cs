using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Repair;
using ComplaintBot.Dialogs.Texts;
using ComplaintBot.Language;
using ComplaintBot.Runtime.Dialogs;
using static ComplaintBot.Dialogs.Intake.Asking;

namespace ComplaintBot.Dialogs.Intake;

/// <summary>All answers on one card, each to be changed alone; then it is filed, and not before.</summary>
internal static class CheckAndFile
{
    public static readonly Question<ComplaintTurn, Confirmation> Confirm = new("confirm")
    {
        When = Routes.FilesHere,
        Field = Fills(a => a.Confirm, (a, answer) => a with { Confirm = answer }),
        Ask = turn => new(Card(turn), [.. Confirmations(turn.Texts.Check).Select(option => option.Text)], Plain: true),
        // What came with the word to file stood on no card yet.
        Understand = turn => Read(turn) is var picked && turn.Input.Documents.Count > 0 && picked.IsUnderstood(out var answer) && answer == Confirmation.File
            ? Reading<Confirmation>.NotUnderstood()
            : picked,
        Explain = turn => turn.Write(turn.Texts.Check.Explain),
        Then = (turn, answer) =>
        {
            if (answer.Is(Confirmation.File))
                return;
            turn.Answers = turn.Answers with { Confirm = default };
            if (answer.Is(Confirmation.Change))
                Changing.Take(turn);
            else
                turn.State = turn.State with { Stopping = true };
        },
    };

    /// <summary>A button's words, or a plain yes or a thumb to the card that is seen.</summary>
    private static Reading<Confirmation> Read(ComplaintTurn turn) =>
        turn.Pick(Confirmations(turn.Texts.Check)) is var picked && !picked.IsUnderstood(out _) && YesNo.Read(turn.Message, turn.Language) is true
            ? Reading<Confirmation>.Understood(Confirmation.File)
            : picked;

    private static string Card(ComplaintTurn turn)
    {
        var lines = AnswerSheet.Given(turn).Select(line =>
            turn.Write(turn.Texts.Check.Line, ("label", line.Label), ("value", line.Value)));
        return string.Join("\n", [turn.Write(turn.Texts.Check.Ask), .. lines]);
    }

    private static Option<Confirmation>[] Confirmations(CheckTexts texts) =>
    [
        new(Confirmation.File, texts.File),
        new(Confirmation.Change, texts.Change),
        new(Confirmation.Stop, texts.Stop),
    ];
}
