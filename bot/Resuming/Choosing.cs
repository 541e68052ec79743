using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ComplaintBot.DirectLine;

namespace ComplaintBot.Resuming;

/// <summary>
/// What the browser keeps whose code was right, while its customer says with which of several conversations he wants to go on: the contact and
/// an end, signed. Nothing of it is stored, and it opens nothing but what the code would have opened.
/// </summary>
internal sealed class Choosing(byte[] key)
{
    private const int Longest = 200;

    public void Give(HttpContext http, string company, byte[] contact, DateTimeOffset until)
    {
        var said = $"{Base64Url.EncodeToString(contact)}.{until.ToUnixTimeMilliseconds()}";
        Write(http, company, $"{said}.{Base64Url.EncodeToString(MacOf(company, said))}", ResumeCodes.ValidFor);
    }

    /// <summary>The contact; null where the browser may not choose, or not any more.</summary>
    public byte[]? Read(HttpContext http, string company, DateTimeOffset now)
    {
        if (http.Request.Cookies[NameOf(company)] is not { Length: <= Longest } pass || pass.Split('.') is not [var contact, var until, var mac]) return null;
        if (!Base64Url.IsValid(contact) || !Base64Url.IsValid(mac) || !long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var end)) return null;
        return CryptographicOperations.FixedTimeEquals(Base64Url.DecodeFromChars(mac), MacOf(company, $"{contact}.{until}")) && now.ToUnixTimeMilliseconds() < end
            ? Base64Url.DecodeFromChars(contact)
            : null;
    }

    public static void TakeBack(HttpContext http, string company) => Write(http, company, "", TimeSpan.Zero);

    private byte[] MacOf(string company, string said) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{company}\n{said}"));

    private static void Write(HttpContext http, string company, string value, TimeSpan age) =>
        http.Response.Cookies.Append(NameOf(company), value, ResumeCookie.OptionsFor(http, ContinueModel.Path, age, framed: true));

    private static string NameOf(string company) => $"complaintbot-choice-{company}";
}
