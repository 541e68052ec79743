using System.Buffers;
using System.Collections.Frozen;

namespace ComplaintBot.Language;

/// <param name="Start">Index in <see cref="Message.Text"/>.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>Addresses of web pages, with a scheme or without.</summary>
public static class Urls
{
    private const int LongestHost = 256;
    private static readonly string[] Schemes = ["http://", "https://", "ftp://"];
    private static readonly SearchValues<char> Host = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._");
    private static readonly SearchValues<char> LooseHost = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._@:%+~#=");
    private static readonly SearchValues<char> Path = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._:%+~#?!&/=");
    private static readonly SearchValues<char> LoosePath = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._:%+~#?&/=()@");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TopLevel =
        WordFile.Read("toplevel").SelectMany(line => line.Words).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Every address in its order. What follows it in a sentence may end it only where it has a path.</summary>
    public static IReadOnlyList<TextSpan> Find(Message message)
    {
        var found = new List<TextSpan>();
        var text = message.Text.AsSpan();
        if (text.IndexOf('.') < 0 && text.IndexOf("://") < 0)
            return found;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiLetterOrDigit(text[at]) || (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]) && !StartsWithScheme(text[at..])))
                continue;
            var end = Math.Max(Strict(text, at), Loose(text, at));
            if (end == at)
                continue;
            found.Add(new TextSpan(at, end - at));
            at = end - 1;
        }

        return found;
    }

    private static bool StartsWithScheme(ReadOnlySpan<char> text) => SchemeLength(text) > 0;

    private static int SchemeLength(ReadOnlySpan<char> text)
    {
        if (text[0] is not ('h' or 'H' or 'f' or 'F'))
            return 0;
        foreach (var scheme in Schemes)
        {
            if (text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                return scheme.Length;
        }

        return 0;
    }

    // "lease.nl", "http://127.0.0.1:8080/x": a host that ends in a known name, then a port and a path.
    private static int Strict(ReadOnlySpan<char> text, int at)
    {
        var scheme = SchemeLength(text[at..]);
        if (scheme == 0 && at > 0 && !(char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '\'' or '"' or '(' or '[' or ':' or '’' or '‘' or '“' or '«'))
            return at;
        var from = at + scheme;
        if (from >= text.Length || !char.IsAsciiLetterOrDigit(text[from]))
            return at;
        var host = text.Slice(from, Math.Min(LongestHost, text.Length - from));
        var length = host.IndexOfAnyExcept(Host);
        host = length < 0 ? host : host[..length];
        if (scheme > 0 && NumericHost(host) is > 0 and var numeric && Suffix(text, from + numeric) is > 0 and var ends)
            return ends;
        for (var dot = host.LastIndexOf('.'); dot > 0; dot = host[..dot].LastIndexOf('.'))
        {
            var name = host[(dot + 1)..];
            var letters = 0;
            while (letters < name.Length && char.IsAsciiLetter(name[letters]))
                letters++;
            if (host[dot - 1] == '.' || letters < 2 || (letters < name.Length && name[letters] != '.'))
                continue;
            if (Suffix(text, from + dot + 1 + letters) is not (> 0 and var end))
                continue;
            return TopLevel.Contains(name[..letters]) && !IsHour(text[at..end]) ? end : at;
        }

        return at;
    }

    private static int NumericHost(ReadOnlySpan<char> host)
    {
        if (host.StartsWith("localhost", StringComparison.OrdinalIgnoreCase) && (host.Length == 9 || host[9] is not ('-' or '_')))
            return 9;
        var at = 0;
        for (var part = 0; part < 4; part++)
        {
            if (part > 0 && (at >= host.Length || host[at++] != '.'))
                return 0;
            var end = Figures.DigitsEnd(host, at);
            if (end == at || end - at > 3 || int.Parse(host[at..end]) > 255)
                return 0;
            at = end;
        }

        return at;
    }

    // A port and a path; 0 where the address goes on with what belongs to none.
    private static int Suffix(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 < text.Length && text[at] == ':' && char.IsAsciiDigit(text[at + 1]))
        {
            var port = Figures.DigitsEnd(text, at + 1);
            at = port - at <= 6 ? port : at;
        }

        if (at < text.Length && text[at] is '/' or '#')
        {
            var length = text[at..].IndexOfAnyExcept(Path);
            at = length < 0 ? text.Length : at + length;
        }
        else if (at < text.Length && text[at] != '.' && Path.Contains(text[at]))
        {
            return 0;
        }

        return at < text.Length && text[at] == '@' ? 0 : at;
    }

    // Behind a scheme or "www." more is allowed, up to the blank.
    private static int Loose(ReadOnlySpan<char> text, int at)
    {
        var lead = SchemeLength(text[at..]);
        if (lead == 0 && text[at..].StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            lead = 4;
        if (lead == 0)
            return at;
        var from = at + lead;
        var host = text.Slice(from, Math.Min(LongestHost, text.Length - from));
        var length = host.IndexOfAnyExcept(LooseHost);
        host = length < 0 ? host : host[..length];
        for (var dot = host.LastIndexOf('.'); dot > 0; dot = host[..dot].LastIndexOf('.'))
        {
            var name = host[(dot + 1)..];
            var letters = 0;
            while (letters < name.Length && char.IsAsciiLetterOrDigit(name[letters]))
                letters++;
            if (letters is 0 or > 6 || (letters < name.Length && name[letters] == '_'))
                continue;
            if (!TopLevel.Contains(name[..letters]))
                return at;
            var end = from + dot + 1 + letters;
            var path = text[end..].IndexOfAnyExcept(LoosePath);
            return path < 0 ? text.Length : end + path;
        }

        return at;
    }

    // "7.am" is an hour.
    private static bool IsHour(ReadOnlySpan<char> address)
    {
        var digits = Figures.DigitsEnd(address, 0);
        return digits is 1 or 2 && address.Length == digits + 3 && address[^1] is 'm' or 'M' && address[digits + 1] is 'a' or 'p' or 'A' or 'P' && int.Parse(address[..digits]) < 24
            && (digits == 1 || address[0] is '1' or '2');
    }
}
