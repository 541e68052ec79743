namespace ComplaintBot;

internal static class PagesSetup
{
    /// <summary>Razor Pages for all parts of the host: a page lies in the folder of what it belongs to.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        // The assembly is named because a test starts the host from another one.
        services.AddRazorPages(o => o.RootDirectory = "/").AddApplicationPart(typeof(PagesSetup).Assembly);
        return services;
    }
}
