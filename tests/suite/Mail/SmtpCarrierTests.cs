using System.Net.Mail;
using ComplaintBot.Mail;
using ComplaintBot.Store;

namespace ComplaintBot.Tests.Mail;

public sealed class SmtpCarrierTests : IDisposable
{
    private readonly SmtpSink sink = new() { Offers = ["AUTH LOGIN PLAIN"] };

    public void Dispose() => sink.Dispose();

    [Fact]
    public async Task An_accepted_letter_is_sent_and_arrives_whole()
    {
        var letter = Some.Letter() with { Subject = "Klacht 😀 é", Text = ".punt\n..twee\n" + new string('é', 2000) };
        Assert.Equal(CarryOutcome.Sent, await Carrier().Carry(letter));
        var (from, to, content) = Assert.Single(sink.Accepted);
        Assert.Equal(("<klachten@leasem.example>", "<customer@example.com>"), (from.Split(' ')[0], to));
        var eml = Eml.Read(content);
        Assert.Equal("Klacht 😀 é", eml["Subject"]);
        Assert.Equal("<K7M-4PQ-9TX.receipt@bot.example>", eml["Message-ID"]);
        Assert.Equal(letter.Text, eml.Text);
    }

    [Theory]
    [InlineData("MAIL", "451 4.3.0 later")]
    [InlineData("RCPT", "450 4.2.1 mailbox busy")]
    [InlineData("DATA", "421 4.3.2 shutting down")]
    [InlineData("content", "452 4.3.1 disk full")]
    [InlineData("MAIL", "530 5.7.0 Authentication required")]
    [InlineData("greeting", SmtpSink.HangUp)]
    [InlineData("EHLO", SmtpSink.HangUp)]
    [InlineData("MAIL", SmtpSink.HangUp)]
    [InlineData("RCPT", SmtpSink.HangUp)]
    [InlineData("DATA", SmtpSink.HangUp)]
    public async Task What_was_certainly_not_taken_is_refused_for_now(string step, string answer)
    {
        sink.Answers(step, answer);
        Assert.Equal(Carried.RefusedForNow, (await Carrier().Carry(Some.Letter())).Carried);
        Assert.Empty(sink.Accepted);
    }

    [Theory]
    [InlineData("MAIL", "553 5.1.8 sender refused")]
    [InlineData("RCPT", "550 5.1.1 no such user")]
    [InlineData("DATA", "554 5.5.1 no")]
    [InlineData("content", "554 5.7.1 spam")]
    public async Task What_the_server_never_takes_is_refused_for_good_with_its_code(string step, string answer)
    {
        sink.Answers(step, answer);
        var outcome = await Carrier().Carry(Some.Letter());
        Assert.Equal(Carried.RefusedForGood, outcome.Carried);
        Assert.StartsWith(answer[..3], outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_hangs_up_after_the_content_leaves_it_uncertain()
    {
        sink.Answers("content", SmtpSink.HangUp);
        Assert.Equal(Carried.Uncertain, (await Carrier().Carry(Some.Letter())).Carried);
    }

    [Theory]
    [InlineData("content", (int)Carried.Uncertain)]
    [InlineData("RCPT", (int)Carried.RefusedForNow)]
    [InlineData("greeting", (int)Carried.RefusedForNow)]
    public async Task A_server_that_falls_silent_is_left_after_the_timeout(string step, int expected)
    {
        sink.Answers(step, SmtpSink.Silence);
        var time = new ManualTime(Some.Moment);
        var carrying = new SmtpCarrier(Some.Settings(), Some.Server(sink.Port), time).Carry(Some.Letter());
        await sink.Reached(step);
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal((Carried)expected, (await carrying).Carried);
    }

    [Fact]
    public async Task A_server_that_hangs_up_at_the_farewell_has_still_taken_it()
    {
        sink.Answers("QUIT", SmtpSink.HangUp);
        Assert.Equal(CarryOutcome.Sent, await Carrier().Carry(Some.Letter()));
    }

    [Fact]
    public async Task A_port_where_nobody_listens_is_refused_for_now()
    {
        sink.Dispose();
        Assert.Equal(Carried.RefusedForNow, (await Carrier().Carry(Some.Letter())).Carried);
    }

    [Fact]
    public async Task A_host_that_does_not_exist_is_refused_for_now()
    {
        var server = Some.Server(sink.Port) with { Host = "mail.invalid" };
        Assert.Equal(Carried.RefusedForNow, (await new SmtpCarrier(Some.Settings(), server, TimeProvider.System).Carry(Some.Letter())).Carried);
    }

    [Fact]
    public async Task Without_STARTTLS_nothing_is_said_in_the_clear()
    {
        var server = Some.Server(sink.Port) with { Tls = true, User = "user", Password = "secret" };
        var outcome = await new SmtpCarrier(Some.Settings(), server, TimeProvider.System).Carry(Some.Letter());
        Assert.Equal(Carried.RefusedForNow, outcome.Carried);
        Assert.Empty(sink.Accepted);
        await Assert.ThrowsAsync<TimeoutException>(() => sink.Reached("AUTH").WaitAsync(TimeSpan.Zero));
    }

    [Fact]
    public async Task User_and_password_are_offered_to_the_server()
    {
        const string Secret = "C2VJCMV0"; // "secret" in base64, as the sink names a line by its first word in capitals
        sink.Answers("AUTH", "334 UGFzc3dvcmQ6").Answers(Secret, "235 in");
        var server = Some.Server(sink.Port) with { User = "user", Password = "secret" };
        Assert.Equal(CarryOutcome.Sent, await new SmtpCarrier(Some.Settings(), server, TimeProvider.System).Carry(Some.Letter()));
        await sink.Reached(Secret);
    }

    [Fact]
    public async Task A_company_without_a_sender_waits_for_one()
    {
        var settings = Some.Settings() with { Companies = new Dictionary<string, CompanyMail>(), From = null };
        var outcome = await new SmtpCarrier(settings, Some.Server(sink.Port), TimeProvider.System).Carry(Some.Letter());
        Assert.Equal(Carried.RefusedForNow, outcome.Carried);
        Assert.Contains("Companies:leasem:Mail:From", outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_with_an_umlaut_in_its_domain_is_written_in_ASCII()
    {
        Assert.Equal(CarryOutcome.Sent, await Carrier().Carry(Some.Letter() with { To = "klant@bücher.example" }));
        Assert.Equal("<klant@xn--bcher-kva.example>", Assert.Single(sink.Accepted).To);
    }

    private SmtpCarrier Carrier() => new(Some.Settings(), Some.Server(sink.Port), TimeProvider.System);
}
