using System.Globalization;
using System.Net.Mail;
using System.Text;

namespace ComplaintBot.Mail;

/// <summary>A composed message as the bytes of an <c>.eml</c> file (RFC 5322, 2045, 2047). System.Net.Mail itself writes one to a server only, or by way of a folder.</summary>
internal static class MimeText
{
    private const int LongestLine = 76;
    /// <summary>Bytes of a header's text that fit into one encoded word of 75 characters.</summary>
    private const int BytesOfWord = 42;

    public static async Task<byte[]> Write(MailMessage message, DateTimeOffset date)
    {
        var text = new StringBuilder(2048);
        foreach (var name in message.Headers.AllKeys)
            Line(text, $"{name}: {message.Headers[name]}");
        Line(text, "MIME-Version: 1.0");
        Line(text, $"From: {Address(message.From!)}");
        Line(text, $"To: {string.Join(", ", message.To.Select(Address))}");
        Line(text, $"Date: {date.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture)} +0000");
        Line(text, $"Subject: {Header(message.Subject)}");
        if (message.AlternateViews.Count == 1)
            await Part(text, message.AlternateViews[0]);
        else
            await Alternatives(text, message.AlternateViews, $"=_{message.Headers["Message-ID"]!.Trim('<', '>').Replace('@', '_')}");
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    private static async Task Alternatives(StringBuilder text, IEnumerable<AlternateView> views, string boundary)
    {
        Line(text, $"Content-Type: multipart/alternative; boundary=\"{boundary}\"");
        Line(text, "");
        foreach (var view in views)
        {
            Line(text, $"--{boundary}");
            await Part(text, view);
            Line(text, "");
        }
        Line(text, $"--{boundary}--");
    }

    private static async Task Part(StringBuilder text, AlternateView view)
    {
        using var content = new MemoryStream();
        await view.ContentStream.CopyToAsync(content);
        Line(text, $"Content-Type: {view.ContentType.MediaType}; charset=utf-8");
        Line(text, "Content-Transfer-Encoding: quoted-printable");
        Line(text, "");
        QuotedPrintable(text, content.GetBuffer().AsSpan(0, (int)content.Length));
    }

    private static string Address(MailAddress address) =>
        address.DisplayName.Length == 0 ? address.Address
        : Ascii.IsValid(address.DisplayName) ? $"\"{address.DisplayName.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\" <{address.Address}>"
        : $"{Header(address.DisplayName)} <{address.Address}>";

    /// <summary>As it is where it is short and plain, else in encoded words, none of which cuts a character in two.</summary>
    private static string Header(string value)
    {
        if (Ascii.IsValid(value) && value.Length < LongestLine - 10 && !value.Contains("=?", StringComparison.Ordinal))
            return value;
        var words = new List<string>();
        var bytes = new List<byte>();
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in value.EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(utf8);
            if (bytes.Count + length > BytesOfWord)
                Word();
            bytes.AddRange(utf8[..length]);
        }
        Word();
        return string.Join("\r\n ", words);

        void Word()
        {
            words.Add($"=?utf-8?B?{Convert.ToBase64String([.. bytes])}?=");
            bytes.Clear();
        }
    }

    /// <summary>Line ends stay line ends; what is not plain, and blanks before a line end, become =XX; long lines are broken softly.</summary>
    private static void QuotedPrintable(StringBuilder text, ReadOnlySpan<byte> bytes)
    {
        var column = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i..].StartsWith("\r\n"u8))
            {
                Line(text, "");
                (column, i) = (0, i + 1);
                continue;
            }
            var plain = bytes[i] is >= 33 and <= 126 and not (byte)'=' || (bytes[i] is (byte)' ' or (byte)'\t' && !EndsLine(bytes[(i + 1)..]));
            if (column + (plain ? 1 : 3) >= LongestLine)
            {
                Line(text, "=");
                column = 0;
            }
            column += plain ? 1 : 3;
            if (plain)
                text.Append((char)bytes[i]);
            else
                text.Append(CultureInfo.InvariantCulture, $"={bytes[i]:X2}");
        }
        Line(text, "");
    }

    private static bool EndsLine(ReadOnlySpan<byte> rest) => rest.IsEmpty || rest.StartsWith("\r\n"u8);

    private static void Line(StringBuilder text, string line) => text.Append(line).Append("\r\n");
}
