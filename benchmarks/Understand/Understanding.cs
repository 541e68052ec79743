using System.Text.Json.Serialization;
using ComplaintBot.Language;

namespace ComplaintBot.Benchmarks.Understand;

/// <summary>What the dialogs would understand of a message, in the words of <c>specs/corpus</c>.</summary>
internal sealed record Understanding(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("lang")] string Lang,
    [property: JsonPropertyName("intent")] string Intent,
    [property: JsonPropertyName("confidence")] double Confidence,
    [property: JsonPropertyName("severity")] string Severity,
    [property: JsonPropertyName("reasons")] IReadOnlyList<string> Reasons,
    [property: JsonPropertyName("category")] string Category,
    [property: JsonPropertyName("insurance")] bool Insurance)
{
    /// <summary>The limit in euros of both companies.</summary>
    public const decimal Limit = 250;

    // Nobody said which language it is, so the likeliest is taken, as at a customer's first words.
    private const string Otherwise = "nl";
    private const string Country = "BE";

    public static Understanding Of(string id, string text)
    {
        var message = Message.Read(text);
        var language = LanguageGuess.Likeliest(message, WordTables.Languages) ?? Otherwise;
        var guess = Intents.Recognize(message, language);
        var severity = Language.Severity.Read(message, language, Limit);
        var matter = Matter.Read(message, language, []);
        return new(
            id,
            language,
            CodeOf(guess.Intent),
            Math.Round(guess.Confidence, 3),
            severity.IsSerious ? "serious" : "minor",
            [.. severity.Signs.Select(sign => Codes.Of(sign.Reason))],
            Codes.Of(matter.Category),
            matter.Insurance);
    }

    /// <summary>All that is ever read of a message, at once.</summary>
    public static void OfAll(string text, DateOnly today)
    {
        var message = Message.Read(text);
        var language = LanguageGuess.Likeliest(message, WordTables.Languages) ?? Otherwise;
        Intents.Recognize(message, language);
        Language.Severity.Read(message, language, Limit);
        Matter.Read(message, language, []);
        Urgency.Reads(message, language);
        YesNo.Read(message, language);
        Recognized.Read(message, language, Country, today);
    }

    /// <summary>The corpus knows fewer intents than the dialogs: a wish to change an answer is "back", and some are none of its own.</summary>
    private static string CodeOf(Intent intent) => Codes.Of(intent switch
    {
        Language.Intent.Change => Language.Intent.Back,
        Language.Intent.Later => Language.Intent.Cancel,
        Language.Intent.Repeat or Language.Intent.Resume or Language.Intent.Question => Language.Intent.None,
        _ => intent,
    });
}

[JsonSerializable(typeof(Understanding))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class UnderstandingJson : JsonSerializerContext;
