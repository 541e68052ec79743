using ComplaintBot.Mail;
using Microsoft.Extensions.Configuration;

namespace ComplaintBot.Tests.Mail;

public class MailSettingsTests
{
    [Fact]
    public void Without_SMTP_missing_addresses_are_invented_and_listed()
    {
        var settings = Read();
        Assert.Equal("management.leasem@localhost", settings.Management("leasem"));
        Assert.Equal("no-reply.leasem@localhost", settings.FindFrom("leasem")!.Address);
        Assert.Equal(2, settings.Invented.Count);
        Assert.EndsWith(Path.Combine("somewhere", "mail"), settings.Folder, StringComparison.Ordinal);
    }

    [Fact]
    public void With_SMTP_every_missing_address_stops_the_start_at_once()
    {
        var failure = Assert.Throws<MailSettingsException>(() => Read(("Mail:Smtp:Host", "mail.example.com")));
        Assert.Contains(failure.Failures, f => f.StartsWith("Companies:leasem:Mail:Management", StringComparison.Ordinal));
        Assert.Contains(failure.Failures, f => f.StartsWith("Companies:leasem:Mail:From (or Mail:From)", StringComparison.Ordinal));
    }

    [Fact]
    public void A_companys_own_sender_wins_over_the_common_one()
    {
        var settings = Read(("Mail:From", "Klachten <klachten@example.com>"), ("Companies:leasem:Mail:From", "own@example.com"), ("Companies:leasem:Mail:Management", "boss@example.com"));
        Assert.Equal("own@example.com", settings.FindFrom("leasem")!.Address);
        Assert.Equal("klachten@example.com", settings.FindFrom("unknown")!.Address);
        Assert.Equal("boss@example.com", settings.Management("leasem"));
        Assert.Empty(settings.Invented);
    }

    [Fact]
    public void A_whole_SMTP_server_is_read()
    {
        var settings = Read(("Mail:Smtp:Host", "mail.example.com"), ("Mail:Smtp:User", "u"), ("Mail:Smtp:Password", "p"), ("Mail:Smtp:Timeout", "00:00:20"),
            ("Mail:From", "klachten@example.com"), ("Companies:leasem:Mail:Management", "boss@example.com"));
        Assert.Equal(new SmtpServer("mail.example.com", 587, "u", "p", true, TimeSpan.FromSeconds(20)), settings.Smtp);
    }

    [Theory]
    [InlineData("Mail:Smtp:Port", "465")]
    [InlineData("Mail:Smtp:Port", "0")]
    [InlineData("Mail:Smtp:Port", "x")]
    [InlineData("Mail:Smtp:Tls", "maybe")]
    [InlineData("Mail:Smtp:Timeout", "0")]
    [InlineData("Mail:Smtp:Timeout", "01:00:00")]
    [InlineData("Mail:Smtp:User", "alone")]
    [InlineData("Mail:From", "no address")]
    [InlineData("Companies:leasem:Mail:From", "a@b\r\nBcc: c@d")]
    [InlineData("Companies:leasem:Mail:Management", "Boss <boss@example.com>")]
    public void A_wrong_setting_is_named(string key, string value)
    {
        var failure = Assert.Throws<MailSettingsException>(() => Read(("Mail:Smtp:Host", "mail.example.com"), ("Mail:From", "klachten@example.com"),
            ("Companies:leasem:Mail:Management", "boss@example.com"), (key, value)));
        Assert.StartsWith(key, Assert.Single(failure.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_never_travels_without_TLS()
    {
        var failure = Assert.Throws<MailSettingsException>(() => Read(("Mail:Smtp:Host", "mail.example.com"), ("Mail:From", "klachten@example.com"),
            ("Companies:leasem:Mail:Management", "boss@example.com"), ("Mail:Smtp:User", "u"), ("Mail:Smtp:Password", "p"), ("Mail:Smtp:Tls", "false")));
        Assert.StartsWith("Mail:Smtp:Tls", Assert.Single(failure.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_of_a_server_without_a_name_are_a_mistake()
    {
        var failure = Assert.Throws<MailSettingsException>(() => Read(("Mail:Smtp:Port", "25")));
        Assert.StartsWith("Mail:Smtp:Host", Assert.Single(failure.Failures), StringComparison.Ordinal);
    }

    private static MailSettings Read(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationManager { ["Data:Folder"] = "somewhere" };
        foreach (var (key, value) in settings)
            configuration[key] = value;
        return MailSettings.Read(configuration, ["leasem"]);
    }
}
