using System.Text.Json.Nodes;
using ComplaintBot.Tests.Conversations;
using static ComplaintBot.Tests.Requirements.StellantisCustomer;

namespace ComplaintBot.Tests.Requirements;

public sealed partial class StellantisRows
{
    private const string Insured = "Mijn GAP-verzekering weigert het verschil te betalen.";
    private const string Ombudsman = "insurance-ombudsman";

    [Fact]
    public void S51_A_listed_insurance_that_was_taken_through_the_company_opens_the_insurance_branch() =>
        Rule.Holds(world =>
        {
            Assert.Equal("viaCompany", world.Telling(Insured).Asked);
            Assert.Contains("Ombudsman Verzekeringen", world.Telling(Insured).Says("ja").Said, StringComparison.Ordinal);
            Assert.True(world.Outside("Ombudsman Verzekeringen", "gap", "ja").Standing(Ombudsman));

            var elsewhere = world.Telling(Insured).Says("nee");
            Assert.DoesNotContain("Ombudsman Verzekeringen", elsewhere.Said, StringComparison.Ordinal);
            Assert.Contains("‘medewerker’", elsewhere.Said, StringComparison.Ordinal);
            Assert.False(world.Outside("Ombudsman Verzekeringen", "gap", "nee").Standing(Ombudsman));

            // Where the matter is not known yet, the condition is said with the name.
            var unknown = world.Telling("De factuur klopt niet.").Says("Ombudsman Verzekeringen");
            Assert.Contains("verzekering die via Stellantis Financial Services Belux is aangeboden", unknown.About(Ombudsman), StringComparison.Ordinal);
        })
        .AndFailsWhen(InFile(file => file["productBranches"] = new JsonArray()))
        .AndFailsWhen(InBody(Ombudsman, body => body.Remove("onlyProducts")));

    [Fact]
    public void S52_The_handling_of_a_claim_opens_the_insurance_branch_too() =>
        Rule.Holds(world =>
        {
            var customer = world.Telling("Mijn schadegeval van augustus wordt maar niet behandeld.");
            Assert.Equal("product", customer.Asked);
            Assert.Contains("De afhandeling van een schadegeval", customer.Buttons);
            Assert.Contains("Ombudsman Verzekeringen", customer.Says("De afhandeling van een schadegeval", "ja").Said, StringComparison.Ordinal);
            Assert.True(world.Outside("Ombudsman Verzekeringen", "De afhandeling van een schadegeval", "ja").Standing(Ombudsman));
        })
        .AndFailsWhen(InFile(file => file["productBranches"]![0]!["includesClaims"] = false));

    [Fact]
    public void S53_An_insurance_matter_follows_the_same_procedure() =>
        Rule.Holds(world =>
        {
            var customer = world.Telling(Insured);
            Assert.Contains("dezelfde klachtenprocedure", customer.Says("ja").Said, StringComparison.Ordinal);
            Assert.Contains("verbindt zich ertoe", customer.Finish(), StringComparison.Ordinal);
            Assert.Equal(("financial-loss", true), (Assert.Single(customer.Filed).Product, Assert.Single(customer.Filed).ViaCompany!.Value));

            var known = world.Outside("Ombudsman Verzekeringen", "gap", "ja").Says("Een klacht indienen");
            Assert.Contains("Verzekering of dienst: verzekering tegen financieel verlies", known.Finish(), StringComparison.Ordinal);
            Assert.Equal("financial-loss", Assert.Single(known.Filed).Product);

            var later = Dissatisfied(world);
            Assert.Contains("herziening van uw dossier", later.Said, StringComparison.Ordinal);
            Assert.True(later.Standing("consumerconnect"));
            Assert.True(later.Standing("ombudsfin"));
            Assert.True(later.Says("Ik wil een misbruik melden").Standing(Supervisor));
        })
        .AndFailsWhen(InFile(file => file["productBranches"]![0]!["sameProcedure"] = false));

    [Fact]
    public void S54_Without_an_agreement_the_insurance_ombudsman_is_offered() =>
        Rule.Holds(world =>
        {
            var customer = Dissatisfied(world);
            Assert.True(customer.Standing(Ombudsman));
            Assert.Contains("Komt er geen akkoord", customer.About(Ombudsman), StringComparison.Ordinal);
        })
        .AndFailsWhen(InFile(file =>
        {
            file["productBranches"]![0]!["direct"] = new JsonArray();
            file["bodies"]!.With("id", Ombudsman)["after"] = "secondReview";
        }))
        .AndFailsWhen(Broken.Text("nl", texts => texts["outside"]!["forProducts"] = "U kunt terecht bij: {body}."));

    [Fact]
    public void S55_Who_prefers_the_insurance_ombudsman_is_led_there_at_once() =>
        Rule.Holds(world =>
        {
            var asked = new List<string>();
            var customer = world.Customer().Says("Ik wil liever rechtstreeks naar de Ombudsman Verzekeringen");
            customer.Finish(asked);
            Assert.Equal(["product", "viaCompany"], asked);
            Assert.True(customer.Standing(Ombudsman));
            Assert.Empty(customer.Filed);

            foreach (var words in new[] { "ombudsman", "Ombudsman Verzekeringen", "Ik ga liever rechtstreeks naar de ombudsman" })
            {
                var filing = world.Telling(Insured);
                Assert.Contains("liever meteen naar de Ombudsman Verzekeringen", filing.Says("ja").Said, StringComparison.Ordinal);
                Assert.True(filing.Says(words).Standing(Ombudsman));
                Assert.Equal("outcome", filing.Asked);
            }
        })
        .AndFailsWhen(InFile(file => file["productBranches"]![0]!["direct"] = new JsonArray()));

    [Theory]
    [InlineData("nl", "gratis", "consument", "kosteloos")]
    [InlineData("fr", "gratuit", "consommateur", "sans frais")]
    [InlineData("en", "free", "consumer", "charge")]
    [InlineData("de", "kostenlos", "Verbraucher", "gratis")]
    public void S56_The_insurance_ombudsman_is_told_by_its_name_and_neither_as_free_nor_as_for_consumers_only(string language, params string[] unsaid) =>
        Rule.Holds(world =>
        {
            var told = AtOmbudsman(world, language);
            Assert.Contains("Ombudsman Verzekeringen", told, StringComparison.Ordinal);
            foreach (var words in unsaid)
                Assert.DoesNotContain(words, told, StringComparison.OrdinalIgnoreCase);
        })
        .AndFailsWhen(InBody(Ombudsman, body => body["name"]!["nl"] = "Verzekeringsombudsman"))
        .AndFailsWhen(Broken.Text(language, texts => texts["outside"]!["forProducts"] = $"{{body}}: {unsaid[0]}."));

    [Fact]
    public void S57_The_address_of_the_insurance_ombudsman_is_told() =>
        Rule.Holds(world => Assert.Contains("Square de Meeûs 35, 1000 Brussel", AtOmbudsman(world), StringComparison.Ordinal))
            .AndFailsWhen(InBody(Ombudsman, body => body["address"]![1] = "1040 Brussel"));

    [Fact]
    public void S58_The_number_of_the_insurance_ombudsman_is_told() =>
        Rule.Holds(world => Assert.Contains("[+32 2 547 58 71](tel:+3225475871)", AtOmbudsman(world), StringComparison.Ordinal))
            .AndFailsWhen(InBody(Ombudsman, body => body["number"] = "+32 2 547 58 70"));

    [Fact]
    public void S59_The_e_mail_of_the_insurance_ombudsman_is_told() =>
        Rule.Holds(world => Assert.Contains("[info@ombudsman-insurance.be](mailto:info@ombudsman-insurance.be)", AtOmbudsman(world), StringComparison.Ordinal))
            .AndFailsWhen(InBody(Ombudsman, body => body["email"] = "info@ombudsman.as"));

    [Fact]
    public void S60_The_site_of_the_insurance_ombudsman_is_told() =>
        Rule.Holds(world => Assert.Equal("www.ombudsman-insurance.be", Assert.Single(Links(AtOmbudsman(world))).Host))
            .AndFailsWhen(InBody(Ombudsman, body => body["url"] = "https://www.ombudsman.as"));

    /// <summary>A consumer whose insurance is known and whom the answer does not satisfy.</summary>
    private static Talker Dissatisfied(World world) =>
        world.Outside("Ombudsman Verzekeringen", "gap", "ja").Says("Ik ben niet tevreden met het antwoord", "ja");

    private static string AtOmbudsman(World world, string language = "nl")
    {
        var customer = world.Customer(language).Says("Ombudsman Verzekeringen");
        customer.Finish();
        return customer.About(Ombudsman);
    }
}
