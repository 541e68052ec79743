using ComplaintBot.Complaints.Procedures;

namespace ComplaintBot.Complaints;

/// <summary>What a customer filed, or the talk that he asked for.</summary>
public sealed record Complaint
{
    public required string Reference { get; init; }
    public required string Company { get; init; }
    public required string ProcedureVersion { get; init; }
    public required ComplaintKind Kind { get; init; }
    public required string Language { get; init; }
    /// <summary>In UTC.</summary>
    public required DateTimeOffset FiledAt { get; init; }
    /// <summary>The id of the severity level that the customer chose; null where the procedure has none.</summary>
    public string? Nature { get; init; }
    /// <summary>Whether the matter was talked about before.</summary>
    public string? Spoken { get; init; }
    public string? Description { get; init; }
    public string? Outcome { get; init; }
    public string? ContractNumber { get; init; }
    /// <summary>The number looks like none of the company's, and the customer stands by it.</summary>
    public bool IsUnlikeContract { get; init; }
    /// <summary>Where departments or ways depend on it.</summary>
    public Segment? Segment { get; init; }
    /// <summary>The id of a product of the procedure, or <c>claim</c> for the handling of one; null where the matter is no insurance.</summary>
    public string? Product { get; init; }
    /// <summary>Whether the product was taken through the company.</summary>
    public bool? ViaCompany { get; init; }
    /// <summary>Reasons that the description shows for a serious complaint, whatever the customer chose; null where it shows none.</summary>
    public IReadOnlyList<Sign>? Signs { get; init; }
    /// <summary>What the description is about, as it was read.</summary>
    public string? Category { get; init; }
    /// <summary>Whether it was read as a matter of insurance.</summary>
    public bool IsInsurance { get; init; }
    /// <summary>The words of the description that name the insurance; null where only the whole sounds so.</summary>
    public string? InsuranceWords { get; init; }
    /// <summary>In the order in which they were added.</summary>
    public IReadOnlyList<Document> Documents { get; init => field = value ?? []; } = [];
    public Complainant Complainant { get; init => field = value ?? new(); } = new();
    public TalkRequest? Talk { get; init; }
    public CustomerRequest? Request { get; init; }
    public DateOnly? AcknowledgeBy { get; init; }
    public DateOnly? AnswerBy { get; init; }
    /// <summary>The answer's day moved to a working day: the inner clock.</summary>
    public DateOnly? InnerAnswerBy { get; init; }
    /// <summary>The reference of the talk that became this formal complaint.</summary>
    public string? FollowsTalk { get; init; }
}

public enum ComplaintKind
{
    Formal,
    Talk,

    /// <summary>Something that the company's people are to do: no complaint, and no term runs.</summary>
    Request,
}

public enum RequestKind { Withdrawal, Erasure, Access }

/// <param name="About">The reference of the complaint that it is about; null where it is about the customer's data.</param>
public sealed record CustomerRequest(RequestKind What, string? About);

/// <param name="Reason">One of <c>Money Safety Legal Termination Register Privacy Misconduct Repeat Hardship</c>.</param>
/// <param name="Words">Those of the description that show it.</param>
public sealed record Sign(string Reason, string Words)
{
    /// <summary>False where the words do not say it themselves, and only the whole sounds so.</summary>
    public bool IsPlain { get; init; }
}

public sealed record Complainant
{
    public string? Name { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public string? Address { get; init; }
}

/// <summary>A wish to be called or met, with the slot that was chosen (UTC) where one was.</summary>
public sealed record TalkRequest(string Way, string With, DateTimeOffset? From, DateTimeOffset? To);
