namespace ComplaintBot.Language;

/// <summary>Writes a pattern of the word tables out into the word sequences that it stands for.</summary>
internal static class PatternSyntax
{
    public static IEnumerable<WordTables.Pattern> Expand(string line)
    {
        var hint = line[0] == '~';
        foreach (var sequence in Sequences(hint ? line[1..] : line))
        {
            var words = Tokenizer.Split(sequence, static span => span.ToString());
            if (words.Length == 0)
                throw new FormatException($"The pattern \"{line}\" of a word table can stand for nothing; leave one of its words required.");
            yield return new WordTables.Pattern([.. words.Select(word => word.Folded)], hint);
        }
    }

    // The first group is written out for each of its alternatives; what stands in them and behind them follows in the same way.
    private static IEnumerable<string> Sequences(string pattern)
    {
        var open = pattern.AsSpan().IndexOfAny('(', '[');
        if (open < 0)
            return [pattern];
        var alternatives = Alternatives(pattern, open, out var close);
        if (pattern[open] == '[')
            alternatives.Add("");
        return alternatives.SelectMany(alternative => Sequences($"{pattern[..open]}{alternative}{pattern[(close + 1)..]}"));
    }

    private static List<string> Alternatives(string pattern, int open, out int close)
    {
        var alternatives = new List<string>();
        var depth = 0;
        var from = open + 1;
        for (close = open; close < pattern.Length; close++)
        {
            depth += pattern[close] switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            if (depth > 1 || (depth == 1 && pattern[close] != '|'))
                continue;
            alternatives.Add(pattern[from..close]);
            from = close + 1;
            if (depth == 0)
                return alternatives;
        }

        throw new FormatException($"The pattern \"{pattern}\" of a word table opens a group that it does not close.");
    }
}
