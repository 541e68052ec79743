using ComplaintBot.CheckProcedure;
using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Errors;
using ComplaintBot.Store;
using ComplaintBot.Verify;

namespace ComplaintBot;

internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (args is ["verify", ..]) return await Verification.Run(args[1..], Console.Out, Console.Error);
        if (args is ["check-procedure", ..]) return await ProcedureCheck.Run(args[1..], Console.Out, Console.Error, TimeProvider.System);
        if (args is [var word, ..] && !word.StartsWith('-') && !word.StartsWith('/') && !word.Contains('='))
        {
            await Console.Error.WriteLineAsync($"There is no command {word}. Say verify to prove the complaints' histories, check-procedure to try a procedure file, or give settings, such as --Data:Folder=/somewhere.");
            return 2;
        }

        try
        {
            await using var app = Build(args);
            await app.RunAsync();
            return 0;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or InvalidOperationException or InvalidDataException or ProcedureException)
        {
            // Settings and folders that cannot be used: the message says which and how to mend it, a stack trace would bury it.
            await Console.Error.WriteLineAsync(wrong.Message);
            return 1;
        }
    }

    /// <param name="adjust">What a test replaces.</param>
    internal static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddCompanies(builder.Configuration);
        builder.Services.AddStore(builder.Configuration);
        builder.Services.AddHostedService<StoreOpening>().AddTurns(builder.Configuration);
        builder.Services.AddModel(builder.Configuration);
        builder.Services.AddDrafts(builder.Configuration);
        builder.Services.AddDocuments(builder.Configuration);
        builder.Services.AddLimits(builder.Configuration).AddDeparture();
        builder.Services.AddDirectLine(builder.Configuration);
        builder.Services.AddBotFramework(builder.Configuration);
        builder.Services.AddMail(builder.Configuration);
        builder.Services.AddStaff(builder.Configuration);
        builder.Services.AddPages();
        builder.AddChatPages();
        builder.Services.AddForm();
        builder.Services.AddResuming(builder.Configuration);
        adjust?.Invoke(builder);

        var app = builder.Build();
        app.UseKnownProxies();
        app.UseMiddleware<ErrorBodies>();
        app.UseDirectLineOrigins();
        app.UseDeparture();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapDirectLine();
        app.MapBotFramework();
        app.MapHealth();
        app.MapStaff();
        app.MapChatPages();
        app.MapRazorPages();
        return app;
    }
}
