using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Language;

namespace ComplaintBot.Dialogs.Advisory;

/// <summary>
/// What a model finds in a long story beside what we heard ourselves: it may only quote, the quotation must stand in the customer's own
/// words, and it is stated back to him like everything that was heard in passing.
/// </summary>
internal static class Proposed
{
    /// <summary>In fewer words nothing hides.</summary>
    private const int WordsAtLeast = 25;

    private static readonly IReadOnlyList<AdvisedField> Fields = [AdvisedField.Outcome, AdvisedField.ContractNumber];

    /// <summary>Null where no model answered, or none found it.</summary>
    public static string? Find(ComplaintTurn turn, AdvisedField field)
    {
        if (turn.ByForm || turn.Message.Tokens.Count < WordsAtLeast || turn.Message.Text.Length > AdviceRequest.LongestText)
            return null;
        var redacted = Unclear.Redact(turn);
        return turn.Advised(new FieldsRequest(turn.Language, redacted.Text, Fields)) is { } advice
            && advice.Fields.TryGetValue(field, out var quote)
            && redacted.Restore(quote) is var words
            && turn.Message.Text.Contains(words, StringComparison.Ordinal)
                ? words
                : null;
    }

    public static string? ContractNumber(ComplaintTurn turn) =>
        Find(turn, AdvisedField.ContractNumber) is { } words ? Language.ContractNumber.Read(Message.Read(words), turn.Language) : null;
}
