using System.Buffers;

namespace ComplaintBot.Language;

/// <summary>"mijn naam is", "het contractnummer is": what stands before an answer and is no part of it.</summary>
internal static class Introduction
{
    private const string Around = " \n\t\u00a0,.;:!?-–—\"“”„«»()#*°";

    private static readonly SearchValues<char> Breaks = SearchValues.Create(",.;:!?\n-–—");

    /// <summary>What stays of the message without the introductions at its front and the punctuation around it.</summary>
    public static ReadOnlySpan<char> Strip(Message message, PhraseBook<bool> introductions, Lexicon lexicon)
    {
        var words = message.Words;
        var first = 0;
        for (var at = 0; at < words.Length;)
        {
            if (introductions.TryMatch(words, at, lexicon.NoFillers, out var match))
                at = first = match.End;
            else if (lexicon.Greetings.TryMatch(words, at, lexicon.NoFillers, out match))
                // A greeting may be a name as well: "Dag" is one. Only what follows it, or a comma, tells.
                at = Ends(message, match.End) ? first = match.End : match.End;
            else
                break;
        }

        if (first == words.Length)
            return [];
        var from = first == 0 ? 0 : words[first - 1].Start + words[first - 1].Length;
        return message.Text.AsSpan(from).Trim(Around);
    }

    private static bool Ends(Message message, int word)
    {
        var words = message.Words;
        if (word >= words.Length)
            return false;
        var from = words[word - 1].Start + words[word - 1].Length;
        return message.Text.AsSpan(from, words[word].Start - from).IndexOfAny(Breaks) >= 0;
    }
}
