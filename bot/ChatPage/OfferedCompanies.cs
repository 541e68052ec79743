using ComplaintBot.Complaints.Procedures;

namespace ComplaintBot.ChatPage;

/// <summary>The companies for which this installation takes complaints, each with the procedure that holds today.</summary>
internal sealed class OfferedCompanies(ProcedureLibrary procedures, TimeProvider time)
{
    public IReadOnlyList<Procedure> All => [.. procedures.Companies.Select(Current)];

    public Procedure? Find(string? id) => id is not null && procedures.Companies.Contains(id) ? Current(id) : null;

    private Procedure Current(string id) => procedures.Current(id, time.GetUtcNow());
}
