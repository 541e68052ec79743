namespace ComplaintBot.Form;

/// <summary>What the summary at the head of a page says about a field.</summary>
/// <param name="Field">The id of the field, to which the words lead.</param>
internal sealed record Mistake(string Title, string Words, string Field);
