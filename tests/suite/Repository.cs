namespace ComplaintBot.Tests;

/// <summary>Where the tests run: the repository, found from the test assembly, and the folder of published texts beside it.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Procedures => Path.Combine(Root, "procedures");

    /// <summary>Procedures of a fictitious company that no code knows, with a calendar of its own.</summary>
    public static string ThirdCompany => Path.Combine(Root, "tests", "suite", "companies");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "ComplaintBot.sln")))
                return folder.FullName;
        throw new InvalidOperationException("The tests run outside the repository: no ComplaintBot.sln above " + AppContext.BaseDirectory);
    }
}
