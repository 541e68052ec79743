using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using ComplaintBot.Store;

namespace ComplaintBot.Mail;

/// <summary>A letter as an RFC 5322 message. Whatever a customer wrote ends up in an address that parses, in an encoded subject or in the body, never in a header of its own.</summary>
internal static class LetterMessage
{
    /// <summary>The message, or the reason why no message can be made of the letter. <paramref name="text"/> replaces the stream of the plain text, for whoever wants to see it being read.</summary>
    public static bool TryCompose(StoredLetter letter, MailAddress from, Func<byte[], Stream> text, out MailMessage message, out string reason)
    {
        message = new MailMessage();
        if (!TryReadAddress(letter.To, out var to, out reason))
            return false;
        if (!IsMessageId(letter.MessageId))
        {
            reason = "The Message-ID holds characters that do not belong in one.";
            return false;
        }
        message.From = from;
        message.To.Add(to);
        message.SubjectEncoding = Encoding.UTF8;
        message.HeadersEncoding = Encoding.UTF8;
        message.Subject = OneLine(letter.Subject);
        message.Headers.Add("Message-ID", $"<{letter.MessageId}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (IsLanguage(letter.Language))
            message.Headers.Add("Content-Language", letter.Language);
        message.AlternateViews.Add(View(text(Encoding.UTF8.GetBytes(WithCrLf(letter.Text))), MediaTypeNames.Text.Plain));
        if (letter.Html is { } html)
            message.AlternateViews.Add(View(new MemoryStream(Encoding.UTF8.GetBytes(WithCrLf(html))), MediaTypeNames.Text.Html));
        return true;
    }

    /// <summary>True for exactly one plain address (<c>name@host</c>), without display name, comment or list.</summary>
    public static bool TryReadAddress(string written, out MailAddress address, out string reason)
    {
        reason = "";
        if (!MailAddress.TryCreate(written, out address!) || address.Address != written || written.Any(char.IsControl))
        {
            reason = "The address is not one plain e-mail address.";
            return false;
        }
        if (!Ascii.IsValid(address.User))
        {
            reason = "The part of the address before the @ holds letters that mail servers do not carry.";
            return false;
        }
        return true;
    }

    /// <summary>Only what needs no quoting, so that a Message-ID is a file name as well.</summary>
    public static bool IsMessageId(string id) =>
        id is [not ('.' or '-' or '@'), ..] && id.Length <= 200 && id.Count(c => c == '@') == 1 && id[^1] != '@'
        && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '+' or '@');

    private static bool IsLanguage(string language) =>
        language.Length is > 1 and <= 35 && language.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static string OneLine(string subject)
    {
        var line = new StringBuilder(subject.Length);
        foreach (var c in subject)
            line.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
        return line.ToString().Trim();
    }

    private static string WithCrLf(string text) => text.ReplaceLineEndings("\r\n");

    private static AlternateView View(Stream content, string mediaType) =>
        new(content, new ContentType(mediaType) { CharSet = "utf-8" }) { TransferEncoding = TransferEncoding.QuotedPrintable };
}
