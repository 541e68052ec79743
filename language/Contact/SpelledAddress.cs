using System.Collections.Frozen;
using System.Text;

namespace ComplaintBot.Language;

/// <summary>An address as people say it or break it: "jan apenstaartje gmail punt com", "jan @ gmail . com", "jan@gmail,com".</summary>
internal static class SpelledAddress
{
    // Words that stand in an address before or after a sign with no sign between: "jan punt de vries", "hot mail punt com".
    private const int LooseWords = 2;

    // A message that holds an address spelled out is short; what is longer is a story.
    private const int LengthAtMost = 400;

    private static readonly FrozenDictionary<string, char>.AlternateLookup<ReadOnlySpan<char>> Signs = Spoken().GetAlternateLookup<ReadOnlySpan<char>>();

    // "at" is an English word and "et" a French one: with them the end must be one that people have.
    private static readonly FrozenSet<string> UsualEnds =
        FrozenSet.Create("nl", "be", "com", "net", "org", "eu", "fr", "de", "lu", "uk", "info", "me", "io", "co", "ch", "at", "es", "it");

    private readonly record struct Piece(string Word, char Sign, bool Spoken)
    {
        public bool IsWord => Sign == '\0';
    }

    public static string? Find(string text)
    {
        if (text.Length > LengthAtMost)
            return null;
        var pieces = Cut(text);
        for (var i = 1; i < pieces.Count - 1; i++)
        {
            if (pieces[i].Sign == '@' && pieces[i - 1].IsWord && pieces[i + 1].IsWord && Around(pieces, i) is { } address)
                return address;
        }

        return null;
    }

    private static string? Around(List<Piece> pieces, int at)
    {
        var start = LocalStart(pieces, at);
        var after = DomainEnd(pieces, at + 1);
        if ((start > 0 && pieces[start - 1].Sign == '@') || (after < pieces.Count && pieces[after].Sign is '@' or '_'))
            return null;
        var domain = Written(pieces, at + 1, after).ToLowerInvariant();
        var end = domain[(domain.LastIndexOf('.') + 1)..];
        if (pieces[at].Spoken && pieces[at].Word is "at" or "et" && !UsualEnds.Contains(end))
            return null;
        return EmailAddress.Join(Written(pieces, start, at), domain);
    }

    private static int LocalStart(List<Piece> pieces, int at)
    {
        var start = at - 1;
        for (var i = at - 1; i >= 0 && start - i <= LooseWords && pieces[i].Sign is not ('@' or ' '); i--)
        {
            if (!pieces[i].IsWord && i > 0 && pieces[i - 1].IsWord)
                start = --i;
        }

        return start;
    }

    private static int DomainEnd(List<Piece> pieces, int from)
    {
        var end = from;
        for (var i = from; i < pieces.Count && i - end <= LooseWords && pieces[i].Sign is not ('@' or ' '); i++)
        {
            // After a dot has been there, words without a sign no longer belong to it.
            if (pieces[i].Sign == '.' && i + 1 < pieces.Count && pieces[i + 1].IsWord && (end == from || i == end))
                end = ++i + 1;
            else if (pieces[i].Sign == '-' && end != from)
                break;
        }

        return end;
    }

    private static string Written(List<Piece> pieces, int from, int to)
    {
        var written = new StringBuilder();
        for (var i = from; i < to; i++)
        {
            if (pieces[i].IsWord)
                written.Append(pieces[i].Word);
            else
                written.Append(pieces[i].Sign);
        }

        return written.ToString();
    }

    // A sign of ' ' parts what cannot belong together.
    private static List<Piece> Cut(string text)
    {
        var pieces = new List<Piece>();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
                i++;
            if (i > start)
            {
                var word = text[start..i];
                var spoken = Signs.TryGetValue(word.ToLowerInvariant(), out var sign);
                pieces.Add(new Piece(spoken ? word.ToLowerInvariant() : word, spoken ? sign : '\0', spoken));
                continue;
            }

            Add(pieces, text, i++);
        }

        return pieces;
    }

    private static void Add(List<Piece> pieces, string text, int at)
    {
        var typed = text[at];
        if (typed is '@' or '.' or '-' or '_' or '+')
            pieces.Add(new Piece("", typed, false));
        else if (typed == ',' && at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]) && at + 1 < text.Length && char.IsAsciiLetter(text[at + 1]))
            pieces.Add(new Piece("", '.', false));
        else if (typed is not (' ' or '\u00a0' or '(' or ')' or '[' or ']' or '<' or '>' or '"' or '\''))
            pieces.Add(new Piece("", ' ', false));
    }

    private static FrozenDictionary<string, char> Spoken()
    {
        var signs = new Dictionary<string, char>();
        foreach (var (section, sign) in new[] { ("AtSign", '@'), ("Dot", '.'), ("Hyphen", '-'), ("Underscore", '_') })
        {
            foreach (var word in WordTables.Languages.SelectMany(language => WordTables.Words(language, section)))
                signs[word] = sign;
        }

        return signs.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
