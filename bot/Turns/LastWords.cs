using ComplaintBot.Dialogs;
using ComplaintBot.Runtime.Activities;

namespace ComplaintBot.Turns;

/// <summary>What is said when the dialogs can say nothing at all, not even that they are sorry: in four languages, because nothing is known but the client's locale.</summary>
internal static class LastWords
{
    public static TurnResult For(Activity incoming) => new()
    {
        State = [],
        Effects = [],
        Replies = [new Activity { Type = ActivityTypes.Message, TextFormat = "plain", Text = In(incoming.Locale is { Length: >= 2 } locale ? locale[..2] : "") }],
    };

    private static string In(string language) => language.ToLowerInvariant() switch
    {
        "nl" => "Sorry, bij mij ging iets mis. Alles wat eerder is ingevuld, is bewaard. Probeer het straks nog een keer.",
        "fr" => "Désolé, un problème est survenu de mon côté. Tout ce qui a été indiqué est conservé. Merci de réessayer dans un moment.",
        "de" => "Entschuldigung, bei mir ist etwas schiefgegangen. Alles bisher Angegebene ist gespeichert. Bitte später noch einmal versuchen.",
        _ => "Sorry, something went wrong on my side. Everything given before is kept. Please try again in a moment.",
    };
}
