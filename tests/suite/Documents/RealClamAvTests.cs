using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ComplaintBot.Tests.DirectLine;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintBot.Tests.Documents;

/// <summary>A real clamd with a signature of our own, unpacked and not installed; see <see cref="RealClamAv"/> for what it takes.</summary>
public sealed class RealClamAvTests
{
    [FactWithClamAv]
    public async Task A_real_daemon_finds_what_it_knows_and_lets_the_rest_pass_and_without_it_nothing_is_taken()
    {
        using var daemon = await RealClamAv.Start(streamMaxLength: "1M");
        await using var host = await RunningHost.Start(b => b.Services.AddSingleton(DocumentDialogue.Dialogue), $"--Documents:ClamAv=127.0.0.1:{daemon.Port}");
        var conversation = await Conversation.Start(host);

        await conversation.Upload(Sent.Activity("keep"), Sent.File("goed.pdf", Files.Pdf()), Sent.File("ziek.txt", Files.Latin($"Beste, {RealClamAv.Infection}.")), Sent.File("groot.txt", Files.Latin(new string('a', 1_500_000))));
        Assert.Equal("goed.pdf: application/pdf; ziek.txt: Hostile; groot.txt: Unavailable", (await conversation.Poll()).Activities[^1].Text("text"));
        Assert.Single(host.FilesOnDisk());

        daemon.Stop();
        await conversation.Upload(Sent.Activity("keep"), Sent.File("goed.pdf", Files.Pdf()));
        Assert.Equal("goed.pdf: Unavailable", (await conversation.Poll()).Activities[^1].Text("text"));
        Assert.Single(host.FilesOnDisk());

        await daemon.StartAgain();
        await conversation.Upload(Sent.Activity("keep"), Sent.File("goed.pdf", Files.Pdf()));
        Assert.Equal("goed.pdf: application/pdf", (await conversation.Poll()).Activities[^1].Text("text"));
    }
}

/// <summary>For a test that needs a real clamd: with <c>./test --long</c>, or where it was fetched before.</summary>
public sealed class FactWithClamAvAttribute : FactAttribute
{
    public FactWithClamAvAttribute() => Skip = RealClamAv.Missing;
}

/// <summary>clamd out of Debian's packages, unpacked into a folder of its own: it needs no rights, changes nothing of the machine, and has our signature alone.</summary>
internal sealed class RealClamAv : IDisposable
{
    public const string Infection = "COMPLAINTBOT-TEST-INFECTION-7f1a";

    private static readonly string[] Packages = ["clamav-daemon", "clamav", "clamav-base", "libclamav12", "libmspack0"];
    private static readonly string Root = Path.Combine(Path.GetTempPath(), "complaintbot-clamav");

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("complaintbot-clamd-");
    private Process? _process;

    private RealClamAv(int port) => Port = port;

    public int Port { get; }

    private static string Daemon => Path.Combine(Root, "usr", "sbin", "clamd");

    private static string Libraries => Path.Combine(Root, "usr", "lib", "x86_64-linux-gnu");

    public static string? Missing =>
        File.Exists(Daemon) ? null
        : Environment.GetEnvironmentVariable("COMPLAINTBOT_LONG") is not { Length: > 0 } ? "Takes a real clamd, which is fetched once (20 MB): run ./test --long."
        : !OperatingSystem.IsLinux() || !File.Exists("/usr/bin/apt-get") ? $"A real clamd is fetched by apt-get. Unpack one into {Root}, so that {Daemon} is there."
        : Fetch();

    public static async Task<RealClamAv> Start(string streamMaxLength)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var daemon = new RealClamAv(((IPEndPoint)listener.LocalEndpoint).Port);
        listener.Stop();
        var signatures = daemon._home.CreateSubdirectory("signatures").FullName;
        await File.WriteAllTextAsync(Path.Combine(signatures, "local.ndb"), $"ComplaintBot.Test:0:*:{Convert.ToHexStringLower(Files.Latin(Infection))}\n");
        await File.WriteAllTextAsync(daemon.Settings, $"Foreground yes\nTCPSocket {daemon.Port}\nTCPAddr 127.0.0.1\nDatabaseDirectory {signatures}\nTemporaryDirectory {daemon._home.FullName}\nStreamMaxLength {streamMaxLength}\n");
        await daemon.StartAgain();
        return daemon;
    }

    private string Settings => Path.Combine(_home.FullName, "clamd.conf");

    public async Task StartAgain()
    {
        var start = new ProcessStartInfo(Daemon, ["--config-file", Settings]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LD_LIBRARY_PATH"] = Libraries;
        _process = Process.Start(start)!;
        var (told, troubles) = (_process.StandardOutput.ReadToEndAsync(), _process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await Answers(patience.Token))
            if (_process.HasExited) throw new InvalidOperationException($"clamd ended with {_process.ExitCode}: {await told}{await troubles}");
    }

    public void Stop()
    {
        _process?.Kill();
        _process?.WaitForExit();
        _process?.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        Stop();
        _home.Delete(recursive: true);
    }

    private async Task<bool> Answers(CancellationToken patience)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, Port, patience);
            return true;
        }
        catch (SocketException)
        {
            await Task.Delay(50, patience);
            return false;
        }
    }

    private static string? Fetch()
    {
        var folder = Directory.CreateTempSubdirectory("complaintbot-debs-").FullName;
        try
        {
            if (Run(folder, "apt-get", ["download", .. Packages]) is { } first && (Run(folder, "apt-get", "update") ?? Run(folder, "apt-get", ["download", .. Packages])) is { } trouble)
                return $"clamd could not be fetched: {first} {trouble}";
            var unpacked = Root + Path.GetRandomFileName();
            foreach (var package in Directory.EnumerateFiles(folder, "*.deb"))
                if (Run(folder, "dpkg-deb", "-x", package, unpacked) is { } torn) return $"clamd could not be unpacked: {torn}";
            Directory.Move(unpacked, Root);
            return null;
        }
        catch (Exception failure) when (failure is IOException or System.ComponentModel.Win32Exception)
        {
            return File.Exists(Daemon) ? null : $"clamd could not be fetched: {failure.Message}";
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <returns>What went wrong, or null.</returns>
    private static string? Run(string folder, string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var told = process.StandardOutput.ReadToEndAsync();
        var trouble = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? null : $"{command} ended with {process.ExitCode}: {told.Result.Trim()} {trouble.Trim()}";
    }
}
