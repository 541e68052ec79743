using ComplaintBot.Companies;
using ComplaintBot.Mail;
using ComplaintBot.Turns;

namespace ComplaintBot;

internal static class MailStart
{
    /// <summary>Letters that commits queue are delivered: by SMTP where <c>Mail:Smtp:Host</c> is set, else into <c>Data:Folder/mail</c>. Wrong settings stop the start.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(p => MailSettings.Read(configuration, p.GetRequiredService<CompanyDirectory>().Ids));
        services.AddSingleton(p =>
        {
            var signal = new OutboxSignal();
            p.GetRequiredService<CommitSignal>().Committed += record =>
            {
                if (record.Letters.Count > 0)
                    signal.Raise();
            };
            return signal;
        });
        services.AddSingleton<ILetterCarrier>(p => p.GetRequiredService<MailSettings>() is { Smtp: { } server } settings
            ? new SmtpCarrier(settings, server, p.GetRequiredService<TimeProvider>())
            : new FolderCarrier(p.GetRequiredService<MailSettings>(), p.GetRequiredService<TimeProvider>()));
        services.AddHostedService<OutboxWorker>();
        return services;
    }
}
