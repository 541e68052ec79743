using System.Runtime.InteropServices;

namespace ComplaintBot.Documents;

/// <summary>
/// Where the sealed files lie: <c>documents/&lt;company&gt;/&lt;dossier&gt;/&lt;id&gt;</c> in the data folder. A file is written once, read, and removed; it is never
/// changed or moved. Whatever else may keep files some day (an object store) has to do these five things and no more.
/// </summary>
internal sealed class DocumentFolder(string dataFolder)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _root = Path.Combine(Path.GetFullPath(dataFolder), "documents");

    /// <summary>The place of a new document, by which it is found from then on. What goes into it is ours, never what a customer wrote.</summary>
    public static string PlaceOf(string? company, string dossier, string id) => $"{company ?? "_"}/{dossier}/{id}";

    /// <summary>Throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> where the disk does not take it.</summary>
    public FileStream Create(string place)
    {
        var path = PathOf(place);
        var folder = Path.GetDirectoryName(path)!;
        // Whole chunks are written, and nothing is left to be written when it is closed over a full disk.
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.Read, BufferSize = 0 };
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
            options.UnixCreateMode = OwnerOnly;
        }

        try
        {
            return new FileStream(path, options);
        }
        catch (DirectoryNotFoundException)
        {
            // Somebody else removed the last file of the dossier, and the folder with it.
            Directory.CreateDirectory(folder);
            return new FileStream(path, options);
        }
    }

    /// <summary>Throws <see cref="FileNotFoundException"/> or <see cref="DirectoryNotFoundException"/> where it is gone.</summary>
    public FileStream Open(string place) =>
        new(PathOf(place), new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read, Share = FileShare.Read | FileShare.Delete, BufferSize = 0 });

    /// <summary>From here on the file survives a power cut: its content, and that it is there.</summary>
    public void Keep(string place)
    {
        var path = PathOf(place);
        using (var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite)) RandomAccess.FlushToDisk(file);
        for (var folder = Path.GetDirectoryName(path)!; folder.Length >= _root.Length; folder = Path.GetDirectoryName(folder)!) FlushFolder(folder);
    }

    /// <summary>True once nothing lies there any more.</summary>
    public bool Remove(string place)
    {
        var path = PathOf(place);
        try
        {
            File.Delete(path);
            Directory.Delete(Path.GetDirectoryName(path)!);
        }
        catch (DirectoryNotFoundException)
        {
            return true;
        }
        catch (Exception stays) when (stays is IOException or UnauthorizedAccessException)
        {
            // Of the folder most often: others lie in it.
        }

        return !File.Exists(path);
    }

    /// <summary>Everything that lies there, with the time of its last change.</summary>
    public IEnumerable<(string Place, string Id, DateTimeOffset Written)> List()
    {
        if (!Directory.Exists(_root)) yield break;
        foreach (var path in Directory.EnumerateFiles(_root, "*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 2, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint }))
            yield return (Path.GetRelativePath(_root, path).Replace(Path.DirectorySeparatorChar, '/'), Path.GetFileName(path), File.GetLastWriteTimeUtc(path));
    }

    private string PathOf(string place)
    {
        var path = Path.GetFullPath(Path.Combine(_root, place));
        return path.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? path : throw new ArgumentException($"{place} is no place of a document.", nameof(place));
    }

    private static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        // The framework opens no folders; an error only means that this file system keeps its own order.
        var handle = NativeMethods.Open(folder, 0);
        if (handle < 0) return;
        _ = NativeMethods.Sync(handle);
        _ = NativeMethods.Close(handle);
    }

    private static class NativeMethods
    {
        [DllImport("libc", EntryPoint = "open", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
        public static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

        [DllImport("libc", EntryPoint = "fsync")]
        public static extern int Sync(int handle);

        [DllImport("libc", EntryPoint = "close")]
        public static extern int Close(int handle);
    }
}
