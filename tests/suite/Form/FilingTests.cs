using System.Net;
using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Store;

namespace ComplaintBot.Tests.Form;

/// <summary>From the first page to the receipt, with everything that may happen on the way.</summary>
public sealed class FilingTests : IAsyncLifetime
{
    private static readonly string[] Answers =
        ["Ernstig", "Er is drie keer te veel afgeschreven.", "Ik wil het geld terug.", "LM-204417", "Anna de Vries", "anna@voorbeeld.nl"];

    private RunningHost _host = null!;
    private FormVisitor _visitor = null!;

    public async Task InitializeAsync()
    {
        _host = await RunningHost.Start();
        _visitor = FormVisitor.Of(_host);
    }

    public async Task DisposeAsync()
    {
        await _visitor.DisposeAsync();
        await _host.DisposeAsync();
    }

    private async Task<FormVisitor> AtTheCheckPage() => await (await (await (await _visitor.Begins()).Answers(Answers)).Declines("Liever niet")).Declines("Dat is alles");

    private async Task<IReadOnlyList<StoredComplaint>> Register() => await _host.Get<IStore>().ListComplaints(["leasem"], null, 10, default);

    [Fact]
    public async Task A_complaint_is_filed_with_what_the_check_page_showed()
    {
        await _visitor.Begins();
        Assert.Equal("Wat is de aard van je klacht?", _visitor.Heading);
        Assert.Equal("Wat is de aard van je klacht? – Klachtenformulier – Lease’m", _visitor.Title);
        await AtTheCheckPage();
        Assert.Equal("Wil je dit nog even nakijken?", _visitor.Heading);
        Assert.All(Answers, answer => Assert.Contains(answer, _visitor.Words, StringComparison.Ordinal));
        Assert.Contains("niet opgegeven", _visitor.Words, StringComparison.Ordinal);
        Assert.Empty(await Register());

        await _visitor.Files();
        Assert.Equal("Je klacht is ingediend", _visitor.Heading);
        var stored = Assert.Single(await Register());
        Assert.Equal(stored.Complaint.Reference, _visitor.Reference);
        Assert.Equal(("serious", "Er is drie keer te veel afgeschreven.", "LM-204417"), (stored.Complaint.Nature, stored.Complaint.Description, stored.Complaint.ContractNumber));
        Assert.Equal(("Anna de Vries", "anna@voorbeeld.nl", null), (stored.Complaint.Complainant.Name, stored.Complaint.Complainant.Email, stored.Complaint.Complainant.Phone));
        Assert.Equal(2, (await _host.Get<IStore>().ReadLetters(stored.Complaint.Reference, default)).Count);
    }

    [Fact]
    public async Task Staff_read_the_words_of_the_form_as_those_of_a_conversation()
    {
        await (await AtTheCheckPage()).Files();
        var conversation = (await Register())[0].Conversation!;
        Assert.StartsWith("fm", conversation, StringComparison.Ordinal);
        var lines = (await _host.Get<IStore>().ReadActivities(conversation, 0, 100, default)).Select(ComplaintBot.Staff.TranscriptLine.Read).ToList();
        Assert.Equal([.. Answers, "Liever niet", "Dat is alles", "Indienen"], lines.Where(l => l is { Speaker: ComplaintBot.Staff.Speaker.Customer, Text: not null }).Select(l => l.Text));
        Assert.Contains(lines, l => l.Speaker == ComplaintBot.Staff.Speaker.Bot && l.Text!.StartsWith("Wat is je naam?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Filing_twice_files_once()
    {
        await AtTheCheckPage();
        var click = new[] { ("__RequestVerificationToken", _visitor.Token), ("step", "answer"), ("question", "confirm"), ("offer", "Indienen") };
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _visitor.Send(click)));
        await _visitor.Posts(click);
        Assert.Single(await Register());
        Assert.Equal("Je klacht is ingediend", _visitor.Heading);
        Assert.Equal((await Register())[0].Complaint.Reference, _visitor.Reference);
    }

    [Fact]
    public async Task The_receipt_says_nothing_that_is_true_only_in_a_chat()
    {
        await (await AtTheCheckPage()).Files();
        Assert.Contains("We streven ernaar om binnen 5 werkdagen", _visitor.Words, StringComparison.Ordinal);
        Assert.Contains("kun je altijd vragen in de chat", _visitor.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Je kunt hier altijd vragen", _visitor.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_goes_on_after_the_browser_and_the_host_were_gone()
    {
        var cookies = new CookieContainer();
        await using (var before = FormVisitor.Of(_host, cookies)) await (await before.Begins()).Answers(Answers[..2]);
        await _host.Restart();
        await using var after = FormVisitor.Of(_host, cookies);
        await after.Opens();
        Assert.Equal("Wat zou je graag willen dat Lease’m doet?", after.Heading);
    }

    [Fact]
    public async Task Nobody_else_finds_the_form()
    {
        await (await _visitor.Begins()).Answers(Answers[..2]);
        await using var other = FormVisitor.Of(_host);
        Assert.Equal("Een klacht indienen bij Lease’m", (await other.Opens()).Heading);
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_for_scripts_and_other_sites()
    {
        using var first = await _host.Get("/form?company=leasem");
        var page = await first.Content.ReadAsStringAsync();
        using var begin = new HttpRequestMessage(HttpMethod.Post, "/form?company=leasem");
        begin.Headers.Add("Cookie", first.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        var token = System.Text.RegularExpressions.Regex.Match(page, "type=\"hidden\" value=\"([^\"]+)\"").Groups[1].Value;
        begin.Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("step", "begin")]);
        using var answer = await _host.Client.SendAsync(begin);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var set = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("complaintbot-form-leasem=fm", StringComparison.Ordinal)).ToLowerInvariant();
        Assert.Contains("httponly", set, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", set, StringComparison.Ordinal);
        Assert.Contains("path=/form", set, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_complaint_begins_anew_but_knows_who_he_is()
    {
        await (await AtTheCheckPage()).Files();
        await _visitor.Takes("begin");
        Assert.Equal("Wat is de aard van je klacht?", _visitor.Heading);
        Assert.DoesNotContain("value=\"back\"", _visitor.Html, StringComparison.Ordinal);
        Assert.Null(_visitor.Chosen);
        await _visitor.Answers("Ernstig", "Nu is de auto te laat gebracht.", "Een excuus.", "LM-204417");
        Assert.Equal("Op welk telefoonnummer kunnen we je bereiken als we iets willen vragen?", _visitor.Heading);
        await (await (await _visitor.Declines("Liever niet")).Declines("Dat is alles")).Files();
        Assert.Equal(2, (await Register()).Count);
    }

    [Fact]
    public async Task A_forgotten_form_is_gone_and_the_complaint_stays()
    {
        await (await AtTheCheckPage()).Files();
        await _visitor.Takes("forget");
        Assert.Equal("Een klacht indienen bij Lease’m", _visitor.Heading);
        Assert.Single(await Register());
    }

    public static TheoryData<string, string, string> Everybody
    {
        get
        {
            var procedures = ProcedureLibrary.Load(Repository.Procedures, FactOverrides.None);
            var rows = new TheoryData<string, string, string>();
            foreach (var company in procedures.Companies)
                foreach (var language in procedures.Current(company, Conversations.Some.FridayMorning).Languages.Supported)
                {
                    rows.Add(company, language, "Er is drie keer te veel afgeschreven.");
                    rows.Add(company, language, "De verzekering keert de schade niet uit.");
                }

            return rows;
        }
    }

    /// <summary>Whatever a procedure asks: the last of the answers to choose from, and something that fits where words are asked.</summary>
    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task Every_company_takes_a_complaint_in_each_of_its_languages(string company, string language, string story)
    {
        var words = new Dictionary<string, string>
        {
            ["description"] = story,
            ["outcome"] = "Graag het geld terug.",
            ["contractNumber"] = "LM-204417",
            ["name"] = "Anna de Vries",
            ["email"] = "anna@voorbeeld.nl",
            ["phone"] = "+31 6 12345678",
            ["address"] = "Dorpsstraat 1\n1234 AB Utrecht",
            ["documents"] = new Dictionary<string, string> { ["nl"] = "Dat is alles", ["fr"] = "C’est tout", ["en"] = "That’s all", ["de"] = "Das ist alles" }[language],
        };
        await _visitor.Begins($"/form?company={company}&lang={language}");
        for (var page = 0; page < 20 && _visitor.Question is { } question; page++)
        {
            await _visitor.Answers(_visitor.Choices is [.., var last] ? last : words[question]);
            Assert.Equal(HttpStatusCode.OK, _visitor.Status);
            Assert.NotEqual(question, _visitor.Question);
        }

        Assert.Equal("confirm", _visitor.Open);
        await _visitor.Sends(("step", "answer"), ("question", "confirm"), ("offer", _visitor.Submit));
        var stored = Assert.Single(await _host.Get<IStore>().ListComplaints([company], null, 10, default));
        Assert.Equal((stored.Complaint.Reference, language, story), (_visitor.Reference, stored.Complaint.Language, stored.Complaint.Description));
    }

    [Fact]
    public async Task A_company_that_no_code_knows_takes_a_complaint_by_the_form_too()
    {
        await using var third = await RunningHost.Start($"--Procedures:Folder={Repository.ThirdCompany}");
        await using var visitor = FormVisitor.Of(third);
        await visitor.Begins("/form?company=moselfahrt-leasing");
        Assert.Equal(["Hinweis", "Beschwerde", "Notlage"], visitor.Choices);

        await visitor.Answers(
            "Notlage", "Der Wagen steht seit drei Wochen in der Werkstatt.", "Ein Ersatzwagen.", "MF-4711", "Jana Muster", "jana@beispiel.lu", "+352 621 123 456",
            "1, Musterkai\nL-9999 Musterhafen", "Das ist alles");
        Assert.Equal("confirm", visitor.Open);
        await visitor.Sends(("step", "answer"), ("question", "confirm"), ("offer", visitor.Submit));

        var stored = Assert.Single(await third.Get<IStore>().ListComplaints(["moselfahrt-leasing"], null, 10, default));
        Assert.Equal((visitor.Reference, "emergency"), (stored.Complaint.Reference, stored.Complaint.Nature));
        Assert.Equal("1, Musterkai, L-9999 Musterhafen", stored.Complaint.Complainant.Address);
        Assert.Contains("innerhalb von 4 Wochen", visitor.Words, StringComparison.Ordinal);
    }
}
