using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;

namespace ComplaintBot.Language;

public enum OrdinalOrigin { Start, End, Current }

/// <param name="Start">Index in <see cref="Message.Text"/>.</param>
/// <param name="Value">From the start: the place, 1 for the first. From the end: 0 for the last, -1 for the last but one. From where one is: 1 for the next, -1 for the one before.</param>
public readonly record struct OrdinalSpan(int Start, int Length, long Value, OrdinalOrigin Origin)
{
    public int End => Start + Length;
}

/// <summary>Places in figures and in words: "de tweede", "21st", "the last but one".</summary>
public static class Ordinals
{
    private static readonly FrozenDictionary<string, Forms> All =
        WordTables.Languages.ToFrozenDictionary(language => language, language => new Forms(language));

    public static IReadOnlyList<OrdinalSpan> Find(Message message, string language) => Quantities.Of(message, language).Ordinals;

    internal static List<OrdinalSpan> Find(Message message, NumberWords words, List<NumberPiece> pieces)
    {
        var forms = All[words.Language];
        var found = new List<OrdinalSpan>();
        InWords(pieces, words, found);
        var worded = found.Count;
        var tokens = message.Words;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (char.IsAsciiDigit(tokens[i].Folded[0]))
            {
                if (InFigures(message.Text, tokens[i], forms) is { } span && IsFree(found, worded, span))
                    found.Add(span);
            }
            else if (forms.Relative.TryMatch(tokens, i, forms.NoFillers, out var match))
            {
                var start = tokens[match.Start].Start;
                var last = tokens[match.End - 1];
                var relative = new OrdinalSpan(start, last.Start + last.Length - start, match.Value.Offset, match.Value.Origin);
                worded -= found.RemoveAll(one => one.Origin is OrdinalOrigin.Start && one.Start < relative.End && relative.Start < one.End);
                found.Add(relative);
                i = match.End - 1;
            }
        }

        if (found.Count > 1)
            found.Sort((one, other) => one.Start.CompareTo(other.Start));
        return found;
    }

    /// <summary>The ordinal in figures that begins with this word: "4e", "20 ste", "3."; null when it is none.</summary>
    internal static OrdinalSpan? InFigures(string text, in Token token, string language) => InFigures(text, token, All[language]);

    private static OrdinalSpan? InFigures(string text, in Token token, Forms forms)
    {
        var from = token.Start;
        if (from > 0 && text[from - 1] is '.' or ',' && from > 1 && char.IsAsciiDigit(text[from - 2]))
            return null;
        var digits = Figures.DigitsEnd(text, from);
        // Full-width figures are words here.
        if (digits == from || digits - from > 9)
            return null;
        var value = long.Parse(text.AsSpan(from, digits - from), CultureInfo.InvariantCulture);
        if (forms.Dotted && digits == token.Start + token.Length)
            return digits - from <= 3 && digits + 1 < text.Length && text[digits] == '.' && char.IsWhiteSpace(text[digits + 1]) ? new OrdinalSpan(from, digits + 1 - from, value, OrdinalOrigin.Start) : null;
        var spaced = digits;
        while (spaced < text.Length && text[spaced] == ' ')
            spaced++;
        var end = spaced;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        if (end == spaced || end - spaced > 4 || (end < text.Length && char.IsLetterOrDigit(text[end])))
            return null;
        Span<char> folded = stackalloc char[8];
        var length = 0;
        foreach (var letter in text.AsSpan(spaced, end - spaced))
            length += Folding.Fold(letter, folded[length..]);
        var suffixes = spaced > digits ? forms.Spaced : forms.Suffixes;
        return suffixes.Contains(folded[..length]) ? new OrdinalSpan(from, end - from, value, OrdinalOrigin.Start) : null;
    }

    private static void InWords(List<NumberPiece> pieces, NumberWords words, List<OrdinalSpan> found)
    {
        var span = CollectionsMarshal.AsSpan(pieces);
        var whole = new NumberPhrase(span, words);
        for (var i = 0; i < span.Length;)
        {
            var end = span[i].Join is not Join.Glued && (span[i].IsWhole || span[i].IsPlace) ? OrdinalPhrase.End(whole, span, i, words) : i;
            if (end == i || (end == i + 1 && span[i].Part is NumberPart.PlaceRound && AfterArticle(span, i)))
            {
                i++;
                continue;
            }

            var value = whole.Value(i, end);
            if (value <= long.MaxValue / 2)
                found.Add(new OrdinalSpan(span[i].Start, span[end - 1].End - span[i].Start, (long)value, OrdinalOrigin.Start));
            i = end;
        }
    }

    // "a millionth" is a part and no place.
    private static bool AfterArticle(ReadOnlySpan<NumberPiece> pieces, int at) => at > 0 && pieces[at - 1].Part is NumberPart.One && pieces[at].Join is Join.Space;

    private static bool IsFree(List<OrdinalSpan> found, int count, OrdinalSpan span)
    {
        for (var i = 0; i < count; i++)
        {
            if (found[i].Start < span.End && span.Start < found[i].End)
                return false;
        }

        return true;
    }

    private sealed class Forms
    {
        public Forms(string language)
        {
            var suffixes = new HashSet<string>(StringComparer.Ordinal);
            var spaced = new HashSet<string>(StringComparer.Ordinal);
            foreach (var line in WordFile.Read($"ordinals-{language}"))
            {
                switch (line.Section)
                {
                    case "Suffix": suffixes.UnionWith(line.Words); break;
                    case "Spaced": spaced.UnionWith(line.Words); break;
                    case "Grammar": Dotted = true; break;
                    default:
                        var sign = line.Value.IndexOfAny(['+', '-']);
                        var relative = (Enum.Parse<OrdinalOrigin>(line.Value[..sign], ignoreCase: true), long.Parse(line.Value[sign..], CultureInfo.InvariantCulture));
                        Relative.Add([.. line.Words.Select(word => new WordTables.Pattern(word.Split('_'), false))], relative);
                        break;
                }
            }

            Suffixes = suffixes.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
            Spaced = spaced.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        }

        public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Suffixes { get; }
        public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Spaced { get; }
        public FrozenSet<string> NoFillers { get; } = [];

        /// <summary>A full stop behind figures makes them an ordinal (German).</summary>
        public bool Dotted { get; }
        public PhraseBook<(OrdinalOrigin Origin, long Offset)> Relative { get; } = new();
    }
}
