using System.Buffers.Text;
using System.Text;

namespace ComplaintBot.Documents;

/// <summary>The bytes that an address of the scheme <c>data:</c> carries. Source: RFC 2397. Total.</summary>
internal static class DataUrl
{
    /// <summary>Null for what is none, or is torn.</summary>
    public static byte[]? Read(string text)
    {
        var comma = text.IndexOf(',');
        if (comma < 0 || !text.StartsWith("data:", StringComparison.OrdinalIgnoreCase)) return null;
        var content = Uri.UnescapeDataString(text[(comma + 1)..]);
        if (!text.AsSpan(0, comma).TrimEnd().EndsWith(";base64", StringComparison.OrdinalIgnoreCase)) return Encoding.UTF8.GetBytes(content);
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(content.Length)];
        return Convert.TryFromBase64String(content, bytes, out var length) ? bytes[..length] : null;
    }
}
