using ComplaintBot.Store;

namespace ComplaintBot.DirectLine;

/// <summary>The key that signs tokens. It lies in the data folder, so that tokens stay valid over a restart.</summary>
internal static class SigningKey
{
    /// <summary>Reads the key or makes it. Throws <see cref="InvalidOperationException"/> with the file's name where it is damaged.</summary>
    public static byte[] Load(string dataFolder) => KeyFile.Load(
        dataFolder, "directline.key",
        "Restore it from a backup, or delete it: then every token in use becomes invalid, and earlier conversations are not found by e-mail until their customers write again.");
}
