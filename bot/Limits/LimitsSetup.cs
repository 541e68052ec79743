using ComplaintBot.Limits;

namespace ComplaintBot;

internal static class LimitsSetup
{
    /// <summary>How much one address and one company may ask for, <c>Limits:*</c>.</summary>
    public static IServiceCollection AddLimits(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton(_ => LimitSettings.Read(configuration)).AddSingleton<Brakes>();
}
