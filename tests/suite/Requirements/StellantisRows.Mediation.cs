using System.Text.Json.Nodes;
using ComplaintBot.Tests.Conversations;
using static ComplaintBot.Tests.Requirements.StellantisCustomer;

namespace ComplaintBot.Tests.Requirements;

public sealed partial class StellantisRows
{
    [Theory]
    [InlineData("nl", "gratis een beroep doen op een erkende bemiddelingsdienst")]
    [InlineData("fr", "faire appel gratuitement à un service de médiation reconnu")]
    [InlineData("en", "a recognised mediation service free of charge")]
    [InlineData("de", "kostenlos an eine anerkannte Schlichtungsstelle")]
    public void S33_Mediation_is_free_and_by_a_recognised_service(string language, string words) =>
        Rule.Holds(world => Assert.Contains(words, Mediation(world, language).About("consumerconnect"), StringComparison.Ordinal))
            .AndFailsWhen(InFile(file => AtMediators(file, body => body.Remove("free"))))
            .AndFailsWhen(InFile(file => AtMediators(file, body => body.Remove("recognised"))));

    [Fact]
    public void S34_The_right_to_go_to_court_is_always_said_beside_mediation() =>
        Rule.Holds(world =>
        {
            const string court = "het recht om een gerechtelijke procedure te starten";
            Assert.Contains(court, Mediation(world).Said, StringComparison.Ordinal);
            Assert.Contains(court, Mediation(world).Says("En Ombudsfin?").Said, StringComparison.Ordinal);
            Assert.Contains(court, world.Customer().Says("Onafhankelijke hulp").Said, StringComparison.Ordinal);
            var insured = world.Outside("Ombudsman Verzekeringen", "bandenverzekering", "ja").Says("Ik ben niet tevreden met het antwoord", "ja");
            Assert.True(insured.Standing("ombudsfin"));
            Assert.Contains(court, insured.Said, StringComparison.Ordinal);
        })
        .AndFailsWhen(InFile(file => AtMediators(file, body => body["courtStaysOpen"] = false)));

    [Fact]
    public void S35_ConsumerConnect_comes_first() =>
        Rule.Holds(world =>
        {
            Assert.Equal("ConsumerConnect", world.Customer().Says("Onafhankelijke hulp").Buttons[0]);
            Assert.Equal(["consumerconnect", "ombudsfin"], Mediation(world).Entities("body").Select(e => e.Properties!["id"].GetString()));
        })
        .AndFailsWhen(InFile(file =>
        {
            var bodies = file["bodies"]!.AsArray();
            var first = bodies[0]!;
            bodies.RemoveAt(0);
            bodies.Insert(1, first);
        }));

    [Fact]
    public void S36_ConsumerConnect_is_a_portal_of_the_FPS_Economy_that_gathers_complaints_and_passes_them_on() =>
        Rule.Holds(world => Assert.Contains(
                "ConsumerConnect, een onlineportaal van de FOD Economie dat klachten centraliseert en doorverwijst naar de bevoegde bemiddelaars",
                Mediation(world).About("consumerconnect"),
                StringComparison.Ordinal))
            .AndFailsWhen(InBody("consumerconnect", body => body["kind"] = "ombudsman"))
            .AndFailsWhen(InBody("consumerconnect", body => body["parent"] = "Febelfin"));

    [Fact]
    public void S37_The_link_to_ConsumerConnect_leads_to_consumerconnect_be() =>
        Rule.Holds(world =>
        {
            var link = Assert.Single(Links(Mediation(world).About("consumerconnect")));
            Assert.Equal("consumerconnect.be", link.Host);
        })
        .AndFailsWhen(InBody("consumerconnect", body => body["url"] = "https://belmed.be"));

    [Theory]
    [InlineData("nl", "ook rechtstreeks")]
    [InlineData("fr", "aussi contacter directement")]
    [InlineData("en", "also go directly")]
    [InlineData("de", "auch direkt")]
    public void S38_Ombudsfin_can_be_turned_to_directly(string language, string words) =>
        Rule.Holds(world => Assert.Contains(words, Mediation(world, language).About("ombudsfin"), StringComparison.Ordinal))
            .AndFailsWhen(Broken.Text(language, texts => texts["outside"]!["bodyToo"] = "Via ConsumerConnect: {body}."))
            .AndFailsWhen(InFile(file => file["bodies"]!.AsArray().Remove(file["bodies"]!.With("id", "consumerconnect"))));

    [Fact]
    public void S39_Ombudsfin_is_told_by_its_full_name_in_every_language() =>
        Rule.Holds(world =>
        {
            foreach (var language in world.Stellantis().Languages.Supported)
                Assert.Contains("Ombudsdienst voor financiële diensten (Ombudsfin)", Mediation(world, language).About("ombudsfin"), StringComparison.Ordinal);
        })
        .AndFailsWhen(InBody("ombudsfin", body => body["name"]!["nl"] = "Ombudsfin"));

    [Fact]
    public void S40_The_postal_address_of_Ombudsfin_is_told() =>
        Rule.Holds(world => Assert.Contains("Koning Albert II-laan 8 bus 2 – 1000 Brussel", Mediation(world).About("ombudsfin"), StringComparison.Ordinal))
            .AndFailsWhen(InBody("ombudsfin", body => body["address"]![1] = "Koning Albert II-laan 8 – 1000 Brussel"));

    [Fact]
    public void S41_The_form_of_Ombudsfin_comes_before_its_address_and_its_e_mail() =>
        Rule.Holds(world =>
        {
            var lines = Mediation(world).About("ombudsfin").Split("\n\n").ToList();
            var form = lines.FindIndex(line => line.Contains("klachtenformulier", StringComparison.Ordinal));
            Assert.True(form > 0, "The form is not told.");
            Assert.True(form < lines.FindIndex(line => line.Contains("Per e-mail", StringComparison.Ordinal)), "E-mail comes before the form.");
            Assert.True(form < lines.FindIndex(line => line.Contains("Koning Albert", StringComparison.Ordinal)), "Post comes before the form.");
        })
        .AndFailsWhen(InBody("ombudsfin", body =>
        {
            body.Remove("formUrl");
            body.Remove("formIsFaster");
            body.Remove("emailOnlyIfFormFails");
        }));

    [Theory]
    [InlineData("nl", "dan wordt uw klacht sneller verwerkt")]
    [InlineData("fr", "traitée plus vite")]
    [InlineData("en", "processed faster")]
    [InlineData("de", "schneller bearbeitet")]
    public void S42_The_form_of_Ombudsfin_is_said_to_be_faster(string language, string words) =>
        Rule.Holds(world => Assert.Contains(words, Mediation(world, language).About("ombudsfin"), StringComparison.Ordinal))
            .AndFailsWhen(InBody("ombudsfin", body => body["formIsFaster"] = false));

    [Fact]
    public void S43_The_form_of_Ombudsfin_has_the_one_address_that_is_known_in_every_language() =>
        Rule.Holds(world =>
        {
            foreach (var language in world.Stellantis().Languages.Supported)
                Assert.Equal("https://www.ombudsfin.be/nl/klacht-indienen", Assert.Single(Links(Mediation(world, language).About("ombudsfin"))).OriginalString);
        })
        .AndFailsWhen(InBody("ombudsfin", body => body["formUrl"] = "https://www.ombudsfin.be/fr/introduire-une-plainte"));

    [Theory]
    [InlineData("nl", "Wat is het e-mailadres van Ombudsfin?", "enkel als u problemen ondervindt met het formulier", "Ik krijg het formulier niet verzonden")]
    [InlineData("fr", "Quelle est l’adresse e-mail d’Ombudsfin ?", "que si vous rencontrez des problèmes avec le formulaire", "Le formulaire ne marche pas")]
    [InlineData("en", "What is the email address of Ombudsfin?", "only possible if you have trouble with the form", "The form does not work")]
    [InlineData("de", "Wie ist die E-Mail-Adresse von Ombudsfin?", "nur, wenn Sie Probleme mit dem Formular haben", "Das Formular funktioniert nicht")]
    public void S43b_The_e_mail_of_Ombudsfin_is_given_only_to_who_reports_trouble_with_its_form(string language, string plainly, string condition, string trouble) =>
        Rule.Holds(world =>
        {
            var customer = Mediation(world, language);
            AssertFormFirst(customer.About("ombudsfin"));
            AssertFormFirst(customer.Says(plainly).About("ombudsfin"));
            // Somebody who asks for nothing but the address is led there by the same questions.
            AssertFormFirst(world.Customer(language).Says(plainly).Finish());
            Assert.Contains("ombudsman@ombudsfin.be", customer.Says(trouble).Said, StringComparison.Ordinal);

            void AssertFormFirst(string told)
            {
                Assert.DoesNotContain("ombudsman@", told, StringComparison.Ordinal);
                Assert.Contains("ombudsfin.be/nl/klacht-indienen", told, StringComparison.Ordinal);
                Assert.Contains(condition, told, StringComparison.Ordinal);
            }
        })
        .AndFailsWhen(InBody("ombudsfin", body => body["emailOnlyIfFormFails"] = false));

    [Fact]
    public void S43c_When_the_form_fails_the_address_is_ombudsman_at_ombudsfin_be() =>
        Rule.Holds(world => Assert.Contains(
                "[ombudsman@ombudsfin.be](mailto:ombudsman@ombudsfin.be)", Mediation(world).Says("Het formulier van Ombudsfin werkt niet").Said, StringComparison.Ordinal))
            .AndFailsWhen(InBody("ombudsfin", body => body["email"] = "info@ombudsfin.be"));

    /// <summary>A consumer whom the answer does not satisfy, and who wants to know of ConsumerConnect.</summary>
    private static Talker Mediation(World world, string language = "nl")
    {
        var customer = world.Customer(language).Says("ConsumerConnect");
        customer.Finish();
        return customer;
    }

    private static IEnumerable<Uri> Links(string told) =>
        told.Split([' ', '\n', '(', ')', '[', ']']).Where(word => word.StartsWith("https://", StringComparison.Ordinal)).Select(word => new Uri(word));
}
