using System.Text.Json.Nodes;
using ComplaintBot.Tests.Conversations;
using static ComplaintBot.Tests.Requirements.StellantisCustomer;

namespace ComplaintBot.Tests.Requirements;

public sealed partial class StellantisRows
{
    [Fact]
    public void S27_The_second_review_is_told_to_whom_the_first_answer_does_not_satisfy_and_to_nobody_else() =>
        Rule.Holds(world =>
        {
            Assert.Contains("herziening van uw dossier", world.Contesting(consumer: true).Said, StringComparison.Ordinal);
            Assert.Contains("herziening van uw dossier", world.Outside("Ombudsfin", "ja", "ja", "gedeeltelijk").Said, StringComparison.Ordinal);
            Assert.Contains("herziening van uw dossier", world.Customer().Says("Ik vraag een tweede beoordeling", "ja").Said, StringComparison.Ordinal);

            var unanswered = world.Outside("Ombudsfin", "ja", "nee, nog niet");
            Assert.DoesNotContain("herziening", unanswered.Said, StringComparison.Ordinal);
            var satisfied = world.Outside("Ombudsfin", "ja", "ja", "ja hoor");
            Assert.DoesNotContain("herziening", satisfied.Said, StringComparison.Ordinal);
        })
        .AndFailsWhen(InFile(file => file.Remove("secondReview")))
        // To whom it is told stands in code: seen red with Telling.Unsatisfied always true.
        .AndFailsWhen(Broken.Answer("ja hoor", "nee"));

    [Fact]
    public void S28_The_second_review_is_a_possibility_and_an_independent_look_at_the_file() =>
        Rule.Holds(world =>
        {
            var said = world.Contesting(consumer: true).Said;
            Assert.Contains("kunt u vragen om een onafhankelijke herziening van uw dossier", said, StringComparison.Ordinal);
            Assert.DoesNotContain("komt voor elke stap", said, StringComparison.Ordinal);
            // Nothing outside waits for it.
            Assert.DoesNotContain("tweede beoordeling", said, StringComparison.Ordinal);
        })
        .AndFailsWhen(InFile(file =>
        {
            file["secondReview"]!["compulsory"] = true;
            file["bodies"]!.With("id", "ombudsfin")["after"] = "secondReview";
        }))
        .AndFailsWhen(Broken.Text("nl", texts => texts["outside"]!["secondReview"] = "U moet uw dossier eerst laten herzien."));

    [Theory]
    [InlineData("nl", "onpartijdige verantwoordelijke binnen Stellantis Financial Services Belux")]
    [InlineData("fr", "responsable impartial en interne")]
    [InlineData("en", "internally at Stellantis Financial Services Belux, by an impartial manager")]
    [InlineData("de", "unparteiische verantwortliche Stelle innerhalb von Stellantis Financial Services Belux")]
    public void S29_The_reviewer_is_impartial_and_inside_and_never_called_external(string language, string who) =>
        Rule.Holds(world =>
        {
            var review = ReviewIn(world, language);
            Assert.Contains(who, review, StringComparison.Ordinal);
            foreach (var external in new[] { "extern", "buiten", "outside", "außerhalb" })
                Assert.DoesNotContain(external, review, StringComparison.OrdinalIgnoreCase);
        })
        .AndFailsWhen(InFile(file => file["secondReview"]!["internal"] = false))
        .AndFailsWhen(InFile(file => file["secondReview"]!["impartial"] = false));

    [Theory]
    [InlineData("nl", "Ik vraag een tweede beoordeling", "Klachtendienst")]
    [InlineData("fr", "Je demande une seconde lecture", "Service des plaintes")]
    [InlineData("en", "I ask for an independent review", "Klachtendienst")]
    [InlineData("de", "Ich möchte eine zweite Prüfung", "Klachtendienst")]
    public void S30_Who_asks_for_the_second_review_hears_that_the_complaints_department_does_it(string language, string request, string reviewer) =>
        Rule.Holds(world =>
        {
            Assert.Contains(reviewer, ReviewIn(world, language), StringComparison.Ordinal);
            var customer = world.Customer(language).Says(request);
            Assert.Contains(reviewer, customer.Finish(), StringComparison.Ordinal);
        })
        .AndFailsWhen(InFile(file => file["secondReview"]!["reviewer"] = new JsonObject { ["nl"] = "directie" }));

    [Fact]
    public void S31_Mediation_is_open_to_a_consumer_whom_the_answer_does_not_satisfy_and_only_then() =>
        Rule.Holds(world =>
        {
            foreach (var body in new[] { "consumerconnect", "ombudsfin" })
            {
                Assert.True(world.Outside("Ombudsfin", "ja", "ja", "nee").Standing(body));
                Assert.True(world.Outside("Ombudsfin", "ja", "ja", "gedeeltelijk").Standing(body));
                Assert.False(world.Outside("Ombudsfin", "ja", "ja", "ja").Standing(body));
                Assert.False(world.Outside("Ombudsfin", "ja", "nee").Standing(body));
                Assert.False(world.Outside("Ombudsfin", "nee").Standing(body));
            }
        })
        .AndFailsWhen(InFile(file => AtMediators(file, body => body.Remove("onlyFor"))))
        .AndFailsWhen(InFile(file => AtMediators(file, body => body["after"] = "anytime")));

    [Fact]
    public void S32_Who_is_no_consumer_hears_that_mediation_is_for_consumers_and_of_the_second_review_and_the_supervisor() =>
        Rule.Holds(world =>
        {
            foreach (var business in new[] { world.Contesting(consumer: false), world.Outside("ConsumerConnect", "nee, ik ben zelfstandige") })
            {
                Assert.False(business.Standing("consumerconnect"));
                Assert.False(business.Standing("ombudsfin"));
                Assert.Contains("alleen voor consumenten", business.Said, StringComparison.Ordinal);
                Assert.DoesNotContain("consumerconnect.be", business.Said, StringComparison.Ordinal);
                Assert.DoesNotContain("ombudsfin.be", business.Said, StringComparison.Ordinal);
                Assert.Contains("herziening van uw dossier", business.Said, StringComparison.Ordinal);
                Assert.True(business.Standing("economic-inspection"));
            }
        })
        .AndFailsWhen(InFile(file => AtMediators(file, body => body.Remove("onlyFor"))))
        .AndFailsWhen(InFile(file => file.Remove("secondReview")))
        .AndFailsWhen(InBody("economic-inspection", body => body.Remove("scope")));

    private static void AtMediators(JsonObject file, Action<JsonObject> edit)
    {
        edit(file["bodies"]!.With("id", "consumerconnect"));
        edit(file["bodies"]!.With("id", "ombudsfin"));
    }

    /// <summary>The first message to a consumer who contests the answer: the second review, and nothing of the bodies outside.</summary>
    private static string ReviewIn(World world, string language)
    {
        var customer = world.Customer(language).Says(language switch
        {
            "fr" => "Je ne suis pas satisfait de la réponse",
            "en" => "I am not satisfied with the answer",
            "de" => "Ich bin mit der Antwort nicht zufrieden",
            _ => "Ik ben niet tevreden met het antwoord",
        });
        return customer.Says(customer.Buttons[0]).Replies[0].Text!;
    }
}
