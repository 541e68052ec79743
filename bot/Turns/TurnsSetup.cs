using System.Security.Cryptography;
using ComplaintBot.Dialogs;
using ComplaintBot.Documents;
using ComplaintBot.Mail;
using ComplaintBot.Turns;

namespace ComplaintBot;

internal static class TurnsSetup
{
    /// <summary>The turn engine; a store must be registered beside it.</summary>
    public static IServiceCollection AddTurns(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(p => TurnSettings.Read(
            configuration, p.GetRequiredService<DraftTerms>(), p.GetRequiredService<DocumentSettings>().Limits, p.GetRequiredService<Contacts>(), p.GetRequiredService<MailSettings>().Management));
        services.AddSingleton<Entropy>(RandomNumberGenerator.GetBytes);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ComplaintDialogs>();
        services.AddSingleton(s => Dialogue.With(s.GetRequiredService<ComplaintDialogs>()));
        services.AddSingleton<LiveStreams>();
        services.AddSingleton<CommitSignal>();
        return services.AddSingleton<TurnEngine>();
    }
}
