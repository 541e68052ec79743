using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using ComplaintBot.Mail;
using ComplaintBot.Store;
using ComplaintBot.Tests.DirectLine;
using ComplaintBot.Tests.Drafts;
using ComplaintBot.Tests.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ComplaintBot.Tests.Resuming;

/// <summary>Going on in another browser, by a code by e-mail.</summary>
public sealed partial class ContinueTests : IAsyncLifetime
{
    private const string Page = "/chat/continue?company=leasem&lang=nl";
    private const string Email = "anna@voorbeeld.nl";

    private static readonly string[] UntilTheCard = [.. Customers.UntilTheCard[..5].Select(said => said == "weet ik niet" ? "AB-12345" : said), .. Customers.UntilTheCard[5..]];

    private readonly ManualTime time = new(Conversations.Some.FridayMorning);
    private RunningHost host = null!;

    public async Task InitializeAsync() => host = await RunningHost.Start(b =>
    {
        b.Services.AddSingleton<TimeProvider>(time);
        // Letters with codes go once they have left, and here they are read.
        b.Services.Remove(b.Services.Single(service => service.ImplementationType == typeof(OutboxWorker)));
    });

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_code_by_e_mail_opens_the_conversation_in_another_browser_and_the_old_one_stays_in()
    {
        var old = await OldDevice.Begin(host, UntilTheCard);
        var browser = new Browser(host);

        var asked = await browser.Post(Page, ("by", "email"), ("email", " Anna@Voorbeeld.NL "));
        Assert.Equal((HttpStatusCode.SeeOther, Page), (asked.StatusCode, asked.Headers.Location!.ToString()));
        Assert.Contains("Code uit de e-mail", await browser.Read(Page), StringComparison.Ordinal);
        var letter = Assert.Single(Letters());
        Assert.Equal(("Anna@voorbeeld.nl", "nl", "Je code om verder te gaan bij Lease’m"), (letter.To, letter.Language, letter.Subject));
        Assert.DoesNotContain("Anna", letter.Text, StringComparison.Ordinal);

        var entered = await browser.Post(Page, ("by", "code"), ("code", CodeIn(letter)));
        Assert.Equal((HttpStatusCode.SeeOther, "/?company=leasem&lang=nl"), (entered.StatusCode, entered.Headers.Location!.ToString()));

        var resumed = await browser.Token();
        Assert.Equal(old.Id, resumed.Text("conversationId"));
        Assert.Equal(old.Id, (await old.Browser.Token()).Text("conversationId"));
        // Both read that it happened, and the question that was open is the last word.
        var said = (await old.Conversation.Poll()).Activities;
        Assert.Contains(said, a => a.TryGetProperty("text", out var text) && text.GetString()!.Contains("op een ander apparaat", StringComparison.Ordinal));
        Assert.Equal("confirm", said[^1].GetProperty("entities")[0].Text("name"));
    }

    [Fact]
    public async Task A_code_is_used_once_and_is_worth_nothing_in_a_browser_that_did_not_ask()
    {
        await OldDevice.Begin(host, UntilTheCard);
        var (asker, thief) = (new Browser(host), new Browser(host));
        await asker.Post(Page, ("by", "email"), ("email", Email));
        await thief.Post(Page, ("by", "email"), ("email", "dief@voorbeeld.nl"));
        var code = CodeIn(Assert.Single(Letters()));

        Assert.Contains("Deze code klopt niet", await Words(thief.Post(Page, ("by", "code"), ("code", code))), StringComparison.Ordinal);
        Assert.Contains("werkt niet meer", await Words(new Browser(host).Post(Page, ("by", "code"), ("code", code))), StringComparison.Ordinal);

        var ticket = asker.Cookie("complaintbot-code-leasem");
        Assert.Equal(HttpStatusCode.SeeOther, (await asker.Post(Page, ("by", "code"), ("code", code))).StatusCode);
        asker.SetCookie("complaintbot-code-leasem", ticket!);
        Assert.Contains("werkt niet meer", await Words(asker.Post(Page, ("by", "code"), ("code", code))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_ends_after_a_quarter_of_an_hour()
    {
        await OldDevice.Begin(host, UntilTheCard);
        var browser = new Browser(host);
        await browser.Post(Page, ("by", "email"), ("email", Email));
        var letter = Assert.Single(Letters());
        Assert.Contains("tot 10.15 uur", letter.Text, StringComparison.Ordinal);

        time.Advance(TimeSpan.FromMinutes(15));

        Assert.Contains("werkt niet meer", await Words(browser.Post(Page, ("by", "code"), ("code", CodeIn(letter)))), StringComparison.Ordinal);
        Assert.False((await browser.Token()).TryGetProperty("conversationId", out _));
    }

    [Fact]
    public async Task Once_its_letter_has_left_the_code_can_be_read_nowhere()
    {
        await OldDevice.Begin(host, UntilTheCard);
        await new Browser(host).Post(Page, ("by", "email"), ("email", Email));
        var store = host.Get<IStore>();
        var letter = Assert.Single(await store.TakeDueLetters(time.GetUtcNow(), 10, CancellationToken.None));

        await store.SettleLetter(letter.Id, LetterStatus.Sent, null, null, CancellationToken.None);

        Assert.Empty(Letters());
    }

    [Fact]
    public async Task Of_several_conversations_the_customer_chooses_one()
    {
        var draft = await OldDevice.Begin(host, [.. UntilTheCard.Select(said => said.StartsWith("Mijn auto", StringComparison.Ordinal) ? "De rekening van maart klopt niet." : said)]);
        time.Advance(TimeSpan.FromHours(2));
        var filed = await OldDevice.Begin(host, [.. UntilTheCard, "Indienen"]);
        var browser = new Browser(host);
        await browser.Post(Page, ("by", "email"), ("email", Email));

        var entered = await browser.Post(Page, ("by", "code"), ("code", CodeIn(Assert.Single(Letters()))));

        Assert.Equal(Page, entered.Headers.Location!.ToString());
        var page = await browser.Read(Page);
        Assert.Contains("Met welk gesprek wil je verder?", page, StringComparison.Ordinal);
        Assert.Matches($"(?s)Klacht {await filed.Reference()}.*Mijn auto staat al drie weken.*vrijdag 20 november 2026, 12.00 uur.*Nog niet ingediend.*De rekening van maart klopt niet.*vrijdag 20 november 2026, 10.00 uur", page);
        Assert.False((await browser.Token()).TryGetProperty("conversationId", out _));
        Assert.Contains("#conversation-0", await Words(browser.Post(Page, ("by", "choice"))), StringComparison.Ordinal);
        Assert.Contains("Kies een gesprek", await Words(browser.Post(Page, ("by", "choice"), ("conversation", "dlnobodys"))), StringComparison.Ordinal);

        var chosen = await browser.Post(Page, ("by", "choice"), ("conversation", draft.Id));

        Assert.Equal("/?company=leasem&lang=nl", chosen.Headers.Location!.ToString());
        Assert.Equal(draft.Id, (await browser.Token()).Text("conversationId"));
        Assert.DoesNotContain("Met welk gesprek", await browser.Read(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_chooses_without_a_code_with_somebody_elses_words_or_after_a_quarter_of_an_hour()
    {
        const string cookie = "complaintbot-choice-leasem";
        var draft = await OldDevice.Begin(host, UntilTheCard);
        await OldDevice.Begin(host, UntilTheCard);
        var (browser, thief) = (new Browser(host), new Browser(host));
        Assert.Contains("werkt niet meer", await Words(thief.Post(Page, ("by", "choice"), ("conversation", draft.Id))), StringComparison.Ordinal);
        await browser.Post(Page, ("by", "email"), ("email", Email));
        await browser.Post(Page, ("by", "code"), ("code", CodeIn(Assert.Single(Letters()))));
        var pass = browser.Cookie(cookie)!;

        foreach (var forged in new[] { pass[..^1] + (pass[^1] == 'A' ? 'E' : 'A'), pass.Replace(".1", ".2", StringComparison.Ordinal), "a.b.c", "..", new string('x', 300) })
        {
            thief.SetCookie(cookie, forged);
            Assert.Contains("werkt niet meer", await Words(thief.Post(Page, ("by", "choice"), ("conversation", draft.Id))), StringComparison.Ordinal);
        }

        time.Advance(TimeSpan.FromMinutes(15));
        Assert.Contains("werkt niet meer", await Words(browser.Post(Page, ("by", "choice"), ("conversation", draft.Id))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_five_wrong_codes_the_right_one_is_worth_nothing()
    {
        await OldDevice.Begin(host, UntilTheCard);
        var browser = new Browser(host);
        await browser.Post(Page, ("by", "email"), ("email", Email));
        var code = CodeIn(Assert.Single(Letters()));
        var wrong = code[..^1] + (code[^1] == '0' ? '1' : '0');

        for (var i = 0; i < 4; i++) Assert.Contains("Deze code klopt niet", await Words(browser.Post(Page, ("by", "code"), ("code", wrong))), StringComparison.Ordinal);
        Assert.Contains("werkt niet meer", await Words(browser.Post(Page, ("by", "code"), ("code", wrong))), StringComparison.Ordinal);
        Assert.Contains("werkt niet meer", await Words(browser.Post(Page, ("by", "code"), ("code", code))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asks_with_an_address_that_nobody_knows_sees_the_same_and_no_letter_leaves()
    {
        await OldDevice.Begin(host, UntilTheCard);
        var (known, unknown) = (new Browser(host), new Browser(host));

        var answers = new[] { await known.Post(Page, ("by", "email"), ("email", Email)), await unknown.Post(Page, ("by", "email"), ("email", "niemand@voorbeeld.nl")) };

        Assert.Single(Letters());
        Assert.Equal(Seen(answers[0]), Seen(answers[1]));
        Assert.Equal(await known.Read(Page), await unknown.Read(Page), WithoutNonce);
        Assert.Equal(await Words(known.Post(Page, ("by", "code"), ("code", "00000000"))), await Words(unknown.Post(Page, ("by", "code"), ("code", "00000000"))), WithoutNonce);
    }

    [Fact]
    public async Task A_mailbox_gets_three_codes_an_hour_from_however_many_browsers_and_the_answer_stays_the_same()
    {
        await OldDevice.Begin(host, UntilTheCard);
        for (var i = 0; i < 6; i++)
            Assert.Equal(HttpStatusCode.SeeOther, (await new Browser(host).Post(Page, ("by", "email"), ("email", Email))).StatusCode);
        Assert.Equal(3, Letters().Count);

        time.Advance(TimeSpan.FromHours(1.1));
        await new Browser(host).Post(Page, ("by", "email"), ("email", Email));
        Assert.Equal(4, Letters().Count);
    }

    [Fact]
    public async Task One_address_that_asks_again_and_again_is_told_to_wait()
    {
        await using var limited = await RunningHost.Start("--Limits:Enabled=true", "--Limits:LongestHold=00:00:00", "--Limits:Codes:Address:AtOnce=3");
        var browser = new Browser(limited);
        for (var i = 0; i < 3; i++) await browser.Post(Page, ("by", "email"), ("email", $"{i}@voorbeeld.nl"));

        var refused = await browser.Post(Page, ("by", "email"), ("email", Email));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Contains("vaak achter elkaar", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_companys_page_knows_nothing_of_the_conversation()
    {
        await OldDevice.Begin(host, UntilTheCard);

        await new Browser(host).Post("/chat/continue?company=stellantis-fs-belux&lang=nl", ("by", "email"), ("email", Email));

        Assert.Empty(Letters());
    }

    [Fact]
    public async Task An_address_that_was_corrected_opens_nothing_any_more()
    {
        var old = await OldDevice.Begin(host, UntilTheCard);
        await old.Conversation.Say("mijn e-mailadres is verkeerd");
        await old.Conversation.Say("annie@voorbeeld.nl");

        await new Browser(host).Post(Page, ("by", "email"), ("email", Email));
        Assert.Empty(Letters());
        await new Browser(host).Post(Page, ("by", "email"), ("email", "annie@voorbeeld.nl"));
        Assert.Equal("annie@voorbeeld.nl", Assert.Single(Letters()).To);
    }

    [Fact]
    public async Task What_was_filed_is_found_too_by_its_address_and_by_reference_and_contract_number()
    {
        var old = await OldDevice.Begin(host, [.. UntilTheCard, "Indienen", "opnieuw beginnen", "ja"]);
        var reference = await old.Reference();

        var byReference = new Browser(host);
        await byReference.Post(Page, ("by", "reference"), ("reference", reference.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant()), ("contract", "ab 12345"));
        var letter = Assert.Single(Letters());
        Assert.Equal(Email, letter.To);
        // Whoever knows both is not told the address.
        Assert.DoesNotContain("anna", await byReference.Read(Page), StringComparison.OrdinalIgnoreCase);
        await byReference.Post(Page, ("by", "code"), ("code", CodeIn(letter)));
        Assert.Equal(old.Id, (await byReference.Token()).Text("conversationId"));

        await new Browser(host).Post(Page, ("by", "reference"), ("reference", reference), ("contract", "AB-99999"));
        Assert.Single(Letters());
        await new Browser(host).Post(Page, ("by", "email"), ("email", Email));
        Assert.Equal(2, Letters().Count);
    }

    [Fact]
    public async Task A_form_is_gone_on_with_as_a_form_but_not_inside_another_site()
    {
        var form = new Browser(host);
        var store = host.Get<IStore>();
        var contact = host.Get<ComplaintBot.Turns.TurnSettings>().Contacts.DigestOf("leasem", Email);
        await store.Commit(Store.Some.Commit(Store.Some.FirstTurn("fm" + new string('x', 22)) with { State = default, Contact = new ContactChange(contact) }), CancellationToken.None);

        await form.Post($"{Page}&embed=1", ("by", "email"), ("email", Email));
        Assert.Empty(Letters());
        await form.Post(Page, ("by", "email"), ("email", Email));
        var opened = await form.Post(Page, ("by", "code"), ("code", CodeIn(Assert.Single(Letters()))));

        Assert.Equal("/form?company=leasem&lang=nl", opened.Headers.Location!.ToString());
        Assert.NotNull(form.Cookie("complaintbot-form-leasem"));
    }

    [Theory]
    [InlineData("email", "email", "geen adres", "Vul een e-mailadres in")]
    [InlineData("reference", "reference", "K7M", "Dit kenmerk klopt niet helemaal")]
    [InlineData("code", "code", "12", "Vul de code van acht cijfers in")]
    public async Task What_is_filled_in_wrongly_is_said_at_its_field(string by, string field, string typed, string words)
    {
        var answer = await new Browser(host).Post(Page, ("by", by), (field, typed));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains($"href=\"#{field}\"", page, StringComparison.Ordinal);
        Assert.Contains("<title>Fout:", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_other_site_brings_a_browser_into_a_conversation()
    {
        await OldDevice.Begin(host, UntilTheCard);
        foreach (var origin in new[] { "https://boef.example", "null", null })
        {
            var browser = new Browser(host) { Origin = origin };
            Assert.Equal(HttpStatusCode.BadRequest, (await browser.Post(Page, ("by", "email"), ("email", Email))).StatusCode);
        }

        Assert.Empty(Letters());
    }

    [Theory]
    [InlineData("nl", "Mail mij een code")]
    [InlineData("fr", "M’envoyer un code")]
    [InlineData("en", "Email me a code")]
    [InlineData("de", "Code per E-Mail senden")]
    public async Task The_page_speaks_four_languages_and_needs_no_script(string language, string words)
    {
        var answer = await host.Get($"/chat/continue?company=stellantis-fs-belux&lang={language}");
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("chat/continue", await new Browser(host).Read($"/?company=leasem&lang={language}"), StringComparison.Ordinal);
    }

    private static string Seen(HttpResponseMessage answer) =>
        $"{answer.StatusCode} {answer.Headers.Location} {Value().Replace(string.Join(',', answer.Headers.GetValues("Set-Cookie")), "=x;")}";

    private static async Task<string> Words(Task<HttpResponseMessage> answer) => WebUtility.HtmlDecode(await (await answer).Content.ReadAsStringAsync());

    private static IEqualityComparer<string> WithoutNonce { get; } = EqualityComparer<string>.Create((a, b) => Nonce().Replace(a!, "") == Nonce().Replace(b!, ""));

    private static string CodeIn(StoredLetter letter) => Digits().Match(letter.Text).Value;

    /// <summary>Letters with codes that were queued, whether they have left or not.</summary>
    private List<StoredLetter> Letters()
    {
        using var database = Tables.Open(host.Folder);
        using var statement = database.Prepare("SELECT recipient, subject, text, language, message_id FROM outbox WHERE message_id LIKE '%.code@%' ORDER BY id");
        using var rows = statement.Query();
        var letters = new List<StoredLetter>();
        while (rows.Read())
            letters.Add(new(0, rows.Text(4), "leasem", null, rows.Text(0), rows.Text(1), rows.Text(2), null, rows.Text(3), LetterStatus.Queued, 0, null, default, null));
        return letters;
    }

    [GeneratedRegex(@"\b\d{4} \d{4}\b")]
    private static partial Regex Digits();

    [GeneratedRegex(@"=[^;,]{20,};")]
    private static partial Regex Value();

    [GeneratedRegex("nonce=\"[^\"]+\"")]
    private static partial Regex Nonce();
}
