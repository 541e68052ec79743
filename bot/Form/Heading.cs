namespace ComplaintBot.Form;

/// <summary>A question as a page shows it: one sentence as its heading, and what else is said with it below.</summary>
internal sealed record Heading(string Question, string Hint)
{
    /// <summary>The last sentence that asks is the heading; where none does, the first one.</summary>
    public static Heading Of(string text)
    {
        var sentences = Sentences(text).ToList();
        var asking = sentences.FindLastIndex(sentence => sentence.EndsWith('?'));
        var chosen = Math.Max(asking, 0);
        return new(sentences[chosen], string.Join(' ', sentences.Where((_, i) => i != chosen)));
    }

    private static IEnumerable<string> Sentences(string text)
    {
        var from = 0;
        for (var i = 0; i < text.Length - 2; i++)
        {
            if (text[i] is not ('.' or '?' or '!') || !char.IsWhiteSpace(text[i + 1]) || !char.IsUpper(text[i + 2]))
                continue;
            yield return text[from..(i + 1)];
            from = i + 2;
        }

        yield return text[from..];
    }
}
