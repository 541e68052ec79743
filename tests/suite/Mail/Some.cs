using System.Net.Mail;
using ComplaintBot.Mail;
using ComplaintBot.Store;

namespace ComplaintBot.Tests.Mail;

internal static class Some
{
    public static readonly DateTimeOffset Moment = new(2026, 11, 20, 13, 5, 0, TimeSpan.Zero);

    public static StoredLetter Letter(string messageId = "K7M-4PQ-9TX.receipt@bot.example") => new(
        1, messageId, "leasem", "K7M-4PQ-9TX", "customer@example.com", "Uw klacht K7M-4PQ-9TX", "Wij hebben uw klacht ontvangen.\nTot later.", null, "nl",
        LetterStatus.Sending, 1, null, Moment, null);

    public static NewLetter NewLetter(string messageId, string orderKey = "conversation") => new()
    {
        MessageId = messageId,
        Company = "leasem",
        Reference = "K7M-4PQ-9TX",
        OrderKey = orderKey,
        To = "customer@example.com",
        Subject = "Uw klacht",
        Text = $"Dit is {messageId}.",
        Language = "nl",
        DueAt = Moment,
    };

    public static MailSettings Settings(string folder = "unused") => new()
    {
        Folder = folder,
        Companies = new Dictionary<string, CompanyMail>
        {
            ["leasem"] = new(new MailAddress("klachten@leasem.example", "Lease'm klachten"), "management@leasem.example"),
        },
    };

    public static SmtpServer Server(int port) => new("127.0.0.1", port, null, null, Tls: false, TimeSpan.FromMinutes(1));
}
