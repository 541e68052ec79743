namespace ComplaintBot.Language;

/// <summary>How a piece of a number is joined to the one before it.</summary>
internal enum Join : byte { None, Glued, Space, Hyphen, Slash }

/// <summary>A word, or a part of a compound one, or figures, at its place in the text.</summary>
internal readonly record struct NumberPiece(int Start, int End, NumberPart Part, double Value, Join Join, bool EndsWord, NumberKind Kind)
{
    public bool IsWhole => Part is NumberPart.Unit or NumberPart.One or NumberPart.Teen or NumberPart.Tens or NumberPart.Round or NumberPart.Hundreds;

    public bool IsRound => Part is NumberPart.Round or NumberPart.Hundreds or NumberPart.PlaceRound or NumberPart.Dozen || (Part is NumberPart.Share && Value >= 100);

    public bool IsPlace => Part is NumberPart.Place or NumberPart.PlaceRound;
}

/// <summary>All pieces of numbers of a message, in their order; every other word only parts them.</summary>
internal static class NumberPieces
{
    // Longer than any number that somebody writes as one word.
    private const int LongestWord = 64;
    private const int PiecesAtMost = 16;

    public static List<NumberPiece> Read(Message message, NumberWords words)
    {
        var pieces = new List<NumberPiece>();
        var text = message.Text.AsSpan();
        var tokens = message.Words;
        var before = 0;
        Span<NumberPiece> found = stackalloc NumberPiece[PiecesAtMost];
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            if (token.Start < before)
                continue;
            AddVulgar(text, before, token.Start, pieces);
            if (char.IsAsciiDigit(text[token.Start]))
            {
                var figures = Figures.Read(text, token.Start, words);
                if (figures.Part is not NumberPart.None)
                    pieces.Add(figures with { Join = JoinTo(text, pieces, figures.Start) });
                before = Math.Max(figures.End, 1);
                // The rest of a mixed word ("180ml") is no word of its own.
                while (before < token.Start + token.Length && figures.End <= token.Start)
                    before = token.Start + token.Length;
                continue;
            }

            var count = Split(token, words, found);
            for (var k = 0; k < count; k++)
                pieces.Add(found[k] with { Join = k > 0 ? Join.Glued : JoinTo(text, pieces, token.Start) });
            before = token.Start + token.Length;
        }

        AddVulgar(text, before, text.Length, pieces);
        return pieces;
    }

    /// <summary>Cuts a word into pieces of numbers, the longest first; 0 when a rest stays.</summary>
    private static int Split(in Token token, NumberWords words, Span<NumberPiece> into)
    {
        var word = token.Folded.AsSpan();
        if (word.Length > LongestWord)
            return 0;
        if (!words.Glued)
        {
            if (!words.Tree.TryGet(word, out var whole))
                return 0;
            into[0] = new NumberPiece(token.Start, token.Start + token.Length, whole.Part, whole.Value, Join.None, true, NumberKind.Integer);
            return 1;
        }

        ulong dead = 0;
        return Cut(token, word, 0, 0, words, into, ref dead);
    }

    private static int Cut(in Token token, ReadOnlySpan<char> word, int at, int count, NumberWords words, Span<NumberPiece> into, ref ulong dead)
    {
        if (count == PiecesAtMost || (dead >> at & 1) != 0)
            return 0;
        Span<int> ends = stackalloc int[12];
        var candidates = 0;
        var node = 0;
        for (var i = at; i < word.Length; i++)
        {
            node = words.Tree.Follow(node, word[i]);
            if (node == 0)
                break;
            if (words.Tree.At(node) is not null && candidates < ends.Length)
                ends[candidates++] = i + 1;
        }

        for (var c = candidates - 1; c >= 0; c--)
        {
            var end = ends[c];
            words.Tree.TryGet(word[at..end], out var meaning);
            var last = end == word.Length;
            if (!Fits(meaning.Part, count > 0 ? into[count - 1].Part : NumberPart.None, count == 0, last))
                continue;
            into[count] = new NumberPiece(token.Start, token.Start + token.Length, meaning.Part, meaning.Value, Join.Glued, last, NumberKind.Integer);
            if (last)
                return count + 1;
            if (Cut(token, word, end, count + 1, words, into, ref dead) is > 0 and var total)
                return total;
        }

        dead |= 1UL << at;
        return 0;
    }

    private static bool Fits(NumberPart part, NumberPart before, bool first, bool last)
    {
        if (first && last)
            return true;
        return part switch
        {
            NumberPart.And => !first && !last && before is NumberPart.Unit or NumberPart.One or NumberPart.Teen or NumberPart.Tens or NumberPart.Round,
            NumberPart.Place => last && before is not NumberPart.Teen,
            NumberPart.PlaceRound or NumberPart.Share or NumberPart.Half or NumberPart.Mixed or NumberPart.Quarter => last,
            // "zweieinhalb"
            NumberPart.One => before is not NumberPart.One and not NumberPart.Place and not NumberPart.Share,
            NumberPart.Unit => before is NumberPart.None or NumberPart.Round or NumberPart.And or NumberPart.Point,
            NumberPart.Teen or NumberPart.Tens => before is NumberPart.None or NumberPart.Round or NumberPart.And or NumberPart.Point,
            NumberPart.Round => before is not NumberPart.And and not NumberPart.Point,
            NumberPart.Point => !first && !last,
            _ => false,
        };
    }

    private static Join JoinTo(ReadOnlySpan<char> text, List<NumberPiece> pieces, int start)
    {
        if (pieces.Count == 0)
            return Join.None;
        var gap = text[pieces[^1].End..start];
        var bare = gap.Trim();
        return bare.IsEmpty ? (gap.IsEmpty ? Join.None : Join.Space)
            : bare is "-" ? Join.Hyphen
            : bare is "/" ? Join.Slash
            : Join.None;
    }

    private static void AddVulgar(ReadOnlySpan<char> text, int from, int to, List<NumberPiece> pieces)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i] is >= '\u00bc' and <= '\u00be' or >= '\u2150' and <= '\u215e')
                pieces.Add(new NumberPiece(i, i + 1, NumberPart.Figures, char.GetNumericValue(text[i]), Join.None, true, NumberKind.Fraction));
        }
    }
}
