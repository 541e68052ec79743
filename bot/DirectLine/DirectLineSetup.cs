using ComplaintBot.Companies;
using ComplaintBot.DirectLine;

namespace ComplaintBot;

internal static class DirectLineSetup
{
    /// <summary>The Direct Line entrance; the turn engine and a store must be registered beside it.</summary>
    public static IServiceCollection AddDirectLine(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(s => DirectLineSettings.Read(configuration, s.GetRequiredService<CompanyDirectory>()));
        services.AddSingleton(s => new Tokens(
            SigningKey.Load(configuration["Data:Folder"] is { Length: > 0 } folder ? folder : "data"), s.GetRequiredService<DirectLineSettings>().TokenLifetime, s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<CompanySecrets>();
        services.AddSingleton<Bearer>();
        services.AddSingleton<Origins>();
        services.AddSingleton(ResumeCookie.OfTheChat);
        services.AddSingleton<ChatEndpoints>();
        services.AddSingleton<TokenEndpoints>();
        services.AddSingleton<ConversationEndpoints>();
        services.AddSingleton<Admission>();
        services.AddSingleton<ActivityEndpoints>();
        services.AddSingleton<UploadEndpoint>();
        services.AddSingleton<DocumentEndpoint>();
        return services.AddSingleton<StreamEndpoint>();
    }

    /// <summary>To be put before everything that may refuse, so that pages can read the refusal.</summary>
    public static void UseDirectLineOrigins(this WebApplication app) => app.UseMiddleware<CrossOrigin>();

    public static void MapDirectLine(this WebApplication app)
    {
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = StreamEndpoint.KeepAlive, KeepAliveTimeout = StreamEndpoint.KeepAlive });
        var origins = app.Services.GetRequiredService<Origins>();
        app.Services.GetRequiredService<ChatEndpoints>().Map(app, origins);
        app.Services.GetRequiredService<TokenEndpoints>().Map(app, origins);
        app.Services.GetRequiredService<ConversationEndpoints>().Map(app, origins);
        app.Services.GetRequiredService<ActivityEndpoints>().Map(app, origins);
        app.Services.GetRequiredService<UploadEndpoint>().Map(app, origins);
        app.Services.GetRequiredService<DocumentEndpoint>().Map(app);
        app.Services.GetRequiredService<StreamEndpoint>().Map(app, origins);
    }
}
