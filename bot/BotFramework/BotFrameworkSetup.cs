using ComplaintBot.BotFramework;

namespace ComplaintBot;

internal static partial class BotFrameworkSetup
{
    public static IServiceCollection AddBotFramework(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(BotFrameworkSettings.Read(configuration));
        return services.AddSingleton<MessagesEndpoint>();
    }

    public static void MapBotFramework(this WebApplication app)
    {
        if (app.Services.GetRequiredService<BotFrameworkSettings>() is { AllowUnauthenticated: true, AppId: null }) app.Logger.Unauthenticated();
        app.Services.GetRequiredService<MessagesEndpoint>().Map(app);
    }

    [LoggerMessage(1301, LogLevel.Warning, "/api/messages answers whoever reaches it (BotFramework:AllowUnauthenticated). Do not leave it so on a network.")]
    private static partial void Unauthenticated(this ILogger log);
}
