namespace ComplaintBot.Tests;

/// <summary>A clock that a test sets; timers fire when it passes their time.</summary>
internal sealed class SetClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Alarm> _alarms = [];
    private DateTimeOffset _now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return _now;
    }

    public void Advance(TimeSpan span)
    {
        List<Alarm> due;
        lock (_lock)
        {
            _now += span;
            due = [.. _alarms.Where(a => a.At <= _now)];
            _alarms.RemoveAll(due.Contains);
        }

        foreach (var alarm in due) alarm.Ring();
    }

    /// <summary>How many wait for this clock.</summary>
    public int Waiters
    {
        get
        {
            lock (_lock) return _alarms.Count;
        }
    }

    /// <summary>Ends when so many wait for this clock.</summary>
    public async Task Waiting(int count)
    {
        for (var patience = Environment.TickCount64 + 20_000; ; await Task.Yield())
        {
            if (Waiters >= count) return;
            Assert.True(Environment.TickCount64 < patience, $"Fewer than {count} wait for the clock.");
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        return alarm;
    }

    private sealed class Alarm(SetClock clock, Action ring) : ITimer
    {
        public DateTimeOffset At { get; private set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock._alarms.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan) return true;
                At = clock._now + dueTime;
                clock._alarms.Add(this);
                return true;
            }
        }

        public void Dispose()
        {
            lock (clock._lock) clock._alarms.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
