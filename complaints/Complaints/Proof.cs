namespace ComplaintBot.Complaints;

/// <summary>By what a customer shows that a complaint is his. Spaces, hyphens and the case of letters do not count.</summary>
public static class Proof
{
    /// <summary>Enough to be told how the complaint stands, not to read what was said about it.</summary>
    public static bool ByContractNumber(Complaint complaint, string said) => Same(said, complaint.ContractNumber);

    /// <inheritdoc cref="ByContractNumber"/>
    public static bool ByEmail(Complaint complaint, string said) => Same(said, complaint.Complainant.Email);

    private static bool Same(string said, string? known) =>
        known is not null && string.Equals(Bare(said), Bare(known), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '-'));
}
