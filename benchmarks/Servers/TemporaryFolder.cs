namespace ComplaintBot.Benchmarks.Servers;

/// <summary>Goes away with everything in it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("complaintbot-benchmark-").FullName;

    public string At(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Copies a folder in here; gives its new path.</summary>
    public string Copy(string folder)
    {
        var name = System.IO.Path.GetFileName(System.IO.Path.TrimEndingDirectorySeparator(folder));
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var copy = At(System.IO.Path.Combine(name, System.IO.Path.GetRelativePath(folder, file)));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return At(name);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
