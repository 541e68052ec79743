using ComplaintBot.Benchmarks.Load;

namespace ComplaintBot.Benchmarks.Turns;

/// <summary>A serious complaint at Lease'm, from the first word to the filed complaint: eleven turns, each answer known by the question that it ends with.</summary>
internal static class FilingConversation
{
    private static readonly (string Says, string Asks)[] AfterJoining =
    [
        ("Een klacht indienen", "nature"),
        ("Ernstig", "description"),
        ("Er is drie keer te veel afgeschreven, samen 900 euro, en ik krijg het niet terug.", "outcome"),
        ("Ik wil het geld terug.", "contractNumber"),
        ("LM-204417", "name"),
        ("Anna de Vries", "email"),
        ("anna@voorbeeld.nl", "phone"),
        ("06-12345678", "documents"),
        ("Dat is alles", "confirm"),
    ];

    public static Conversation Create() => new(
    [
        new Turn(CustomerActivity.Joins(0, "leasem", "nl"), Question("start")),
        .. AfterJoining.Select((turn, at) => new Turn(CustomerActivity.Says(at + 1, turn.Says, "nl"), Question(turn.Asks))),
        new Turn(CustomerActivity.Says(AfterJoining.Length + 1, "Indienen", "nl"), "\"status\":\"filed\""),
    ]);

    private static string Question(string name) => $$"""{"type":"ask","name":"{{name}}"}""";
}
