using System.Collections.Frozen;

namespace ComplaintBot.Language;

/// <param name="Start">Index in <see cref="Message.Text"/>.</param>
/// <param name="Yes">False for a no.</param>
public readonly record struct YesNoSpan(int Start, int Length, bool Yes)
{
    public int End => Start + Length;
}

public static partial class YesNo
{
    private static readonly FrozenDictionary<string, PhraseBook<bool>> Words = Books();

    /// <summary>Every word of the message that is a yes or a no by itself, in its order, whatever the message means as a whole.</summary>
    public static IReadOnlyList<YesNoSpan> Find(Message message, string language)
    {
        var book = Words.TryGetValue(language ?? "", out var own) ? own : Words[Lexicon.Of(language!).Language];
        var found = new List<YesNoSpan>();
        var tokens = message.Words;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!book.TryMatch(tokens, i, FrozenSet<string>.Empty, out var match))
                continue;
            var start = tokens[i].Start;
            var last = tokens[match.End - 1];
            found.Add(new YesNoSpan(start, WithSkin(message.Text, last.Start + last.Length) - start, match.Value));
            i = match.End - 1;
        }

        return found;
    }

    // U+1F3FB to U+1F3FF change the colour of the hand before them.
    private static int WithSkin(string text, int end) =>
        end + 1 < text.Length && text[end] == '\ud83c' && text[end + 1] is >= '\udffb' and <= '\udfff' && end > 0 && char.IsLowSurrogate(text[end - 1]) ? end + 2 : end;

    private static FrozenDictionary<string, PhraseBook<bool>> Books()
    {
        var books = new Dictionary<string, PhraseBook<bool>>(StringComparer.Ordinal);
        foreach (var line in WordFile.Read("yesno"))
        {
            if (!books.TryGetValue(line.Section, out var book))
                books.Add(line.Section, book = new PhraseBook<bool>());
            book.Add([.. line.Words.Select(word => new WordTables.Pattern(word.Split('_'), false))], line.Value == "yes");
        }

        return books.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
