using System.Buffers;

namespace ComplaintBot.Language;

public static partial class EmailAddress
{
    // RFC 5321, 4.5.3.1: 64 octets before the @; 254 for what fits into a path.
    private const int LocalAtMost = 64;
    private const int WholeAtMost = 254;
    private const int LabelAtMost = 63;

    // Other characters are allowed by RFC 5322 and used by nobody; read as part of an address they only swallow what stands before it.
    private static readonly SearchValues<char> LocalMarks = SearchValues.Create("._%+-'&~");

    /// <summary>The first address in the message, plain or, where there is no plain one, <see cref="Mend"/>ed; null when there is none. The part after the @ in lower case.</summary>
    public static string? Find(Message message)
    {
        var text = message.Text.AsSpan();
        for (var from = 0; text[from..].IndexOf('@') is >= 0 and var step; from += step + 1)
        {
            if (Plain(text, from + step) is { } address)
                return address;
        }

        return Mend(message);
    }

    /// <summary>The address that was spelled out ("jan apenstaartje voorbeeld punt nl"), broken by spaces, or has a comma for a dot; null when there is none.</summary>
    public static string? Mend(Message message) => SpelledAddress.Find(message.Text);

    /// <summary>The address of these two parts; null when no mail could go there.</summary>
    internal static string? Join(ReadOnlySpan<char> local, ReadOnlySpan<char> domain)
    {
        if (local.Length is 0 or > LocalAtMost || local.Length + 1 + domain.Length > WholeAtMost)
            return null;
        if (!System.Text.Ascii.IsValid(local) || !System.Text.Ascii.IsValid(domain))
            return null;
        if (local[0] == '.' || local[^1] == '.' || local.IndexOf("..") >= 0 || !IsDomain(domain))
            return null;
        return $"{local}@{domain.ToString().ToLowerInvariant()}";
    }

    private static string? Plain(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (start > 0 && at - start <= LocalAtMost && (char.IsAsciiLetterOrDigit(text[start - 1]) || LocalMarks.Contains(text[start - 1])))
            start--;
        var end = at + 1;
        while (end < text.Length && end - at <= WholeAtMost && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-'))
            end++;

        // Half an address is somebody else's: "josé.b@…", "a@b@c.nl", "jan@müller.de".
        if ((start > 0 && IsGlued(text[start - 1])) || (end < text.Length && (IsGlued(text[end]) || text[end] == '_')))
            return null;
        return Join(text[start..at].TrimStart(".'-&+"), text[(at + 1)..end].TrimEnd(".-"));
    }

    private static bool IsGlued(char neighbour) => char.IsLetterOrDigit(neighbour) || neighbour == '@' || char.IsSurrogate(neighbour);

    private static bool IsDomain(ReadOnlySpan<char> domain)
    {
        var labels = 0;
        foreach (var range in domain.Split('.'))
        {
            var label = domain[range];
            if (label.Length is 0 or > LabelAtMost || label[0] == '-' || label[^1] == '-')
                return false;
            labels++;
        }

        var top = domain[(domain.LastIndexOf('.') + 1)..];
        return labels >= 2 && top.Length >= 2 && !top.ContainsAnyInRange('0', '9');
    }
}
