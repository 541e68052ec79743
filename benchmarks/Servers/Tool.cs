using System.Diagnostics;

namespace ComplaintBot.Benchmarks.Servers;

/// <summary>Programs that run to their end, such as builds.</summary>
internal static class Tool
{
    private const int Quoted = 2000;

    /// <summary>Throws <see cref="BenchmarkException"/> with the end of what it wrote where it fails or is missing.</summary>
    public static async Task Run(string folder, CancellationToken stop, params string[] command)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        using var process = Open(start);
        process.StandardInput.Close();
        try
        {
            var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(stop), process.StandardError.ReadToEndAsync(stop));
            await process.WaitForExitAsync(stop);
            var all = string.Concat(said);
            if (process.ExitCode != 0) throw new BenchmarkException($"{string.Join(' ', command)} ended with {process.ExitCode}:\n{all[^Math.Min(all.Length, Quoted)..]}");
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    public static Process Open(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new BenchmarkException($"{start.FileName} could not be started ({missing.Message}). Is it installed and on the PATH?", missing);
        }
    }
}
