using ComplaintBot.Dialogs.Conversation;

namespace ComplaintBot.Dialogs.Intake;

/// <summary>Examples of an answer as people write it in the company's country.</summary>
internal static class Examples
{
    public static string Phone(ComplaintTurn turn) => turn.Procedure.Company.Country switch
    {
        "NL" => "06 12345678",
        "BE" => "0470 12 34 56",
        "FR" => "06 12 34 56 78",
        "DE" => "0151 23456789",
        _ => "+352 621 123 456",
    };

    public static string Address(ComplaintTurn turn) => (turn.Procedure.Company.Country, turn.Language) switch
    {
        ("NL", _) => "Kerkstraat 12, 3511 AB Utrecht",
        ("BE", "fr") => "rue de l’Église 12, 5000 Namur",
        ("BE", "de") => "Kirchstraße 12, 4700 Eupen",
        ("BE", _) => "Kerkstraat 12, 9000 Gent",
        ("FR", _) => "12 rue de l’Église, 67000 Strasbourg",
        ("DE", _) => "Kirchstraße 12, 54290 Trier",
        _ => "Kirchstraße 12, 6701 Grevenmacher",
    };
}
