namespace ComplaintBot.Documents.Recognition;

/// <summary>A message as mail programs save it. Source: RFC 5322. What is attached to it is not opened here.</summary>
internal static class Mail
{
    private static readonly HashSet<string> Usual = new(
        ["from", "to", "subject", "date", "message-id", "received", "return-path", "mime-version", "delivered-to", "reply-to", "cc", "sender", "content-type", "dkim-signature", "x-mailer"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>True where it begins with header fields, of which several are those of a message.</summary>
    public static bool Begins(string text)
    {
        var known = 0;
        foreach (var line in text.AsSpan().TrimStart("\uFEFF\r\n").EnumerateLines())
        {
            if (line.IsEmpty) break;
            if (line[0] is ' ' or '\t') continue;
            var colon = line.IndexOf(':');
            if (colon <= 0 || line[..colon].IndexOfAnyExceptInRange('!', '~') >= 0) return known >= 3 && IsCut(text, line);
            if (Usual.Contains(line[..colon].ToString())) known++;
        }

        return known >= 2;
    }

    /// <summary>Only a part of the text was read, and it ends within a line.</summary>
    private static bool IsCut(string text, ReadOnlySpan<char> line) => text.AsSpan().EndsWith(line);
}
