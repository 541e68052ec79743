namespace ComplaintBot.Companies;

/// <summary>The companies of this installation, as the host needs them outside conversations: ids, names and clocks.</summary>
internal sealed class CompanyDirectory(IEnumerable<CompanyEntry> entries)
{
    private readonly Dictionary<string, CompanyEntry> byId = entries.ToDictionary(e => e.Id);

    public IReadOnlyCollection<string> Ids => byId.Keys;

    /// <summary>The company; one that the installation no longer has goes by its id, in UTC.</summary>
    public CompanyEntry Find(string id) => byId.TryGetValue(id, out var entry) ? entry : new(id, id, TimeZoneInfo.Utc);
}

internal sealed record CompanyEntry(string Id, string Name, TimeZoneInfo TimeZone);
