using System.Text.Json.Nodes;
using ComplaintBot.Complaints.Procedures;

namespace ComplaintBot.Tests.Complaints;

/// <summary>Which body outside is open: rules L26 to L30 and S27 to S62 as values, whatever the sentences say.</summary>
public sealed class OpenBodiesTests : IDisposable
{
    private static readonly OutsideFacts Disappointed = new() { Answered = true, Satisfied = false };
    private readonly ProcedureFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(null, null, null, "? Answered")]
    [InlineData(false, null, null, "NotAnswered")]
    [InlineData(true, null, null, "? Satisfied")]
    [InlineData(true, true, null, "Satisfied")]
    [InlineData(true, false, null, "open, recontact first")]
    [InlineData(true, false, false, "open, recontact first")]
    [InlineData(true, false, true, "open")]
    [InlineData(null, false, null, "open, recontact first")]
    public void The_disputes_committee_comes_after_an_answer_that_does_not_satisfy(bool? answered, bool? satisfied, bool? recontacted, string standing) =>
        Assert.Equal(standing, Told(Some.Leasem, "geschillencommissie", new() { Answered = answered, Satisfied = satisfied, Recontacted = recontacted }));

    [Theory]
    [InlineData(null, null, null, "? Consumer")]
    [InlineData(null, false, null, "NotAnswered")]
    [InlineData(true, null, null, "? Answered")]
    [InlineData(true, true, null, "? Satisfied")]
    [InlineData(true, true, false, "open")]
    [InlineData(true, true, true, "Satisfied")]
    [InlineData(null, true, false, "? Consumer")]
    [InlineData(false, true, false, "NotConsumer")]
    [InlineData(false, false, null, "NotConsumer")]
    public void Mediation_is_for_consumers_who_are_not_satisfied_with_the_answer(bool? consumer, bool? answered, bool? satisfied, string standing)
    {
        var facts = new OutsideFacts { Consumer = consumer, Answered = answered, Satisfied = satisfied };
        Assert.All(["consumerconnect", "ombudsfin"], id => Assert.Equal(standing, Told(Some.Stellantis, id, facts)));
    }

    [Fact]
    public void The_authority_is_open_to_everybody_at_any_moment()
    {
        Assert.Equal("open", Told(Some.Stellantis, "economic-inspection", new()));
        Assert.Equal("open", Told(Some.Stellantis, "economic-inspection", new() { Consumer = false, Answered = false, Product = OutsideFacts.NoProduct }));
    }

    [Theory]
    [InlineData(null, null, "? Product")]
    [InlineData("financial-loss", null, "? ViaCompany")]
    [InlineData("financial-loss", true, "open, direct")]
    [InlineData("financial-loss", false, "NotViaCompany")]
    [InlineData("claim", null, "? ViaCompany")]
    [InlineData("claim", true, "open, direct")]
    [InlineData("claim", false, "NotViaCompany")]
    [InlineData("lease-cover", true, "WrongProduct")]
    [InlineData("smart-repair", null, "WrongProduct")]
    [InlineData("none", null, "WrongProduct")]
    [InlineData("a product that nobody knows", null, "WrongProduct")]
    public void The_insurance_ombudsman_takes_the_products_that_count_taken_here_and_needs_no_answer(string? product, bool? viaCompany, string standing) =>
        Assert.All([null, new OutsideFacts(), new() { Answered = false }, Disappointed], facts =>
            Assert.Equal(standing, Told(Some.Stellantis, "insurance-ombudsman", (facts ?? new()) with { Product = product, ViaCompany = viaCompany })));

    [Fact]
    public void An_insurance_matter_keeps_the_ordinary_steps_where_the_procedure_is_the_same() =>
        Assert.Equal("open", Told(Some.Stellantis, "ombudsfin", Disappointed with { Consumer = true, Product = "omnium", ViaCompany = true }));

    [Theory]
    [InlineData("gap", true, "WrongProduct")]
    [InlineData("gap", false, "open")]
    [InlineData("gap", null, "? ViaCompany")]
    [InlineData("none", null, "open")]
    [InlineData(null, null, "? Product")]
    public void A_branch_that_goes_its_own_way_closes_the_ordinary_bodies(string? product, bool? viaCompany, string standing) =>
        Assert.Equal(standing, Told(Branched(sameProcedure: false), "mediator", Disappointed with { Product = product, ViaCompany = viaCompany }));

    [Theory]
    [InlineData(null, null, "? Product")]
    [InlineData("gap", null, "? ViaCompany")]
    [InlineData("gap", true, "open, direct")]
    [InlineData("gap", false, "NotAnswered")]
    [InlineData("none", null, "NotAnswered")]
    public void A_body_for_all_products_may_be_open_at_once_for_some(string? product, bool? viaCompany, string standing) =>
        Assert.Equal(standing, Told(Branched(sameProcedure: true), "insurance", new() { Answered = false, Product = product, ViaCompany = viaCompany }));

    [Theory]
    [InlineData(null, "? Reviewed")]
    [InlineData(false, "NotReviewed")]
    [InlineData(true, "open")]
    public void A_body_after_the_second_review_waits_for_it(bool? reviewed, string standing)
    {
        var file = ProcedureFolder.With("bodies", """[{ "id": "committee", "kind": "disputesCommittee", "name": { "fr": "x" }, "after": "secondReview" }]""");
        file["secondReview"] = JsonNode.Parse("""{ "reviewer": { "fr": "y" }, "compulsory": true }""");
        Assert.Equal(standing, Told(Load(file), "committee", Disappointed with { Reviewed = reviewed }));
    }

    private Procedure Branched(bool sameProcedure)
    {
        var file = ProcedureFolder.With("bodies", """
            [{ "id": "mediator", "kind": "ombudsman", "name": { "fr": "x" }, "after": "answer" }, { "id": "insurance", "kind": "ombudsman", "name": { "fr": "y" }, "after": "answer" }]
            """);
        file["products"] = JsonNode.Parse("""[{ "id": "gap", "group": "insurances", "counts": true, "name": { "fr": "GAP" } }]""");
        file["productBranches"] = new JsonArray(new JsonObject { ["group"] = "insurances", ["sameProcedure"] = sameProcedure, ["direct"] = new JsonArray("insurance") });
        return Load(file);
    }

    private Procedure Load(JsonNode file) => _folder.Write("acme/procedure.json", file).Load().All.Single();

    private static string Told(Procedure procedure, string body, OutsideFacts facts)
    {
        var standing = OpenBodies.For(procedure, facts).Single(b => b.Body.Id == body);
        Assert.False(standing.Reason is not null && standing.DependsOn is not null);
        return standing switch
        {
            { Reason: { } reason } => reason.ToString(),
            { DependsOn: { } fact } => $"? {fact}",
            _ => "open" + (standing.RecontactFirst ? ", recontact first" : "") + (standing.Direct ? ", direct" : ""),
        };
    }
}
