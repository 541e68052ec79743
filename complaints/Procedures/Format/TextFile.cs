using System.Text;

namespace ComplaintBot.Complaints.Procedures.Format;

/// <summary>Reads a file as text.</summary>
internal static class TextFile
{
    private const long Largest = 1 << 20;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Null when the file cannot be used; the problem is noted at the path.</summary>
    public static string? Read(string file, string path, Problems problems)
    {
        try
        {
            if (new FileInfo(file).Length <= Largest)
                return File.ReadAllText(file, Strict);
            problems.Add(path, $"{Path.GetFileName(file)} is larger than 1 MiB.", "Shorten it.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(path, $"{Path.GetFileName(file)} cannot be read: {e.Message}", "Put it there, and let the account that runs the bot read it.");
        }
        catch (DecoderFallbackException)
        {
            problems.Add(path, $"{Path.GetFileName(file)} is not written in UTF-8.", "Save it as UTF-8.");
        }
        return null;
    }
}
