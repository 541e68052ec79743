using System.Text.Json;

namespace ComplaintBot.Tests.Kill;

/// <summary>What a customer says, and the question that must stand open after it; null where the conversation rests.</summary>
internal sealed record Line(Func<string, string> Says, string? AskedNext);

/// <summary>One conversation as its customer knows it.</summary>
internal sealed record Visit(string Conversation, string Token, string Email)
{
    /// <summary>conversations/leasem/04-serious.txt, with an address and a story by which the complaint is known again.</summary>
    public static readonly IReadOnlyList<Line> Filing =
    [
        new(_ => "Een klacht indienen", "nature"),
        new(_ => "Ernstig", "description"),
        new(StoryOf, "outcome"),
        new(_ => "Ik wil het geld terug.", "contractNumber"),
        new(_ => "LM-204417", "name"),
        new(_ => "Anna de Vries", "email"),
        new(email => email, "phone"),
        new(_ => "06-12345678", "documents"),
        new(_ => "Dat is alles", "confirm"),
        new(_ => "Indienen", null),
    ];

    /// <summary>Everything that the host has acknowledged, in order: the customer's own id, and the host's.</summary>
    public List<(string Key, string Id)> Acknowledged { get; } = [];

    /// <summary>The activities as they came, word by word.</summary>
    public List<string> Seen { get; } = [];

    public string Watermark { get; set; } = "";

    public string Story => StoryOf(Email);

    /// <summary>Of the one complaint that the customer was told of.</summary>
    public string Reference => Assert.Single(Seen.SelectMany(a => Entities(a, "complaint"))).Text("reference");

    public static string? AskedIn(IReadOnlyList<string> activities) =>
        Entities(activities[^1], "ask").Select(ask => ask.Text("name")).SingleOrDefault();

    private static string StoryOf(string email) => $"Er is drie keer te veel afgeschreven, samen 900 euro, en ik krijg het niet terug ({email}).";

    private static IEnumerable<JsonElement> Entities(string activity, string type) =>
        JsonDocument.Parse(activity).RootElement.TryGetProperty("entities", out var entities)
            ? entities.EnumerateArray().Where(e => e.Text("type") == type)
            : [];
}
