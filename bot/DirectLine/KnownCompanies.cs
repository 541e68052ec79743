namespace ComplaintBot.DirectLine;

/// <summary>The ids of the companies that can be talked to, as the procedures name them.</summary>
internal sealed class KnownCompanies(IReadOnlyCollection<string> ids)
{
    public bool Knows(string id) => ids.Contains(id);

    public override string ToString() => string.Join(", ", ids);
}
