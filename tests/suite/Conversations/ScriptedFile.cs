using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ComplaintBot.Complaints;
using ComplaintBot.Dialogs;

namespace ComplaintBot.Tests.Conversations;

/// <summary>
/// A file as a script tells of it: <c>rekening.pdf (PDF, 12 KB)</c>; <c>(PDF, 12 KB, as other.pdf)</c> has the content of another one;
/// <c>geheim.pdf (encrypted)</c> was refused by the host, for a reason as on the wire.
/// </summary>
internal static partial class ScriptedFile
{
    private static readonly Dictionary<string, string> MediaTypes = new()
    {
        ["PDF"] = "application/pdf",
        ["JPEG"] = "image/jpeg",
        ["PNG"] = "image/png",
        ["HEIC"] = "image/heic",
        ["DOCX"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ["EML"] = "message/rfc822",
    };

    public static ReceivedDocument Read(string written)
    {
        if (Refused().Match(written) is { Success: true } refused && Enum.TryParse<DocumentRefusal>(refused.Groups[2].Value, ignoreCase: true, out var reason))
            return new(refused.Groups[1].Value, null, reason);
        if (Taken().Match(written) is not { Success: true } file)
            throw new FormatException($"No file that a script can send: \"{written}\". Write \"name (PDF, 12 KB)\", or \"name (encrypted)\" for a refused one.");
        var name = file.Groups["name"].Value;
        var bytes = (long)(decimal.Parse(file.Groups["size"].Value, CultureInfo.InvariantCulture) * (file.Groups["unit"].Value == "MB" ? 1024 * 1024 : 1024));
        var content = file.Groups["as"] is { Success: true, Value: var other } ? other : name;
        return new(name, new Document($"d-{name}-{bytes}", name, MediaTypes[file.Groups["kind"].Value], bytes, Sha256(content)), null);
    }

    private static string Sha256(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    [GeneratedRegex(@"^(.+) \(([a-zA-Z]+)\)$")]
    private static partial Regex Refused();

    [GeneratedRegex(@"^(?<name>.+) \((?<kind>[A-Z]+), (?<size>[0-9.]+) (?<unit>KB|MB)(, as (?<as>.+))?\)$")]
    private static partial Regex Taken();
}
