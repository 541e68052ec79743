using System.Text.Json.Nodes;
using ComplaintBot.Language;

namespace ComplaintBot.Benchmarks.Recognize;

/// <summary>The word of yes or no that fills the largest part of the message; 0.4 for any, and 0.6 times that part.</summary>
internal static class BooleanShape
{
    public static IEnumerable<Result> Answers(Message message, string language)
    {
        YesNoSpan? best = null;
        var most = 0;
        foreach (var span in YesNo.Find(message, language))
        {
            var words = Words(message.Text.AsSpan(span.Start, span.Length));
            if (words > most)
                (best, most) = (span, words);
        }

        if (best is not { } found)
            yield break;
        var score = 0.4 + 0.6 * most / Words(message.Text);
        yield return new Result(found.Start, found.End - 1, "boolean", new JsonObject { ["value"] = found.Yes, ["score"] = score });
    }

    // Runs of letters and digits; a character beyond the basic plane is a word of its own.
    private static int Words(ReadOnlySpan<char> text)
    {
        var words = 0;
        var within = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]))
            {
                words++;
                within = false;
                i++;
                continue;
            }

            var letter = char.IsLetterOrDigit(text[i]) || text[i] == '_';
            words += letter && !within ? 1 : 0;
            within = letter;
        }

        return words;
    }
}
