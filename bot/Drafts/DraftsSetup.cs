using ComplaintBot.Drafts;

namespace ComplaintBot;

internal static class DraftsSetup
{
    /// <summary>What was begun and not filed is reminded of once, and deleted in the end. Wrong settings stop the start.</summary>
    public static IServiceCollection AddDrafts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(DraftSettings.Read(configuration));
        return services.AddHostedService<DraftWorker>();
    }
}
