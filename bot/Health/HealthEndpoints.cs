using ComplaintBot.Errors;
using ComplaintBot.Stopping;
using ComplaintBot.Store;

namespace ComplaintBot;

internal static partial class HealthEndpoints
{
    /// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: the store reads and writes, and the host is not about to stop.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", (RequestDelegate)(http => http.Response.WriteAsync("live")));
        app.MapGet("/health/ready", (RequestDelegate)Ready);
    }

    private static async Task Ready(HttpContext http)
    {
        var services = http.RequestServices;
        if (services.GetRequiredService<Departure>().HasBegun)
        {
            await http.Refuse(StatusCodes.Status503ServiceUnavailable, "Stopping", "The host is about to stop.");
            return;
        }

        try
        {
            await services.GetRequiredService<IStore>().Ping(http.RequestAborted);
            await http.Response.WriteAsync("ready");
        }
        catch (StoreUnavailableException failure)
        {
            services.GetRequiredService<ILoggerFactory>().CreateLogger("ComplaintBot.Health").NotReady(failure);
            await http.Refuse(StatusCodes.Status503ServiceUnavailable, "StoreUnavailable", "The store cannot be used just now. The log says why.");
        }
    }

    [LoggerMessage(1401, LogLevel.Error, "The store is not ready.")]
    private static partial void NotReady(this ILogger log, Exception failure);
}
