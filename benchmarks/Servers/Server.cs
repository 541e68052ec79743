using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ComplaintBot.Benchmarks.Servers;

/// <summary>A process of its own that answers on a free loopback port, with a folder of its own; both end with it.</summary>
internal sealed class Server : IAsyncDisposable
{
    private const int Quoted = 2000;
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(2);

    private readonly TemporaryFolder _folder = new();
    private readonly Subject _subject;
    private Process? _process;

    private Server(Subject subject) => _subject = subject;

    public IPEndPoint Address { get; } = new(IPAddress.Loopback, FreePort());

    public int ProcessId => _process!.Id;

    private string Log => _folder.At("output.txt");

    private string CountersSocket => _folder.At("counters");

    /// <summary>Ends when it accepts connections.</summary>
    public static async Task<Server> Start(Subject subject, CancellationToken stop)
    {
        var server = new Server(subject);
        try
        {
            server.Launch();
            await server.UntilListening(stop);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Null where the subject does not tell.</summary>
    public HostCounters? ReadCounters() => _subject.Counts ? HostCounters.Read(CountersSocket) : null;

    private void Launch()
    {
        var work = Directory.CreateDirectory(_folder.At("data")).FullName;
        // The shell only sends the output into a file, as an operator's would go, and becomes the server itself.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >\"$0\" 2>&1 </dev/null", Log, .. _subject.Command(Address.Port, work)]) { WorkingDirectory = work };
        Load.LoadClient.KeepFrom(start);
        if (_subject.Counts) HostCounters.Enable(start, CountersSocket);
        _process = Tool.Open(start);
    }

    private async Task UntilListening(CancellationToken stop)
    {
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < LongestStart; await Task.Delay(LookAgain, stop))
        {
            if (_process!.HasExited) throw new BenchmarkException($"{_subject.Name} ended with {_process.ExitCode} instead of answering:\n{LastWords()}");
            if (Listens()) return;
        }

        throw new BenchmarkException($"{_subject.Name} does not answer on {Address} after {LongestStart.TotalSeconds} s:\n{LastWords()}");
    }

    private bool Listens()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Connect(Address);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private string LastWords()
    {
        var said = File.Exists(Log) ? File.ReadAllText(Log) : "";
        return said[^Math.Min(said.Length, Quoted)..];
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        _folder.Dispose();
    }
}
