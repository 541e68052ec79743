using ComplaintBot.Runtime.Activities;

namespace ComplaintBot.Turns;

/// <summary>What is said when a dialog failed. The seam to the texts: the dialogs hand the sentence over in the conversation's language and form of address.</summary>
internal static class ApologyText
{
    public static Activity For(Activity incoming) => new()
    {
        Type = ActivityTypes.Message,
        TextFormat = "plain",
        Text = Language(incoming.Locale) switch
        {
            "nl" => "Sorry, daar ging bij mij iets mis. Alles wat eerder is ingevuld, is bewaard. Probeer het nog een keer.",
            "fr" => "Désolé, quelque chose s'est mal passé de mon côté. Tout ce qui a été indiqué auparavant est conservé. Essayez encore une fois.",
            "de" => "Entschuldigung, bei mir ist etwas schiefgegangen. Alles bisher Angegebene ist gespeichert. Bitte noch einmal versuchen.",
            _ => "Sorry, something went wrong on my side. Everything that was filled in before is kept. Please try once more.",
        },
    };

    private static string Language(string? locale) => locale is { Length: >= 2 } ? locale[..2].ToLowerInvariant() : "";
}
