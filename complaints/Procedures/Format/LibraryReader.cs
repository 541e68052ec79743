namespace ComplaintBot.Complaints.Procedures.Format;

/// <summary>Reads the folder of procedures.</summary>
internal static class LibraryReader
{
    private const string CalendarFolder = "calendars";

    public static ProcedureLibrary Read(string folder, FactOverrides overrides)
    {
        var problems = new List<ProcedureProblem>();
        if (!Directory.Exists(folder))
            throw new ProcedureException([new ProcedureProblem(folder, "$", "This folder does not exist.", "Name the folder that holds the procedures.")]);

        var calendars = ReadCalendars(Path.Combine(folder, CalendarFolder), problems);
        var procedures = new List<(string File, Procedure Procedure)>();
        foreach (var company in Folders(folder))
            procedures.AddRange(ReadCompany(company, calendars, overrides, problems));
        if (procedures.Count == 0 && problems.Count == 0)
            problems.Add(new ProcedureProblem(folder, "$", "This folder holds no procedure.", "Add <company>/procedure.json."));
        problems.AddRange(Clashes(procedures));
        return problems.Count == 0 ? new ProcedureLibrary(procedures.Select(p => p.Procedure)) : throw new ProcedureException(problems);
    }

    /// <summary>One file by itself, with calendars from several folders; where two have one of the same name, the first counts.</summary>
    public static Procedure ReadOne(string file, IEnumerable<string> calendarFolders, FactOverrides overrides)
    {
        var problems = new List<ProcedureProblem>();
        var calendars = new Dictionary<string, Calendars.Entry>();
        foreach (var folder in calendarFolders)
            foreach (var (id, calendar) in ReadCalendars(folder, problems))
                calendars.TryAdd(id, calendar);
        var own = new Problems(file);
        var procedure = TextFile.Read(file, "$", own) is { } text ? ProcedureReader.Read(text, calendars, overrides, own) : null;
        return procedure is not null && problems.Count == 0 ? procedure : throw new ProcedureException([.. own.All, .. problems]);
    }

    private static Dictionary<string, Calendars.Entry> ReadCalendars(string folder, List<ProcedureProblem> problems)
    {
        var calendars = new Dictionary<string, Calendars.Entry>();
        foreach (var file in Files(folder, "*.json"))
        {
            var own = new Problems(file);
            var id = Path.GetFileNameWithoutExtension(file);
            calendars[id] = new Calendars.Entry(TextFile.Read(file, "$", own) is { } text ? Calendars.Read(id, text, own) : null);
            problems.AddRange(own.All);
        }
        return calendars;
    }

    private static IEnumerable<(string, Procedure)> ReadCompany(string folder, IReadOnlyDictionary<string, Calendars.Entry> calendars, FactOverrides overrides, List<ProcedureProblem> problems)
    {
        var files = Files(folder, "*.json").Where(f => Path.GetFileName(f).StartsWith("procedure.", StringComparison.Ordinal)).ToList();
        if (!files.Exists(f => Path.GetFileName(f) == "procedure.json"))
            problems.Add(new ProcedureProblem(folder, "$", "This folder holds no procedure.json.", "Add it, or move the folder elsewhere."));
        foreach (var file in files)
        {
            var own = new Problems(file);
            var procedure = TextFile.Read(file, "$", own) is { } text ? ProcedureReader.Read(text, calendars, overrides, own) : null;
            if (procedure is not null && procedure.Id != Path.GetFileName(folder))
                own.Add("$.id", $"'{procedure.Id}' is not the name of the folder.", $"Write {Path.GetFileName(folder)}, or rename the folder.");
            problems.AddRange(own.All);
            if (procedure is not null)
                yield return (file, procedure);
        }
    }

    /// <summary>What is right in each file and wrong in all of them together.</summary>
    private static IEnumerable<ProcedureProblem> Clashes(IReadOnlyList<(string File, Procedure Procedure)> all)
    {
        foreach (var twice in all.GroupBy(p => (p.Procedure.Id, p.Procedure.Version)).Where(g => g.Count() > 1))
            yield return new ProcedureProblem(twice.Last().File, "$.version", $"The version {twice.Key.Version} is in {twice.First().File} as well.", "Give each file a version of its own.");
        foreach (var twice in all.GroupBy(p => (p.Procedure.Id, p.Procedure.EffectiveFrom, p.Procedure.Status)).Where(g => g.Key.Status == ProcedureStatus.Active && g.Count() > 1))
            yield return new ProcedureProblem(twice.Last().File, "$.effectiveFrom", $"{twice.First().File} holds from the same day.", "Let each active version begin on a day of its own.");
        foreach (var shared in all.SelectMany(p => CompanyNames.NamesOf(p.Procedure).Select(name => (name, p.File, p.Procedure.Id))).GroupBy(n => n.name))
            if (shared.FirstOrDefault(n => n.Id != shared.First().Id) is { File: { } file })
                yield return new ProcedureProblem(file, "$.company", $"The name '{shared.Key}' is that of {shared.First().Id} as well.", "Name each company so that customers can tell them apart.");
    }

    private static IEnumerable<string> Folders(string folder) =>
        Directory.EnumerateDirectories(folder).Where(d => Path.GetFileName(d) is not (CalendarFolder or ['.', ..])).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal) : [];
}
