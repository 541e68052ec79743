using ComplaintBot.Benchmarks.Servers;

namespace ComplaintBot.Benchmarks.Peers;

/// <summary>Builds the floor and the peers in a copy, so that their folder stays as it is.</summary>
internal sealed class PeerFolder
{
    private readonly string _folder;
    private readonly PeerScript _script;

    public PeerFolder(string folder)
    {
        _folder = Path.GetFullPath(folder);
        var script = Path.Combine(_folder, "javascript", "script.js");
        if (!File.Exists(script)) throw new BenchmarkException($"{script} is missing. Name the folder of the peers with --peers.");
        _script = PeerScript.Read(File.ReadAllText(script));
    }

    public async Task<IEnumerable<Subject>> Floor(IReadOnlyList<string> modes, TemporaryFolder temporary, CancellationToken stop)
    {
        if (modes.Count == 0) return [];
        var source = temporary.Copy(Path.Combine(_folder, "floor"));
        var built = temporary.At("floor-built");
        await Tool.Run(source, stop, "dotnet", "publish", "floor.csproj", "-c", "Release", "-v", "quiet", "--nologo", "-o", built);
        return modes.Select(mode => new Subject(
            $"floor {mode}",
            (port, data) => ["dotnet", Path.Combine(built, "floor.dll"), mode, $"{port}", "FULL", Path.Combine(data, "floor.db")],
            _script.WithEcho(),
            Counts: true));
    }

    public async Task<IEnumerable<Subject>> JavaScript(IReadOnlyList<string> peers, TemporaryFolder temporary, CancellationToken stop)
    {
        if (peers.Count == 0) return [];
        var source = temporary.Copy(Path.Combine(_folder, "javascript"));
        await Tool.Run(source, stop, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        return peers.Select(peer => new Subject(peer, (port, _) => ["node", Path.Combine(source, "server.js"), peer, $"{port}"], _script.WithAnswers()));
    }
}
