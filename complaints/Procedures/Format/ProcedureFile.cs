using System.Text.Json.Serialization;

namespace ComplaintBot.Complaints.Procedures.Format;

// The file as it is written. Nothing is required here: what is missing is told by the reader, together with everything else that is wrong.

internal sealed record ProcedureFile
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }
    public string? Id { get; init; }
    public string? Version { get; init; }
    public string? Status { get; init; }
    public string? EffectiveFrom { get; init; }
    public string? Original { get; init; }
    public CompanyFile? Company { get; init; }
    public LanguagesFile? Languages { get; init; }
    public string? Submission { get; init; }
    public SeverityFile? Severity { get; init; }
    public TalkFile? Talk { get; init; }
    public IReadOnlyList<ChannelFile>? Channels { get; init; }
    public IReadOnlyList<IntakeFieldFile>? Intake { get; init; }
    public HandlingFile? Handling { get; init; }
    public CommitmentsFile? Commitments { get; init; }
    public SecondReviewFile? SecondReview { get; init; }
    public RecontactFile? Recontact { get; init; }
    public IReadOnlyList<BodyFile>? Bodies { get; init; }
    public IReadOnlyList<ProductFile>? Products { get; init; }
    public IReadOnlyList<ProductBranchFile>? ProductBranches { get; init; }
    public PrivacyFile? Privacy { get; init; }
    public IReadOnlyList<SourceFile>? Sources { get; init; }
    public IReadOnlyList<ExampleFile>? Examples { get; init; }
}

internal sealed record CompanyFile
{
    public string? Name { get; init; }
    public IReadOnlyList<string>? Aliases { get; init; }
    public string? LegalName { get; init; }
    public string? Country { get; init; }
    public string? TimeZone { get; init; }
    public string? Calendar { get; init; }
    public IReadOnlyList<string>? ClosedDays { get; init; }
    public IReadOnlyList<string>? WorkedDays { get; init; }
    public string? Website { get; init; }
    public AppearanceFile? Appearance { get; init; }
}

internal sealed record AppearanceFile
{
    public string? Accent { get; init; }
    public string? OnAccent { get; init; }
}

internal sealed record LanguagesFile
{
    public IReadOnlyList<string>? Supported { get; init; }
    public string? Original { get; init; }
    public IReadOnlyList<string>? Approved { get; init; }
    public bool? InformalDutch { get; init; }
}

internal sealed record SeverityFile
{
    public IReadOnlyList<SeverityLevelFile>? Levels { get; init; }
    public decimal? SeriousFrom { get; init; }
}

internal sealed record SeverityLevelFile
{
    public string? Id { get; init; }
    public IReadOnlyDictionary<string, string>? Label { get; init; }
    public bool? TalkFirst { get; init; }
}

internal sealed record TalkFile
{
    public IReadOnlyList<string>? Ways { get; init; }
    public IReadOnlyList<string>? With { get; init; }
    public bool? SettledByWhoSpoke { get; init; }
    public int? InnerTargetWorkingDays { get; init; }
}

internal sealed record IntakeFieldFile
{
    public string? Kind { get; init; }
    public bool? Required { get; init; }
    public IReadOnlyList<string>? Patterns { get; init; }
}

internal sealed record HandlingFile
{
    public string? Handler { get; init; }
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? DepartmentBySegment { get; init; }
    public bool? NatureDecidesTime { get; init; }
    public bool? MayAskExplanation { get; init; }
    public bool? FinalConfirmation { get; init; }
}

internal sealed record SecondReviewFile
{
    public IReadOnlyDictionary<string, string>? Reviewer { get; init; }
    public bool? Compulsory { get; init; }
    public bool? Impartial { get; init; }
    public bool? Internal { get; init; }
}

internal sealed record RecontactFile
{
    public bool? AnyWay { get; init; }
}

internal sealed record PrivacyFile
{
    public string? NoticeUrl { get; init; }
    public int? RetentionDays { get; init; }
    public string? Contact { get; init; }
}

internal sealed record SourceFile
{
    public string? Row { get; init; }
    public string? Path { get; init; }
    public string? Quote { get; init; }
}

internal sealed record ExampleFile
{
    public string? Name { get; init; }
    public string? Received { get; init; }
    public string? AcknowledgeBy { get; init; }
    public string? AnswerBy { get; init; }
    public string? InnerAnswerBy { get; init; }
    public bool? PhoneOpen { get; init; }
    public bool? Consumer { get; init; }
    public bool? Answered { get; init; }
    public bool? Satisfied { get; init; }
    public bool? Reviewed { get; init; }
    public bool? Recontacted { get; init; }
    public string? Product { get; init; }
    public bool? ViaCompany { get; init; }
    public IReadOnlyList<string>? Bodies { get; init; }
}
