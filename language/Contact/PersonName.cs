namespace ComplaintBot.Language;

public static partial class PersonName
{
    private const int LongestName = 100;
    private const int WordsAtMost = 9;

    /// <summary>The name as typed, without what introduces it and what follows it; null for what is clearly no name: digits, an e-mail address, a question, a sentence, more than 100 characters.</summary>
    public static string? Read(Message message, string language)
    {
        var lexicon = Lexicon.Of(language);
        if (message.Text.Contains('?', StringComparison.Ordinal) || message.Text.Contains('@', StringComparison.Ordinal))
            return null;
        var stripped = Introduction.Strip(message, lexicon.NamePrefixes, lexicon);
        var introduced = stripped.Length + 3 < message.Text.Length;
        var name = Cut(stripped.ToString(), lexicon);
        if (name.Length is 0 or > LongestName || name.AsSpan().ContainsAnyInRange('0', '9'))
            return null;
        var words = Message.Read(name).Words;
        return words.Length <= WordsAtMost && HoldsName(words, lexicon) && !IsSentence(words, lexicon, introduced) && !(words.Length > 1 && !introduced && AreKnown(name, words)) ? name : null;
    }

    // "… en ik heb een klacht", ", 0612345678": what goes on after the name.
    private static string Cut(string text, Lexicon lexicon)
    {
        var message = Message.Read(text);
        var words = message.Words;
        for (var i = 1; i < words.Length; i++)
        {
            var digits = message.BreaksBefore(i) && char.IsAsciiDigit(words[i].Folded[0]);
            if (digits || lexicon.NameEnds.TryMatch(words, i, lexicon.NoFillers, out _))
                return text.AsSpan(0, words[i - 1].Start + words[i - 1].Length).ToString();
        }

        return text;
    }

    // Single letters and small words alone are nobody; "de Wit", "A. B." and "Bo" are.
    private static bool HoldsName(ReadOnlySpan<Token> words, Lexicon lexicon)
    {
        foreach (var word in words)
        {
            if (char.IsLetter(word.Folded[0]) && !lexicon.Fillers.Contains(word.Folded))
                return true;
        }

        return false;
    }
}
