namespace ComplaintBot.Complaints.Procedures;

/// <summary>One thing that is wrong: in which file, at which JSON path, why, and how to mend it.</summary>
public sealed record ProcedureProblem(string File, string Path, string Reason, string Remedy)
{
    public override string ToString() => $"{File}: {Path}: {Reason} {Remedy}";
}

/// <summary>Procedure files, or the configuration that completes them, cannot be used. Names everything that is wrong, not only the first.</summary>
public sealed class ProcedureException(IReadOnlyList<ProcedureProblem> problems)
    : Exception($"The procedures cannot be used ({problems.Count} to mend):{string.Concat(problems.Select(p => $"{Environment.NewLine}- {p}"))}")
{
    public IReadOnlyList<ProcedureProblem> Problems { get; } = problems;
}
