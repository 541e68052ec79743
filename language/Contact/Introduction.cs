namespace ComplaintBot.Language;

/// <summary>"mijn naam is", "het contractnummer is": what stands before an answer and is no part of it.</summary>
internal static class Introduction
{
    private const string Around = " \n\t\u00a0,.;:!?-–—\"“”„«»()";

    public static string Strip(Message message, Lexicon lexicon, Func<Lexicon, PhraseBook<bool>> prefixes)
    {
        var words = message.Words;
        var first = 0;
        while (first < words.Length && prefixes(lexicon).TryMatch(words, first, lexicon.Fillers, out var match))
            first = match.End;
        return first == words.Length ? "" : message.Text[words[first].Start..].Trim(Around.ToCharArray());
    }
}
