namespace ComplaintBot.Tests;

/// <summary>Where the tests run: the repository, found from the test assembly, and the folder of published texts beside it.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Procedures => Path.Combine(Root, "procedures");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "ComplaintBot.sln")))
                return folder.FullName;
        throw new InvalidOperationException("The tests run outside the repository: no ComplaintBot.sln above " + AppContext.BaseDirectory);
    }
}
