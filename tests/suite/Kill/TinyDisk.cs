using System.Diagnostics;

namespace ComplaintBot.Tests.Kill;

/// <summary>A disk of a few megabytes in memory, mounted for one test, that can be filled to the last byte.</summary>
internal sealed class TinyDisk : IDisposable
{
    private const int Page = 4096;

    private static readonly Lazy<string?> Hindrance = new(Try);

    private TinyDisk(string path) => Path = path;

    public string Path { get; }

    /// <summary>Why no disk can be mounted here, or null.</summary>
    public static string? Refused => Hindrance.Value;

    private string Filler => System.IO.Path.Combine(Path, "filler");

    public static TinyDisk Mount()
    {
        var path = Directory.CreateTempSubdirectory("complaintbot-disk-").FullName;
        if (Run("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", path) is { } trouble)
        {
            Directory.Delete(path);
            throw new IOException(trouble);
        }

        return new TinyDisk(path);
    }

    public void Fill()
    {
        using var filler = File.OpenHandle(Filler, FileMode.CreateNew, FileAccess.Write);
        var page = new byte[Page];
        try
        {
            for (var offset = 0L; ; offset += Page) RandomAccess.Write(filler, page, offset);
        }
        catch (IOException)
        {
            // Not one page more.
        }
    }

    public void Free() => File.Delete(Filler);

    public void Dispose()
    {
        Run("umount", "-l", Path);
        Directory.Delete(Path);
    }

    private static string? Try()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess) return "A small disk is mounted for this: run the tests as root on Linux.";
        try
        {
            Mount().Dispose();
            return null;
        }
        catch (Exception failure) when (failure is IOException or System.ComponentModel.Win32Exception)
        {
            return $"No small disk can be mounted here: {failure.Message}";
        }
    }

    /// <returns>What went wrong, or null.</returns>
    private static string? Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
        var trouble = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? null : $"{command} ended with {process.ExitCode}: {trouble.Trim()}";
    }
}

/// <summary>For tests that need a disk of their own to fill.</summary>
public sealed class FactOnATinyDiskAttribute : FactAttribute
{
    public FactOnATinyDiskAttribute() => Skip = TinyDisk.Refused;
}
