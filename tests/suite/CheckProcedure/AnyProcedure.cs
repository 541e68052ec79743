using System.Text.Json.Nodes;
using ComplaintBot.Tests.Complaints;

namespace ComplaintBot.Tests.CheckProcedure;

/// <summary>Valid files that say, by the throw of a die, whatever the format can say.</summary>
internal sealed class AnyProcedure(int seed)
{
    private static readonly string[] Languages = ["nl", "fr", "en", "de"];
    private static readonly string[] Kinds = ["phone", "inPerson", "post", "email", "portal", "form"];
    private readonly Random _die = new(seed);

    public JsonObject Write()
    {
        var file = JsonNode.Parse(ProcedureFolder.Smallest)!.AsObject();
        var languages = Some(Languages);
        file["languages"] = new JsonObject { ["supported"] = List(languages), ["original"] = "fr", ["approved"] = new JsonArray(), ["informalDutch"] = Yes() };
        file["submission"] = One("bot", "link");
        var talk = Yes();
        if (talk)
            file["talk"] = new JsonObject { ["ways"] = List(Some("phone", "inPerson")), ["with"] = List(Some("dealer", "company")), ["settledByWhoSpoke"] = Yes() };
        if (Yes())
            file["severity"] = new JsonObject { ["levels"] = new JsonArray([.. Enumerable.Range(0, _die.Next(2, 5)).Select(i => Level(i, talk))]) };
        file["channels"] = new JsonArray([.. Some(Kinds).Select(Channel)]);
        file["intake"] = new JsonArray([.. Some("outcome", "contractNumber", "name", "email", "phone", "address", "documents").Prepend("description").Select(Field)]);
        file["handling"] = new JsonObject { ["handler"] = One("competentDepartment", "managementHandlesOrSupervises"), ["natureDecidesTime"] = Yes(), ["mayAskExplanation"] = Yes() };
        if (Yes())
            file["handling"]!["departmentBySegment"] = JsonNode.Parse("""{ "private": { "fr": "Service P" }, "company": { "fr": "Service E" } }""");
        file["commitments"] = new JsonObject { ["receipt"] = Commitment(), ["answer"] = Commitment() };
        if (Yes())
            file["commitments"]!["receipt"]!["term"] = new JsonObject { ["unit"] = "immediate" };
        Outside(file);
        return file;
    }

    private void Outside(JsonObject file)
    {
        var (recontact, review) = (Yes(), Yes());
        if (recontact)
            file["recontact"] = new JsonObject { ["anyWay"] = Yes() };
        if (review)
        {
            file["secondReview"] = JsonNode.Parse("""{ "reviewer": { "fr": "Service des plaintes" }, "impartial": true }""");
            file["commitments"]!["secondReview"] = Commitment();
        }
        file["products"] = JsonNode.Parse("""
            [{ "id": "gap", "group": "insurance", "counts": true, "name": { "fr": "GAP" } }, { "id": "wash", "group": "insurance", "counts": false, "name": { "fr": "lavage" } }]
            """);
        string[] after = ["anytime", "answer", .. recontact ? new[] { "recontact" } : [], .. review ? new[] { "secondReview" } : []];
        var bodies = Enumerable.Range(0, _die.Next(5)).Select(i => Body(i, One(after))).ToList();
        file["bodies"] = new JsonArray([.. bodies]);
        if (Yes())
            file["productBranches"] = new JsonArray(new JsonObject { ["group"] = "insurance", ["sameProcedure"] = Yes(), ["includesClaims"] = Yes(), ["direct"] = List(bodies.Where(_ => Yes()).Select(b => (string)b["id"]!)) });
    }

    private JsonObject Body(int number, string after)
    {
        var body = new JsonObject { ["id"] = $"body{number}", ["kind"] = One("disputesCommittee", "portal", "ombudsman", "authority"), ["name"] = new JsonObject { ["fr"] = $"Organe {number}" }, ["after"] = after };
        foreach (var word in Some("independent", "recognised", "binding", "givesRuling", "companyComplies", "ownProcedure", "courtStaysOpen", "companyIsMember"))
            body[word] = true;
        if (Yes())
            body["onlyFor"] = "consumer";
        if (Yes())
            body["onlyProducts"] = List([One("gap", "insurance")]);
        if (Yes())
            body["fee"] = JsonNode.Parse("""{ "amount": 45.5, "currency": "EUR" }""");
        if (Yes())
            (body["timeLimit"], body["waitingTime"]) = (Term(), Term());
        if (Yes())
            (body["formUrl"], body["email"], body["url"]) = ("https://example.com/f", "a@example.com", "https://example.com");
        return body;
    }

    private JsonObject Level(int number, bool talk) => new JsonObject { ["id"] = $"level{number}", ["label"] = new JsonObject { ["fr"] = $"Niveau {(char)('A' + number)}" }, ["talkFirst"] = talk && Yes() };

    private JsonObject Field(string kind)
    {
        var field = new JsonObject { ["kind"] = kind, ["required"] = kind == "description" || Yes() };
        if (kind == "contractNumber" && Yes())
            field["patterns"] = List(Some("LM-#####", "@@#/###.#", "########"));
        return field;
    }

    private JsonObject Commitment()
    {
        var commitment = new JsonObject { ["term"] = Term(), ["strength"] = One("aim", "commit", "plain"), ["reasoned"] = Yes(), ["justifiedExceptions"] = Yes(), ["pausesForCustomer"] = Yes() };
        if (Yes())
            commitment["delayNotice"] = List(Some("reason", "estimate"));
        return commitment;
    }

    private JsonObject Term() => new() { ["amount"] = _die.Next(1, 40), ["unit"] = One("workingDays", "calendarDays", "weeks", "months") };

    private JsonObject Channel(string kind)
    {
        var channel = new JsonObject { ["kind"] = kind, ["for"] = List(Some("complaint", "talk", "question", "recontact")) };
        if (kind == "phone" && Yes())
            channel["number"] = "+352 12 34 56";
        if (kind == "phone" && Yes())
            channel["hours"] = JsonNode.Parse("""{ "closedOnHolidays": true, "windows": [{ "days": ["sunday", "tuesday"], "from": "10:00", "to": "10:20" }] }""");
        if (kind == "post" && Yes())
            channel["address"] = List(["Acme", "L-1000 Luxembourg"]);
        if (kind == "email")
            channel["emailBySegment"] = JsonNode.Parse(One("""{ "private": null, "company": null }""", """{ "private": "p@example.com", "company": "e@example.com" }"""));
        if (kind is "portal" or "form" && Yes())
            channel["option"] = new JsonObject { ["fr"] = "plainte" };
        return channel;
    }

    private bool Yes() => _die.Next(2) == 0;

    private string One(params string[] words) => words[_die.Next(words.Length)];

    /// <summary>At least one of them, in any order.</summary>
    private List<string> Some(params string[] words)
    {
        var all = words.ToArray();
        _die.Shuffle(all);
        return [.. all.Take(_die.Next(1, all.Length + 1))];
    }

    private static JsonArray List(IEnumerable<string> words) => new([.. words.Select(w => JsonValue.Create(w))]);
}
