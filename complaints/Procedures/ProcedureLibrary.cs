namespace ComplaintBot.Complaints.Procedures;

/// <summary>All procedures of an installation, read once at the start.</summary>
public sealed class ProcedureLibrary
{
    private readonly Dictionary<string, Procedure[]> _versions;
    private readonly CompanyNames _names;

    internal ProcedureLibrary(IEnumerable<Procedure> procedures)
    {
        All = [.. procedures.OrderBy(p => p.Id, StringComparer.Ordinal).ThenBy(p => p.EffectiveFrom).ThenBy(p => p.Version, StringComparer.Ordinal)];
        var active = All.Where(p => p.Status == ProcedureStatus.Active).ToList();
        _versions = active.GroupBy(p => p.Id).ToDictionary(g => g.Key, g => g.ToArray());
        Companies = [.. active.Select(p => p.Id).Distinct()];
        _names = new CompanyNames(active);
    }

    /// <summary>
    /// Reads <c>&lt;folder&gt;/&lt;company&gt;/procedure.json</c> with older or coming versions beside it as <c>procedure.&lt;anything&gt;.json</c>,
    /// and <c>&lt;folder&gt;/calendars/*.json</c>. Throws <see cref="ProcedureException"/> with everything that is wrong in any of them;
    /// a fact that is merely missing goes to <see cref="Procedure.Missing"/>.
    /// </summary>
    public static ProcedureLibrary Load(string folder, FactOverrides overrides) => Format.LibraryReader.Read(folder, overrides);

    /// <summary>
    /// Reads one file by itself, whatever its name and folder, with the calendars of the folders that exist; the first that has a calendar counts.
    /// Throws <see cref="ProcedureException"/> as <see cref="Load"/> does.
    /// </summary>
    public static Procedure LoadOne(string file, IEnumerable<string> calendarFolders, FactOverrides overrides) =>
        Format.LibraryReader.ReadOne(file, calendarFolders, overrides);

    /// <summary>A library of one company, offered even where its procedure is a draft or holds only from a later day: to try it out.</summary>
    public static ProcedureLibrary Trying(Procedure procedure) => new([procedure with { Status = ProcedureStatus.Active }]);

    /// <summary>Ids of the companies that are offered to customers, in the order of the alphabet.</summary>
    public IReadOnlyList<string> Companies { get; }

    /// <summary>Every version of every company, drafts included, by company and then by the day from which it holds.</summary>
    public IReadOnlyList<Procedure> All { get; }

    /// <summary>
    /// The version that holds on a local day; before the first one holds, the first. Throws <see cref="KeyNotFoundException"/> for a company
    /// that is not in <see cref="Companies"/>.
    /// </summary>
    public Procedure Current(string company, DateOnly localDay)
    {
        if (!_versions.TryGetValue(company, out var versions))
            throw new KeyNotFoundException($"There is no company '{company}' with an active procedure.");
        return versions.LastOrDefault(p => p.EffectiveFrom <= localDay) ?? versions[0];
    }

    /// <summary>As for a local day, by the company's own clock.</summary>
    public Procedure Current(string company, DateTimeOffset now)
    {
        var zone = Current(company, DateOnly.FromDateTime(now.UtcDateTime)).Company.TimeZone;
        return Current(company, Deadlines.Deadlines.LocalDay(now, zone));
    }

    /// <summary>The version under which a complaint was filed, drafts included.</summary>
    public Procedure? Find(string company, string version) => All.FirstOrDefault(p => p.Id == company && p.Version == version);

    /// <summary>
    /// The id of the offered company that the words name, alone or within a sentence; null for none, and for more than one. Case,
    /// accents and the shape of the apostrophe do not matter.
    /// </summary>
    public string? Resolve(string? words) => _names.Resolve(words);
}
