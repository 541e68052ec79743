using ComplaintBot.Complaints.Deadlines;
using ComplaintBot.Complaints.Procedures;

namespace ComplaintBot.Tests.Complaints;

/// <summary>What companies say that neither of the two procedures says: a new file has to be enough.</summary>
public sealed class ThirdCompanyTests : IDisposable
{
    private const string Rich = """
        {
          "id": "acme", "version": "1", "status": "active", "effectiveFrom": "2026-01-01",
          "company": { "name": "Acme Lease", "country": "LU", "timeZone": "Europe/Luxembourg", "calendar": "LU" },
          "languages": { "supported": ["de"], "original": "de" },
          "submission": "link",
          "severity": { "levels": [
            { "id": "minor", "talkFirst": true }, { "id": "middling", "label": { "de": "mittel" } }, { "id": "serious" }] },
          "talk": { "ways": ["phone"], "with": ["company"] },
          "channels": [{ "kind": "phone", "for": ["complaint", "talk"], "number": "+352 12 34 56", "hours": { "closedOnHolidays": false, "windows": [
            { "days": ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"], "from": "00:00", "to": "24:00" }] } }],
          "intake": [{ "kind": "description", "required": true }],
          "handling": { "handler": "competentDepartment" },
          "commitments": {
            "receipt": { "term": { "amount": 48, "unit": "calendarDays" }, "strength": "plain" },
            "answer": { "term": { "amount": 6, "unit": "weeks" }, "strength": "commit", "pausesForCustomer": true },
            "secondReview": { "term": { "amount": 20, "unit": "workingDays" }, "strength": "commit" }
          },
          "secondReview": { "reviewer": { "de": "Beschwerdestelle" }, "compulsory": true },
          "products": [
            { "id": "gap", "group": "insurance", "counts": true, "name": { "de": "GAP" } },
            { "id": "wash", "group": "insurance", "counts": false, "name": { "de": "Wäsche" } }],
          "bodies": [
            { "id": "schlichtung", "kind": "disputesCommittee", "name": { "de": "Schlichtungsstelle" }, "binding": true, "after": "secondReview",
              "fee": { "amount": 52.50, "currency": "EUR" }, "waitingTime": { "amount": 6, "unit": "weeks" }, "timeLimit": { "amount": 12, "unit": "months" } },
            { "id": "versicherung", "kind": "ombudsman", "name": { "de": "Versicherungsombudsmann" }, "after": "answer", "onlyProducts": ["insurance"], "url": null }]
        }
        """;

    private static readonly Procedure Moselfahrt = ProcedureLibrary.Load(Repository.ThirdCompany, FactOverrides.None).All.Single();

    private readonly ProcedureFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_customer_of_the_third_company_chooses_among_three_levels_with_labels_of_its_own() =>
        Assert.Equal(["Hinweis", "Beschwerde", "Notlage"], Moselfahrt.Severity!.Levels.Select(l => l.Label!.In("de")));

    [Fact]
    public void It_counts_weeks_and_calendar_days_by_a_calendar_of_its_own_and_waits_for_the_customer()
    {
        var commitments = Moselfahrt.Commitments;

        Assert.Equal([new Term(10, TermUnit.CalendarDays), new Term(4, TermUnit.Weeks), new Term(3, TermUnit.Weeks)], [commitments.Receipt.Term, commitments.Answer.Term, commitments.SecondReview!.Term]);
        Assert.True(commitments.Answer.PausesForCustomer);
        Assert.Equal("LU", Moselfahrt.Company.Calendar.Id);
        Assert.False(Moselfahrt.Company.Calendar.IsWorkingDay(Some.Day("2026-06-23")));
    }

    [Fact]
    public void Its_review_is_compulsory_for_a_body_with_a_fee_a_waiting_time_and_a_time_limit()
    {
        var body = Moselfahrt.Bodies.Single(b => b.Id == "schlichtungsstelle");

        Assert.True(Moselfahrt.SecondReview!.Compulsory);
        Assert.Equal((BodyAfter.SecondReview, new Money(45, "EUR"), new Term(6, TermUnit.Weeks), new Term(12, TermUnit.Months)), (body.After, body.Fee, body.WaitingTime, body.TimeLimit));
    }

    [Fact]
    public void Another_body_takes_some_products_only_and_without_a_review() =>
        Assert.Equal(
            ["mobility: True", "tyres: True", "care: False", "none: False"],
            Moselfahrt.Products.Select(p => p.Id).Append(OutsideFacts.NoProduct).Select(product =>
                $"{product}: {OpenBodies.For(Moselfahrt, new() { Answered = true, Satisfied = false, Reviewed = false, Product = product }).Single(s => s.Body.Id == "schutzbriefstelle").Open}"));

    [Fact]
    public void It_is_reached_by_post_only_speaks_one_language_and_proves_itself_by_its_examples()
    {
        Assert.Equal(ChannelKind.Post, Assert.Single(Moselfahrt.Channels).Kind);
        Assert.Equal(["de"], Moselfahrt.Languages.Supported);
        Assert.Equal(9, Moselfahrt.Examples.Count);
        Assert.Equal(32, Moselfahrt.Sources.Count);
        Assert.NotNull(Moselfahrt.OriginalText);
    }

    [Theory]
    [InlineData("answerBy\": \"2026-06-23", "answerBy\": \"2026-06-24", "$.examples[1].answerBy")]
    [InlineData("\"product\": \"tyres\", \"bodies\": [\"schutzbriefstelle\"]", "\"product\": \"tyres\", \"bodies\": []", "$.examples[7].bodies")]
    [InlineData("\"after\": \"secondReview\"", "\"after\": \"answer\"", "$.secondReview.compulsory")]
    [InlineData("Das Verfahren kostet Sie 45 Euro.", "Das Verfahren kostet Sie 50 Euro.", "$.sources[25].quote")]
    public void A_change_that_contradicts_its_text_or_its_examples_is_noticed(string from, string to, string path)
    {
        var file = File.ReadAllText(Path.Combine(Repository.ThirdCompany, "moselfahrt-leasing", "procedure.json"));
        Assert.Contains(from, file, StringComparison.Ordinal);
        foreach (var other in new[] { "calendars/LU.json", "moselfahrt-leasing/original.de.txt" })
            _folder.Write(other, File.ReadAllText(Path.Combine(Repository.ThirdCompany, other)));

        Assert.Contains(path, _folder.Write("moselfahrt-leasing/procedure.json", file.Replace(from, to, StringComparison.Ordinal)).Problems().Select(p => p.Path));
    }

    [Fact]
    public void All_that_the_two_procedures_do_not_say_can_be_said()
    {
        var procedure = _folder.Write("acme/procedure.json", Rich).Load().Current("acme", Some.Day("2026-11-20"));

        Assert.Equal(["minor", "middling", "serious"], procedure.Severity!.Levels.Select(l => l.Id));
        Assert.Equal("mittel", procedure.Severity.Levels[1].Label!.In("fr"));
        Assert.True(procedure.SecondReview!.Compulsory);
        Assert.Equal(new Term(20, TermUnit.WorkingDays), procedure.Commitments.SecondReview!.Term);
        Assert.True(procedure.Commitments.Answer.PausesForCustomer);
        Assert.True(procedure.FindChannel(ChannelKind.Phone)!.Hours!.IsRoundTheClock);
        Assert.Equal(new Money(52.50m, "EUR"), procedure.Bodies[0].Fee);
        Assert.Equal(new Term(6, TermUnit.Weeks), procedure.Bodies[0].WaitingTime);
        Assert.Equal(new Term(12, TermUnit.Months), procedure.Bodies[0].TimeLimit);
        Assert.Equal((Tri.Yes, Tri.Unstated), (procedure.Bodies[0].Binding, procedure.Bodies[0].Free));
        Assert.Equal(BodyAfter.SecondReview, procedure.Bodies[0].After);
        Assert.Equal(["gap"], procedure.Bodies[1].OnlyProducts);
        Assert.Contains(procedure.Missing, m => m.Name == "bodies.versicherung.url");
    }

    [Fact]
    public void A_company_for_businesses_only_by_post_only_has_nobody_outside()
    {
        var procedure = _folder.Write("acme/procedure.json", ProcedureFolder.Smallest).Load().All.Single();

        Assert.Equal([ChannelKind.Post], procedure.Channels.Select(c => c.Kind));
        Assert.Empty(procedure.Bodies);
    }

    [Fact]
    public void Two_countries_keep_their_own_clocks_and_holidays()
    {
        var finnish = ProcedureFolder.With("id", "\"kuopio\"");
        finnish["company"]!["name"] = "Kuopio Lease";
        finnish["company"]!["timeZone"] = "Europe/Helsinki";
        finnish["company"]!["calendar"] = "FI";
        finnish["commitments"]!["answer"]!["term"] = System.Text.Json.Nodes.JsonNode.Parse("""{ "amount": 1, "unit": "workingDays" }""");
        var library = _folder.Write("calendars/FI.json", """{ "holidays": [{ "name": "Juhannusaatto", "on": "06-24" }] }""")
            .Write("acme/procedure.json", ProcedureFolder.With("commitments.answer.term", """{ "amount": 1, "unit": "workingDays" }"""))
            .Write("kuopio/procedure.json", finnish).Load();
        var received = DateTimeOffset.Parse("2026-06-22T21:30:00Z");

        Assert.Equal(Some.Day("2026-06-24"), PromisedDates.For(library.Current("acme", received), received).AnswerBy);
        Assert.Equal(Some.Day("2026-06-25"), PromisedDates.For(library.Current("kuopio", received), received).AnswerBy);
    }
}
