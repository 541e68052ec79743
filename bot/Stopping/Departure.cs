using ComplaintBot.Turns;

namespace ComplaintBot.Stopping;

/// <summary>
/// The order in which the host goes: nothing new is begun, what is under way is finished, its answers still reach the open streams,
/// then these are closed and the server with them.
/// </summary>
internal sealed class Departure : IHostedLifecycleService, IDisposable
{
    /// <summary>Together shorter than the time that the host has for stopping, 30 s.</summary>
    private static readonly TimeSpan ForTurns = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan ForFarewells = TimeSpan.FromSeconds(3);

    private readonly LiveStreams _live;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _streamsEnd = new();
    private readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lock = new();
    private int _underWay;
    private bool _begun;

    public Departure(LiveStreams live, IHostApplicationLifetime host, TimeProvider time)
    {
        (_live, _time) = (live, time);
        // SIGTERM is heard here first.
        host.ApplicationStopping.Register(Begin);
    }

    /// <summary>When streams say goodbye.</summary>
    public CancellationToken StreamsEnd => _streamsEnd.Token;

    /// <summary>False where nothing new is begun any more; otherwise <see cref="Leave"/> must follow.</summary>
    public bool TryEnter()
    {
        lock (_lock)
        {
            if (_begun) return false;
            _underWay++;
            return true;
        }
    }

    public void Leave()
    {
        lock (_lock)
        {
            _underWay--;
            if (_begun && _underWay == 0) _idle.TrySetResult();
        }
    }

    public bool HasBegun
    {
        get
        {
            lock (_lock) return _begun;
        }
    }

    public async Task StoppingAsync(CancellationToken stop)
    {
        Begin();
        await Patiently(_idle.Task, ForTurns, stop);
        await _streamsEnd.CancelAsync();
        await Patiently(_live.Emptied(), ForFarewells, stop);
    }

    public Task StartingAsync(CancellationToken stop) => Task.CompletedTask;
    public Task StartAsync(CancellationToken stop) => Task.CompletedTask;
    public Task StartedAsync(CancellationToken stop) => Task.CompletedTask;
    public Task StopAsync(CancellationToken stop) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken stop) => Task.CompletedTask;

    public void Dispose() => _streamsEnd.Dispose();

    private void Begin()
    {
        lock (_lock)
        {
            _begun = true;
            if (_underWay == 0) _idle.TrySetResult();
        }
    }

    private async Task Patiently(Task end, TimeSpan patience, CancellationToken stop)
    {
        try
        {
            await end.WaitAsync(patience, _time, stop);
        }
        catch (Exception over) when (over is TimeoutException or OperationCanceledException)
        {
            // Whoever did not make it is cut off; what was not committed did not happen.
        }
    }
}
