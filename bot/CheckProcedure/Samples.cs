namespace ComplaintBot.CheckProcedure;

/// <summary>What a customer of nowhere in particular says in his own words.</summary>
internal static class Samples
{
    public static string? In(string language, string question) => question switch
    {
        "description" => Chosen(language, "Er is te veel van mijn rekening afgeschreven.", "Un montant trop élevé a été prélevé sur mon compte.", "Too much was taken from my account.", "Von meinem Konto wurde zu viel abgebucht."),
        "outcome" => Chosen(language, "Ik wil het verschil terug.", "Je voudrais récupérer la différence.", "I want the difference back.", "Ich möchte den Unterschied zurück."),
        "contractNumber" => "AB-123456",
        "name" => Chosen(language, "A. Voorbeeld", "A. Exemple", "A. Example", "A. Beispiel"),
        "email" => "a@example.com",
        "phone" => "+32 470 12 34 56",
        "address" => Chosen(language, "Voorbeeldstraat 1, 1000 Brussel", "Rue de l’Exemple 1, 1000 Bruxelles", "1 Example Street, 1000 Brussels", "Musterstraße 1, 1000 Brüssel"),
        _ => null,
    };

    private static string Chosen(string language, string dutch, string french, string english, string german) => language switch
    {
        "nl" => dutch,
        "fr" => french,
        "de" => german,
        _ => english,
    };
}
