using System.Text.Json.Nodes;
using ComplaintBot.Complaints;
using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs;

namespace ComplaintBot.Tests.Requirements;

/// <summary>What Lease’m’s text says of a complaint until it is settled, row by row.</summary>
public sealed partial class LeasemRows
{
    [Fact]
    public void L01_The_company_goes_by_either_apostrophe_and_what_is_said_of_it_is_its_own() =>
        Rule.Holds(world =>
        {
            foreach (var name in new[] { "Lease'm", "Lease’m" })
            {
                var customer = world.Talk(null).Says(name);
                Assert.Equal("start", customer.Asked);
                Assert.Contains("klachtenassistent van Lease’m", customer.Said);
                Assert.Contains("5 werkdagen", customer.Says("hoe lang duurt het?").Said);
                Assert.DoesNotContain("één maand", customer.Said);
            }
        })
        .AndFailsWhen(Broken.Answer("Lease'm", "Stellantis Financial Services Belux"))
        .AndFailsWhen(Broken.Procedure("leasem", file =>
        {
            file["company"]!["name"] = "Autoclub";
            file["company"]!["aliases"] = new JsonArray();
        }));

    [Fact]
    public void L02_Whoever_is_dissatisfied_is_offered_to_report_it_and_is_not_judged() =>
        Rule.Holds(world =>
        {
            foreach (var (language, words) in new[]
            {
                ("nl", "Ik ben ontevreden over jullie"), ("nl", "Jullie hebben mijn auto veel te laat geleverd"), ("nl", "Ik ben niet tevreden"),
                ("fr", "Je ne suis pas content de votre service"), ("en", "I’m not happy"), ("de", "Ich bin nicht zufrieden"),
                ("en", "I am not happy with your service"), ("de", "Ich bin unzufrieden mit Ihrem Service"), ("de", "Ich bin nicht zufrieden mit Ihrem Service"),
            })
            {
                var customer = world.Talk("leasem", language).Says(words);
                Assert.Equal("nature", customer.Asked);
                Assert.DoesNotMatch("(?i)terecht|gegrond|gelijk|justifi|fondé|legitimate|berechtigt|begründet", customer.Said);
            }
        })
        .AndFailsWhen(Broken.Answer("Ik ben ontevreden over jullie", "Ik wil weten hoe lang het duurt"))
        .AndFailsWhen(Broken.Text("nl.je", texts => texts["start"]!["complaintBegins"] = "Dat is een terechte klacht."));

    [Fact]
    public void L03_A_remark_is_taken_like_a_complaint() =>
        Rule.Holds(world =>
        {
            foreach (var (language, words) in new[] { ("nl", "Een opmerking"), ("fr", "J’ai une remarque"), ("en", "I have a remark"), ("de", "Ich habe eine Anmerkung") })
                Assert.Equal("nature", world.Talk("leasem", language).Says(words).Asked);
        })
        .AndFailsWhen(Broken.Text("nl", texts => texts["start"]!["complaint"]!["also"] = new JsonArray("klacht")));

    [Fact]
    public void L04_The_nature_is_asked_with_two_answers_and_the_customers_choice_counts() =>
        Rule.Holds(world =>
        {
            var customer = world.Talk("leasem").Says("De remmen vielen uit op de snelweg en mijn vrouw is zwaargewond geraakt");
            Assert.Equal("nature", customer.Asked);
            Assert.Contains("de aard van je klacht", customer.Said);
            Assert.Equal(["Minder ernstig", "Ernstig"], customer.Buttons);
            Assert.Equal("spoken", customer.Says("Minder ernstig").Asked);
            Assert.Equal("serious", world.Files().Formal().Nature);
        })
        .AndFailsWhen(Broken.Answer("Minder ernstig", "Ernstig"))
        .AndFailsWhen(Broken.Procedure("leasem", file =>
            file["severity"]!["levels"]!.AsArray().Add(JsonNode.Parse("""{ "id": "middling", "label": { "nl": "Ertussenin" } }"""))));

    [Fact]
    public void L05_A_minor_complaint_is_talked_about_before_the_form_is_offered() =>
        Rule.Holds(world =>
        {
            var customer = world.ComplainsOfMinorMatter();
            Assert.Equal("spoken", customer.Asked);
            Assert.Equal("talk", customer.Says("Nee, nog niet").Asked);
            Assert.Contains("eerst te bespreken", customer.Said);
            Assert.DoesNotContain("formulier", customer.Said);
            Assert.Empty(customer.Channels());
            Assert.Equal("contact", customer.Says("Telefonisch").Asked);
        })
        .AndFailsWhen(Broken.Procedure("leasem", file => file["severity"]!["levels"]![0]!["talkFirst"] = false));

    [Fact]
    public void L06_A_talk_can_be_by_phone_or_in_person() =>
        Rule.Holds(world =>
        {
            var customer = world.ComplainsOfMinorMatter().Says("Nee, nog niet");
            Assert.Contains("telefonisch of in een persoonlijk gesprek", customer.Said);
            Assert.Equal(["Telefonisch", "In een persoonlijk gesprek"], customer.Buttons.Take(2));
        })
        .AndFailsWhen(Broken.Procedure("leasem", file => file["talk"]!["ways"] = new JsonArray("phone")));

    [Fact]
    public void L07_The_talk_is_with_the_contact_at_the_dealer_or_with_an_employee() =>
        Rule.Holds(world =>
        {
            foreach (var way in new[] { "Telefonisch", "In een persoonlijk gesprek" })
            {
                var customer = world.ComplainsOfMinorMatter().Says("Nee, nog niet", way);
                Assert.Contains("vaste contactpersoon bij het dealerbedrijf, of met een medewerker van Lease’m", customer.Said);
                Assert.Equal(["Mijn contactpersoon bij de dealer", "Een medewerker van Lease’m"], customer.Buttons);
            }
        })
        .AndFailsWhen(Broken.Procedure("leasem", file => file["talk"]!["with"] = new JsonArray("company")));

    [Fact]
    public void L08_The_talk_aims_at_a_solution_straight_away_and_promises_none() =>
        Rule.Holds(world =>
        {
            var aim = world.ComplainsOfMinorMatter().Says("Nee, nog niet").Saying("direct een oplossing");
            Assert.Contains("kijken we met je of", aim);
            Assert.DoesNotMatch("(?i)garand|belo(of|ven)|zeker|lossen we op", aim);
        })
        .AndFailsWhen(Broken.Text("nl.je", texts => texts["talk"]!["ask"] = "We vragen je om er eerst over te praten: {ways}."))
        .AndFailsWhen(Broken.Text("nl.je", texts => texts["talk"]!["ask"] = "Praat er eerst over: {ways}. We garanderen je direct een oplossing."));

    [Fact]
    public void L09_A_serious_complaint_is_written_down_at_once() =>
        Rule.Holds(world =>
        {
            var customer = world.Complains().Says("Ernstig");
            Assert.Equal("description", customer.Asked);
            Assert.DoesNotMatch("(?i)bespre|gesprek|telefon", customer.Said);
        })
        .AndFailsWhen(Broken.Procedure("leasem", file => file["severity"]!["levels"]![1]!["talkFirst"] = true));

    [Fact]
    public void L10_Who_does_not_want_to_talk_writes_it_down_and_need_not_say_why() =>
        Rule.Holds(world =>
        {
            var customer = world.ComplainsOfMinorMatter().Says("Nee, nog niet", "Nee, schriftelijk");
            Assert.Equal("description", customer.Asked);
            Assert.DoesNotMatch("(?i)waarom|reden", customer.Said);
        })
        .AndFailsWhen(Broken.Answer("Nee, schriftelijk", "Telefonisch"))
        .AndFailsWhen(Broken.Text("nl.je", texts => texts["matter"]!["descriptionAsk"] = "Waarom wil je er niet over praten?"));

    [Fact]
    public void L11_Who_talked_without_the_wanted_result_writes_it_down() =>
        // Seen red as well with Triage.InWriting knowing only who is not satisfied.
        Rule.Holds(world => Assert.Equal("description", world.ComplainsOfMinorMatter().Says("Ja, maar zonder resultaat").Asked))
        .AndFailsWhen(Broken.Answer("Ja, maar zonder resultaat", "Nee, nog niet"));

    [Fact]
    public void L12_The_only_formal_way_is_online() =>
        Rule.Holds(world =>
        {
            var customer = world.Knowing("leasem", "channels.email.email", "vraag@voorbeeld.nl").Complains().Says("hoe kan ik een klacht indienen?");
            Assert.Contains("online in, hier in deze chat", customer.Said);
            Assert.Equal(["form"], customer.Channels());
            Assert.DoesNotMatch("(?i)per post|brief|mail", customer.Said);
            Assert.Equal("description", customer.Says("Ernstig").Asked);
        })
        .AndFailsWhen(Broken.Procedure("leasem", file => file["channels"]![3]!["for"]!.AsArray().Add("complaint")));

    [Fact]
    public void L13_The_option_to_select_in_the_contact_form_is_said_literally_in_every_language() =>
        Rule.Holds(world =>
        {
            foreach (var (language, words, option) in new[]
            {
                ("nl", "hoe kan ik een klacht indienen?", "‘klacht’"), ("fr", "par la poste ?", "« klacht »"), ("en", "by post?", "‘klacht’"), ("de", "per Post?", "„klacht“"),
            })
                Assert.Contains(option, world.Complains(language).Says(words).Said.Replace('\u00a0', ' ').Replace('\u202f', ' '));
        })
        .AndFailsWhen(Broken.Procedure("leasem", file => file["channels"]![0]!["option"]!["fr"] = "réclamation"))
        .AndFailsWhen(Broken.Procedure("leasem", file => file["channels"]![0]!["option"]!["nl"] = "opmerking"));

    [Fact]
    public void L14_Who_spoke_to_the_customer_on_the_phone_settles_the_complaint_too() =>
        Rule.Holds(world =>
        {
            Assert.Contains("De medewerker die je spreekt, handelt de klacht ook voor je af.", world.AgreesOnTalk("Telefonisch").Said);
            Assert.DoesNotContain("handelt de klacht ook", world.AgreesOnTalk("In een persoonlijk gesprek").Said);
        })
        .AndFailsWhen(Broken.Procedure("leasem", file => file["talk"]!["settledByWhoSpoke"] = false))
        .AndFailsWhen(Broken.Answer("In een persoonlijk gesprek", "Telefonisch"));

    [Fact]
    public void L15_Who_is_not_satisfied_with_the_settlement_by_phone_is_asked_to_file_after_all() =>
        Rule.Holds(world =>
        {
            var customer = world.AgreesOnTalk("Telefonisch");
            Assert.Contains("Dan dienen we je klacht alsnog schriftelijk in.", customer.Said);
            Assert.Equal("outcome", customer.Says("Het gesprek heeft niet geholpen").Asked);
            Assert.Contains("Dan dienen we je klacht schriftelijk in.", customer.Said);
            Assert.Equal("description", world.ComplainsOfMinorMatter().Says("Ja, maar ik ben niet tevreden over de afhandeling").Asked);
        })
        .AndFailsWhen(Broken.Answer("Het gesprek heeft niet geholpen", "Het gesprek heeft geholpen"))
        .AndFailsWhen(Broken.Text("nl.je", texts => texts["talk"]!["ifItDoesNotHelp"] = "Helpt het gesprek niet? Dan is daar niets meer aan te doen."));

    [Fact]
    public void L16_The_management_is_always_informed_of_a_complaint_that_is_filed() =>
        Rule.Holds(world =>
        {
            foreach (var (language, words) in new[]
            {
                ("nl", "De directie van Lease’m wordt altijd ingelicht"), ("fr", "la direction est toujours informée"),
                ("en", "always informed"), ("de", "Die Geschäftsleitung von Lease’m wird immer informiert"),
            })
            {
                var customer = world.Files(language);
                Assert.Contains(words, customer.Said);
                var notice = Assert.Single(customer.Letters(), letter => letter.To == Addressee.Management);
                Assert.Contains("De directie wordt van elke online ingediende klacht op de hoogte gebracht.", notice.Text);
            }
        })
        .AndFailsWhen(Broken.Procedure("leasem", file => file["handling"]!["handler"] = "competentDepartment"));

    [Fact]
    public void L17_The_management_handles_it_or_at_least_supervises_and_neither_of_both_is_promised() =>
        Rule.Holds(world =>
        {
            foreach (var (language, both) in new[]
            {
                ("nl", "behandelt je klacht zelf of ziet in ieder geval toe op"), ("fr", "traite elle-même votre réclamation ou, en tout cas, veille"),
                ("en", "itself or, in any case, oversees"), ("de", "selbst oder überwacht auf jeden Fall"),
            })
                Assert.Contains(both, world.Files(language).Said);
        })
        .AndFailsWhen(Broken.Text("nl.je", texts => texts["filed"]!["management"] = "De directie van {company} wordt altijd ingelicht en behandelt je klacht zelf."))
        .AndFailsWhen(Broken.Procedure("leasem", file => file["handling"]!["handler"] = "competentDepartment"));

    [Fact]
    public void L18_Receipt_is_confirmed_in_the_turn_that_files_and_is_not_promised_for_a_talk() =>
        Rule.Holds(world =>
        {
            var customer = world.Files();
            Assert.Equal("filed", Assert.Single(customer.Entities("complaint")).Properties!["status"].GetString());
            Assert.Contains("Dit is je bevestiging van ontvangst.", customer.Said);
            Assert.Contains("Bevestiging van je klacht", Assert.Single(customer.Letters(), letter => letter.To.Email == "joris@voorbeeld.nl").Subject);
            foreach (var way in new[] { "Telefonisch", "In een persoonlijk gesprek" })
                Assert.DoesNotContain("bevestig", world.AgreesOnTalk(way).Said);
        })
        .AndFailsWhen(Broken.Text("nl.je", texts => texts["filed"]!["done"] = "Je klacht is ingediend. Je kenmerk is {reference}. Een bevestiging van ontvangst volgt later."))
        .AndFailsWhen(Broken.Text("nl.je", texts => texts["talk"]!["ifItDoesNotHelp"] = "Je krijgt een bevestiging van ontvangst."));

    [Fact]
    public void L19_The_nature_of_the_complaint_decides_the_time_to_a_definitive_answer() =>
        Rule.Holds(world =>
        {
            foreach (var customer in new[] { world.Talk("leasem").Says("hoe lang duurt het?"), world.Files() })
                Assert.Contains("De aard van je klacht bepaalt hoeveel tijd er nodig is voor een definitieve reactie.", customer.Said);
        })
        .AndFailsWhen(Broken.Procedure("leasem", file => file["handling"]!["natureDecidesTime"] = false));

    [Fact]
    public void L20_An_answer_is_aimed_at_within_5_working_days_after_the_day_of_receipt() =>
        Rule.Holds(world =>
        {
            foreach (var (received, day, told) in new[]
            {
                ("2026-11-20 10:00", "2026-11-27", "vrijdag 27 november 2026"), ("2026-11-21 23:59", "2026-11-27", "vrijdag 27 november 2026"),
                ("2026-11-05 09:00", "2026-11-12", "donderdag 12 november 2026"), ("2026-12-21 09:00", "2026-12-29", "dinsdag 29 december 2026"),
                ("2026-12-24 16:00", "2027-01-04", "maandag 4 januari 2027"), ("2027-03-22 09:00", "2027-03-30", "dinsdag 30 maart 2027"),
                ("2027-04-29 09:00", "2027-05-07", "vrijdag 7 mei 2027"), ("2027-07-16 09:00", "2027-07-23", "vrijdag 23 juli 2027"),
            })
            {
                var customer = world.At(received).Files();
                Assert.Contains(told, customer.Saying("binnen 5 werkdagen na ontvangst"));
                Assert.Equal(day, $"{customer.Formal().AnswerBy:yyyy-MM-dd}");
                Assert.Equal(day, Assert.Single(customer.Entities("complaint")).Properties!["answerBy"].GetString());
            }
        })
        .AndFailsWhen(Broken.Procedure("leasem", file => file["commitments"]!["answer"]!["term"]!["amount"] = 6))
        .AndFailsWhen(Broken.Procedure("leasem", file => file["commitments"]!["answer"]!["term"]!["unit"] = "calendarDays"))
        .AndFailsWhen(Broken.Procedure("leasem", file => file["company"]!["calendar"] = "BE"));

    [Fact]
    public void L21_The_5_days_are_an_aim_and_never_a_guarantee() =>
        Rule.Holds(world =>
        {
            foreach (var (language, aim, days) in new[] { ("nl", "streven", "5 werkdagen"), ("fr", "efforçons", "5 jours ouvrables"), ("en", "aim", "5 working days"), ("de", "bemühen", "5 Arbeitstagen") })
            {
                var customer = world.Files(language);
                Assert.Contains(aim, customer.Saying(days));
                Assert.DoesNotMatch("(?i)garan|guarant|verbind|engage|commit|verpflicht|uiterlijk zeker", customer.Said);
                Assert.Contains(aim, Assert.Single(customer.Letters(), letter => letter.To.Email is not null).Text);
                Assert.Contains(aim, customer.Says(new Dictionary<string, string> { ["nl"] = "Hoe staat mijn klacht ervoor?", ["fr"] = "où en est ma plainte ?", ["en"] = "what is the status of my complaint?", ["de"] = "Wie steht es um meine Beschwerde?" }[language]).Said);
            }
        })
        .AndFailsWhen(Broken.Procedure("leasem", file => file["commitments"]!["answer"]!["strength"] = "commit"))
        .AndFailsWhen(Broken.Text("de", texts => texts["filed"]!["answerAim"] = "Wir bemühen uns nicht nur, wir garantieren eine Antwort innerhalb von {term}, bis {date}."));

    [Fact]
    public void L22_A_delay_is_told_with_its_reason_as_intake_announces_and_the_file_demands_of_a_notice() =>
        Rule.Holds(world =>
        {
            Assert.Contains("Lukt dat niet, dan laten we je weten waarom", world.Files().Said);
            Assert.Contains(DelayNotice.Reason, world.Procedure("leasem").Commitments.Answer.DelayNotice);
        })
        .AndFailsWhen(Broken.Procedure("leasem", file => file["commitments"]!["answer"]!["delayNotice"] = new JsonArray("estimate")));

    [Fact]
    public void L23_A_delay_is_told_with_an_estimate_as_intake_announces_and_the_file_demands_of_a_notice() =>
        Rule.Holds(world =>
        {
            Assert.Contains("een schatting van de termijn waarbinnen het wel lukt", world.Files().Said);
            Assert.Contains(DelayNotice.Estimate, world.Procedure("leasem").Commitments.Answer.DelayNotice);
        })
        .AndFailsWhen(Broken.Procedure("leasem", file => file["commitments"]!["answer"]!["delayNotice"] = new JsonArray("reason")));

    [Fact]
    public void L24_At_filing_it_is_said_that_a_further_explanation_may_be_asked_and_that_stops_no_clock() =>
        Rule.Holds(world =>
        {
            var customer = world.Files();
            Assert.Contains("om een nadere (schriftelijke) toelichting vragen", customer.Said);
            Assert.DoesNotContain("telt die tijd niet mee", customer.Said);
            Assert.False(world.Procedure("leasem").Commitments.Answer.PausesForCustomer);
        })
        .AndFailsWhen(Broken.Procedure("leasem", file => file["handling"]!["mayAskExplanation"] = false))
        .AndFailsWhen(Broken.Procedure("leasem", file => file["commitments"]!["answer"]!["pausesForCustomer"] = true));

    [Fact]
    public void L25_At_filing_a_final_confirmation_of_the_settlement_is_announced_and_the_file_demands_it() =>
        Rule.Holds(world =>
        {
            Assert.Contains("Tot slot bevestigen we je hoe we je klacht afwikkelen.", world.Files().Said);
            Assert.True(world.Procedure("leasem").Handling.FinalConfirmation);
        })
        .AndFailsWhen(Broken.Procedure("leasem", file => file["handling"]!["finalConfirmation"] = false));
}
