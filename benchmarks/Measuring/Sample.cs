using System.Diagnostics;
using ComplaintBot.Benchmarks.Servers;

namespace ComplaintBot.Benchmarks.Measuring;

/// <summary>How far everything had come at one moment.</summary>
internal readonly record struct Sample(long At, int Answers, TimeSpan Server, TimeSpan Client, TimeSpan All, HostCounters? Counters)
{
    public static Sample Take(Server server, int answers)
    {
        var counters = server.ReadCounters();
        return new Sample(Stopwatch.GetTimestamp(), answers, Processor.TimeOf(server.ProcessId), Processor.TimeOf(Environment.ProcessId), Processor.TimeOfAll(), counters);
    }
}
