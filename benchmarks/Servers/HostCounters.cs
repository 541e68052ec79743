using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace ComplaintBot.Benchmarks.Servers;

/// <summary>What a .NET server tells of itself through <see cref="StartupHook"/>, since its start.</summary>
internal sealed record HostCounters(long AllocatedBytes, TimeSpan GcPause)
{
    public static void Enable(ProcessStartInfo server, string socket)
    {
        server.Environment["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location;
        server.Environment[StartupHook.SocketVariable] = socket;
    }

    public static HostCounters Read(string path)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Connect(new UnixDomainSocketEndPoint(path));
        Span<byte> line = stackalloc byte[128];
        var length = socket.Receive(line);
        var numbers = Encoding.ASCII.GetString(line[..length]).Split(' ').Select(n => long.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        return new HostCounters(numbers[0], TimeSpan.FromTicks(numbers[1]));
    }
}
