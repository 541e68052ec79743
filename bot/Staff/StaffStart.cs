using ComplaintBot.Staff;
using ComplaintBot.Store;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ComplaintBot;

internal static class StaffStart
{
    /// <summary>The console at /staff: accounts, sessions that survive a restart, pages.</summary>
    public static IServiceCollection AddStaff(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<StaffPasswords>();
        services.AddSingleton<SignInBrake>();
        services.AddHostedService<FirstAdmin>();
        services.AddScoped<StaffTexts>(_ => StaffTexts.Dutch);
        services.AddDataProtection()
            .SetApplicationName("ComplaintBot")
            .PersistKeysToFileSystem(KeysFolder(configuration));
        services.AddSessions();
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "staff-form";
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            o.SuppressXFrameOptionsHeader = true;
        });
        // Afterwards, because Razor's own setup begins with a new list of conventions: set before it, they would vanish and the console stand open.
        services.PostConfigure<RazorPagesOptions>(o =>
        {
            o.Conventions.AuthorizeFolder("/Staff", StaffAccess.Scheme);
            o.Conventions.AllowAnonymousToPage("/Staff/SignIn");
        });
        return services;
    }

    public static WebApplication MapStaff(this WebApplication app)
    {
        app.UseWhen(c => c.Request.Path.StartsWithSegments("/staff"), staff => staff.Use(next => context => StaffHeaders.Add(context, next)));
        StaffDocuments.Map(app);
        return app;
    }

    private static void AddSessions(this IServiceCollection services)
    {
        // Only the console asks who somebody is; other requests should not pay for it.
        AppContext.SetSwitch("Microsoft.AspNetCore.Authentication.SuppressAutoDefaultScheme", true);
        services.AddAuthentication().AddCookie(StaffAccess.Scheme, o =>
        {
            o.Cookie.Name = "staff";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            o.ExpireTimeSpan = TimeSpan.FromHours(8);
            o.SlidingExpiration = true;
            o.LoginPath = "/staff/sign-in";
            o.AccessDeniedPath = "/staff/sign-in";
            o.ReturnUrlParameter = "returnUrl";
            o.Events.OnValidatePrincipal = EndOutdated;
        });
        services.AddAuthorizationBuilder().AddPolicy(StaffAccess.Scheme, p => p.AddAuthenticationSchemes(StaffAccess.Scheme).RequireAuthenticatedUser());
    }

    private static async Task EndOutdated(CookieValidatePrincipalContext context)
    {
        var name = context.Principal?.Identity?.Name ?? "";
        var user = await context.HttpContext.RequestServices.GetRequiredService<IStore>().FindStaff(name, context.HttpContext.RequestAborted);
        if (StaffAccess.IsCurrent(context.Principal!, user))
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(StaffAccess.Scheme);
    }

    private static DirectoryInfo KeysFolder(IConfiguration configuration)
    {
        var folder = Path.Combine(Path.GetFullPath(configuration["Data:Folder"] is { Length: > 0 } data ? data : "data"), "keys");
        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(folder)
            : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
