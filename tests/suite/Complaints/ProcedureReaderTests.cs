using System.Text.Json.Nodes;
using ComplaintBot.Complaints.Deadlines;
using ComplaintBot.Complaints.Procedures;

namespace ComplaintBot.Tests.Complaints;

public sealed class ProcedureReaderTests : IDisposable
{
    private const string File = "acme/procedure.json";
    private readonly ProcedureFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_smallest_file_is_a_whole_procedure()
    {
        var procedure = _folder.Write(File, ProcedureFolder.Smallest).Load().All.Single();

        Assert.Equal(new Term(3, TermUnit.Weeks), procedure.Commitments.Answer.Term);
        Assert.Equal("LU", procedure.Company.Calendar.Id);
        Assert.Null(procedure.Severity);
        Assert.Empty(procedure.Bodies);
        Assert.Equal(["privacy.noticeUrl", "privacy.retentionDays", "privacy.contact"], procedure.Missing.Select(m => m.Name));
    }

    [Theory]
    [InlineData("id", "\"Acme\"", "$.id", "no id")]
    [InlineData("id", "\"other\"", "$.id", "name of the folder")]
    [InlineData("version", "\"1/2\"", "$.version", "no version")]
    [InlineData("version", "", "$.version", "missing")]
    [InlineData("status", "\"live\"", "$.status", "unknown")]
    [InlineData("effectiveFrom", "\"2026-02-30\"", "$.effectiveFrom", "no date")]
    [InlineData("effectiveFrom", "\"1-2-2026\"", "$.effectiveFrom", "no date")]
    [InlineData("colour", "1", "$.colour", "unknown")]
    [InlineData("company.colour", "1", "$.company.colour", "unknown")]
    [InlineData("company", "", "$.company", "missing")]
    [InlineData("company.name", "7", "$.company.name", "a whole number")]
    [InlineData("company.name", "\" \"", "$.company.name", "empty")]
    [InlineData("company.country", "\"lux\"", "$.company.country", "no country")]
    [InlineData("company.timeZone", "\"Europe/Luxemburg\"", "$.company.timeZone", "unknown")]
    [InlineData("company.calendar", "\"XX\"", "$.company.calendar", "no calendar")]
    [InlineData("company.website", "\"www.acme.lu\"", "$.company.website", "no web address")]
    [InlineData("company.appearance", "{\"accent\":\"#777777\",\"onAccent\":\"#ffffff\"}", "$.company.appearance", "contrast")]
    [InlineData("company.appearance", "{\"accent\":\"red\"}", "$.company.appearance.accent", "no colour")]
    [InlineData("company.closedDays", "[\"2026-12-31\",\"2026-12-31\"]", "$.company.closedDays", "more than once")]
    [InlineData("languages.supported", "[\"fr\",\"lb\"]", "$.languages.supported[1]", "unknown")]
    [InlineData("languages.supported", "[]", "$.languages.supported", "No language")]
    [InlineData("submission", "\"paper\"", "$.submission", "unknown")]
    [InlineData("severity", "{\"levels\":[{\"id\":\"minor\"},{\"id\":\"minor\"}]}", "$.severity.levels", "more than once")]
    [InlineData("severity", "{\"levels\":[{\"id\":\"minor\"},{\"id\":\"grave\"}]}", "$.severity.levels[1].label", "no label")]
    [InlineData("severity", "{\"levels\":[{\"id\":\"minor\",\"talkFirst\":true},{\"id\":\"serious\"}]}", "$.severity.levels[0].talkFirst", "no talk")]
    [InlineData("severity", "{\"levels\":[{\"id\":\"minor\"}]}", "$.severity.levels", "nothing to choose")]
    [InlineData("talk", "{\"ways\":[],\"with\":[\"company\"]}", "$.talk.ways", "missing or empty")]
    [InlineData("channels.0.kind", "\"fax\"", "$.channels[0].kind", "unknown")]
    [InlineData("channels.0.number", "\"112\"", "$.channels[0].number", "has no number")]
    [InlineData("channels.0.address", "[\"\"]", "$.channels[0].address", "no postal address")]
    [InlineData("channels.0", "null", "$.channels[0]", "cannot be null")]
    [InlineData("channels.0", "{\"kind\":\"email\",\"for\":[\"complaint\"],\"email\":\"acme\"}", "$.channels[0].email", "no e-mail address")]
    [InlineData("channels.0", "{\"kind\":\"phone\",\"for\":[\"complaint\"],\"number\":\"call us\"}", "$.channels[0].number", "no telephone number")]
    [InlineData("channels.0", "{\"kind\":\"portal\",\"for\":[\"complaint\"],\"option\":{\"nl\":\"klacht\"}}", "$.channels[0].option", "original language 'fr' is missing")]
    [InlineData("channels.0", "{\"kind\":\"portal\",\"for\":[\"complaint\"],\"option\":{\"fr\":\"x\",\"lb\":\"y\"}}", "$.channels[0].option.lb", "language is unknown")]
    [InlineData("intake", "[{\"kind\":\"name\",\"required\":true}]", "$.intake", "without a description")]
    [InlineData("intake.0.patterns", "[\"LM-#####\"]", "$.intake[0].patterns", "Only contract numbers")]
    [InlineData("intake", "[{\"kind\":\"description\",\"required\":true},{\"kind\":\"contractNumber\",\"required\":true,\"patterns\":[\"(a+)+$\"]}]", "$.intake[1].patterns[0]", "no pattern")]
    [InlineData("intake", "[{\"kind\":\"description\",\"required\":true},{\"kind\":\"contractNumber\",\"required\":true,\"patterns\":[\"##\"]}]", "$.intake[1].patterns[0]", "no pattern")]
    [InlineData("intake.0.required", "", "$.intake[0].required", "missing")]
    [InlineData("commitments.answer.term.amount", "1.5", "$.commitments.answer.term.amount", "a number")]
    [InlineData("commitments.answer.term.amount", "0", "$.commitments.answer.term.amount", "does not fit")]
    [InlineData("commitments.answer.term.amount", "99999999999", "$.commitments.answer.term.amount", "too large")]
    [InlineData("commitments.answer.delayNotice", "[\"excuse\"]", "$.commitments.answer.delayNotice[0]", "unknown")]
    [InlineData("commitments.secondReview", "{\"term\":{\"amount\":1,\"unit\":\"months\"},\"strength\":\"aim\"}", "$.commitments.secondReview", "no second review")]
    [InlineData("bodies", "[{\"id\":\"odr\",\"kind\":\"portal\",\"name\":{\"fr\":\"x\"},\"after\":\"recontact\"}]", "$.bodies[0].after", "no renewed contact")]
    [InlineData("bodies", "[{\"id\":\"a1\",\"kind\":\"portal\",\"name\":{\"fr\":\"x\"},\"after\":\"answer\"},{\"id\":\"a1\",\"kind\":\"portal\",\"name\":{\"fr\":\"x\"},\"after\":\"answer\"}]", "$.bodies", "more than once")]
    [InlineData("bodies", "[{\"id\":\"a1\",\"kind\":\"portal\",\"name\":{\"fr\":\"x\"},\"after\":\"answer\",\"onlyProducts\":[\"zz\"]}]", "$.bodies[0].onlyProducts[0]", "no product")]
    [InlineData("bodies", "[{\"id\":\"a1\",\"kind\":\"portal\",\"name\":{\"fr\":\"x\"},\"after\":\"answer\",\"free\":true,\"fee\":{\"amount\":5,\"currency\":\"EUR\"}}]", "$.bodies[0].fee", "free as well")]
    [InlineData("bodies", "[{\"id\":\"a1\",\"kind\":\"portal\",\"name\":{\"fr\":\"x\"},\"after\":\"answer\",\"emailOnlyIfFormFails\":true}]", "$.bodies[0].emailOnlyIfFormFails", "needs both")]
    [InlineData("bodies", "[{\"id\":\"a1\",\"kind\":\"portal\",\"name\":{\"fr\":\"x\"},\"shortName\":{\"fr\":\"le service de médiation financière\"},\"after\":\"answer\"}]", "$.bodies[0].shortName.fr", "has 34 characters")]
    [InlineData("productBranches", "[{\"group\":\"insurance\"}]", "$.productBranches[0].group", "No product")]
    [InlineData("commitments.answer.term", "{\"unit\":\"immediate\"}", "$.commitments.answer.term.unit", "at once")]
    [InlineData("privacy", "{\"retentionDays\":0}", "$.privacy.retentionDays", "no number of days")]
    [InlineData("sources", "[{\"row\":\"A01\",\"path\":\"company.name\",\"quote\":\"a b c d e f g h i j k l m\"}]", "$.sources[0].quote", "13 words")]
    [InlineData("sources", "[{\"row\":\"A01\",\"path\":\"company.shoe\",\"quote\":\"a\"}]", "$.sources[0].path", "leads to nothing")]
    [InlineData("sources", "[{\"row\":\"first\",\"path\":\"company.name\",\"quote\":\"a\"}]", "$.sources[0].row", "no row")]
    [InlineData("examples", "[{\"name\":\"x\",\"received\":\"2026-11-02T10:00\",\"answerBy\":\"2026-11-24\"}]", "$.examples[0].answerBy", "2026-11-23")]
    [InlineData("examples", "[{\"name\":\"x\",\"received\":\"yesterday\",\"answerBy\":\"2026-11-24\"}]", "$.examples[0].received", "no local time")]
    [InlineData("examples", "[{\"answerBy\":\"2026-11-24\"}]", "$.examples[0].received", "no local time")]
    [InlineData("examples", "[{\"name\":\"x\",\"answered\":true}]", "$.examples[0]", "expects nothing")]
    [InlineData("examples", "[{\"bodies\":[\"court\"]}]", "$.examples[0].bodies[0]", "no body 'court'")]
    [InlineData("examples", "[{\"product\":\"gap\",\"bodies\":[]}]", "$.examples[0].product", "no product 'gap'")]
    [InlineData("original", "\"../secret.fr.txt\"", "$.original", "no name of a text")]
    [InlineData("original", "\"original.nl.txt\"", "$.original", "no name of a text")]
    [InlineData("original", "\"original.fr.txt\"", "$.original", "cannot be read")]
    [InlineData("channels.0", "{\"kind\":\"email\",\"for\":[\"complaint\"],\"email\":null,\"answeredBy\":{\"fr\":\"x\"}}", "$.channels[0].answeredBy", "has no answeredBy")]
    [InlineData("products", "[{\"id\":\"claim\",\"group\":\"gg\",\"counts\":true,\"name\":{\"fr\":\"x\"}}]", "$.products[0].id", "meaning of its own")]
    [InlineData("products", "[{\"id\":\"aa\",\"group\":\"gg\",\"counts\":true,\"name\":{\"fr\":\"x\"},\"synonyms\":[\"GAP\"]}]", "$.products[0].synonyms[0]", "capitals")]
    [InlineData("products", "[{\"id\":\"aa\",\"group\":\"gg\",\"counts\":true,\"name\":{\"fr\":\"GAP\"}},{\"id\":\"bb\",\"group\":\"gg\",\"counts\":true,\"name\":{\"fr\":\"x\"},\"synonyms\":[\"gap\"]}]", "$.products", "called 'gap'")]
    public void A_wrong_value_stops_the_start_with_its_path_the_reason_and_a_remedy(string path, string json, string at, string reason)
    {
        var problem = Assert.Single(_folder.Write(File, ProcedureFolder.With(path, json)).Problems());

        Assert.EndsWith("procedure.json", problem.File);
        Assert.Equal(at, problem.Path);
        Assert.Contains(reason, problem.Reason);
        Assert.NotEmpty(problem.Remedy);
    }

    [Fact]
    public void An_example_names_exactly_the_bodies_that_are_open()
    {
        var file = ProcedureFolder.With("bodies", """[{ "id": "mediator", "kind": "ombudsman", "name": { "fr": "x" }, "after": "answer" }, { "id": "court", "kind": "authority", "name": { "fr": "y" }, "after": "anytime" }]""");
        file["examples"] = JsonNode.Parse("""
            [{ "answered": true, "satisfied": false, "bodies": ["mediator", "court"] }, { "answered": true, "bodies": ["mediator", "court"] }, { "answered": false, "bodies": [] }]
            """);

        Assert.Equal(
            [("$.examples[1].bodies", "By this file 'mediator' is not open as long as it is unknown: satisfied."), ("$.examples[2].bodies", "By this file 'court' is open.")],
            _folder.Write(File, file).Problems().Select(p => (p.Path, p.Reason)));
    }

    [Fact]
    public void A_compulsory_review_for_which_no_body_waits_is_refused()
    {
        var file = ProcedureFolder.With("bodies", """[{ "id": "mediator", "kind": "ombudsman", "name": { "fr": "x" }, "after": "answer" }]""");
        file["secondReview"] = JsonNode.Parse("""{ "reviewer": { "fr": "y" }, "compulsory": true }""");

        Assert.Equal("$.secondReview.compulsory", Assert.Single(_folder.Write(File, file).Problems()).Path);
    }

    [Fact]
    public void A_published_text_beside_the_file_belongs_to_the_procedure()
    {
        var procedure = _folder.Write("acme/original.fr.txt", "Écrivez-nous\r\nà l’adresse d’Acme.").Write(File, Quoting("à l’adresse d’Acme")).Load().All.Single();

        Assert.Equal("Écrivez-nous\r\nà l’adresse d’Acme.", procedure.OriginalText);
    }

    [Theory]
    [InlineData("à l'adresse d’Acme", "It says 'à l’adresse d’Acme'.")]
    [InlineData("écrivez-nous", "It says 'Écrivez-nous'.")]
    [InlineData("à votre adresse", "original.fr.txt does not say 'à votre adresse'.")]
    public void A_quote_that_the_published_text_does_not_say_is_refused_with_what_it_says(string quote, string reason)
    {
        var problem = Assert.Single(_folder.Write("acme/original.fr.txt", "Écrivez-nous\nà l’adresse d’Acme.").Write(File, Quoting(quote)).Problems());

        Assert.Equal("$.sources[0].quote", problem.Path);
        Assert.EndsWith(reason, problem.Reason);
    }

    private static JsonObject Quoting(string quote)
    {
        var file = ProcedureFolder.With("original", "\"original.fr.txt\"");
        file["sources"] = new JsonArray(new JsonObject { ["row"] = "A01", ["path"] = "channels.post", ["quote"] = quote });
        return file;
    }

    [Theory]
    [InlineData("09:00", "12:00", "11:59", "13:00", "overlaps")]
    [InlineData("09:00", "12:00", "13:00", "13:00", "ends before it begins")]
    [InlineData("09:00", "12:00", "13:00", "25:00", "no time of day")]
    public void Wrong_hours_are_refused(string from, string to, string from2, string to2, string reason)
    {
        var phone = $$"""
            { "kind": "phone", "for": ["talk"], "number": "+352 1234", "hours": { "closedOnHolidays": true, "windows": [
              { "days": ["monday"], "from": "{{from}}", "to": "{{to}}" }, { "days": ["monday"], "from": "{{from2}}", "to": "{{to2}}" }] } }
            """;

        Assert.Contains(_folder.Write(File, ProcedureFolder.With("channels.0", phone)).Problems(), p => p.Path.StartsWith("$.channels[0].hours.windows[1]", StringComparison.Ordinal) && p.Reason.Contains(reason));
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        var file = ProcedureFolder.With("effectiveFrom", "\"soon\"");
        file["colour"] = "blue";
        file["company"]!["timeZone"] = "Mars";
        file["channels"]!.AsArray().Add(JsonNode.Parse("""{ "kind": 3, "for": ["complaint"] }"""));
        file["handling"] = null;
        _folder.Write("calendars/XX.json", """{ "holidays": [{ "name": "x", "on": "02-30" }], "weekend": [1] }""");

        var problems = _folder.Write(File, file).Problems();

        Assert.Superset(
            new HashSet<string> { "$.effectiveFrom", "$.colour", "$.company.timeZone", "$.channels[1].kind", "$.handling", "$.holidays[0].on", "$.weekend[0]" },
            problems.Select(p => p.Path).ToHashSet());
        Assert.Equal(2, problems.Select(p => p.File).Distinct().Count());
    }

    [Theory]
    [InlineData("{ \"id\": \"acme\", }", "not valid JSON")]
    [InlineData("{ \"id\": \"acme\", \"id\": \"acme\" }", "not valid JSON")]
    [InlineData("[]", "no JSON object")]
    [InlineData("", "not valid JSON")]
    public void What_is_no_JSON_object_is_told_with_its_place(string text, string reason) =>
        Assert.Contains(reason, Assert.Single(_folder.Write(File, text).Problems()).Reason);

    [Theory]
    [InlineData("{ \"holidays\": [{ \"name\": \"x\" }] }", "$.holidays[0]")]
    [InlineData("{ \"holidays\": [{ \"name\": \"x\", \"easter\": 1, \"on\": \"01-01\" }] }", "$.holidays[0]")]
    [InlineData("{ \"holidays\": [{ \"name\": \"x\", \"easter\": 400 }] }", "$.holidays[0].easter")]
    [InlineData("{ \"holidays\": [{ \"name\": \"x\", \"on\": \"02-29\" }] }", "$.holidays[0].on")]
    [InlineData("{ \"holidays\": [], \"weekend\": [\"monday\",\"tuesday\",\"wednesday\",\"thursday\",\"friday\",\"saturday\",\"sunday\"] }", "$.weekend")]
    [InlineData("{ }", "$.holidays")]
    public void A_wrong_calendar_is_told_at_its_own_file(string text, string path)
    {
        var problem = Assert.Single(_folder.Write("calendars/LU.json", text).Write(File, ProcedureFolder.Smallest).Problems());

        Assert.EndsWith("LU.json", problem.File);
        Assert.Equal(path, problem.Path);
    }

    [Fact]
    public void A_company_can_close_and_work_on_days_of_its_own()
    {
        var file = ProcedureFolder.With("company.closedDays", "[\"2026-12-31\"]");
        file["company"]!["workedDays"] = new JsonArray("2026-06-23");

        var calendar = _folder.Write(File, file).Load().All.Single().Company.Calendar;

        Assert.False(calendar.IsWorkingDay(Some.Day("2026-12-31")));
        Assert.True(calendar.IsWorkingDay(Some.Day("2026-06-23")));
        Assert.False(calendar.IsWorkingDay(Some.Day("2027-06-23")));
    }
}
