using System.Text;
using System.Text.Json.Nodes;
using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Tests.Conversations;

namespace ComplaintBot.Tests.Requirements;

/// <summary>What customers of Stellantis Financial Services Belux do, and where its file is broken.</summary>
internal static class StellantisCustomer
{
    public const string Belux = "stellantis-fs-belux";
    private const int TurnsOfAnyConversation = 30;

    public static Procedure Stellantis(this World world) => world.Procedure(Belux);

    public static Talker Customer(this World world, string language = "nl") => world.Talk(Belux, language);

    /// <summary>A customer who has chosen to make a complaint and is asked by which way.</summary>
    public static Talker Complaining(this World world, string language = "nl")
    {
        var customer = world.Customer(language);
        return customer.Says(customer.Buttons[0]);
    }

    /// <summary>A customer who has told this, here in the chat, as what happened.</summary>
    public static Talker Telling(this World world, string story) => world.Complaining().Says("hier").Says(story);

    /// <summary>A customer who has an answer and is not satisfied with it.</summary>
    public static Talker Contesting(this World world, bool consumer) =>
        world.Customer().Says("Ik ben niet tevreden met het antwoord op mijn klacht", consumer ? "ja" : "nee");

    /// <summary>A customer who asks for a body by its button and answers what that depends on.</summary>
    public static Talker Outside(this World world, string body, params string[] answers) =>
        world.Customer().Says("Onafhankelijke hulp").Says(body).Says(answers);

    /// <summary>Answers whatever is asked until nothing is: the first button, except that no answer satisfies. Gives back all that was said.</summary>
    public static string Finish(this Talker customer, List<string>? asked = null)
    {
        var said = new StringBuilder(customer.Said);
        for (var turn = 0; customer.Asked is { } question; turn++)
        {
            Assert.True(turn < TurnsOfAnyConversation, $"The conversation does not get beyond '{question}'.");
            asked?.Add(question);
            said.Append('\n').Append(customer.Says(AnswerTo(question, customer.Buttons, customer.Language)).Said);
        }
        return said.ToString();
    }

    /// <summary>Answers whatever is asked until this is.</summary>
    public static void FinishUntil(this Talker customer, string question)
    {
        for (var turn = 0; customer.Asked is { } asked && asked != question; turn++)
        {
            Assert.True(turn < TurnsOfAnyConversation, $"The conversation does not get beyond '{asked}'.");
            customer.Says(AnswerTo(asked, customer.Buttons, customer.Language));
        }
    }

    /// <summary>Whether a body was told as open, or as not open; null where it was not told at all.</summary>
    public static bool? Standing(this Talker customer, string body) =>
        customer.Entities("body").FirstOrDefault(e => e.Properties!["id"].GetString() == body)?.Properties!["open"].GetBoolean();

    /// <summary>The message in which a body was told.</summary>
    public static string About(this Talker customer, string body)
    {
        var told = customer.Replies.Where(r => r.Entities?.Any(e => e.Type == "body" && e.Properties!["id"].GetString() == body) == true).ToList();
        return Assert.Single(told).Text!;
    }

    public static IEnumerable<string> Ways(this Talker customer) => customer.Entities("channel").Select(e => e.Properties!["id"].GetString()!);

    /// <summary>The lines of the address to which a letter goes.</summary>
    public static IReadOnlyList<string> Envelope(this World world, string segment)
    {
        var paragraphs = world.Complaining().Says("Per post", segment).Said.Split("\n\n");
        var lines = Assert.Single(paragraphs, p => p.Contains("Bourgetlaan", StringComparison.Ordinal) || p.Contains("1130", StringComparison.Ordinal));
        return [.. lines.Split('\n').Select(line => line.Trim())];
    }

    public static Broken InFile(Action<JsonObject> edit) => Broken.Procedure(Belux, edit);

    public static Broken InBody(string id, Action<JsonObject> edit) => InFile(file => edit(file["bodies"]!.With("id", id)));

    public static Broken InChannel(string kind, Action<JsonObject> edit) => InFile(file => edit(file["channels"]!.With("kind", kind)));

    public static Broken InProduct(string id, Action<JsonObject> edit) => InFile(file => edit(file["products"]!.With("id", id)));

    public static JsonObject With(this JsonNode list, string name, string value) =>
        list.AsArray().Single(element => (string)element![name]! == value)!.AsObject();

    private static string AnswerTo(string question, IReadOnlyList<string> buttons, string language) => question switch
    {
        "description" => language switch
        {
            "fr" => "Le 3 novembre, la voiture a été rendue avec une rayure.",
            "en" => "On 3 November the car was returned with a scratch.",
            "de" => "Am 3. November wurde der Wagen mit einem Kratzer zurückgegeben.",
            _ => "Op 3 november is de wagen met een kras teruggegeven.",
        },
        "outcome" => language switch
        {
            "fr" => "La réparation de la rayure.",
            "en" => "Repair of the scratch.",
            "de" => "Die Reparatur des Kratzers.",
            _ => "Herstelling van de kras.",
        },
        "contractNumber" => "D-118204",
        "name" => "Lies Janssens",
        "email" => "lies@voorbeeld.be",
        "phone" => "0470 12 34 56",
        "address" => "Kerkstraat 12, 9000 Gent",
        "satisfied" => buttons[1],
        _ => buttons[0],
    };
}
