namespace ComplaintBot.Language;

/// <summary>What a number is called by the words in front of it, in any of the languages.</summary>
internal static class Wording
{
    // "mijn rijksregisternummer, als u dat nodig hebt, is …" is as far as a name reaches.
    private const int WordsBack = 8;

    public enum Of
    {
        Nothing,

        /// <summary>"Number" and no more than that.</summary>
        Number,
        Contract,
        Phone,
        Card,
        National,
    }

    /// <summary>The nearest name before this place of the text, within the sentence.</summary>
    public static Of Before(Message message, int at)
    {
        var words = message.Words;
        var next = message.WordAt(at);
        var found = Of.Nothing;
        for (var i = next - 1; i >= 0 && next - i <= WordsBack; i--)
        {
            foreach (var language in WordTables.Languages)
            {
                var lexicon = Lexicon.Of(language);
                if (!lexicon.NumberNames.TryMatch(words, i, lexicon.NoFillers, out var match))
                    continue;
                if (match.Value is not Of.Number)
                    return match.Value;
                found = Of.Number;
            }

            if (EndsSentence(message, i))
                break;
        }

        return found;
    }

    private static bool EndsSentence(Message message, int word)
    {
        if (word == 0)
            return true;
        var from = message.Words[word - 1].Start + message.Words[word - 1].Length;
        return message.Text.AsSpan(from, message.Words[word].Start - from).IndexOfAny("!?\n") >= 0
            || message.Text.AsSpan(from, message.Words[word].Start - from).StartsWith(". ");
    }
}
