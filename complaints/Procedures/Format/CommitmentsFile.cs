namespace ComplaintBot.Complaints.Procedures.Format;

internal sealed record CommitmentsFile
{
    public CommitmentFile? Receipt { get; init; }
    public CommitmentFile? Answer { get; init; }
    public CommitmentFile? SecondReview { get; init; }
}

internal sealed record CommitmentFile
{
    public TermFile? Term { get; init; }
    public string? Strength { get; init; }
    public bool? Reasoned { get; init; }
    public bool? JustifiedExceptions { get; init; }
    public IReadOnlyList<string>? DelayNotice { get; init; }
    public bool? PausesForCustomer { get; init; }
    public bool? StartAssumed { get; init; }
}

internal sealed record TermFile
{
    public int? Amount { get; init; }
    public string? Unit { get; init; }
}
