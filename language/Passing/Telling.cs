namespace ComplaintBot.Language;

public static class Telling
{
    /// <summary>How many words of the message tell something: no small words, and no numbers.</summary>
    public static int Words(Message message, string language)
    {
        var lexicon = Lexicon.Of(language);
        var count = 0;
        foreach (var word in message.Words)
        {
            if (char.IsLetter(word.Folded[0]) && word.Folded.Length > 1 && !lexicon.Fillers.Contains(word.Folded))
                count++;
        }

        return count;
    }

    /// <summary>How many words of the message are small words of this language.</summary>
    public static int SmallWords(Message message, string language)
    {
        var lexicon = Lexicon.Of(language);
        var count = 0;
        foreach (var word in message.Words)
        {
            if (lexicon.Fillers.Contains(word.Folded) || lexicon.Negators.Contains(word.Folded))
                count++;
        }

        return count;
    }
}
