using ComplaintBot.Dialogs.Form;

namespace ComplaintBot.Form;

/// <summary>A question on a page: its heading, what is wrong with the last answer, and how its field is written.</summary>
internal sealed record Asking(FormQuestion Question, FormTexts Texts)
{
    public Heading Heading { get; } = Heading.Of(Question.Text);

    public bool IsChoice => Question.Input is FormInput.Choice;

    public bool IsLong => Question.Input is FormInput.LongText or FormInput.Address;

    public int Rows => Question.Input is FormInput.Address ? 4 : 8;

    public string Field => IsChoice ? "answer-0" : "answer";

    /// <summary>What stands in the field; an answer that declined it does not.</summary>
    public string? Value => Question.Before is { } before && !Question.Offers.Contains(before) ? before : null;

    public Mistake? Mistake => Question.Refused ? new(Texts.ThereIsAProblem, Question.Reason ?? Reason, Field) : null;

    /// <summary>Of the elements that describe the field.</summary>
    public string? Description =>
        string.Join(' ', new[] { Heading.Hint.Length > 0 ? "hint" : null, Mistake is null ? null : "mistake" }.OfType<string>()) is { Length: > 0 } ids ? ids : null;

    public string? Type => Question.Input switch
    {
        FormInput.Email => "email",
        FormInput.Phone => "tel",
        _ => "text",
    };

    /// <summary>So that browsers can fill in what they know of their user. Source: WCAG 2.2, 1.3.5.</summary>
    public string? Autocomplete => Question.Input switch
    {
        FormInput.Name => "name",
        FormInput.Email => "email",
        FormInput.Phone => "tel",
        FormInput.Address => "street-address",
        _ => null,
    };

    /// <summary>Only prose is looked through for mistakes of spelling: numbers and names go to no dictionary.</summary>
    public string Spellcheck => Question.Input is FormInput.LongText ? "true" : "false";

    private string Reason => Question switch
    {
        { Input: FormInput.Choice or FormInput.Check } => Texts.ChooseOne,
        { Input: FormInput.Documents } => Texts.NoDocument,
        { Input: FormInput.Email } => Texts.EmailNotTaken,
        { Input: FormInput.Phone } => Texts.PhoneNotTaken,
        { Before: null or "" } => Texts.FillIn,
        _ => Texts.NotTaken,
    };
}
