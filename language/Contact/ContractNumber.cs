namespace ComplaintBot.Language;

public static class ContractNumber
{
    private const int Shortest = 3;
    private const int Longest = 40;
    private const int PrefixLetters = 5;

    /// <summary>
    /// A contract or file number as typed, without the words around it: 3 to 40 characters with at least one digit. No company publishes
    /// a stricter format. Null for anything else, and where two numbers could be meant.
    /// </summary>
    public static string? Read(Message message, string language)
    {
        var lexicon = Lexicon.Of(language);
        var text = Introduction.Strip(message, lexicon.ContractPrefixes, lexicon);
        if (text.Contains('@'))
            return null;
        ReadOnlySpan<char> best = [];
        var tie = false;
        for (var i = 0; i < text.Length;)
        {
            var run = Run(text, i, out var next);
            if (run.ContainsAnyInRange('0', '9') && run.Length >= best.Length && !IsCounted(message, text, i, run))
            {
                tie = run.Length == best.Length && !run.SequenceEqual(best);
                best = run;
            }

            i = next;
        }

        return tie || best.Length is < Shortest or > Longest ? null : best.ToString();
    }

    // "They charged me 310 euros" tells an amount.
    private static bool IsCounted(Message message, ReadOnlySpan<char> text, int from, ReadOnlySpan<char> run)
    {
        var offset = message.Text.AsSpan().IndexOf(text);
        var at = text[from..].IndexOf(run);
        return offset >= 0 && at >= 0 && NamedContract.IsCounted(message.Words, offset + from + at + run.Length, message.Text);
    }

    /// <summary>The number that begins at this place, if one does.</summary>
    internal static ReadOnlySpan<char> RunAt(string text, int from) => Run(text, from, out _);

    // Pieces that belong together: "LC 2024 118", "12-345/6". A word in between ends the run.
    private static ReadOnlySpan<char> Run(ReadOnlySpan<char> text, int from, out int next)
    {
        var start = -1;
        var end = from;
        var lastDigit = from;
        next = from;
        while (next < text.Length)
        {
            var piece = text[next..];
            var length = piece.IndexOfAny(" \t\n\u00a0");
            piece = length < 0 ? piece : piece[..length];
            next += piece.Length + 1;
            if (piece.IsEmpty)
                continue;
            if (!Belongs(piece))
            {
                // "12345 I think": letters before a word are a word themselves.
                end = start < 0 ? end : Math.Max(lastDigit, start);
                break;
            }

            if (start < 0)
                start = next - 1 - piece.Length;
            end = next - 1;
            if (piece.ContainsAnyInRange('0', '9'))
                lastDigit = end;
            if (piece[^1] is ',' or ';' or '!' or '?')
                break;
        }

        next = Math.Min(next, text.Length);
        return start < 0 ? [] : text[start..end].Trim(" .,;:!?()\"'\u00a0");
    }

    private static bool Belongs(ReadOnlySpan<char> piece)
    {
        var digits = false;
        var lower = false;
        foreach (var character in piece)
        {
            if (character is '€' or '$' or '%' or '•' || char.IsSurrogate(character))
                return false;
            digits |= char.IsAsciiDigit(character);
            lower |= char.IsLower(character);
        }

        return digits || (!lower && piece.Length <= PrefixLetters);
    }
}
