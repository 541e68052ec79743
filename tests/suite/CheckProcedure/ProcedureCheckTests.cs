using ComplaintBot.CheckProcedure;
using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs;
using ComplaintBot.Dialogs.Texts;
using ComplaintBot.Tests.Complaints;

namespace ComplaintBot.Tests.CheckProcedure;

/// <summary>What <c>./run check-procedure</c> tells the author of a procedure file.</summary>
public sealed class ProcedureCheckTests : IDisposable
{
    private static readonly SetClock Clock = new();
    private readonly ProcedureFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static async Task<(int Exit, string Told, string Troubles)> Check(params string[] arguments)
    {
        using StringWriter told = new(), troubles = new();
        var exit = await ProcedureCheck.Run(arguments, told, troubles, Clock);
        return (exit, told.ToString(), troubles.ToString());
    }

    [Fact]
    public async Task Every_mistake_is_told_with_file_path_and_reason()
    {
        var file = ProcedureFolder.With("effectiveFrom", "\"soon\"");
        file["colour"] = "blue";

        var (exit, told, _) = await Check(folder.Write("acme/procedure.json", file).PathOf("acme/procedure.json"));

        Assert.Equal(1, exit);
        Assert.Contains("acme/procedure.json: $.effectiveFrom: 'soon' is no date.", told, StringComparison.Ordinal);
        Assert.Contains("acme/procedure.json: $.colour: This property is unknown.", told, StringComparison.Ordinal);
        Assert.EndsWith("2 to mend.\n", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("one.json", "two.json")]
    [InlineData("--help")]
    public async Task Without_exactly_one_file_it_says_what_it_wants(params string[] arguments)
    {
        var (exit, told, troubles) = await Check(arguments);

        Assert.Equal((2, ""), (exit, told));
        Assert.Contains("Name one file", troubles, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_a_mistake_like_any_other()
    {
        var (exit, told, _) = await Check(folder.PathOf("nobody.json"));

        Assert.Equal(1, exit);
        Assert.Contains("nobody.json: $: nobody.json cannot be read", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_holds_only_later_is_understood_and_tried_out()
    {
        var file = ProcedureFolder.With("status", "\"draft\"");
        file["effectiveFrom"] = "2030-01-01";

        var (exit, told, _) = await Check(folder.Write("elsewhere/new.json", file).PathOf("elsewhere/new.json"));

        Assert.Equal(0, exit);
        Assert.Contains("a draft, which is not offered to customers", told, StringComparison.Ordinal);
        Assert.Contains("it has to lie in a folder called acme", told, StringComparison.Ordinal);
        Assert.Contains("status=filed", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_calendar_beside_the_file_goes_before_the_one_beside_its_folder()
    {
        folder.Write("acme/calendars/LU.json", """{ "holidays": [{ "name": "Jour chômé", "on": "12-11" }] }""");

        var (_, told, _) = await Check(folder.Write("acme/procedure.json", ProcedureFolder.Smallest).PathOf("acme/procedure.json"));

        Assert.Contains("The answer: 3 weeks, to which the company commits itself: Friday 11 December 2026 (for staff Monday 14 December 2026, the next working day).", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_understood_is_said_in_plain_words()
    {
        var (exit, told, _) = await Check(Path.Combine(Repository.ThirdCompany, "moselfahrt-leasing", "procedure.json"));

        Assert.Equal(0, exit);
        Assert.All(
            [
                "all 32 quotes stand in it",
                "remark (Hinweis), complaint (Beschwerde), emergency (Notlage)",
                "- post, for complaint, question, recontact: Moselfahrt Leasing S.A.",
                "- Word that it arrived: 10 calendar days, as the text says it: Monday 30 November 2026.",
                "- The answer: 4 weeks, to which the company commits itself: Friday 18 December 2026; the clock waits while the customer is asked.",
                "after the second review; for consumers only; costs 45.00 EUR; not before 6 weeks after the complaint; not later than 12 months after the complaint; binding",
                "only for mobility, tyres",
                "- privacy.contact: No contact about personal data is told.",
                "- The care package is not theirs",
            ],
            words => Assert.Contains(words, told, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_complaint_of_every_level_is_played_and_then_the_way_outside()
    {
        var (_, told, _) = await Check(Path.Combine(Repository.ThirdCompany, "moselfahrt-leasing", "procedure.json"));

        var scripts = told.Split("\n# ")[1..];
        Assert.Equal(["remark", "complaint", "emergency"], scripts[..3].Select(s => s.Split(',')[0].Split(' ')[^1]));
        Assert.All(scripts[..3], s => Assert.Contains("status=filed", s, StringComparison.Ordinal));
        Assert.Contains("> Notlage\n", scripts[2], StringComparison.Ordinal);
        Assert.All(scripts[3..], s => Assert.StartsWith("The way outside", s, StringComparison.Ordinal));
        Assert.All(["schlichtungsstelle", "schutzbriefstelle"], body => Assert.Contains(scripts[3..], s => s.Contains($"! body id={body} open=True", StringComparison.Ordinal)));
        Assert.All(scripts, s => Assert.EndsWith("? -", s.TrimEnd(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("leasem")]
    [InlineData("stellantis-fs-belux")]
    public async Task The_files_that_come_with_the_bot_pass_and_every_script_comes_to_rest(string company)
    {
        var (exit, told, _) = await Check(Path.Combine(Repository.Procedures, company, "procedure.json"));

        Assert.Equal(0, exit);
        Assert.DoesNotContain("no further answer", told, StringComparison.Ordinal);
        Assert.DoesNotContain("without coming to rest", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_ends_whatever_is_asked()
    {
        var procedure = folder.Write("acme/procedure.json", ProcedureFolder.Smallest).Load().All.Single();
        var dialogs = new ComplaintDialogs(ProcedureLibrary.Trying(procedure), TextLibrary.Load());

        var script = new Conversation(dialogs, "acme", "fr", Clock.GetUtcNow()) { TurnsAtMost = 3 }.Play(new SampleCustomer("fr"));

        Assert.Equal("# Ended after 3 turns without coming to rest.", script.Last());
    }

    [Fact]
    public async Task Whatever_a_valid_file_says_it_is_understood_and_its_scripts_end()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var (exit, told, _) = await Check(folder.Write($"acme/{seed}.json", new AnyProcedure(seed).Write()).PathOf($"acme/{seed}.json"));

            Assert.True(exit == 0, $"{seed}: {told}");
            Assert.False(told.Contains("without coming to rest", StringComparison.Ordinal), $"{seed}: {told}");
        }
    }

    [Fact]
    public void A_question_that_comes_again_gets_another_answer_until_there_is_none()
    {
        var customer = new SampleCustomer("fr");

        Assert.Equal(["+32 470 12 34 56", "Plutôt pas", "Quelqu’un", null], Enumerable.Range(0, 4).Select(_ => customer.Answer("phone", ["Plutôt pas", "Quelqu’un"])));
        Assert.Equal(["non", "oui", null], Enumerable.Range(0, 3).Select(_ => customer.Answer("satisfied", ["oui", "non"])));
        Assert.Null(customer.Answer("a question of its own", []));
    }
}
