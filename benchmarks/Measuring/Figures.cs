namespace ComplaintBot.Benchmarks.Measuring;

/// <summary>What one round found, or the medians of several.</summary>
internal sealed record Figures
{
    public required double TurnsPerSecond { get; init; }
    /// <summary>Milliseconds.</summary>
    public required double P50 { get; init; }
    /// <summary>Milliseconds.</summary>
    public required double P99 { get; init; }
    /// <summary>Microseconds of the server's processor time.</summary>
    public required double ProcessorPerTurn { get; init; }
    /// <summary>Bytes; null where the server does not tell.</summary>
    public required double? AllocatedPerTurn { get; init; }
    /// <summary>Milliseconds of each second; null where the server does not tell.</summary>
    public required double? GcPause { get; init; }
    /// <summary>Megabytes of the server before the first turn.</summary>
    public required double ResidentIdle { get; init; }
    /// <summary>Megabytes of the server after the last turn.</summary>
    public required double Resident { get; init; }
    /// <summary>Microseconds of the load client's processor time.</summary>
    public required double ClientPerTurn { get; init; }
    /// <summary>Processors that the load client kept busy.</summary>
    public required double ClientProcessors { get; init; }
    /// <summary>Processors that neither the server nor the load client kept busy, but the rest of the machine did.</summary>
    public required double OtherProcessors { get; init; }

    /// <summary>Each figure's own median.</summary>
    public static Figures Median(IReadOnlyList<Figures> rounds)
    {
        double Of(Func<Figures, double> figure) => Middle([.. rounds.Select(figure).Order()]);
        double? Told(Func<Figures, double?> figure) => rounds.All(r => figure(r) is not null) ? Of(r => figure(r)!.Value) : null;
        return new Figures
        {
            TurnsPerSecond = Of(r => r.TurnsPerSecond),
            P50 = Of(r => r.P50),
            P99 = Of(r => r.P99),
            ProcessorPerTurn = Of(r => r.ProcessorPerTurn),
            AllocatedPerTurn = Told(r => r.AllocatedPerTurn),
            GcPause = Told(r => r.GcPause),
            ResidentIdle = Of(r => r.ResidentIdle),
            Resident = Of(r => r.Resident),
            ClientPerTurn = Of(r => r.ClientPerTurn),
            ClientProcessors = Of(r => r.ClientProcessors),
            OtherProcessors = Of(r => r.OtherProcessors),
        };
    }

    public static double Middle(IReadOnlyList<double> sorted) => (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
}
