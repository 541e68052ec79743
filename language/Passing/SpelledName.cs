namespace ComplaintBot.Language;

public static class SpelledName
{
    /// <summary>
    /// The name as it is after "with dt", "avec ck", "met dubbel s": the one place in it where one or more of these letters stand takes them all.
    /// Null where the words spell nothing, or the name has no such place, or more than one.
    /// </summary>
    public static string? Mend(string name, Message message, string language)
    {
        var tables = PassingTables.Of(language);
        var words = message.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (!tables.Holds(tables.Spelled, words, i, out var match) || match.End >= words.Length)
                continue;
            var letters = words[match.End].Folded;
            if (letters.Length is >= 2 and <= 3 && letters.All(char.IsAsciiLetterLower) && words.Length == match.End + 1)
                return Mend(name, letters);
        }

        return null;
    }

    // In "Jon Smith" both the n and the h could be the place of "hn": then nobody knows which.
    private static string? Mend(string name, string letters)
    {
        string? mended = null;
        for (var end = name.Length; end > 0; end--)
        {
            var start = end;
            while (start > 0 && letters.Contains(char.ToLowerInvariant(name[start - 1])))
                start--;
            if (start == end)
                continue;
            if (mended is not null)
                return null;
            var spelled = char.IsUpper(name[start]) ? char.ToUpperInvariant(letters[0]) + letters[1..] : letters;
            if (name[start..end].Equals(spelled, StringComparison.OrdinalIgnoreCase))
                return null;
            mended = $"{name[..start]}{spelled}{name[end..]}";
            end = start + 1;
        }

        return mended;
    }
}
