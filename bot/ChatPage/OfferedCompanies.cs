using ComplaintBot.Complaints.Procedures;

namespace ComplaintBot.ChatPage;

/// <summary>The companies for which this installation takes complaints, each with the procedure that holds today.</summary>
internal sealed class OfferedCompanies(IReadOnlyList<string> ids, Func<string, Procedure> current)
{
    public IReadOnlyList<Procedure> All => [.. ids.Select(current)];

    public Procedure? Find(string? id) => id is not null && ids.Contains(id) ? current(id) : null;
}
