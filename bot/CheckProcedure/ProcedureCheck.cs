using ComplaintBot.Complaints.Procedures;

namespace ComplaintBot.CheckProcedure;

/// <summary>
/// <c>./run check-procedure FILE</c>: tells an author every mistake of a procedure file, or else what was understood of it and the
/// conversations that customers would have.
/// </summary>
internal static class ProcedureCheck
{
    private const int Valid = 0;
    private const int Wrong = 1;
    private const int Misused = 2;

    /// <returns>The exit code: 0 for a valid file, 1 for one with mistakes, 2 where the command is not understood.</returns>
    public static async Task<int> Run(string[] arguments, TextWriter told, TextWriter troubles, TimeProvider time)
    {
        if (arguments is not [{ Length: > 0 } file] || file.StartsWith('-'))
        {
            await troubles.WriteLineAsync("Name one file: ./run check-procedure procedures/<company>/procedure.json");
            return Misused;
        }
        try
        {
            var procedure = ProcedureLibrary.LoadOne(file, CalendarsFor(file), FactOverrides.None);
            var now = time.GetUtcNow();
            foreach (var line in Summary.Of(procedure, file, now).Concat(Rehearsal.Of(procedure, now)))
                await told.WriteLineAsync(line);
            return Valid;
        }
        catch (ProcedureException wrong)
        {
            foreach (var problem in wrong.Problems)
                await told.WriteLineAsync(problem.ToString());
            await told.WriteLineAsync($"{wrong.Problems.Count} to mend.");
            return Wrong;
        }
    }

    /// <summary>Beside the file, beside its folder as in an installation, and then the calendars that come with the bot.</summary>
    private static IEnumerable<string> CalendarsFor(string file)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        return new[] { folder, Path.GetDirectoryName(folder) ?? folder, Path.Combine(AppContext.BaseDirectory, "procedures") }
            .Select(f => Path.Combine(f, "calendars")).Distinct();
    }
}
