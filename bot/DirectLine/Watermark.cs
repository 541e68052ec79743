using System.Globalization;

namespace ComplaintBot.DirectLine;

/// <summary>The sequence of the last activity that a client has seen; a string on the wire, never empty.</summary>
internal static class Watermark
{
    public static string Of(long sequence) => sequence.ToString(CultureInfo.InvariantCulture);

    /// <summary>0 where there is none; null for what is no watermark of ours.</summary>
    public static long? Read(HttpRequest request)
    {
        var text = request.Query["watermark"].ToString();
        // The stock client's first request has "watermark=", Azure's own stream addresses "watermark=-".
        if (text is "" or "-") return 0;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : null;
    }
}
