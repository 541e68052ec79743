using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ComplaintBot.Tests.Kill;

/// <summary>The host as a process of its own, which can be killed and started again on the same folder and port.</summary>
internal sealed class HostProcess : IDisposable
{
    private const int LastLines = 60;

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "ComplaintBot.dll");

    private readonly string home;
    private readonly ConcurrentQueue<string> printed = new();
    private volatile TaskCompletionSource opening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Process? running;

    /// <param name="home">Gets the data folder, and a folder for what the process leaves lying about.</param>
    public HostProcess(string home, Random chance)
    {
        this.home = home;
        Directory.CreateDirectory(Path.Combine(home, "tmp"));
        Url = new Uri($"http://127.0.0.1:{FreePort(chance)}");
    }

    public string Folder => Path.Combine(home, "data");

    public Uri Url { get; }

    /// <summary>Ends when the host answers; from a kill to the next opening it lets nobody through. Fails where the host ended by itself.</summary>
    public Task Opened => opening.Task;

    public void Start()
    {
        var process = Launch($"--urls={Url}", $"--Data:Folder={Folder}", "--Limits:Enabled=false", "--Staff:AdminPassword=twelve-and-more-letters");
        running = process;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) =>
        {
            if (running == process) FailEverybody();
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (process.HasExited && running == process) FailEverybody();
    }

    /// <summary>SIGKILL; ends when the process is gone.</summary>
    public async Task Kill()
    {
        Shut();
        if (Interlocked.Exchange(ref running, null) is not { } process) return;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        // What it had printed last may have opened it again.
        Shut();
    }

    /// <summary>SIGTERM, as an operator stops it; gives the exit code.</summary>
    public async Task<int> Terminate()
    {
        Shut();
        using var process = Interlocked.Exchange(ref running, null)!;
        using var signal = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await signal.WaitForExitAsync();
        await process.WaitForExitAsync();
        Shut();
        return process.ExitCode;
    }

    /// <summary>Those who wait already go on waiting at the same gate.</summary>
    private void Shut()
    {
        if (opening.Task.IsCompleted) opening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary><c>verify</c> on this folder, in another process.</summary>
    public async Task<(int Exit, string Told)> Verify()
    {
        using var process = Launch("verify", $"--Data:Folder={Folder}");
        var (told, troubles) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await told + await troubles);
    }

    public void Dispose() => Kill().GetAwaiter().GetResult();

    private Process Launch(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["TMPDIR"] = Path.Combine(home, "tmp");
        return Process.Start(start)!;
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        printed.Enqueue(line);
        while (printed.Count > LastLines) printed.TryDequeue(out _);
        if (line.Contains("Now listening on", StringComparison.Ordinal)) opening.TrySetResult();
    }

    private void FailEverybody()
    {
        var failed = new TaskCompletionSource();
        failed.SetException(new InvalidOperationException("The host ended by itself. Its last lines:\n" + string.Join('\n', printed)));
        _ = failed.Task.Exception;
        var waiting = opening;
        opening = failed;
        waiting.TrySetException(failed.Task.Exception!.InnerException!);
    }

    /// <summary>Below the ports that outgoing connections take: a client that tries a closed one of those may reach itself.</summary>
    private static int FreePort(Random chance)
    {
        while (true)
        {
            var port = chance.Next(20_000, 32_000);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody else has it.
            }
        }
    }
}
