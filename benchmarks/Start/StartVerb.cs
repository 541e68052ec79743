using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using ComplaintBot.Benchmarks.Load;
using ComplaintBot.Benchmarks.Measuring;
using ComplaintBot.Benchmarks.Servers;
using ComplaintBot.Benchmarks.Turns;

namespace ComplaintBot.Benchmarks.Start;

internal static class StartVerb
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    public static async Task Run(Options options, CancellationToken stop)
    {
        var (rounds, json) = (options.Whole("--rounds", 5, 1, 20), options.Flag("--json"));
        options.RefuseOthers();
        using var temporary = new TemporaryFolder();
        var host = Host.In(await PublishedHost.Publish(temporary, stop), counts: false);
        var starts = new List<(double Milliseconds, double Resident)>();
        for (var round = 1; round <= rounds; round++)
        {
            starts.Add(await StartOnce(host, stop));
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"round {round}: first answer after {starts[^1].Milliseconds:F0} ms, {starts[^1].Resident:F0} MB at rest"));
        }

        var answered = Figures.Middle([.. starts.Select(s => s.Milliseconds).Order()]);
        var resident = Figures.Middle([.. starts.Select(s => s.Resident).Order()]);
        Console.WriteLine(json
            ? new JsonObject { ["rounds"] = rounds, ["first_answer_ms"] = Math.Round(answered), ["rss_idle_mb"] = Math.Round(resident, 1) }.ToJsonString()
            : string.Create(CultureInfo.InvariantCulture, $"first answer {answered:F0} ms after the start, {resident:F0} MB at rest (medians of {rounds})"));
    }

    private static async Task<(double Milliseconds, double Resident)> StartOnce(Subject host, CancellationToken stop)
    {
        var began = Stopwatch.GetTimestamp();
        await using var server = await Server.Start(host, stop);
        SingleTurn.Play(server.Address, host.Conversation.Turns[0]);
        var answered = Stopwatch.GetElapsedTime(began);
        await Task.Delay(Rest, stop);
        return (answered.TotalMilliseconds, Processor.ResidentMegabytes(server.ProcessId));
    }
}
