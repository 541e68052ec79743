using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Texts;

namespace ComplaintBot.Dialogs.Intake;

/// <summary>What a complaint has to say, by the company's file: for who asks, and for who writes a letter.</summary>
internal static class Mentions
{
    /// <summary>A Markdown list: who he is first, then the matter in the order of the file.</summary>
    public static string List(ComplaintTurn turn)
    {
        var kinds = turn.Procedure.Intake.Select(field => field.Kind).ToList();
        List<string> items = [.. Contact(turn, kinds), .. kinds.Select(kind => Matter(turn, kind)).OfType<string>()];
        return string.Join("\n", items.Select(item => $"- {item}"));
    }

    private static IEnumerable<string> Contact(ComplaintTurn turn, IReadOnlyList<IntakeFieldKind> kinds)
    {
        var labels = turn.Texts.Check.Labels;
        var asked = new (IntakeFieldKind Kind, Offer Label)[]
        {
            (IntakeFieldKind.Name, labels.Name), (IntakeFieldKind.Address, labels.Address), (IntakeFieldKind.Email, labels.Email), (IntakeFieldKind.Phone, labels.Phone),
        };
        List<string> list = [.. asked.Where(field => kinds.Contains(field.Kind)).Select(field => InSentence(turn, field.Label.Label))];
        if (list.Count > 0)
            yield return turn.Write(turn.Texts.Information.RequiredContact, ("list", CalendarTexts.Join(list, turn.Texts.Calendar.And)));
    }

    private static string? Matter(ComplaintTurn turn, IntakeFieldKind kind) => kind switch
    {
        IntakeFieldKind.Description => turn.Write(turn.Texts.Information.RequiredDescription),
        IntakeFieldKind.Outcome => turn.Write(turn.Texts.Information.RequiredOutcome),
        IntakeFieldKind.ContractNumber => turn.Write(turn.Texts.Information.RequiredContract),
        IntakeFieldKind.Documents => turn.Write(turn.Texts.Information.RequiredDocuments),
        _ => null,
    };

    // A German noun keeps its capital.
    private static string InSentence(ComplaintTurn turn, string label) =>
        turn.Language == "de" ? label : char.ToLowerInvariant(label[0]) + label[1..];
}
