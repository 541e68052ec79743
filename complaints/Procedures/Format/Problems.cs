namespace ComplaintBot.Complaints.Procedures.Format;

/// <summary>Everything that is wrong with one file.</summary>
internal sealed class Problems(string file)
{
    private readonly List<ProcedureProblem> _all = [];

    public string File { get; } = file;

    public IReadOnlyList<ProcedureProblem> All => _all;

    /// <summary>Notes a problem, unless it follows from one that is noted for the same place or for what is around it.</summary>
    public void Add(string path, string reason, string remedy)
    {
        if (!_all.Exists(known => path == known.Path || path.StartsWith(known.Path + ".", StringComparison.Ordinal) || path.StartsWith(known.Path + "[", StringComparison.Ordinal)))
            _all.Add(new ProcedureProblem(File, path, reason, remedy));
    }
}
