using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Repair;
using ComplaintBot.Language;
using ComplaintBot.Runtime.Dialogs;

namespace ComplaintBot.Dialogs.Advisory;

/// <summary>
/// What a model may be asked where the words were not understood: which aside a message wants. What a button decides (how serious, which
/// way) it is never asked, and without an answer everything goes as it would without a model.
/// </summary>
internal static class Unclear
{
    /// <summary>Below this a model knows no more than we do.</summary>
    private const int WordsAtLeast = 3;

    private static readonly IReadOnlyList<Intent> Asides =
    [
        Intent.CheckStatus, Intent.AddInformation, Intent.Withdraw, Intent.NotSatisfied, Intent.AskDeadline, Intent.AskHandler, Intent.AskExternal, Intent.ReportAbuse,
        Intent.AskCost, Intent.AskChannels, Intent.AskRequired, Intent.AskHours, Intent.AskPrivacy, Intent.Human, Intent.Callback, Intent.ChangeLanguage, Intent.Help,
        Intent.Restart, Intent.Cancel, Intent.Back,
    ];

    /// <summary>True where the model read an aside and it was acted on, after which the open question comes back.</summary>
    public static bool Take(ComplaintTurn turn, Question<ComplaintTurn> open)
    {
        if (turn.Company is null || turn.ByForm || turn.Message.Tokens.Count < WordsAtLeast || turn.Message.Text.Length > AdviceRequest.LongestText)
            return false;
        return turn.Advised(new IntentRequest(turn.Language, Redact(turn).Text, Asides)) is { Intent: { } intent }
            && Asides.Contains(intent)
            && Interruptions.Take(turn, open, intent);
    }

    public static Redacted Redact(ComplaintTurn turn)
    {
        var answers = turn.Answers;
        return Redaction.Of(
            turn.Message, turn.Language, turn.Procedure.Company.Country,
            [answers.Name.Value, answers.Email.Value, answers.Phone.Value, answers.Address.Value, answers.ContractNumber.Value],
            [turn.Procedure.Company.Name, .. turn.Procedure.Products.SelectMany(product => product.Synonyms), .. turn.Procedure.Bodies.Select(body => body.Name.In(turn.Language))]);
    }
}
