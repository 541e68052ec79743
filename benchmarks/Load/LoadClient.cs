using System.Diagnostics;
using System.Net;

namespace ComplaintBot.Benchmarks.Load;

/// <summary>Holds as many conversations at a time as it has connections, in a closed loop, and checks every answer. Allocates nothing while it runs.</summary>
internal sealed class LoadClient : IDisposable
{
    private const string OnOneThread = "DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT";
    private const string WithoutThreadPool = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";

    private readonly TaskCompletionSource _failure = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Connection[] _connections;
    private Latencies? _recording;
    private int _conversations;
    private int _answers;
    private volatile bool _stopped;

    public LoadClient(IPEndPoint server, Conversation conversation, int connections)
    {
        _connections = new Connection[connections];
        for (var i = 0; i < connections; i++) _connections[i] = new Connection(this, server, conversation);
    }

    public bool Stopped => _stopped;

    /// <summary>Since the beginning.</summary>
    public int Answers => Volatile.Read(ref _answers);

    /// <summary>
    /// Answers are taken on the thread that waits for all sockets, which spares a change of threads in each turn. To be called before the
    /// process opens its first socket; costs other programs of this process nothing, and is not handed on to the servers measured.
    /// </summary>
    public static void StayOnOneThread()
    {
        Environment.SetEnvironmentVariable(OnOneThread, "1");
        Environment.SetEnvironmentVariable(WithoutThreadPool, "1");
    }

    public static void KeepFrom(ProcessStartInfo server)
    {
        server.Environment.Remove(OnOneThread);
        server.Environment.Remove(WithoutThreadPool);
    }

    public void Begin()
    {
        foreach (var connection in _connections) connection.Begin();
    }

    /// <summary>Throws what went wrong as soon as a turn is answered wrongly or not at all.</summary>
    public async Task Go(TimeSpan time, CancellationToken stop) => await await Task.WhenAny(Task.Delay(time, stop), _failure.Task);

    /// <param name="into">Null ends it.</param>
    public void Record(Latencies? into) => Volatile.Write(ref _recording, into);

    public int NextConversation() => Interlocked.Increment(ref _conversations);

    public void Answered(long ticks)
    {
        Interlocked.Increment(ref _answers);
        Volatile.Read(ref _recording)?.Add(ticks);
    }

    public void Fail(Exception failure)
    {
        if (_stopped) return;
        _stopped = true;
        _failure.TrySetException(failure as BenchmarkException ?? new BenchmarkException($"The connection failed: {failure.Message}", failure));
    }

    public void Dispose()
    {
        _stopped = true;
        foreach (var connection in _connections) connection.Dispose();
    }
}
