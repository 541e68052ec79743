namespace ComplaintBot.Documents.Recognition;

/// <summary>What is a program by its first bytes or by its name.</summary>
internal static class Programs
{
    private static readonly HashSet<string> Extensions = new(
        [
            ".exe", ".dll", ".com", ".scr", ".pif", ".cpl", ".msi", ".msp", ".mst", ".bat", ".cmd", ".ps1", ".psm1", ".vbs", ".vbe", ".js", ".jse", ".mjs", ".ws", ".wsf", ".wsh", ".wsc", ".hta",
            ".jar", ".class", ".lnk", ".url", ".reg", ".inf", ".scf", ".sct", ".gadget", ".application", ".appref-ms", ".chm", ".hlp", ".sh", ".bash", ".command", ".app", ".apk", ".ipa", ".deb", ".rpm",
            ".docm", ".dotm", ".xlsm", ".xltm", ".xlam", ".xlsb", ".pptm", ".potm", ".ppam", ".ppsm", ".sldm", ".iso", ".img", ".vhd", ".vhdx", ".one", ".iqy", ".slk", ".settingcontent-ms", ".library-ms",
        ],
        StringComparer.Ordinal);

    public static bool IsExtension(string extension) => Extensions.Contains(extension);

    public static bool Begins(ReadOnlySpan<byte> head) =>
        head.StartsWith("\u007fELF"u8) || IsWindows(head) || head.StartsWith((ReadOnlySpan<byte>)[0xCA, 0xFE, 0xBA, 0xBE])
        || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xED, 0xFA, 0xCE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xED, 0xFA, 0xCF])
        || head.StartsWith((ReadOnlySpan<byte>)[0xCE, 0xFA, 0xED, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xCF, 0xFA, 0xED, 0xFE])
        || head.StartsWith((ReadOnlySpan<byte>)[0x4C, 0, 0, 0, 1, 0x14, 2, 0])
        || head.StartsWith("#!"u8) || head.StartsWith("dex\n"u8) || head.StartsWith("ITSF"u8);

    /// <summary>Two letters alone could begin a text.</summary>
    private static bool IsWindows(ReadOnlySpan<byte> head) => head.StartsWith("MZ"u8) && head.Length >= 64 && head[..64].IndexOfAnyInRange((byte)0, (byte)8) >= 0;
}
