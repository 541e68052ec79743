using System.Net;
using System.Text.Json;
using ComplaintBot.Companies;
using ComplaintBot.Complaints;
using ComplaintBot.Runtime.Activities;
using ComplaintBot.Staff;
using ComplaintBot.Store;
using ComplaintBot.Tests.Mail;

namespace ComplaintBot.Tests.Staff;

public sealed class StaffPagesTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("staff-test-");
    private StaffHost host = null!;
    private StaffBrowser browser = null!;

    public async Task InitializeAsync()
    {
        host = await StaffHost.Start(folder.FullName);
        browser = host.Browser();
        (await browser.SignIn()).Dispose();
    }

    public async Task DisposeAsync()
    {
        browser.Dispose();
        await host.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_list_leads_to_the_complaint_with_all_that_belongs_to_it()
    {
        await host.Store.File(
            Register.Complaint("K7M-4PQ-9TX") with { Talk = new("phone", "dealer", Some.Moment, Some.Moment.AddMinutes(30)) },
            Some.NewLetter("K7M-4PQ-9TX.receipt@bot.example"), said: [Register.Customer("Mijn auto is stuk"), Register.Bot("Dat is vervelend.")]);
        var list = await browser.Read("/staff");
        Assert.Contains("href=\"/staff/complaints/K7M-4PQ-9TX\"", list, StringComparison.Ordinal);
        foreach (var shown in (string[])["Klacht", "ingediend", "A. Klant", "vr 20 november 2026, 14.05", "vr 27 november 2026", host.Get<CompanyDirectory>().NameOf("leasem")])
            Assert.Contains(shown, WebUtility.HtmlDecode(list), StringComparison.Ordinal);
        var page = await browser.Read("/staff/complaints/K7M-4PQ-9TX");
        foreach (var shown in (string[])["De auto staat stil.", "customer@example.com", "vr 20 november 2026, 14.05 – vr 20 november 2026, 14.35", "ernstig", "Hallo", "Dit is K7M-4PQ-9TX.receipt@bot.example.", "Mijn auto is stuk", "Dat is vervelend.", "Klant (A. Klant)"])
            Assert.Contains(shown, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_read_in_a_description_stands_there_with_the_words_that_show_it()
    {
        await host.Store.File(Register.Complaint("K7M-4PQ-9TX") with
        {
            Signs = [new("Legal", "een advocaat genomen") { IsPlain = true }],
            Category = "Insurance",
            IsInsurance = true,
            InsuranceWords = "schuldsaldoverzekering",
            ContractNumber = "X9-1",
            IsUnlikeContract = true,
        });
        var page = WebUtility.HtmlDecode(await browser.Read("/staff/complaints/K7M-4PQ-9TX"));
        foreach (var shown in (string[])["Mogelijk ernstig", "juridische stappen: een advocaat genomen", "Gaat over verzekering", "ja: schuldsaldoverzekering", "X9-1 (lijkt op geen nummer van ons"])
            Assert.Contains(shown, page, StringComparison.Ordinal);
        await host.Store.File(Register.Complaint("NO-READING-1"));
        Assert.DoesNotContain("Gaat over verzekering", await browser.Read("/staff/complaints/NO-READING-1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_goes_on_in_pages_newest_first()
    {
        for (var i = 0; i < 51; i++)
            await host.Store.File(Register.Complaint($"REF-{i:000}"));
        var first = await browser.Read("/staff");
        Assert.True(first.IndexOf("REF-050", StringComparison.Ordinal) < first.IndexOf("REF-001", StringComparison.Ordinal));
        Assert.DoesNotContain("REF-000", first, StringComparison.Ordinal);
        var older = first.Split("rel=\"next\" href=\"")[1].Split('"')[0];
        var second = await browser.Read(older);
        Assert.Contains("REF-000", second, StringComparison.Ordinal);
        Assert.DoesNotContain("REF-001", second, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"next\"", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_of_one_company_never_meet_complaints_of_another()
    {
        await host.Store.File(Register.Complaint("OUR-OWN-ONE"));
        await host.Store.File(Register.Complaint("NOT-OUR-ONE", "other"));
        await host.Store.SaveStaff(new StaffUser("staff.one", host.Get<StaffPasswords>().Hash("een lang wachtwoord"), ["leasem"], Some.Moment), default);
        using var own = host.Browser();
        (await own.SignIn("staff.one")).Dispose();
        var list = await own.Read("/staff");
        Assert.Contains("OUR-OWN-ONE", list, StringComparison.Ordinal);
        Assert.DoesNotContain("NOT-OUR-ONE", list, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await Status(own, "NOT-OUR-ONE"));
        Assert.Equal(HttpStatusCode.NotFound, await Status(own, "NO-SUCH-ONE"));
        Assert.Equal(HttpStatusCode.OK, await Status(browser, "NOT-OUR-ONE"));
    }

    [Fact]
    public async Task A_conversation_that_belongs_to_another_company_stays_hidden()
    {
        await host.Store.File(Register.Complaint("OUR-OWN-ONE"), conversationCompany: "other", said: Register.Customer("Voor het andere bedrijf"));
        await host.Store.SaveStaff(new StaffUser("staff.one", host.Get<StaffPasswords>().Hash("een lang wachtwoord"), ["leasem"], Some.Moment), default);
        using var own = host.Browser();
        (await own.SignIn("staff.one")).Dispose();
        Assert.DoesNotContain("Voor het andere bedrijf", await own.Read("/staff/complaints/OUR-OWN-ONE"), StringComparison.Ordinal);
        Assert.Contains("Voor het andere bedrijf", await browser.Read("/staff/complaints/OUR-OWN-ONE"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_a_customer_wrote_is_text_and_nothing_else()
    {
        const string Attack = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)> https://evil.example/ &lt;b&gt;";
        var complaint = Register.Complaint("K7M-4PQ-9TX") with
        {
            Nature = Attack,
            Spoken = Attack,
            Description = Attack,
            Outcome = Attack,
            ContractNumber = Attack,
            Complainant = new() { Name = Attack, Email = Attack, Phone = Attack, Address = Attack },
            Talk = new(Attack, Attack, null, null),
            FollowsTalk = Attack,
            Language = Attack,
            ProcedureVersion = Attack,
        };
        var letter = Some.NewLetter("K7M-4PQ-9TX.receipt@bot.example") with { To = Attack, Subject = Attack, Text = Attack };
        var said = Register.Customer(Attack) with { Attachments = [JsonSerializer.SerializeToElement(new { name = Attack })] };
        await host.Store.File(complaint, letter, JsonSerializer.Serialize(new Dictionary<string, string> { [Attack] = Attack }), null,
            said, new Activity { Type = Attack, Name = Attack, From = new() { Id = Attack, Name = Attack } });
        foreach (var page in (string[])[await browser.Read("/staff"), await browser.Read("/staff/complaints/K7M-4PQ-9TX")])
        {
            Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("href=\"https://evil", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<b>", page, StringComparison.OrdinalIgnoreCase);
            Assert.Contains(Attack, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData((int)LetterStatus.Sent, "verzonden")]
    [InlineData((int)LetterStatus.Uncertain, "bezorging onzeker")]
    [InlineData((int)LetterStatus.Failed, "mislukt")]
    public async Task A_letter_shows_how_it_fared(int status, string told)
    {
        var letter = Some.NewLetter("K7M-4PQ-9TX.receipt@bot.example") with { DueAt = new DateTimeOffset(2999, 1, 1, 0, 0, 0, TimeSpan.Zero) };
        await host.Store.File(Register.Complaint("K7M-4PQ-9TX"), letter);
        Assert.Contains("<strong>in de wachtrij</strong>", await browser.Read("/staff/complaints/K7M-4PQ-9TX"), StringComparison.Ordinal);
        var stored = Assert.Single(await host.Store.ReadLetters("K7M-4PQ-9TX", default));
        await host.Store.SettleLetter(stored.Id, (LetterStatus)status, "why", null, default);
        Assert.Contains($"<strong>{told}</strong>", await browser.Read("/staff/complaints/K7M-4PQ-9TX"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_conversation_goes_on_on_the_next_page()
    {
        await host.Store.File(Register.Complaint("K7M-4PQ-9TX"), said: [.. Enumerable.Range(1, 201).Select(i => Register.Customer($"regel {i:000}"))]);
        var first = await browser.Read("/staff/complaints/K7M-4PQ-9TX");
        Assert.Contains("regel 200", first, StringComparison.Ordinal);
        Assert.DoesNotContain("regel 201", first, StringComparison.Ordinal);
        var second = await browser.Read("/staff/complaints/K7M-4PQ-9TX?after=200");
        Assert.Contains("regel 201", second, StringComparison.Ordinal);
        Assert.DoesNotContain("regel 200", second, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> Status(StaffBrowser browser, string reference)
    {
        using var response = await browser.Get($"/staff/complaints/{reference}");
        return response.StatusCode;
    }
}
