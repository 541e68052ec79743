namespace ComplaintBot.Complaints.Procedures.Format;

internal sealed record ChannelFile
{
    public string? Kind { get; init; }
    public IReadOnlyList<string>? For { get; init; }
    public string? Number { get; init; }
    public HoursFile? Hours { get; init; }
    public IReadOnlyDictionary<string, string>? AnsweredBy { get; init; }
    public string? Email { get; init; }
    public IReadOnlyDictionary<string, string?>? EmailBySegment { get; init; }
    public string? Url { get; init; }
    public IReadOnlyList<string>? Address { get; init; }
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? AttentionBySegment { get; init; }
    public IReadOnlyDictionary<string, string>? Option { get; init; }
    public LoginFile? Login { get; init; }
}

internal sealed record HoursFile
{
    public IReadOnlyList<WindowFile>? Windows { get; init; }
    public bool? ClosedOnHolidays { get; init; }
}

internal sealed record WindowFile
{
    public IReadOnlyList<string>? Days { get; init; }
    public string? From { get; init; }
    public string? To { get; init; }
}

internal sealed record LoginFile
{
    public IReadOnlyDictionary<string, string>? ForgottenPasswordOption { get; init; }
}
