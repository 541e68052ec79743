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

    private readonly ProcedureFolder _folder = new();

    public void Dispose() => _folder.Dispose();

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
