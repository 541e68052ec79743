using System.Text.RegularExpressions;
using ComplaintBot.Complaints.Deadlines;
using ComplaintBot.Complaints.Procedures;

namespace ComplaintBot.Tests.Complaints;

/// <summary>The two procedures say what was published, and nothing else.</summary>
public sealed partial class ProcedureFilesTests
{
    [PublishedTextFact]
    public void Every_quote_stands_letter_by_letter_in_the_published_text()
    {
        Quoted(Some.Leasem, "seeds/000_1744d9c8b17d4ac3.txt");
        Quoted(Some.Stellantis, "seeds/003_179636ba425759f9.txt");

        static void Quoted(Procedure procedure, string file)
        {
            var published = File.ReadAllText(Some.Shared(file)!);
            Assert.Equal(published, procedure.OriginalText);
            Assert.NotEmpty(procedure.Sources);
            Assert.All(procedure.Sources, s => Assert.Contains(s.Quote, published, StringComparison.Ordinal));
        }
    }

    [PublishedTextFact]
    public void Every_rule_of_both_texts_is_in_its_file()
    {
        var rules = RowPattern().Matches(File.ReadAllText(Some.Shared("domain/requirements.md")!)).Select(m => (Row: m.Groups[1].Value, Text: m.Groups[2].Value)).ToLookup(r => r.Text, r => r.Row);

        Assert.Equal(41, rules["L"].Count());
        Assert.Empty(rules["L"].Except(Some.Leasem.Sources.Select(s => s.Row)));
        Assert.Empty(rules["S"].Except(Some.Stellantis.Sources.Select(s => s.Row)));
        Assert.True(rules["S"].Count() > 60);
    }

    [Fact]
    public void All_41_rules_of_Leasem_are_named()
    {
        Assert.Equal(Enumerable.Range(1, 41).Select(n => $"L{n:00}"), Some.Leasem.Sources.Select(s => s.Row).Distinct().Order());
    }

    [Fact]
    public void Leasem_asks_for_a_talk_first_only_when_the_matter_is_minor()
    {
        Assert.Equal([("minor", true), ("serious", false)], Some.Leasem.Severity!.Levels.Select(l => (l.Id, l.TalkFirst)));
        Assert.Equal([TalkWay.Phone, TalkWay.InPerson], Some.Leasem.Talk!.Ways);
        Assert.Equal([TalkPartner.Dealer, TalkPartner.Company], Some.Leasem.Talk.With);
        Assert.True(Some.Leasem.Talk.SettledByWhoSpoke);
    }

    [Fact]
    public void Leasem_confirms_at_once_and_aims_at_five_working_days()
    {
        var (receipt, answer) = (Some.Leasem.Commitments.Receipt, Some.Leasem.Commitments.Answer);

        Assert.Equal(TermUnit.Immediate, receipt.Term.Unit);
        Assert.Equal(new Term(5, TermUnit.WorkingDays), answer.Term);
        Assert.Equal(Strength.Aim, answer.Strength);
        Assert.Equal([DelayNotice.Reason, DelayNotice.Estimate], answer.DelayNotice);
        Assert.Equal(new PromisedDates(null, Some.Day("2026-11-27"), Some.Day("2026-11-27")), PromisedDates.For(Some.Leasem, Some.Local("2026-11-20T10:00")));
    }

    [Fact]
    public void Leasem_takes_formal_complaints_by_the_form_only_and_invents_no_number_or_address()
    {
        Assert.Equal([ChannelKind.Form], Some.Leasem.Channels.Where(c => c.For.Contains(ChannelPurpose.Complaint)).Select(c => c.Kind));
        Assert.Equal("klacht", Some.Leasem.FindChannel(ChannelKind.Form)!.Option!.In("en"));
        Assert.Null(Some.Leasem.FindChannel(ChannelKind.Phone)!.PhoneNumber);
        Assert.Null(Some.Leasem.FindChannel(ChannelKind.Email)!.Email);
        Assert.Superset(
            new HashSet<string> { "channels.phone.number", "channels.email.email", "channels.form.url", "bodies.geschillencommissie.url", "privacy.noticeUrl" },
            Some.Leasem.Missing.Select(m => m.Name).ToHashSet());
    }

    [Fact]
    public void The_disputes_committee_comes_after_renewed_contact_and_is_not_said_to_be_free()
    {
        var body = Assert.Single(Some.Leasem.Bodies);

        Assert.Equal(("geschillencommissie", BodyAfter.Recontact, Tri.Unstated, Tri.Yes), (body.Id, body.After, body.Free, body.Independent));
        Assert.True(Some.Leasem.Recontact!.AnyWay);
        Assert.True(body.CompanyIsMember && body.CompanyComplies && body.GivesRuling && body.OwnProcedure);
        Assert.All(body.Reported, r => Assert.False(r.Approved));
    }

    [Fact]
    public void A_lease_specialist_answers_at_Leasem_in_every_language() =>
        Assert.Equal(["een leasespecialist", "un spécialiste du leasing", "a lease specialist", "einen Leasingspezialisten"],
            new[] { "nl", "fr", "en", "de" }.Select(language => Some.Leasem.FindChannel(ChannelKind.Phone)!.AnsweredBy!.In(language)));

    [Fact]
    public void Every_insurance_product_has_a_name_in_every_language_and_services_keep_theirs()
    {
        Assert.Equal(["lease-cover", "smart-repair"], Some.Stellantis.Products.Where(p => p.Name.Texts.Count == 1).Select(p => p.Id));
        Assert.All(Some.Stellantis.Products.Where(p => p.Counts), p => Assert.Equal(4, p.Name.Texts.Count));
        Assert.Contains("gap", Some.Stellantis.Products.Single(p => p.Id == "financial-loss").Synonyms);
    }

    [Fact]
    public void The_name_of_a_body_stands_untranslated() =>
        Assert.All(Some.Stellantis.Bodies, body => Assert.Equal(body.Name.In("nl"), body.Name.In("fr")));

    [Theory]
    [InlineData("2026-11-05", "2026-11-13", "2026-12-05", "2026-12-07")]
    [InlineData("2027-01-31", "2027-02-05", "2027-02-28", "2027-03-01")]
    public void Stellantis_keeps_its_strict_month_and_an_inner_date_on_a_working_day(string received, string acknowledge, string answer, string inner) =>
        Assert.Equal(
            new PromisedDates(Some.Day(acknowledge), Some.Day(answer), Some.Day(inner)),
            PromisedDates.For(Some.Stellantis, Some.Local(received + "T12:00")));

    [Fact]
    public void Stellantis_sends_consumers_to_free_mediation_and_everybody_to_the_authority()
    {
        var bodies = Some.Stellantis.Bodies.ToDictionary(b => b.Id);

        Assert.Equal(["consumerconnect", "ombudsfin", "insurance-ombudsman", "economic-inspection"], Some.Stellantis.Bodies.Select(b => b.Id));
        Assert.All(["consumerconnect", "ombudsfin"], id => Assert.Equal((BodyOnlyFor.Consumer, BodyAfter.Answer, Tri.Yes), (bodies[id].OnlyFor, bodies[id].After, bodies[id].Free)));
        Assert.Equal((BodyOnlyFor.Everybody, BodyAfter.Anytime), (bodies["economic-inspection"].OnlyFor, bodies["economic-inspection"].After));
        Assert.Equal(Tri.Unstated, bodies["insurance-ombudsman"].Free);
        Assert.Equal(7, bodies["insurance-ombudsman"].OnlyProducts.Count);
        Assert.DoesNotContain("lease-cover", bodies["insurance-ombudsman"].OnlyProducts);
        Assert.Equal(["insurance-ombudsman"], Assert.Single(Some.Stellantis.ProductBranches).Direct);
    }

    [GeneratedRegex(@"^\| ([LS]\d\d[a-z]?) \| ([LS]) \|", RegexOptions.Multiline)]
    private static partial Regex RowPattern();
}
