using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ComplaintBot.Tests.Conversations;
using static ComplaintBot.Tests.Requirements.StellantisCustomer;

namespace ComplaintBot.Tests.Requirements;

/// <summary>What the text of Stellantis Financial Services Belux says, row by row.</summary>
public sealed partial class StellantisRows
{
    [Fact]
    public void S01_All_that_is_said_comes_from_its_own_file_and_in_the_polite_form() =>
        Rule.Holds(world =>
        {
            Assert.Equal("Stellantis Financial Services Belux", world.Stellantis().Company.Name);
            foreach (var (language, familiar) in new[] { ("nl", @"\b(je|jij|jou|jouw|jullie)\b"), ("fr", @"\b(tu|toi|ton|tes)\b"), ("en", "(?!)"), ("de", @"\b(du|dich|dir|dein\w*|euch|euer)\b") })
            {
                var said = Tour(world, language);
                Assert.DoesNotMatch(new Regex(familiar, RegexOptions.IgnoreCase), said);
                foreach (var foreign in new[] { "Lease’m", "Leasem", "Geschillencommissie", "Keurmerk", "08.00", "17.30", "leasespecialist", "dealer" })
                    Assert.DoesNotContain(foreign, said, StringComparison.OrdinalIgnoreCase);
            }
        })
        .AndFailsWhen(InFile(file => file["languages"]!["informalDutch"] = true))
        .AndFailsWhen(Broken.Text("fr", texts => texts["filed"]!["department"] = "Ta réclamation est traitée avec soin : ton dossier est au service compétent."))
        .AndFailsWhen(Broken.Text("nl", texts => texts["outside"]!["court"] = "U kunt ook naar de Geschillencommissie."));

    [Fact]
    public void S02_Who_says_that_a_service_disappoints_is_led_into_the_procedure_and_not_asked_how_grave_it_is() =>
        Rule.Holds(world =>
        {
            var customer = world.Customer().Says("Uw diensten hebben niet aan mijn verwachtingen voldaan");
            Assert.Equal("outcome", customer.Asked);
            var asked = new List<string>();
            customer.Finish(asked);
            world.Complaining().Finish(asked);
            Assert.DoesNotContain("nature", asked);
            Assert.DoesNotContain("talk", asked);
            Assert.Single(customer.Filed);
        })
        .AndFailsWhen(InFile(file => file["severity"] = JsonNode.Parse("""{ "levels": [{ "id": "minor" }, { "id": "serious" }] }""")));

    [Fact]
    public void S03_Without_a_first_contact_it_begins_with_step_1() =>
        Rule.Holds(world =>
        {
            var filing = world.Complaining().Finish();
            foreach (var later in new[] { "ConsumerConnect", "Ombudsfin", "herziening", "Economische Inspectie", "Ombudsman Verzekeringen" })
                Assert.DoesNotContain(later, filing, StringComparison.Ordinal);

            Assert.Equal("route", world.Customer().Says("Onafhankelijke hulp", "Ik wil een klacht indienen").Asked);

            var hasty = world.Outside("ConsumerConnect", "ja", "nee, nog niet");
            Assert.False(hasty.Standing("consumerconnect"));
            Assert.False(hasty.Standing("ombudsfin"));
            Assert.Contains("eerst op de hoogte", hasty.Said, StringComparison.Ordinal);
            Assert.DoesNotContain("herziening", hasty.Said, StringComparison.Ordinal);
            Assert.DoesNotContain("consumerconnect.be", hasty.Said, StringComparison.Ordinal);
        })
        .AndFailsWhen(InFile(file =>
        {
            file["bodies"]!.With("id", "consumerconnect")["after"] = "anytime";
            file["bodies"]!.With("id", "ombudsfin")["after"] = "anytime";
        }))
        .AndFailsWhen(Broken.Text("nl", texts => texts["filed"]!["department"] = "U kunt nu ook om een herziening vragen."));

    [Fact]
    public void S04_The_competent_department_handles_what_is_filed() =>
        Rule.Holds(world =>
        {
            Assert.Contains("behandeld door de bevoegde dienst", world.Complaining().Finish(), StringComparison.Ordinal);
            var who = world.Customer().Says("Wie behandelt mijn klacht?");
            Assert.Contains("behandeld door de bevoegde dienst", who.Said, StringComparison.Ordinal);
            Assert.DoesNotContain("directie", who.Said, StringComparison.Ordinal);
        })
        .AndFailsWhen(InFile(file => file["handling"]!["handler"] = "managementHandlesOrSupervises"));

    [Theory]
    [InlineData("nl", "Verzoeken > Formulaire de plainte")]
    [InlineData("fr", "demandes > Formulaire de plainte")]
    [InlineData("en", "Verzoeken > Formulaire de plainte")]
    [InlineData("de", "Verzoeken > Formulaire de plainte")]
    public void S05_The_portal_comes_with_the_path_to_its_form(string language, string path) =>
        Rule.Holds(world =>
        {
            var customer = world.Complaining(language);
            Assert.Contains(path, customer.Says(customer.Buttons[1]).Said, StringComparison.Ordinal);
            Assert.Equal(["portal"], customer.Ways());

            var lister = world.Customer().Says("Hoe kan ik een klacht indienen?");
            Assert.Contains("portal", lister.Ways());
            Assert.Contains("Verzoeken > Formulaire de plainte", lister.Said, StringComparison.Ordinal);
        })
        .AndFailsWhen(InChannel("portal", portal => (portal["option"]!["nl"], portal["option"]!["fr"]) = ("Formulier", "Formulaire")));

    [Fact]
    public void S06_The_portal_is_entered_with_address_and_password_and_a_password_typed_here_is_not_kept() =>
        Rule.Holds(world =>
        {
            var customer = world.Complaining().Says("Via het klantenportaal");
            Assert.Contains("U logt in met uw e-mailadres en wachtwoord", customer.Said, StringComparison.Ordinal);
            Assert.Contains("Geef uw wachtwoord nooit hier", customer.Said, StringComparison.Ordinal);
            Assert.Equal("route", customer.Asked);

            customer.Says("mijn wachtwoord is Winter2026!");
            Assert.DoesNotContain("Winter2026", customer.HeardAs ?? "Winter2026", StringComparison.Ordinal);
            Assert.DoesNotContain("Winter2026", customer.State, StringComparison.Ordinal);
            Assert.DoesNotContain("Winter2026", customer.Said, StringComparison.Ordinal);
        })
        .AndFailsWhen(InChannel("portal", portal => portal.Remove("login")))
        // That a password is hidden stands in code alone: seen red with Passwords.Hide giving back null.
        .AndFailsWhen(Broken.Answer("mijn wachtwoord is Winter2026!", "Winter2026!"));

    [Theory]
    [InlineData("nl", "Ik heb geen wachtwoord", "wachtwoord vergeten")]
    [InlineData("fr", "Je n’ai pas de mot de passe", "mot de passe oublié")]
    [InlineData("en", "I don’t have a password", "wachtwoord vergeten")]
    [InlineData("de", "Ich habe kein Passwort", "wachtwoord vergeten")]
    public void S07_Who_has_no_password_hears_by_which_option_to_request_one(string language, string words, string option) =>
        Rule.Holds(world =>
        {
            var customer = world.Complaining(language);
            Assert.Contains(option, customer.Says(customer.Buttons[1]).Said, StringComparison.Ordinal);
            Assert.Contains(option, customer.Says(words).Said, StringComparison.Ordinal);
            Assert.Equal("route", customer.Asked);
        })
        .AndFailsWhen(InChannel("portal", portal => portal["login"]!["forgottenPasswordOption"] = new JsonObject { ["nl"] = "hulp" }));

    [Fact]
    public void S08_E_mail_is_a_way_only_where_its_addresses_are_configured_and_else_staff_are_told() =>
        Rule.Holds(world =>
        {
            var customer = world.Complaining();
            Assert.DoesNotContain("Per e-mail", customer.Buttons);
            var lister = world.Customer().Says("Hoe kan ik een klacht indienen?");
            Assert.DoesNotContain("email", lister.Ways());
            Assert.DoesNotContain("mailto:", lister.Said, StringComparison.Ordinal);
            Assert.Contains(world.Stellantis().Missing, fact => fact.Name.StartsWith("channels.email", StringComparison.Ordinal));

            var configured = world
                .Knowing(Belux, "channels.email.emailBySegment.private", "particulier@voorbeeld.be")
                .Knowing(Belux, "channels.email.emailBySegment.company", "bedrijf@voorbeeld.be")
                .Complaining().Says("Per e-mail", "Particulier");
            Assert.Equal(["email"], configured.Ways());
            Assert.Contains("particulier@voorbeeld.be", configured.Said, StringComparison.Ordinal);
            Assert.DoesNotContain("bedrijf@voorbeeld.be", configured.Said, StringComparison.Ordinal);
        })
        .AndFailsWhen(InChannel("email", email => email["emailBySegment"] = JsonNode.Parse("""{ "private": "info@invented.example", "company": "info@invented.example" }""")))
        .AndFailsWhen(InChannel("email", email => email["for"] = new JsonArray("recontact")));

    [Fact]
    public void S09_A_letter_is_addressed_to_the_legal_name() =>
        Rule.Holds(world => Assert.Equal("Stellantis Financial Services Belux NV", world.Envelope("Particulier")[0]))
            .AndFailsWhen(InChannel("post", post => post["address"]![0] = "Stellantis"));

    [Fact]
    public void S10_A_letter_of_a_private_customer_goes_to_SRC() =>
        Rule.Holds(world =>
        {
            var lines = world.Envelope("Particulier");
            Assert.EndsWith("Operationele dienst / SRC", lines[1], StringComparison.Ordinal);
            Assert.DoesNotContain(lines, line => line.Contains("BU Lease", StringComparison.Ordinal));
        })
        .AndFailsWhen(InChannel("post", Swapped))
        .AndFailsWhen(Broken.Answer("Particulier", "Bedrijf"));

    [Fact]
    public void S11_A_letter_of_a_company_goes_to_BU_Lease() =>
        Rule.Holds(world =>
        {
            var lines = world.Envelope("Bedrijf");
            Assert.EndsWith("Operationele dienst / BU Lease", lines[1], StringComparison.Ordinal);
            Assert.DoesNotContain(lines, line => line.Contains("SRC", StringComparison.Ordinal));
        })
        .AndFailsWhen(InChannel("post", Swapped))
        .AndFailsWhen(Broken.Answer("Bedrijf", "Particulier"));

    [Fact]
    public void S12_The_street_of_a_letter_is_the_Bourgetlaan() =>
        Rule.Holds(world => Assert.Equal("Bourgetlaan 20, bus 1", world.Envelope("Bedrijf")[2]))
            .AndFailsWhen(InChannel("post", post => post["address"]![1] = "Bourgetlaan 20"));

    [Fact]
    public void S13_The_town_of_a_letter_is_1130_Brussels() =>
        Rule.Holds(world => Assert.Equal("1130 Brussel", world.Envelope("Particulier")[^1]))
            .AndFailsWhen(InChannel("post", post => post["address"]![2] = "1000 Brussel"));

    private static void Swapped(JsonObject post)
    {
        var lines = post["attentionBySegment"]!.AsObject();
        var (ofPrivate, ofCompany) = (lines["private"]!.DeepClone(), lines["company"]!.DeepClone());
        (lines["private"], lines["company"]) = (ofCompany, ofPrivate);
    }

    /// <summary>All that a customer can come to hear before an answer and after one: every way, a filing, every body.</summary>
    private static string Tour(World world, string language)
    {
        var said = new List<string> { world.Complaining(language).Finish() };
        foreach (var way in world.Complaining(language).Buttons.Skip(1))
        {
            var customer = world.Complaining(language).Says(way);
            said.Add(customer.Asked == "segment" ? customer.Says(customer.Buttons[0]).Said : customer.Said);
        }
        var outside = world.Customer(language);
        foreach (var body in outside.Says(outside.Buttons[2]).Buttons)
        {
            var customer = world.Customer(language);
            said.Add(customer.Says(customer.Buttons[2]).Says(body).Finish());
        }
        return string.Join("\n", said);
    }
}
