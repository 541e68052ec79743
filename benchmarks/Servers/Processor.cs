using System.Globalization;

namespace ComplaintBot.Benchmarks.Servers;

/// <summary>What Linux tells of processes, see proc(5).</summary>
internal static class Processor
{
    // USER_HZ, the same on every Linux that .NET runs on.
    private const double TicksPerSecond = 100;

    private const int UserTime = 11;
    private const int SystemTime = 12;
    private const int Idle = 3;
    private const int Wait = 4;
    private const int LastOfBusy = 6;

    public static string Model =>
        File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[1].Trim() ?? "unknown processor";

    /// <summary>User and system time of a process, all its threads together, to 10 ms.</summary>
    public static TimeSpan TimeOf(int process)
    {
        var text = File.ReadAllText($"/proc/{process}/stat");
        // Behind the name, which may hold blanks and brackets.
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return Ticks(Number(fields[UserTime]) + Number(fields[SystemTime]));
    }

    /// <summary>What all processes of the machine have used.</summary>
    public static TimeSpan TimeOfAll()
    {
        var fields = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToArray();
        return Ticks(fields.Take(LastOfBusy + 1).Select((field, at) => at is Idle or Wait ? 0 : Number(field)).Sum());
    }

    public static double ResidentMegabytes(int process)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
        return Number(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2]) / 1024.0;
    }

    private static long Number(string field) => long.Parse(field, CultureInfo.InvariantCulture);

    private static TimeSpan Ticks(long ticks) => TimeSpan.FromSeconds(ticks / TicksPerSecond);
}
