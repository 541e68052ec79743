using ComplaintBot.Benchmarks.Servers;

namespace ComplaintBot.Benchmarks.Start;

/// <summary>The host as <c>./run</c> publishes it: compiled ahead.</summary>
internal static class PublishedHost
{
    public static async Task<string> Publish(TemporaryFolder temporary, CancellationToken stop)
    {
        var root = Root();
        var host = temporary.At("host");
        string[] ahead = ["-r", "linux-x64", "-p:PublishReadyToRun=true"];
        await Tool.Run(root, stop, ["dotnet", "restore", "bot", .. ahead, "--locked-mode", "-v", "quiet", "--nologo"]);
        await Tool.Run(root, stop, ["dotnet", "publish", "bot", "-c", "Release", "-v", "quiet", "--nologo", .. ahead, "--self-contained", "false", "--no-restore", "-o", host]);
        return host;
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "ComplaintBot.sln")))
                return folder.FullName;
        throw new BenchmarkException($"There is no ComplaintBot.sln above {AppContext.BaseDirectory}, so the host cannot be published. Run this from the repository.");
    }
}
