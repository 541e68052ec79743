using ComplaintBot.Stopping;

namespace ComplaintBot;

internal static class StoppingSetup
{
    /// <summary>A stop that loses nothing: see <see cref="Departure"/>.</summary>
    public static IServiceCollection AddDeparture(this IServiceCollection services) =>
        services.AddSingleton<Departure>().AddHostedService(s => s.GetRequiredService<Departure>());

    public static void UseDeparture(this WebApplication app) => app.UseMiddleware<Doorkeeper>();
}
