using System.Diagnostics;
using ComplaintBot.Benchmarks.Load;
using ComplaintBot.Benchmarks.Servers;

namespace ComplaintBot.Benchmarks.Measuring;

internal static class Round
{
    // More than any server here can answer; four bytes each.
    private const int MostPerSecond = 200_000;

    /// <summary>Every subject with every number of connections in each round, so that a change of the machine's mood strikes all of them.</summary>
    public static async Task Interleave(IReadOnlyList<Subject> subjects, Plan plan, Report report, CancellationToken stop)
    {
        var found = new Dictionary<(string, int), List<Figures>>();
        for (var round = 1; round <= plan.Rounds; round++)
            foreach (var connections in plan.Connections)
                foreach (var subject in subjects)
                {
                    var figures = await Play(subject, connections, plan, stop);
                    report.Tell(round, subject.Name, connections, figures);
                    if (!found.TryGetValue((subject.Name, connections), out var rounds)) found.Add((subject.Name, connections), rounds = []);
                    rounds.Add(figures);
                }

        report.Begin();
        foreach (var ((name, connections), rounds) in found) report.Add(name, connections, rounds.Count, Figures.Median(rounds));
    }

    private static async Task<Figures> Play(Subject subject, int connections, Plan plan, CancellationToken stop)
    {
        await using var server = await Server.Start(subject, stop);
        var idle = Processor.ResidentMegabytes(server.ProcessId);
        var latencies = new Latencies(MostPerSecond * (int)plan.Measured.TotalSeconds);
        using var load = new LoadClient(server.Address, subject.Conversation, connections);
        load.Begin();
        await load.Go(plan.WarmUp, stop);
        var before = Sample.Take(server, load.Answers);
        load.Record(latencies);
        await load.Go(plan.Measured, stop);
        load.Record(null);
        var after = Sample.Take(server, load.Answers);
        return Compare(before, after, latencies.Percentiles(50, 99), idle, Processor.ResidentMegabytes(server.ProcessId));
    }

    private static Figures Compare(Sample before, Sample after, double[] percentiles, double idle, double resident)
    {
        double turns = after.Answers - before.Answers;
        var seconds = Stopwatch.GetElapsedTime(before.At, after.At).TotalSeconds;
        var (server, client, all) = (after.Server - before.Server, after.Client - before.Client, after.All - before.All);
        return new Figures
        {
            TurnsPerSecond = turns / seconds,
            P50 = percentiles[0],
            P99 = percentiles[1],
            ProcessorPerTurn = server.TotalMicroseconds / turns,
            AllocatedPerTurn = (after.Counters?.AllocatedBytes - before.Counters?.AllocatedBytes) / turns,
            GcPause = (after.Counters?.GcPause - before.Counters?.GcPause)?.TotalMilliseconds / seconds,
            ResidentIdle = idle,
            Resident = resident,
            ClientPerTurn = client.TotalMicroseconds / turns,
            ClientProcessors = client.TotalSeconds / seconds,
            OtherProcessors = Math.Max(0, (all - server - client).TotalSeconds / seconds),
        };
    }
}
