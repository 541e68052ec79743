using ComplaintBot.Store;

namespace ComplaintBot;

internal static class StoreSetup
{
    /// <summary>Adds the store in <c>Data:Folder</c> (default <c>data</c>). The host opens it before it listens.</summary>
    public static IServiceCollection AddStore(this IServiceCollection services, IConfiguration configuration)
    {
        var folder = configuration["Data:Folder"] is { Length: > 0 } named ? named : "data";
        services.AddSingleton<IStore>(provider => new SqliteStore(
            folder,
            provider.GetService<TimeProvider>() ?? TimeProvider.System,
            provider.GetRequiredService<ILogger<SqliteStore>>()));
        return services;
    }
}
