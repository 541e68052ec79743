using System.Security.Cryptography;

namespace ComplaintBot.Store;

/// <summary>A key of the installation, 32 bytes in <c>keys/</c> of the data folder, readable by its owner only.</summary>
internal static class KeyFile
{
    public const int Size = 32;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Reads the key or makes it. Throws <see cref="InvalidOperationException"/> with the file's name where it is damaged.</summary>
    /// <param name="remedy">What to do about a damaged one, and what it costs.</param>
    public static byte[] Load(string dataFolder, string name, string remedy)
    {
        var folder = Path.Combine(dataFolder, "keys");
        var file = Path.Combine(folder, name);
        if (!File.Exists(file)) Create(folder, file);
        var key = File.ReadAllBytes(file);
        return key.Length == Size ? key : throw new InvalidOperationException($"{file} holds {key.Length} bytes instead of {Size}. {remedy}");
    }

    /// <summary>Whole or not at all, also when two processes start at once: the first one's key stands.</summary>
    private static void Create(string folder, string file)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        var draft = Path.Combine(folder, Path.GetRandomFileName());
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        using (var stream = new FileStream(draft, options))
        {
            stream.Write(RandomNumberGenerator.GetBytes(Size));
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(draft, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(draft);
        }
    }
}
