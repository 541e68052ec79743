using System.Text.Json.Nodes;
using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Tests.Conversations;

namespace ComplaintBot.Tests.Requirements;

/// <summary>What comes after the settlement, and where questions go that are no complaint.</summary>
public sealed partial class LeasemRows
{
    [Fact]
    public void L26_Who_disagrees_wholly_or_partly_is_led_to_what_comes_next() =>
        Rule.Holds(world =>
        {
            foreach (var (language, words) in new[]
            {
                ("nl", "Ik ben het niet eens met de afhandeling van mijn klacht"), ("nl", "Ik ben het niet helemaal eens met de afhandeling van mijn klacht"),
                ("nl", "Ik ben het niet geheel eens met de uitkomst"),
                ("fr", "Je ne suis pas d’accord avec la réponse"), ("fr", "Je ne suis pas tout à fait d’accord avec la réponse"),
                ("en", "I don’t agree with the outcome"), ("en", "I don’t entirely agree with the outcome"),
                ("de", "Ich bin mit der Lösung nicht einverstanden"), ("de", "Ich bin mit der Lösung nicht ganz einverstanden"),
            })
                Assert.Equal(["geschillencommissie"], world.Talk("leasem", language).Says(words).OpenBodies());
            Assert.Contains("niet of niet helemaal eens", Disagreeing(world).Said);
        })
        .AndFailsWhen(Broken.Answer("Ik ben het niet helemaal eens met de afhandeling van mijn klacht", "Ik ben het helemaal eens met de afhandeling van mijn klacht"))
        .AndFailsWhen(Broken.Text("nl.je", texts => texts["outside"]!["recontact"] = "Ben je het helemaal niet eens met hoe je klacht is afgehandeld? Neem dan eerst weer contact op met {company}."));

    [Fact]
    public void L27_Renewed_contact_comes_before_the_disputes_scheme() =>
        Rule.Holds(world =>
        {
            var customer = Disagreeing(world);
            Assert.Contains("Neem dan eerst weer contact op met Lease’m.", customer.Replies[0].Text);
            Assert.DoesNotContain("Geschillencommissie", customer.Replies[0].Text);
            Assert.Contains("Geschillencommissie", customer.Replies[1].Text);
        })
        .AndFailsWhen(Broken.Procedure("leasem", file =>
        {
            file.Remove("recontact");
            file["bodies"]![0]!["after"] = "answer";
        }));

    [Fact]
    public void L28_Renewed_contact_is_by_phone_or_in_any_way_that_the_customer_chooses() =>
        Rule.Holds(world => Assert.Contains("telefonisch of op een andere manier die je zelf kiest", Disagreeing(world).Said))
        .AndFailsWhen(Broken.Procedure("leasem", file => file["recontact"]!["anyWay"] = false));

    [Fact]
    public void L29_The_disputes_scheme_is_for_who_finds_no_solution_together_and_is_told_to_whoever_asks() =>
        Rule.Holds(world =>
        {
            var untried = Assert.Single(OpenBodies.For(world.Procedure("leasem"), new() { Satisfied = false }));
            Assert.True(untried is { Open: true, RecontactFirst: true });
            var tried = Assert.Single(OpenBodies.For(world.Procedure("leasem"), new() { Satisfied = false, Recontacted = true }));
            Assert.True(tried is { Open: true, RecontactFirst: false });
            foreach (var (language, words) in new[]
            {
                ("nl", "We komen er samen niet uit"), ("nl", "We zijn er samen niet uitgekomen"), ("nl", "Ik heb opnieuw contact gehad en we komen er niet uit"), ("fr", "Nous n’avons pas trouvé de solution ensemble"),
                ("en", "We did not find a solution together"), ("de", "Wir haben gemeinsam keine Lösung gefunden"), ("nl", "is er een geschillencommissie?"),
            })
                Assert.Equal(["geschillencommissie"], world.Talk("leasem", language).Says(words).OpenBodies());
            Assert.Equal(["geschillencommissie"], world.Checks().Says("is er een geschillencommissie?").OpenBodies());
            Assert.Contains("Komen we er samen niet uit", Asking(world).Said);
        })
        .AndFailsWhen(Broken.Procedure("leasem", file => file["bodies"]![0]!["after"] = "answer"))
        .AndFailsWhen(Broken.Text("nl.je", texts => texts["outside"]!["committee"] = "Je kunt gebruikmaken van de geschillenregeling, bij de {body}."));

    [Fact]
    public void L30_The_disputes_scheme_is_a_possibility() =>
        Rule.Holds(world =>
        {
            Assert.Contains("dan kun je gebruikmaken van de geschillenregeling", Asking(world).Said);
            Assert.DoesNotContain("moet", Asking(world).Said);
        })
        .AndFailsWhen(Broken.Text("nl.je", texts => texts["outside"]!["committee"] = "Dan moet je gebruikmaken van de geschillenregeling van de {body}."));

    [Fact]
    public void L31_The_company_is_a_member_of_the_Stichting_Keurmerk_Private_Lease() =>
        Rule.Holds(world => EachLanguage(world, customer => Assert.Matches("(lid|membre|member|Mitglied).* Stichting Keurmerk Private Lease", customer.Said)))
        .AndFailsWhen(Broken.Procedure("leasem", file => file["bodies"]![0]!["companyIsMember"] = false))
        .AndFailsWhen(Broken.Procedure("leasem", file => file["bodies"]![0]!["parent"] = "Keurmerk"));

    [Fact]
    public void L32_The_scheme_is_for_disputes_about_the_handling_of_the_complaint() =>
        Rule.Holds(world =>
        {
            EachLanguage(world, customer => Assert.Matches("geschil over de klachtenafwikkeling|litige sur le traitement de votre réclamation|dispute about how your complaint was handled|Streit über die Bearbeitung Ihrer Beschwerde", customer.Said));
            Assert.Equal(BodyScope.ComplaintHandling, Assert.Single(world.Procedure("leasem").Bodies).Scope);
        })
        .AndFailsWhen(Broken.Text("nl.je", texts => texts["outside"]!["committee"] = "Komen we er samen niet uit, dan kun je je contract voorleggen aan de {body}."))
        .AndFailsWhen(Broken.Procedure("leasem", file => file["bodies"]![0]!.AsObject().Remove("scope")));

    [Fact]
    public void L33_The_dispute_is_addressed_to_the_Geschillencommissie() =>
        Rule.Holds(world =>
        {
            Assert.Contains("voor aan de Geschillencommissie", Asking(world).Said);
            Assert.Contains("Stichting", Asking(world).Said);
            EachLanguage(world, customer => Assert.Contains("Geschillencommissie", customer.Said));
        })
        .AndFailsWhen(Broken.Procedure("leasem", file => file["bodies"]![0]!["name"]!["nl"] = "Stichting Keurmerk Private Lease"));

    [Fact]
    public void L34_The_committee_is_independent() =>
        Rule.Holds(world => EachLanguage(world, customer => Assert.Matches("commissie is onafhankelijk|commission est indépendante|committee is independent|Kommission ist unabhängig", customer.Said)))
        .AndFailsWhen(Broken.Procedure("leasem", file => file["bodies"]![0]!["independent"] = false));

    [Fact]
    public void L35_Asked_for_the_terms_fee_or_time_of_the_committee_its_own_procedure_is_named_and_no_number() =>
        Rule.Holds(world =>
        {
            foreach (var (language, words, own) in new[]
            {
                ("nl", "Wat kost de geschillencommissie?", "volgens haar eigen procedure"), ("nl", "Hoe lang duurt het bij de geschillencommissie?", "volgens haar eigen procedure"),
                ("nl", "Is de geschillencommissie gratis?", "volgens haar eigen procedure"), ("fr", "Combien coûte la Geschillencommissie ?", "selon sa propre procédure"),
                ("en", "How much does the Geschillencommissie cost?", "according to its own procedure"), ("de", "Was kostet die Geschillencommissie?", "nach ihrem eigenen Verfahren"),
            })
                foreach (var customer in new[] { world.Talk("leasem", language), world.Complains(language), world.Talk("leasem", language).Says("Geschillencommissie") })
                {
                    Assert.Contains(own, customer.Says(words).Said);
                    Assert.DoesNotMatch(@"(?i)\d|gratis|gratuit|free|kostenlos|kosten|frais|charge", customer.Said);
                }
        })
        .AndFailsWhen(Broken.Procedure("leasem", file => file["bodies"]![0]!["ownProcedure"] = false))
        .AndFailsWhen(Broken.Procedure("leasem", file => file["bodies"]![0]!["fee"] = JsonNode.Parse("""{ "amount": 52.50, "currency": "EUR" }""")))
        .AndFailsWhen(Broken.Procedure("leasem", file => file["bodies"]![0]!["timeLimit"] = JsonNode.Parse("""{ "amount": 12, "unit": "months" }""")));

    [Fact]
    public void L36_The_scheme_is_linked_where_the_link_is_known_and_else_on_the_companys_website() =>
        Rule.Holds(world =>
        {
            EachLanguage(world, customer => Assert.Matches("website van Lease’m|site de Lease’m|Lease’m website|Website von Lease’m", customer.Said));
            EachLanguage(world, customer => Assert.DoesNotContain("http", customer.Said));
            var known = Asking(world.Knowing("leasem", "bodies.geschillencommissie.url", "https://www.voorbeeld.nl/geschillen"));
            Assert.Contains("https://www.voorbeeld.nl/geschillen", known.Said);
            Assert.DoesNotContain("website van Lease’m", known.Said);
        })
        .AndFailsWhen(Broken.Procedure("leasem", file => file["bodies"]![0]!["url"] = "https://www.voorbeeld.nl/bedacht"))
        .AndFailsWhen(Broken.Text("nl", texts => texts["outside"]!["committeeLink"] = "Alle informatie staat op de website."));

    [Fact]
    public void L37_A_ruling_follows() =>
        Rule.Holds(world => EachLanguage(world, customer => Assert.Matches("Er volgt een uitspraak|Une décision est ensuite rendue|A ruling follows|Am Ende steht eine Entscheidung", customer.Said)))
        .AndFailsWhen(Broken.Procedure("leasem", file => file["bodies"]![0]!["givesRuling"] = false));

    [Fact]
    public void L38_The_company_complies_with_the_ruling() =>
        Rule.Holds(world => EachLanguage(world, customer => Assert.Matches("Lease’m komt die na|Lease’m la respecte|Lease’m complies with it|Lease’m hält sich daran", customer.Said)))
        .AndFailsWhen(Broken.Procedure("leasem", file => file["bodies"]![0]!["companyComplies"] = false));

    [Fact]
    public void L39_A_question_goes_to_a_lease_specialist_and_is_no_complaint() =>
        Rule.Holds(world =>
        {
            foreach (var (language, words, who) in new[]
            {
                ("nl", "Ik heb een vraag", "een leasespecialist van Lease’m"), ("nl", "Mag ik iets vragen?", "een leasespecialist"), ("fr", "J’ai une question", "un spécialiste du leasing"),
                ("en", "I have a question", "a lease specialist"), ("de", "Ich habe eine Frage", "einen Leasingspezialisten"),
            })
            {
                var customer = world.Talk("leasem", language).Says(words);
                Assert.Contains(who, customer.Said);
                Assert.Equal(["phone"], customer.Channels());
                Assert.True(customer.Asked is null or "start", customer.Asked);
                Assert.Empty(customer.Effects);
            }
        })
        .AndFailsWhen(Broken.Answer("Ik heb een vraag", "Ik heb een klacht"))
        .AndFailsWhen(Broken.Procedure("leasem", file => file["channels"]![1]!.AsObject().Remove("answeredBy")));

    [Fact]
    public void L40_The_phone_is_answered_on_working_days_from_8_to_half_past_5() =>
        Rule.Holds(world =>
        {
            foreach (var (local, open) in new[]
            {
                ("2026-11-20 07:59", false), ("2026-11-20 08:00", true), ("2026-11-20 17:29", true), ("2026-11-20 17:30", false),
                ("2026-11-21 12:00", false), ("2026-11-22 12:00", false), ("2026-12-25 10:00", false), ("2027-07-20 08:00", true),
            })
            {
                Assert.Equal(open, world.At(local).Procedure("leasem").FindChannel(ChannelKind.Phone)!.Hours!.IsOpen(world.Now));
                var hours = world.Talk("leasem").Says("Ik heb een vraag").Saying("op werkdagen van 8.00 tot 17.30 uur");
                Assert.Contains(open ? "ook nu" : "Nu niet", hours);
            }
        })
        .AndFailsWhen(Broken.Procedure("leasem", file => file["channels"]![1]!["hours"]!["windows"]![0]!["to"] = "18:00"))
        .AndFailsWhen(Broken.Procedure("leasem", file => file["channels"]![1]!["hours"]!["windows"]![0]!["days"]!.AsArray().Add("saturday")))
        .AndFailsWhen(Broken.Procedure("leasem", file => file["channels"]![1]!["hours"]!["closedOnHolidays"] = false));

    [Fact]
    public void L41_Mail_is_offered_for_questions_only_where_an_address_is_configured() =>
        Rule.Holds(world =>
        {
            var unknown = world.Talk("leasem").Says("Ik heb een vraag");
            Assert.DoesNotMatch("(?i)mail|@", unknown.Said);
            Assert.DoesNotContain("email", unknown.Channels());
            var known = world.Knowing("leasem", "channels.email.email", "vraag@voorbeeld.nl").Talk("leasem").Says("Ik heb een vraag");
            Assert.Contains("vraag@voorbeeld.nl", known.Said);
            Assert.Contains("email", known.Channels());
        })
        .AndFailsWhen(Broken.Procedure("leasem", file => file["channels"]![3]!["email"] = "bedacht@voorbeeld.nl"))
        .AndFailsWhen(Broken.Procedure("leasem", file => file["channels"]![3]!["for"] = new JsonArray("recontact")));

    private static Talker Disagreeing(World world) => world.Talk("leasem").Says("Ik ben het niet eens met de afhandeling van mijn klacht");

    private static Talker Asking(World world) => world.Talk("leasem").Says("is er een geschillencommissie?");

    /// <summary>Each language’s customer names the committee.</summary>
    private static void EachLanguage(World world, Action<Talker> check)
    {
        foreach (var language in Visits.Languages)
            check(world.Talk("leasem", language).Says("Geschillencommissie"));
    }
}
