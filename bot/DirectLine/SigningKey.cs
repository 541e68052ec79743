using System.Security.Cryptography;

namespace ComplaintBot.DirectLine;

/// <summary>The key that signs tokens. It lies in the data folder, so that tokens stay valid over a restart.</summary>
internal static class SigningKey
{
    private const int Size = 32;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Reads the key or makes it. Throws <see cref="InvalidOperationException"/> with the file's name where it is damaged.</summary>
    public static byte[] Load(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, "keys");
        var file = Path.Combine(folder, "directline.key");
        if (!File.Exists(file)) Create(folder, file);
        var key = File.ReadAllBytes(file);
        return key.Length == Size
            ? key
            : throw new InvalidOperationException($"{file} holds {key.Length} bytes instead of {Size}. Restore it from a backup, or delete it: then every token in use becomes invalid.");
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
