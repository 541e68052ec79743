using ComplaintBot.Tests.Conversations;
using static ComplaintBot.Tests.Requirements.StellantisCustomer;

namespace ComplaintBot.Tests.Requirements;

public sealed partial class StellantisRows
{
    private const string Supervisor = "economic-inspection";

    [Theory]
    [InlineData("nl", "Ik wil een misbruik melden", "Ik wil een tekortkoming melden")]
    [InlineData("fr", "Je veux signaler un abus", "Je veux signaler un manquement")]
    [InlineData("en", "I want to report an abuse", "I want to report a shortcoming")]
    [InlineData("de", "Ich möchte einen Missbrauch melden", "Ich möchte ein Versäumnis melden")]
    public void S44_A_shortcoming_or_an_abuse_can_be_reported_at_any_stage_and_by_anybody(string language, string abuse, string shortcoming) =>
        Rule.Holds(world =>
        {
            Assert.True(world.Customer(language).Says(abuse).Standing(Supervisor));
            Assert.True(world.Customer(language).Says(shortcoming).Standing(Supervisor));

            var filing = world.Complaining(language);
            filing.Says(filing.Buttons[0]);
            Assert.True(filing.Says(abuse).Standing(Supervisor));
            Assert.Equal("description", filing.Asked);
            filing.Finish();
            Assert.True(filing.Says(shortcoming).Standing(Supervisor));
            Assert.Null(filing.Asked);

            // Neither who he is nor what has happened so far is asked.
            var named = world.Customer(language).Says("Economische Inspectie");
            Assert.True(named.Standing(Supervisor));
            Assert.True(world.Contesting(consumer: false).Standing(Supervisor));
        })
        .AndFailsWhen(InBody(Supervisor, body => body.Remove("scope")))
        .AndFailsWhen(InFile(file => file["bodies"]!.AsArray().Remove(file["bodies"]!.With("id", Supervisor))));

    [Fact]
    public void S45_The_supervisor_is_told_by_its_full_name() =>
        Rule.Holds(world => Assert.Contains("Federale Overheidsdienst Economie, K.M.O., Middenstand en Energie", Report(world), StringComparison.Ordinal))
            .AndFailsWhen(InBody(Supervisor, body => body["name"]!["nl"] = "FOD Economie"));

    [Fact]
    public void S46_The_department_of_the_supervisor_is_told() =>
        Rule.Holds(world => Assert.Contains("Algemene Directie Economische Inspectie", Report(world), StringComparison.Ordinal))
            .AndFailsWhen(InBody(Supervisor, body => body.Remove("department")));

    [Fact]
    public void S47_The_address_of_the_supervisor_is_told() =>
        Rule.Holds(world => Assert.Contains("North Gate III, Koning Albert II-laan 16, 1000 Brussel", Report(world), StringComparison.Ordinal))
            .AndFailsWhen(InBody(Supervisor, body => body["address"]!.AsArray().RemoveAt(0)));

    [Theory]
    [InlineData("nl", "(gratis nummer)")]
    [InlineData("fr", "(numéro gratuit)")]
    [InlineData("en", "(free number)")]
    [InlineData("de", "(kostenlose Nummer)")]
    public void S48_The_number_of_the_supervisor_is_told_as_a_free_one(string language, string free) =>
        Rule.Holds(world =>
        {
            var told = Report(world, language);
            Assert.Contains($"[0800 120 33](tel:+3280012033) {free}", told, StringComparison.Ordinal);
        })
        .AndFailsWhen(InBody(Supervisor, body => body["numberIsFree"] = false))
        .AndFailsWhen(InBody(Supervisor, body => body["number"] = "0800 120 34"));

    [Fact]
    public void S49_The_e_mail_of_the_supervisor_is_told() =>
        Rule.Holds(world => Assert.Contains("[info.eco@economie.fgov.be](mailto:info.eco@economie.fgov.be)", Report(world), StringComparison.Ordinal))
            .AndFailsWhen(InBody(Supervisor, body => body["email"] = "info@economie.fgov.be"));

    [Fact]
    public void S50_The_site_of_the_supervisor_is_told_by_the_one_address_that_is_known() =>
        Rule.Holds(world =>
        {
            foreach (var language in world.Stellantis().Languages.Supported)
                Assert.Equal("https://economie.fgov.be/nl", Assert.Single(Links(Report(world, language))).OriginalString);
        })
        .AndFailsWhen(InBody(Supervisor, body => body["url"] = "https://economie.fgov.be/fr"));

    /// <summary>What somebody hears who asks for the supervisor by name.</summary>
    private static string Report(World world, string language = "nl") => world.Customer(language).Says("Economische Inspectie").About(Supervisor);
}
