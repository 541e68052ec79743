using System.Globalization;
using System.Net;
using System.Net.Mail;

namespace ComplaintBot.Mail;

/// <summary>Where letters go and from whom: <c>Mail:From</c>, <c>Mail:Smtp:*</c>, <c>Companies:&lt;id&gt;:Mail:From</c> and <c>…:Management</c>, <c>Data:Folder</c>.</summary>
internal sealed record MailSettings
{
    /// <summary>Takes the letters while no SMTP server is configured.</summary>
    public required string Folder { get; init; }
    public SmtpServer? Smtp { get; init; }
    public MailAddress? From { get; init; }
    public required IReadOnlyDictionary<string, CompanyMail> Companies { get; init; }
    /// <summary>Settings that are missing and were replaced by an address that reaches nobody.</summary>
    public IReadOnlyList<string> Invented { get; init; } = [];

    /// <summary>The sender of a company's letters; null where none is configured for it.</summary>
    public MailAddress? FindFrom(string company) => Companies.TryGetValue(company, out var mail) ? mail.From : From;

    /// <summary>Where the management of a company is informed. Throws <see cref="KeyNotFoundException"/> for a company that the start did not name.</summary>
    public string Management(string company) => Companies[company].Management;

    public static MailAddress DefaultFrom(string company) => new($"no-reply.{company}@localhost");

    /// <summary>Throws <see cref="MailSettingsException"/> with everything that is wrong or missing, each with its setting's name.</summary>
    public static MailSettings Read(IConfiguration configuration, IEnumerable<string> companies)
    {
        var wrong = new List<string>();
        var invented = new List<string>();
        var smtp = SmtpServer.Read(configuration.GetSection("Mail:Smtp"), wrong);
        var from = Sender(configuration, "Mail:From", wrong);
        var settings = new MailSettings
        {
            Folder = Path.Combine(Path.GetFullPath(configuration["Data:Folder"] is { Length: > 0 } data ? data : "data"), "mail"),
            Smtp = smtp,
            From = from,
            Companies = companies.ToDictionary(c => c, c => ReadCompany(configuration, c, from, smtp is null ? invented : wrong, wrong)),
            Invented = invented,
        };
        return wrong.Count == 0 ? settings : throw new MailSettingsException(wrong);
    }

    private static CompanyMail ReadCompany(IConfiguration configuration, string company, MailAddress? from, List<string> missing, List<string> wrong)
    {
        var fromKey = $"Companies:{company}:Mail:From";
        var managementKey = $"Companies:{company}:Mail:Management";
        var sender = Sender(configuration, fromKey, wrong) ?? from;
        if (sender is null && string.IsNullOrWhiteSpace(configuration[fromKey]) && string.IsNullOrWhiteSpace(configuration["Mail:From"]))
            missing.Add($"{fromKey} (or Mail:From) is missing: the address from which letters of {company} come.");
        var management = configuration[managementKey];
        if (string.IsNullOrWhiteSpace(management))
        {
            missing.Add($"{managementKey} is missing: the address at which the management of {company} is informed.");
            management = $"management.{company}@localhost";
        }
        else if (!LetterMessage.TryReadAddress(management, out _, out var reason))
        {
            wrong.Add($"{managementKey} is wrong: {reason} Write it like management@example.com.");
        }
        return new CompanyMail(sender ?? DefaultFrom(company), management);
    }

    private static MailAddress? Sender(IConfiguration configuration, string key, List<string> wrong)
    {
        if (configuration[key] is not { } written || string.IsNullOrWhiteSpace(written))
            return null;
        if (MailAddress.TryCreate(written, out var address) && !written.Any(char.IsControl))
            return address;
        wrong.Add($"{key} is wrong: write it like klachten@example.com or Klachten <klachten@example.com>.");
        return null;
    }
}

internal sealed record CompanyMail(MailAddress From, string Management);

/// <summary>An SMTP server, with STARTTLS unless <c>Mail:Smtp:Tls</c> is false; TLS from the first byte (port 465) is not spoken.</summary>
internal sealed record SmtpServer(string Host, int Port, string? User, string? Password, bool Tls, TimeSpan Timeout)
{
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMinutes(10);

    public static SmtpServer? Read(IConfiguration section, List<string> wrong)
    {
        var host = section["Host"];
        if (string.IsNullOrWhiteSpace(host))
        {
            if (section.GetChildren().Any(c => c.Key != "Host" && !string.IsNullOrEmpty(c.Value)))
                wrong.Add("Mail:Smtp:Host is missing while other settings of Mail:Smtp are there: name the server, or remove them.");
            return null;
        }
        var server = new SmtpServer(host, ReadPort(section["Port"], wrong), Given(section["User"]), Given(section["Password"]),
            ReadTls(section["Tls"], wrong), ReadTimeout(section["Timeout"], wrong));
        if (server.User is null != server.Password is null)
            wrong.Add("Mail:Smtp:User and Mail:Smtp:Password go together: set both, or neither.");
        if (server is { Tls: false, Password: not null } && !IsLoopback(host))
            wrong.Add("Mail:Smtp:Tls=false would send the password readable over the network: turn TLS on, or leave user and password out.");
        return server;
    }

    private static int ReadPort(string? written, List<string> wrong)
    {
        if (string.IsNullOrEmpty(written))
            return 587;
        if (!int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port is < 1 or > 65535)
            wrong.Add("Mail:Smtp:Port is wrong: a number from 1 to 65535, usually 587 or 25.");
        else if (port == 465)
            wrong.Add("Mail:Smtp:Port 465 means TLS from the first byte, which is not spoken: use the server's port with STARTTLS, usually 587.");
        return port;
    }

    private static bool ReadTls(string? written, List<string> wrong)
    {
        if (string.IsNullOrEmpty(written))
            return true;
        if (!bool.TryParse(written, out var tls))
            wrong.Add("Mail:Smtp:Tls is wrong: true or false.");
        return tls;
    }

    private static TimeSpan ReadTimeout(string? written, List<string> wrong)
    {
        if (string.IsNullOrEmpty(written))
            return TimeSpan.FromMinutes(1);
        if (!TimeSpan.TryParse(written, CultureInfo.InvariantCulture, out var timeout) || timeout < TimeSpan.FromSeconds(1) || timeout > LongestTimeout)
            wrong.Add("Mail:Smtp:Timeout is wrong: a time from 00:00:01 to 00:10:00, such as 00:01:00.");
        return timeout;
    }

    private static string? Given(string? written) => string.IsNullOrEmpty(written) ? null : written;

    private static bool IsLoopback(string host) => host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}

/// <summary>Everything that is wrong with the settings of mail, a line each.</summary>
internal sealed class MailSettingsException(IReadOnlyList<string> failures) : InvalidOperationException(string.Join('\n', failures))
{
    public IReadOnlyList<string> Failures => failures;
}
