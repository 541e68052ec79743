using System.Text.Json.Nodes;
using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Tests.Conversations;
using static ComplaintBot.Tests.Requirements.StellantisCustomer;

namespace ComplaintBot.Tests.Requirements;

public sealed partial class StellantisRows
{
    [Fact]
    public void S18_Name_address_e_mail_and_phone_are_asked_and_filed() =>
        Rule.Holds(world =>
        {
            var asked = new List<string>();
            var customer = world.Complaining();
            customer.Finish(asked);
            Assert.Superset(new HashSet<string> { "name", "address", "email", "phone" }, asked.ToHashSet());
            var complainant = Assert.Single(customer.Filed).Complainant;
            Assert.Equal(("Lies Janssens", "Kerkstraat 12, 9000 Gent", "lies@voorbeeld.be", "0470 12 34 56"), (complainant.Name, complainant.Address, complainant.Email, complainant.Phone));
            Assert.Contains("naam, postadres, e-mailadres en telefoonnummer", world.Customer().Says("Wat hebben jullie nodig?").Said, StringComparison.Ordinal);
        })
        .AndFailsWhen(InFile(file => Forget(file, "address")))
        .AndFailsWhen(InFile(file => Forget(file, "phone")));

    [Fact]
    public void S19_A_file_or_a_contract_number_of_any_form_is_enough_and_who_has_none_gets_on() =>
        Rule.Holds(world =>
        {
            var customer = AtContractNumber(world);
            Assert.Contains("contract- of dossiernummer", customer.Said, StringComparison.Ordinal);
            foreach (var number in new[] { "D-118204", "dossier 4711", "AB/77.123-X", "20240001234", "1-ABC-234" })
                Assert.Equal("segment", AtContractNumber(world).Says(number).Asked);

            customer.Says("Dat heb ik niet");
            Assert.Equal("segment", customer.Asked);
            Assert.Contains("‘medewerker’", customer.Said, StringComparison.Ordinal);
            Assert.Single(customer.Says("medewerker").Entities("handoff"));
        })
        .AndFailsWhen(InFile(file => file["intake"]!.With("kind", "contractNumber")["required"] = true))
        .AndFailsWhen(Broken.Text("nl", texts => texts["matter"]!["contractNumberMissing"] = "Dat geeft niet."))
        .AndFailsWhen(Broken.Text("nl", texts => texts["matter"]!["contractNumberAsk"] = "Wat is uw contractnummer?"));

    [Fact]
    public void S20_A_clear_description_is_required_and_an_empty_one_refused() =>
        Rule.Holds(world =>
        {
            foreach (var nothing in new[] { "", "  ", "klacht" })
            {
                var customer = world.Complaining().Says("hier").Says(nothing);
                Assert.Equal("description", customer.Asked);
                Assert.True(customer.Replies.Count > 1, "It is not said what is missing.");
            }
            var told = world.Telling("De wagen is met een kras teruggegeven.");
            Assert.Equal("outcome", told.Asked);
            Assert.Contains("een duidelijke beschrijving", world.Customer().Says("Wat hebben jullie nodig?").Said, StringComparison.Ordinal);
        })
        .AndFailsWhen(Broken.Text("nl", texts => texts["information"]!["requiredDescription"] = "uw vraag"))
        // What counts as empty stands in code alone: seen red with a description of one word let through.
        .AndFailsWhen(Broken.Answer("klacht", "De wagen start niet meer."));

    [Fact]
    public void S21_All_useful_documents_are_named_and_who_has_none_can_file() =>
        Rule.Holds(world =>
        {
            Assert.Contains("alle documenten die nuttig zijn", world.Customer().Says("Wat hebben jullie nodig?").Said, StringComparison.Ordinal);
            Assert.Contains("alle documenten die nuttig zijn", world.Complaining().Says("Per post", "Particulier").Said, StringComparison.Ordinal);
            Assert.False(Assert.Single(world.Stellantis().Intake, field => field.Kind == IntakeFieldKind.Documents).Required);
            var asked = new List<string>();
            var customer = world.Complaining();
            Assert.Contains("Hebt u documenten die bij uw klacht horen", customer.Finish(asked), StringComparison.Ordinal);
            Assert.Contains("documents", asked);
            Assert.Empty(Assert.Single(customer.Filed).Documents);

            var other = world.Complaining();
            other.FinishUntil("documents");
            other.Sends("factuur.pdf (PDF, 12 KB)", "foto.jpg (JPEG, 2 MB)").Finish();
            Assert.Equal(["factuur.pdf", "foto.jpg"], Assert.Single(other.Filed).Documents.Select(document => document.Name));
        })
        .AndFailsWhen(InFile(file => Forget(file, "documents")))
        .AndFailsWhen(InFile(file => file["intake"]!.With("kind", "documents")["required"] = true))
        .AndFailsWhen(Broken.Text("nl", texts => texts["documents"]!["ask"] = "Hebt u nog iets?"));

    [Fact]
    public void S22_The_acknowledgement_is_due_5_Belgian_working_days_after_receipt() =>
        Rule.Holds(world =>
        {
            foreach (var (received, due) in new[]
            {
                ("2026-11-20", "2026-11-27"), ("2026-11-21", "2026-11-27"), ("2026-11-05", "2026-11-13"), ("2026-12-21", "2026-12-29"),
                ("2026-12-24", "2027-01-04"), ("2027-03-22", "2027-03-30"), ("2027-04-29", "2027-05-07"), ("2027-07-16", "2027-07-26"),
            })
                Assert.Equal(due, $"{PromisedDates.For(world.Stellantis(), Some.At($"{received} 10:00")).AcknowledgeBy:yyyy-MM-dd}");

            var customer = world.At("2026-11-05 10:00").Complaining();
            var said = customer.Finish();
            Assert.Contains("binnen 5 werkdagen een ontvangstbevestiging te sturen, dus uiterlijk op vrijdag 13 november 2026", said, StringComparison.Ordinal);
            Assert.Equal("2026-11-13", Assert.Single(customer.Entities("complaint")).Properties!["acknowledgeBy"].GetString());
            Assert.Equal(new DateOnly(2026, 11, 13), Assert.Single(customer.Filed).AcknowledgeBy);
        })
        .AndFailsWhen(InFile(file => file["commitments"]!["receipt"]!["term"]!["amount"] = 6))
        .AndFailsWhen(InFile(file => file["commitments"]!["receipt"]!["term"]!["unit"] = "calendarDays"))
        .AndFailsWhen(InFile(file => file["company"]!["calendar"] = "NL"));

    [Theory]
    [InlineData("nl", "verbindt zich ertoe", "streven")]
    [InlineData("fr", "s’engage à", "efforçons")]
    [InlineData("en", "commits to", "aim")]
    [InlineData("de", "verpflichtet sich", "bemühen")]
    public void S23_The_acknowledgement_is_a_commitment_and_not_an_aim(string language, string commitment, string aim) =>
        Rule.Holds(world =>
        {
            var said = Promises(world, language);
            Assert.Contains($"Stellantis Financial Services Belux {commitment}", said, StringComparison.Ordinal);
            Assert.DoesNotContain(aim, said, StringComparison.OrdinalIgnoreCase);
        })
        .AndFailsWhen(InFile(file => file["commitments"]!["receipt"]!["strength"] = "aim"))
        .AndFailsWhen(InFile(file => file["commitments"]!["receipt"]!["strength"] = "plain"));

    [Fact]
    public void S24_The_answer_is_due_within_a_month_as_told_strictly_and_rolled_for_the_inner_clock() =>
        Rule.Holds(world =>
        {
            foreach (var (received, strict, rolled) in new[]
            {
                ("2026-10-30", "2026-11-30", "2026-11-30"), ("2026-11-20", "2026-12-20", "2026-12-21"), ("2026-11-25", "2026-12-25", "2026-12-28"),
                ("2027-01-31", "2027-02-28", "2027-03-01"), ("2027-06-21", "2027-07-21", "2027-07-22"),
            })
            {
                var promised = PromisedDates.For(world.Stellantis(), Some.At($"{received} 10:00"));
                Assert.Equal((strict, rolled), ($"{promised.AnswerBy:yyyy-MM-dd}", $"{promised.InnerAnswerBy:yyyy-MM-dd}"));
            }
            var customer = world.Complaining();
            Assert.Contains("binnen maximaal één maand een gemotiveerd antwoord. Dat is uiterlijk op zondag 20 december 2026", customer.Finish(), StringComparison.Ordinal);
            Assert.Equal("2026-12-20", Assert.Single(customer.Entities("complaint")).Properties!["answerBy"].GetString());
            var filed = Assert.Single(customer.Filed);
            Assert.Equal((new DateOnly(2026, 12, 20), new DateOnly(2026, 12, 21)), (filed.AnswerBy!.Value, filed.InnerAnswerBy!.Value));
        })
        .AndFailsWhen(InFile(file => file["commitments"]!["answer"]!["term"]!["amount"] = 2))
        .AndFailsWhen(InFile(file => file["commitments"]!["answer"]!["term"] = JsonNode.Parse("""{ "amount": 4, "unit": "weeks" }""")));

    [Theory]
    [InlineData("nl", "een gemotiveerd antwoord")]
    [InlineData("fr", "une réponse motivée")]
    [InlineData("en", "a reasoned reply")]
    [InlineData("de", "eine begründete Antwort")]
    public void S25_The_answer_that_is_promised_is_a_reasoned_one(string language, string answer) =>
        Rule.Holds(world => Assert.Contains(answer, Promises(world, language), StringComparison.Ordinal))
            .AndFailsWhen(InFile(file => file["commitments"]!["answer"]!["reasoned"] = false));

    [Theory]
    [InlineData("nl", "Behoudens gerechtvaardigde uitzonderingen", "laten we u weten waarom", "schatting")]
    [InlineData("fr", "Sauf exceptions justifiées", "pourquoi", "estimation")]
    [InlineData("en", "Barring justified exceptions", "let you know why", "estimate")]
    [InlineData("de", "Außer in gerechtfertigten Ausnahmefällen", "den Grund", "Schätzung")]
    public void S26_The_month_is_told_with_its_exceptions_and_neither_a_reason_nor_an_estimate_is_promised(string language, string exceptions, string reason, string estimate) =>
        Rule.Holds(world =>
        {
            var said = Promises(world, language);
            Assert.Contains(exceptions, said, StringComparison.Ordinal);
            Assert.DoesNotContain(reason, said, StringComparison.Ordinal);
            Assert.DoesNotContain(estimate, said, StringComparison.Ordinal);
        })
        .AndFailsWhen(InFile(file => file["commitments"]!["answer"]!["justifiedExceptions"] = false))
        .AndFailsWhen(InFile(file => file["commitments"]!["answer"]!["delayNotice"] = new JsonArray("reason")))
        .AndFailsWhen(InFile(file => file["commitments"]!["answer"]!["delayNotice"] = new JsonArray("estimate")));

    private static void Forget(JsonObject file, string kind) => file["intake"]!.AsArray().Remove(file["intake"]!.With("kind", kind));

    private static Talker AtContractNumber(World world) => world.Telling("De wagen is met een kras teruggegeven.").Says("Herstelling.");

    /// <summary>What is promised when a complaint is filed.</summary>
    private static string Promises(World world, string language)
    {
        var customer = world.Complaining(language);
        customer.Finish();
        return customer.Said;
    }
}
