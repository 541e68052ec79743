namespace ComplaintBot.Limits;

/// <summary>
/// Tells each who comes when it is his turn, by the next free moment of everything that he counts for. Source: generic cell rate
/// algorithm, ITU-T I.371. Keys that are not full are forgotten.
/// </summary>
internal sealed class Meter(TimeSpan longestHold, TimeProvider time)
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _full = [];
    private long _swept;

    public int Count
    {
        get
        {
            lock (_lock) return _full.Count;
        }
    }

    /// <summary>How long to wait. Longer than may be held means refused: then nothing is counted.</summary>
    public TimeSpan Take(ReadOnlySpan<Share> shares)
    {
        var now = time.GetUtcNow().UtcTicks;
        lock (_lock)
        {
            Sweep(now);
            var wait = 0L;
            foreach (var share in shares) wait = Math.Max(wait, (_full[share.Key] = FullUntil(share, now)) - Room(share.Rate) - now);
            if (wait > longestHold.Ticks) return TimeSpan.FromTicks(wait);
            foreach (var share in shares) _full[share.Key] += share.Rate.Interval.Ticks;
            return TimeSpan.FromTicks(wait);
        }
    }

    /// <summary>Never later than it can have become, for the case that the clock was set back.</summary>
    private long FullUntil(Share share, long now)
    {
        var latest = now + longestHold.Ticks + (share.Rate.Interval * share.Rate.AtOnce).Ticks;
        return Math.Clamp(_full.GetValueOrDefault(share.Key), now, latest);
    }

    private static long Room(Rate rate) => rate.Interval.Ticks * (rate.AtOnce - 1);

    private void Sweep(long now)
    {
        if (Math.Abs(now - _swept) < SweepEvery.Ticks) return;
        _swept = now;
        foreach (var (key, until) in _full)
        {
            if (until <= now) _full.Remove(key);
        }
    }
}

/// <param name="Key">Whose it is: an address, a company.</param>
internal readonly record struct Share(string Key, Rate Rate);
