using System.Globalization;
using System.Text.Json.Nodes;
using ComplaintBot.Benchmarks.Servers;

namespace ComplaintBot.Benchmarks.Measuring;

/// <summary>A table, or one JSON object a line; each round's progress goes to standard error.</summary>
internal sealed class Report(bool json, TextWriter output, TextWriter progress)
{
    public static Report Read(Options options) => new(options.Flag("--json"), Console.Out, Console.Error);

    public void Tell(int round, string subject, int connections, Figures f) =>
        progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round}: {subject}, {connections} connections: {f.TurnsPerSecond:F0} turns/s, p99 {f.P99:F2} ms, {f.ProcessorPerTurn:F0} µs/turn, others {f.OtherProcessors:F2}"));

    public void Begin()
    {
        if (json) return;
        output.WriteLine($"{Environment.ProcessorCount} processors, {Processor.Model}, .NET {Environment.Version}");
        output.WriteLine($"{"",-16}{"c",5}{"turns/s",9}{"p50 ms",9}{"p99 ms",9}{"CPU µs",8}{"alloc B",9}{"GC ms/s",9}{"RSS MB",8}{"idle",6}{"client µs",11}{"client",8}{"others",8}");
    }

    public void Add(string subject, int connections, int rounds, Figures f) => output.WriteLine(json
        ? new JsonObject
        {
            ["subject"] = subject,
            ["connections"] = connections,
            ["rounds"] = rounds,
            ["turns_s"] = Rounded(f.TurnsPerSecond, 0),
            ["p50_ms"] = Rounded(f.P50, 3),
            ["p99_ms"] = Rounded(f.P99, 3),
            ["cpu_us_turn"] = Rounded(f.ProcessorPerTurn, 1),
            ["alloc_bytes_turn"] = Rounded(f.AllocatedPerTurn, 0),
            ["gc_pause_ms_s"] = Rounded(f.GcPause, 2),
            ["rss_mb"] = Rounded(f.Resident, 1),
            ["rss_idle_mb"] = Rounded(f.ResidentIdle, 1),
            ["client_cpu_us_turn"] = Rounded(f.ClientPerTurn, 1),
            ["client_cpus"] = Rounded(f.ClientProcessors, 2),
            ["other_cpus"] = Rounded(f.OtherProcessors, 2),
        }.ToJsonString()
        : string.Create(CultureInfo.InvariantCulture, $"{subject,-16}{connections,5}{f.TurnsPerSecond,9:F0}{f.P50,9:F2}{f.P99,9:F2}{f.ProcessorPerTurn,8:F0}{f.AllocatedPerTurn,9:F0}{f.GcPause,9:F1}{f.Resident,8:F0}{f.ResidentIdle,6:F0}{f.ClientPerTurn,11:F1}{f.ClientProcessors,8:F2}{f.OtherProcessors,8:F2}"));

    private static double? Rounded(double? value, int digits) => value is { } number ? Math.Round(number, digits) : null;
}
