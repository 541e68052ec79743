using ComplaintBot.Complaints;
using ComplaintBot.Complaints.Procedures;

namespace ComplaintBot.Companies;

/// <summary>The companies for which this installation takes complaints, each with the procedure that holds today.</summary>
internal sealed class CompanyDirectory(ProcedureLibrary procedures, TimeProvider time)
{
    public IReadOnlyList<string> Ids => procedures.Companies;

    public IReadOnlyList<Procedure> All => [.. Ids.Select(Current)];

    public bool Knows(string? id) => id is not null && Ids.Contains(id);

    public Procedure? Find(string? id) => Knows(id) ? Current(id!) : null;

    /// <summary>A company that the installation no longer has goes by its id.</summary>
    public string NameOf(string id) => Find(id)?.Company.Name ?? id;

    /// <summary>The version under which a complaint was filed; null where the installation no longer has it.</summary>
    public Procedure? ProcedureOf(Complaint complaint) => procedures.Find(complaint.Company, complaint.ProcedureVersion);

    /// <summary>The company's clock; UTC for a company that the installation no longer has.</summary>
    public TimeZoneInfo TimeZoneOf(string id) => Find(id)?.Company.TimeZone ?? TimeZoneInfo.Utc;

    /// <summary>The ids, for a message that names them.</summary>
    public override string ToString() => string.Join(", ", Ids);

    private Procedure Current(string id) => procedures.Current(id, time.GetUtcNow());
}
