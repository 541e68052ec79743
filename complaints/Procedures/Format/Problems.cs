namespace ComplaintBot.Complaints.Procedures.Format;

/// <summary>Everything that is wrong with one file.</summary>
internal sealed class Problems(string file)
{
    private readonly List<ProcedureProblem> _all = [];

    public string File { get; } = file;

    public IReadOnlyList<ProcedureProblem> All => _all;

    public void Add(string path, string reason, string remedy) => _all.Add(new ProcedureProblem(File, path, reason, remedy));
}
