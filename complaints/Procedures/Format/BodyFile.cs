namespace ComplaintBot.Complaints.Procedures.Format;

internal sealed record BodyFile
{
    public string? Id { get; init; }
    public string? Kind { get; init; }
    public IReadOnlyDictionary<string, string>? Name { get; init; }
    public IReadOnlyDictionary<string, string>? ShortName { get; init; }
    public IReadOnlyList<string>? Aliases { get; init; }
    public string? Parent { get; init; }
    public bool? CompanyIsMember { get; init; }
    public bool? Independent { get; init; }
    public bool? Free { get; init; }
    public bool? Recognised { get; init; }
    public bool? Binding { get; init; }
    public bool? CompanyComplies { get; init; }
    public bool? GivesRuling { get; init; }
    public bool? OwnProcedure { get; init; }
    public bool? CourtStaysOpen { get; init; }
    public string? Scope { get; init; }
    public string? OnlyFor { get; init; }
    public string? After { get; init; }
    public IReadOnlyList<string>? OnlyProducts { get; init; }
    public IReadOnlyList<string>? Address { get; init; }
    public string? Number { get; init; }
    public bool? NumberIsFree { get; init; }
    public string? Email { get; init; }
    public bool? EmailOnlyIfFormFails { get; init; }
    public string? FormUrl { get; init; }
    public bool? FormIsFaster { get; init; }
    public string? Url { get; init; }
    public IReadOnlyDictionary<string, string>? Department { get; init; }
    public MoneyFile? Fee { get; init; }
    public TermFile? TimeLimit { get; init; }
    public TermFile? WaitingTime { get; init; }
    public IReadOnlyList<ReportedFile>? Reported { get; init; }
}

internal sealed record MoneyFile
{
    public decimal? Amount { get; init; }
    public string? Currency { get; init; }
}

internal sealed record ReportedFile
{
    public IReadOnlyDictionary<string, string>? Text { get; init; }
    public string? Source { get; init; }
    public string? On { get; init; }
    public bool? Approved { get; init; }
}

internal sealed record ProductFile
{
    public string? Id { get; init; }
    public IReadOnlyDictionary<string, string>? Name { get; init; }
    public IReadOnlyList<string>? Synonyms { get; init; }
    public string? Group { get; init; }
    public bool? Counts { get; init; }
    public bool? WhereApplicable { get; init; }
}

internal sealed record ProductBranchFile
{
    public string? Group { get; init; }
    public bool? IncludesClaims { get; init; }
    public bool? SameProcedure { get; init; }
    public IReadOnlyList<string>? Direct { get; init; }
}
