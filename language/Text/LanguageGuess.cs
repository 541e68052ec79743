namespace ComplaintBot.Language;

/// <param name="Language">Null when in doubt.</param>
/// <param name="Certainty">From 0 to 1; 0 where the language is null. From 0.9 on, a conversation may follow it.</param>
public readonly record struct LanguageReading(string? Language, double Certainty);

public static class LanguageGuess
{
    // A name, a number or one borrowed word says little; several words must say it clearly all the same.
    private const float Enough = 0.75f;
    private const float Likely = 0.2f;

    /// <summary>The language of the message among the supported ones, by its words and parts of words; null when in doubt.</summary>
    public static string? Of(Message message, IReadOnlyList<string> supported) => Read(message, supported).Language;

    /// <summary>The likeliest of the supported languages, in doubt too; null where the message has no words or none is supported.</summary>
    public static string? Likeliest(Message message, IReadOnlyList<string> supported) => Weigh(message, supported, out _);

    /// <summary>The same with how sure it is, for following somebody who goes on in another language.</summary>
    public static LanguageReading Read(Message message, IReadOnlyList<string> supported) => Weigh(message, supported, out var certainty) switch
    {
        { } language when certainty >= Enough => new(language, certainty),
        // "Bonjour", "thanks": too short for the model, but a word of this language alone.
        { } language when certainty >= Likely && Markers.Of(message) == language => new(language, Enough),
        _ => default,
    };

    // The certainty is that among all languages, so that a German text is not half French where only Dutch and French are offered.
    private static string? Weigh(Message message, IReadOnlyList<string> supported, out float certainty)
    {
        certainty = 0;
        if (message.Words.IsEmpty)
            return null;
        var scores = IntentModel.LanguageScores(message);
        var most = float.MinValue;
        foreach (var score in scores)
            most = MathF.Max(most, score);
        var (sum, best) = (0f, -1);
        for (var i = 0; i < scores.Length; i++)
        {
            sum += Exact.Exp(scores[i] - most);
            if (i < WordTables.Languages.Length && supported.Contains(WordTables.Languages[i]) && (best < 0 || scores[i] > scores[best]))
                best = i;
        }

        if (best < 0)
            return null;
        certainty = Exact.Exp(scores[best] - most) / sum;
        return WordTables.Languages[best];
    }
}
