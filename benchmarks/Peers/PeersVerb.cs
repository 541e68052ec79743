using ComplaintBot.Benchmarks.Measuring;
using ComplaintBot.Benchmarks.Servers;
using ComplaintBot.Benchmarks.Turns;

namespace ComplaintBot.Benchmarks.Peers;

internal static class PeersVerb
{
    private const string Nobody = "none";
    private static readonly string[] FloorModes = ["none", "tx", "group", "log"];
    private static readonly string[] JavaScriptPeers = ["agents1", "agents", "botbuilder"];

    public static async Task Run(Options options, CancellationToken stop)
    {
        var (plan, report) = (Plan.Read(options), Report.Read(options));
        var folder = options.Text("--peers", Path.Combine("..", "shared", "peers"));
        var modes = Some(options.Text("--floor", "none,tx,group"), "--floor", FloorModes);
        var names = options.Text("--javascript", "agents1") is var given && given == Nobody ? [] : Some(given, "--javascript", JavaScriptPeers);
        options.RefuseOthers();
        var peers = new PeerFolder(folder);
        using var temporary = new TemporaryFolder();
        Subject[] subjects = [Host.Built(counts: true), .. await peers.Floor(modes, temporary, stop), .. await peers.JavaScript(names, temporary, stop)];
        await Round.Interleave(subjects, plan, report, stop);
    }

    private static string[] Some(string given, string option, string[] there)
    {
        var names = given.Split(',');
        return names.FirstOrDefault(name => !there.Contains(name)) is { } unknown
            ? throw new BenchmarkException($"{option} knows no \"{unknown}\". There are: {string.Join(' ', there)}")
            : names;
    }
}
