using ComplaintBot.Benchmarks.Measuring;

namespace ComplaintBot.Benchmarks.Turns;

internal static class TurnsVerb
{
    public static async Task Run(Options options, CancellationToken stop)
    {
        var (plan, report) = (Plan.Read(options), Report.Read(options));
        options.RefuseOthers();
        await Round.Interleave([Host.Built(counts: true)], plan, report, stop);
    }
}
