using ComplaintBot.Language;

namespace ComplaintBot.Dialogs;

/// <summary>
/// What a model may read for a turn, before the turn takes place. The text is redacted: no name, address, number or e-mail address that we
/// recognize is in it.
/// </summary>
/// <param name="Language">Of the customer: nl, fr, en or de.</param>
/// <param name="Text">Redacted, at most <see cref="LongestText"/> characters.</param>
public abstract record AdviceRequest(string Language, string Text)
{
    public const int LongestText = 4_000;
}

/// <summary>Which of these a message means that was not understood.</summary>
public sealed record IntentRequest(string Language, string Text, IReadOnlyList<Intent> Among) : AdviceRequest(Language, Text);

/// <summary>Which parts of a long story answer questions that are still open.</summary>
public sealed record FieldsRequest(string Language, string Text, IReadOnlyList<AdvisedField> Fields) : AdviceRequest(Language, Text);

/// <summary>What a model may propose. Severity, route, dates and everything that the procedure decides are absent on purpose.</summary>
public enum AdvisedField
{
    Outcome,
    ContractNumber,
}

/// <summary>What a model said; it counts only for the request that it answers, and only after the dialogs have checked it against the text.</summary>
public sealed record Advice
{
    public required AdviceRequest To { get; init; }
    /// <summary>One of those asked about; null where none was meant.</summary>
    public Intent? Intent { get; init; }
    /// <summary>Pieces of the redacted text, word for word, marks and all.</summary>
    public IReadOnlyDictionary<AdvisedField, string> Fields { get; init; } = new Dictionary<AdvisedField, string>();
}
