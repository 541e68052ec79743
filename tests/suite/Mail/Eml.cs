using System.Text;
using System.Text.RegularExpressions;

namespace ComplaintBot.Tests.Mail;

/// <summary>A message read the way a mail program reads it: unfolded headers, encoded words, transfer encodings, parts. Independent of what wrote it.</summary>
internal sealed partial record Eml(IReadOnlyList<(string Name, string Value)> Headers, string Body)
{
    public static Eml Read(string content)
    {
        var end = content.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var head = content[..end].Replace("\r\n ", " ", StringComparison.Ordinal).Replace("\r\n\t", " ", StringComparison.Ordinal);
        var headers = head.Split("\r\n").Select(l => (l[..l.IndexOf(':', StringComparison.Ordinal)], l[(l.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()));
        return new([.. headers], content[(end + 4)..]);
    }

    public string this[string name] => Decode(Headers.Single(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value);

    public bool Has(string name) => Headers.Any(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The decoded text of a body that is no multipart, line ends as LF.</summary>
    public string Text
    {
        get
        {
            var bytes = this["Content-Transfer-Encoding"] switch
            {
                "quoted-printable" => QuotedPrintable(Body),
                "base64" => Convert.FromBase64String(Body),
                _ => Encoding.ASCII.GetBytes(Body),
            };
            return Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\n").TrimEnd('\n');
        }
    }

    public IReadOnlyList<Eml> Parts
    {
        get
        {
            var boundary = "--" + Boundary().Match(this["Content-Type"]).Groups[1].Value;
            return [.. Body.Split(boundary).Skip(1).TakeWhile(p => !p.StartsWith("--", StringComparison.Ordinal)).Select(p => Read(p[2..]))];
        }
    }

    private static string Decode(string value)
    {
        var joined = BetweenWords().Replace(value, "");
        return EncodedWord().Replace(joined, m => Encoding.GetEncoding(m.Groups[1].Value).GetString(m.Groups[2].Value is "B" or "b"
            ? Convert.FromBase64String(m.Groups[3].Value)
            : QuotedPrintable(m.Groups[3].Value.Replace('_', ' '))));
    }

    private static byte[] QuotedPrintable(string text)
    {
        var soft = text.Replace("=\r\n", "", StringComparison.Ordinal);
        var bytes = new List<byte>();
        for (var i = 0; i < soft.Length; i++)
        {
            if (soft[i] == '=')
                bytes.Add(Convert.ToByte(soft[++i..(++i + 1)], 16));
            else
                bytes.Add((byte)soft[i]);
        }
        return [.. bytes];
    }

    [GeneratedRegex(@"=\?([^?]+)\?([BbQq])\?([^?]*)\?=")]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"(?<=\?=)\s+(?==\?)")]
    private static partial Regex BetweenWords();

    [GeneratedRegex("boundary=\"?([^\";]+)")]
    private static partial Regex Boundary();
}
