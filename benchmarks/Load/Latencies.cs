using System.Diagnostics;

namespace ComplaintBot.Benchmarks.Load;

/// <summary>How long each turn took. Room for all of them is taken at once, so that recording costs next to nothing.</summary>
internal sealed class Latencies(int capacity)
{
    private readonly int[] _ticks = new int[capacity];
    private int _count;

    public int Count => Math.Min(Volatile.Read(ref _count), _ticks.Length);

    /// <param name="ticks">Of <see cref="Stopwatch"/>.</param>
    public void Add(long ticks)
    {
        var at = Interlocked.Increment(ref _count) - 1;
        if (at >= _ticks.Length) throw new BenchmarkException($"More than {_ticks.Length} turns: the time measured is too long.");
        _ticks[at] = (int)Math.Min(ticks, int.MaxValue);
    }

    /// <summary>In milliseconds. Throws <see cref="BenchmarkException"/> where nothing was recorded.</summary>
    /// <param name="percentiles">From 0 to 100.</param>
    public double[] Percentiles(params ReadOnlySpan<double> percentiles)
    {
        if (Count == 0) throw new BenchmarkException("No turn was answered in the time measured.");
        var sorted = _ticks[..Count];
        Array.Sort(sorted);
        var found = new double[percentiles.Length];
        for (var i = 0; i < found.Length; i++) found[i] = sorted[(int)((sorted.Length - 1) * percentiles[i] / 100)] * 1000.0 / Stopwatch.Frequency;
        return found;
    }
}
