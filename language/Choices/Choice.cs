namespace ComplaintBot.Language;

/// <param name="Label">As it is shown.</param>
/// <param name="Synonyms">Other words for the same choice, in any spelling.</param>
public sealed record Choice(string Label, IReadOnlyList<string> Synonyms)
{
    private Message[]? names;

    /// <summary>The label and the synonyms, read into words once.</summary>
    internal Message[] Names => names ??= [Message.Read(Label), .. Synonyms.Select(Message.Read)];

    // What was read once belongs to no comparison.
    public bool Equals(Choice? other) => other is not null && Label == other.Label && Synonyms.SequenceEqual(other.Synonyms);

    public override int GetHashCode() => Label.GetHashCode(StringComparison.Ordinal);
}
