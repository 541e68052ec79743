namespace ComplaintBot.Benchmarks.Measuring;

/// <summary>How much is measured: every subject with every number of connections, round after round.</summary>
internal sealed record Plan(IReadOnlyList<int> Connections, int Rounds, TimeSpan WarmUp, TimeSpan Measured)
{
    public static Plan Read(Options options) => new(
        options.Wholes("--connections", 32, 1, 1024),
        options.Whole("--rounds", 3, 1, 20),
        TimeSpan.FromSeconds(options.Whole("--warmup", 15, 0, 60)),
        TimeSpan.FromSeconds(options.Whole("--seconds", 10, 1, 120)));
}
