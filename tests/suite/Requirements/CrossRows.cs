using System.Text.Json.Nodes;
using ComplaintBot.Complaints;
using ComplaintBot.Dialogs;
using ComplaintBot.Tests.Conversations;

namespace ComplaintBot.Tests.Requirements;

/// <summary>What holds at every company.</summary>
public sealed class CrossRows
{
    [Fact]
    public void X01_The_company_is_asked_first_where_it_is_unknown_and_no_fact_of_another_is_told() =>
        Rule.Holds(world =>
        {
            var stranger = world.Talk(null);
            Assert.Equal("company", stranger.Asked);
            Assert.Equal("company", stranger.Says("Ik wil een klacht indienen").Asked);
            Assert.Equal("company", stranger.Says("hoe lang duurt het?").Asked);
            Assert.DoesNotMatch("werkdagen|één maand", stranger.Said);
            foreach (var language in Visits.Languages)
            {
                Assert.DoesNotMatch("(?i)ombudsfin|consumerconnect|fod economie|spf |economische inspectie|bourget|klachtendienst|één maand", ToldBy(world, "leasem", language));
                Assert.DoesNotMatch("(?i)geschillencommissie|keurmerk|de directie van|la direction est|management|geschäftsleitung|leasespecialist|contactpersoon bij", ToldBy(world, "stellantis-fs-belux", language));
            }
        })
        .AndFailsWhen(Broken.AtCompany(null, "leasem"))
        .AndFailsWhen(Broken.Procedure("leasem", file => file["bodies"]![0]!["name"]!["nl"] = "Ombudsfin"))
        .AndFailsWhen(Broken.Procedure("stellantis-fs-belux", file => file["handling"]!["handler"] = "managementHandlesOrSupervises"));

    [Fact]
    public void X02_What_the_file_does_not_say_is_said_to_be_unknown_and_a_person_is_offered() =>
        Rule.Holds(world =>
        {
            foreach (var (language, words, unknown, person) in new[]
            {
                ("nl", "ik wil misbruik melden", "zegt de klachtenprocedure van Lease’m niets over", "medewerker"), ("fr", "je veux signaler un abus", "n’en dit rien", "conseiller"),
                ("en", "I want to report an abuse", "says nothing about that", "staff member"), ("de", "ich möchte einen Missbrauch melden", "sagt das Beschwerdeverfahren von Lease’m nichts", "Mitarbeiter"),
            })
            {
                var customer = world.Talk("leasem", language).Says(words);
                Assert.Contains(unknown, customer.Said);
                Assert.Contains(person, customer.Saying(unknown));
                Assert.Equal("unavailable", Assert.Single(customer.Says(person).Entities("handoff")).Properties!["status"].GetString());
            }
            Assert.Contains("Een telefoonnummer heb ik niet voor je, maar we kunnen je wel terugbellen.", world.Talk("leasem").Says("Wanneer kan ik bellen?").Said);
            Assert.Equal("callback", world.Talk("leasem").Says("bel mij terug").Asked);
        })
        .AndFailsWhen(Broken.Text("fr", texts => texts["information"]!["unknown"] = "Pour cela, {company} demande 50 euros."))
        .AndFailsWhen(Broken.Procedure("leasem", file => file["channels"]![1]!["number"] = "020 123 45 67"));

    [Fact]
    public void X03_Everything_is_shown_and_can_be_corrected_before_it_is_filed() =>
        Rule.Holds(world =>
        {
            var customer = world.Checks();
            Assert.Equal("confirm", customer.Asked);
            Assert.All(Visits.SeriousComplaint[1..^1], answer => Assert.Contains(answer, customer.Said));
            Assert.Contains("Ernstig", customer.Said);
            Assert.Empty(customer.Effects);
            Assert.Equal("phone", customer.Says("mijn telefoonnummer klopt niet").Asked);
            Assert.Equal("confirm", customer.Says("06 87654321").Asked);
            Assert.Contains("06 87654321", customer.Said);
            Assert.Empty(customer.Filed);
            Assert.Equal("06 87654321", customer.Says("Indienen").Formal().Complainant.Phone);
        })
        .AndFailsWhen(Broken.Text("nl", texts => texts["check"]!["line"] = "{label}"))
        .AndFailsWhen(Broken.Answer("mijn telefoonnummer klopt niet", "Indienen"));

    [Fact]
    public void X04_A_deadline_is_told_as_a_date_in_words_with_its_rule() =>
        Rule.Holds(world =>
        {
            foreach (var (language, rule, date) in new[]
            {
                ("nl", "5 werkdagen na ontvangst", "vrijdag 27 november 2026"), ("fr", "5 jours ouvrables après la réception", "vendredi 27 novembre 2026"),
                ("en", "5 working days of receiving", "Friday 27 November 2026"), ("de", "5 Arbeitstagen nach Eingang", "Freitag, 27. November 2026"),
            })
                Assert.Contains(date, world.Files(language).Saying(rule));
            foreach (var (language, words, receipt, first, answer, second) in new[]
            {
                ("nl", "hoe lang duurt het?", "5 werkdagen", "vrijdag 27 november 2026", "één maand", "zondag 20 december 2026"),
                ("fr", "combien de temps ça prend ?", "5 jours ouvrables", "vendredi 27 novembre 2026", "1 mois", "dimanche 20 décembre 2026"),
                ("en", "how long does it take?", "5 working days", "Friday 27 November 2026", "one month", "Sunday 20 December 2026"),
                ("de", "wie lange dauert das?", "5 Arbeitstagen", "Freitag, 27. November 2026", "einem Monat", "Sonntag, 20. Dezember 2026"),
            })
            {
                var customer = world.Talk("stellantis-fs-belux", language).Says(words);
                Assert.Contains(first, customer.Saying(receipt));
                Assert.Contains(second, customer.Saying(answer));
            }
        })
        .AndFailsWhen(Broken.Text("fr", texts => texts["calendar"]!["date"] = "{day} {month} {year}"))
        .AndFailsWhen(Broken.Text("nl", texts => texts["filed"]!["answerAim"] = "We streven ernaar om uiterlijk op {date} inhoudelijk te reageren."))
        .AndFailsWhen(Broken.Text("en", texts => texts["filed"]!["receiptCommit"] = "{company} commits to acknowledging your complaint within {term}."));

    [Fact]
    public void X05_Another_language_keeps_every_fact_and_leaves_names_and_addresses_as_they_are() =>
        Rule.Holds(world =>
        {
            var customer = world.Checks();
            foreach (var (wish, ask) in new[] { ("can we speak English please", "Please check this"), ("auf Deutsch bitte", "Möchten Sie"), ("en français svp", "Voulez-vous") })
            {
                Assert.Equal("confirm", customer.Says(wish).Asked);
                Assert.Contains(ask, customer.Said);
                Assert.All(Visits.SeriousComplaint[1..^1], answer => Assert.Contains(answer, customer.Said));
            }
            var address = world.Procedure("stellantis-fs-belux").FindChannel(ComplaintBot.Complaints.Procedures.ChannelKind.Post)!.Address!.Lines;
            foreach (var (language, words) in new[] { ("nl", "per post"), ("fr", "par courrier"), ("en", "by post"), ("de", "per Post") })
            {
                var post = world.Talk("stellantis-fs-belux", language).Says("1", words, "1");
                Assert.All(address, line => Assert.Contains(line, post.Said));
                Assert.Contains("klacht", world.Complains(language).Says(words + "?").Said);
            }
        })
        .AndFailsWhen(Broken.Answer("auf Deutsch bitte", "opnieuw beginnen"))
        .AndFailsWhen(Broken.Procedure("leasem", file => file["channels"]![0]!["option"]!["de"] = "Beschwerde"));

    [Fact]
    public void X06_A_third_company_is_a_file_and_no_code() =>
        Rule.Holds(world =>
        {
            var third = world.WithThirdCompany();
            var customer = third.Talk("moselfahrt-leasing", "de").Says("1");
            Assert.Equal(["Hinweis", "Beschwerde", "Notlage"], customer.Buttons);
            customer.Says("Notlage");
            customer.Says(customer.Asked == "route" ? "1" : "Der Wagen steht seit Tagen still.");
            Answer(customer, new()
            {
                ["description"] = "Der Wagen steht seit Tagen still.",
                ["outcome"] = "Einen Ersatzwagen.",
                ["contractNumber"] = "MF-4711",
                ["name"] = "Eva Muster",
                ["address"] = "Musterweg 2, L-1234 Musterdorf",
                ["email"] = "eva@beispiel.lu",
                ["phone"] = "+352 621 123 456",
                ["documents"] = "1",
                ["confirm"] = "1",
            });
            var complaint = customer.Formal();
            Assert.Equal(("moselfahrt-leasing", "emergency"), (complaint.Company, complaint.Nature));
            Assert.Equal("2026-12-18", $"{complaint.AnswerBy:yyyy-MM-dd}");
            Assert.Contains("4 Wochen", customer.Said);
            Assert.Contains("45 Euro", third.Talk("moselfahrt-leasing", "de").Says("Schlichtungsstelle Musterland", "ja, privat", "ja", "nein", "ja").Said);
        })
        .AndFailsWhen(Broken.Procedure("moselfahrt-leasing", file => file["status"] = "draft"))
        .AndFailsWhen(Broken.Procedure("moselfahrt-leasing", file => file["commitments"]!["answer"]!["term"]!["amount"] = 5));

    [Fact]
    public void X07_What_was_told_out_of_turn_is_kept_and_not_asked_again() =>
        // Seen red as well with Router.KeepStory keeping nothing.
        Rule.Holds(world =>
        {
            const string Story = "Mijn auto is drie weken te laat geleverd en niemand van jullie heeft mij gebeld";
            var early = world.Talk("leasem").Says(Story);
            Assert.Equal("outcome", early.Says("Ernstig").Asked);
            var later = world.Complains().Says(Story);
            Assert.Equal("nature", later.Asked);
            Assert.Equal("outcome", later.Says("Ernstig").Asked);
            Assert.Equal(Story, later.Says(Visits.SeriousComplaint.AsSpan(2)).Says("1").Formal().Description);

            // Name and number were told to be called back.
            var called = world.Complains().Says("Ernstig", "medewerker", "1", "Lotte Smit", "06 12345678", Story, "Een excuus.", "LM-204417");
            Assert.Equal("email", called.Asked);
            Assert.Equal("confirm", called.Says("lotte@voorbeeld.nl", "1").Asked);
            Assert.Contains("Lotte Smit", called.Said);

            // A talk that did not help becomes a complaint, and what was told for it stands.
            var talked = world.AgreesOnTalk("Telefonisch").Says("Het gesprek heeft niet geholpen", "De radio moet werken.", "joris@voorbeeld.nl", "1");
            Assert.Equal("confirm", talked.Asked);
            Assert.Contains("De radio kraakt sinds de laatste onderhoudsbeurt.", talked.Said);
        })
        .AndFailsWhen(Broken.Answer("Mijn auto is drie weken te laat geleverd en niemand van jullie heeft mij gebeld", "Een klacht indienen"))
        .AndFailsWhen(Broken.Answer("Het gesprek heeft niet geholpen", "opnieuw beginnen"));

    [Fact]
    public void X08_A_person_can_be_asked_for_at_every_question_and_gets_what_was_told() =>
        // Seen red as well with Interruptions.Take hearing the wish at the first question only.
        Rule.Holds(world =>
        {
            var questions = new List<string>();
            for (var told = 0; told <= Visits.SeriousComplaint.Length; told++)
            {
                var customer = world.Complains().Says(Visits.SeriousComplaint.AsSpan(0, told));
                var asked = customer.Asked;
                questions.Add(asked!);
                Assert.Equal("unavailable", Assert.Single(customer.Says("medewerker").Entities("handoff")).Properties!["status"].GetString());
                Assert.Equal("callback", customer.Asked);
                customer.Says("1");
                Answer(customer, new() { ["name"] = "Joris van den Berg", ["phone"] = "06 12345678" }, until: customer => customer.Filed.Any());
                var talk = Assert.Single(customer.Filed);
                Assert.Equal(ComplaintKind.Talk, talk.Kind);
                Assert.Equal(told > 1 ? Visits.SeriousComplaint[1] : null, talk.Description);
                Assert.Contains(customer.Letters(), letter => letter.To == Addressee.Management);
                Assert.Equal(asked is "name" ? "email" : asked is "phone" ? "documents" : asked, customer.Asked);
            }
            Assert.Equal(["nature", "description", "outcome", "contractNumber", "name", "email", "phone", "documents", "confirm"], questions);
            foreach (var (company, language, words) in new[]
            {
                ("leasem", "nl", "ik wil een mens spreken"), ("stellantis-fs-belux", "fr", "je voudrais parler à un conseiller"),
                ("leasem", "en", "I want to talk to a human"), ("stellantis-fs-belux", "de", "Mitarbeiter"),
            })
                Assert.Single(world.Talk(company, language).Says(words).Entities("handoff"));
        })
        .AndFailsWhen(Broken.Answer("medewerker", "help"));

    /// <summary>Answers what is asked until it rests, or as long as told.</summary>
    private static void Answer(Talker customer, Dictionary<string, string> answers, Func<Talker, bool>? until = null)
    {
        for (var turns = 0; turns < 20 && customer.Asked is { } asked && until?.Invoke(customer) != true; turns++)
        {
            Assert.True(answers.ContainsKey(asked), $"It asks '{asked}', for which there is no answer: {customer.Said}");
            customer.Says(answers[asked]);
        }
    }

    /// <summary>All that a company’s customers are told who ask every question and name every body.</summary>
    private static string ToldBy(World world, string company, string language)
    {
        string[] questions = language switch
        {
            "fr" => ["combien de temps ça prend ?", "qui traite ma plainte ?", "combien ça coûte ?", "par courrier ?", "quels documents faut-il ?", "y a-t-il un médiateur ?", "je veux signaler un abus"],
            "en" => ["how long does it take?", "who handles my complaint?", "how much does it cost?", "by post?", "what documents do you need?", "is there an ombudsman?", "I want to report an abuse"],
            "de" => ["wie lange dauert das?", "wer bearbeitet meine Beschwerde?", "was kostet das?", "per Post?", "welche Unterlagen brauchen Sie?", "gibt es eine Schlichtungsstelle?", "ich möchte einen Missbrauch melden"],
            _ => ["hoe lang duurt het?", "wie behandelt mijn klacht?", "wat kost het?", "kan het ook per post?", "welke documenten moet ik meesturen", "is er een geschillencommissie?", "is er een ombudsman?", "ik wil misbruik melden"],
        };
        var told = questions.Select(question => world.Talk(company, language).Says("1").Says(question).Said).ToList();
        foreach (var other in world.Procedures.Companies)
            told.AddRange(world.Procedure(other).Bodies.Select(body => world.Talk(company, language).Says(body.Name.In(language)).Said));
        return string.Join('\n', told);
    }
}
