using System.Net.Sockets;
using System.Text;

// The runtime looks for this name outside all namespaces, see
// https://github.com/dotnet/runtime/blob/main/docs/design/features/host-startup-hook.md

/// <summary>
/// Runs inside the measured server before its Main, so that the product needs no entrance for measurements: whoever connects to the
/// socket is told the counters of the garbage collector. Costs a thread that sleeps.
/// </summary>
internal static class StartupHook
{
    public const string SocketVariable = "BENCHMARK_COUNTERS";

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(SocketVariable) is not { } path) return;
        var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen();
        new Thread(() => Tell(listener)) { IsBackground = true, Name = "benchmark counters" }.Start();
    }

    private static void Tell(Socket listener)
    {
        while (true)
        {
            using var caller = listener.Accept();
            caller.Send(Encoding.ASCII.GetBytes($"{GC.GetTotalAllocatedBytes()} {GC.GetTotalPauseDuration().Ticks}"));
        }
    }
}
