using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using ComplaintBot.Benchmarks.Load;
using ComplaintBot.Benchmarks.Measuring;
using ComplaintBot.Benchmarks.Servers;
using ComplaintBot.Benchmarks.Turns;

namespace ComplaintBot.Benchmarks.Streams;

/// <summary>What so many open streams cost, each of a conversation of its own that has begun.</summary>
internal static class StreamsVerb
{
    private const int ConnectedAtOnce = 32;
    private const int SaidAtOnce = 4;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    public static async Task Run(Options options, CancellationToken stop)
    {
        var (count, said) = (options.Whole("--count", 5000, 1, 25_000), options.Whole("--messages", 2000, 1, 100_000));
        var (rounds, json) = (options.Whole("--rounds", 1, 1, 20), options.Flag("--json"));
        options.RefuseOthers();
        var found = new List<StreamFigures>();
        for (var round = 1; round <= rounds; round++)
        {
            found.Add(await Measure(count, said, stop));
            await Console.Error.WriteLineAsync($"round {round}: {found[^1]}");
        }

        var median = StreamFigures.Median(found);
        Console.WriteLine(json ? median.ToJson() : median.ToString());
    }

    private static async Task<StreamFigures> Measure(int count, int said, CancellationToken stop)
    {
        await using var server = await Server.Start(Host.Built(counts: false), stop);
        await Task.Delay(Rest, stop);
        var idle = Processor.ResidentMegabytes(server.ProcessId);
        var listeners = new Listener[count];
        try
        {
            var began = Stopwatch.GetTimestamp();
            await Parallel.ForAsync(0, count, At(ConnectedAtOnce, stop), async (i, cancelled) => listeners[i] = await Listener.Open(server.Address, cancelled));
            var connected = Stopwatch.GetElapsedTime(began);
            var latencies = new Latencies(said);
            // Spread over all of them: each conversation in turn hears something.
            await Parallel.ForAsync(0, said, At(SaidAtOnce, stop), async (i, cancelled) =>
                latencies.Add(await listeners[(int)((long)i * count / said) % count].Hear($"message {i}", cancelled)));
            await Task.Delay(Rest, stop);
            foreach (var listener in listeners) listener.CheckOpen();
            return new StreamFigures(count, Processor.ResidentMegabytes(server.ProcessId), idle, connected.TotalSeconds, latencies.Percentiles(99)[0]);
        }
        finally
        {
            foreach (var listener in listeners) listener?.Dispose();
        }
    }

    private static ParallelOptions At(int once, CancellationToken stop) => new() { MaxDegreeOfParallelism = once, CancellationToken = stop };
}

/// <param name="Resident">Megabytes of the server with all streams open.</param>
/// <param name="Idle">Megabytes before the first.</param>
/// <param name="Connect">Seconds for all of them: token, conversation, socket, and the first turn.</param>
/// <param name="FanOut">Milliseconds, 99th percentile: from sending a message to its arrival on the stream.</param>
internal sealed record StreamFigures(int Streams, double Resident, double Idle, double Connect, double FanOut)
{
    public static StreamFigures Median(IReadOnlyList<StreamFigures> rounds)
    {
        double Of(Func<StreamFigures, double> figure) => Figures.Middle([.. rounds.Select(figure).Order()]);
        return new StreamFigures(rounds[0].Streams, Of(r => r.Resident), Of(r => r.Idle), Of(r => r.Connect), Of(r => r.FanOut));
    }

    public string ToJson() => new JsonObject
    {
        ["streams"] = Streams,
        ["rss_mb"] = Math.Round(Resident, 1),
        ["rss_idle_mb"] = Math.Round(Idle, 1),
        ["connect_s"] = Math.Round(Connect, 2),
        ["fanout_p99_ms"] = Math.Round(FanOut, 2),
    }.ToJsonString();

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Streams} streams: {Resident:F0} MB ({Idle:F0} MB before), connected in {Connect:F1} s, fan-out p99 {FanOut:F1} ms");
}
