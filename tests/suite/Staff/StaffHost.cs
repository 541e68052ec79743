using System.Net;
using System.Text.RegularExpressions;
using ComplaintBot.Store;
using ComplaintBot.Tests.Mail;
using ComplaintBot.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ComplaintBot.Tests.Staff;

/// <summary>The console on a real socket, with a store on disk and a clock that the test moves.</summary>
internal sealed class StaffHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private StaffHost(WebApplication app) => this.app = app;

    public IStore Store => app.Services.GetRequiredService<IStore>();

    public T Get<T>() where T : notnull => app.Services.GetRequiredService<T>();

    public static async Task<StaffHost> Start(string folder, TimeProvider? time = null, string? password = "een lang wachtwoord")
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "ComplaintBot", ContentRootPath = folder });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration["Data:Folder"] = folder;
        builder.Configuration["Staff:AdminPassword"] = password;
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.Configuration["Procedures:Folder"] = WithOtherCompany(folder);
        builder.Services.AddCompanies(builder.Configuration);
        builder.Services.AddSingleton<CommitSignal>();
        builder.Services.AddPages();
        builder.AddChatPages();
        builder.Services.AddStore(builder.Configuration);
        builder.Services.AddMail(builder.Configuration);
        builder.Services.AddStaff(builder.Configuration);
        var app = builder.Build();
        app.MapStaff();
        app.MapRazorPages();
        await app.Services.GetRequiredService<IStore>().Open(default);
        await app.StartAsync();
        return new StaffHost(app);
    }

    public StaffBrowser Browser(CookieContainer? cookies = null) => new(new Uri(app.Urls.Single()), cookies ?? new());

    /// <summary>A second company, so that there is one that somebody may not see.</summary>
    private static string WithOtherCompany(string folder)
    {
        var procedures = Path.Combine(folder, "procedures");
        foreach (var file in Directory.EnumerateFiles(Repository.Procedures, "*", SearchOption.AllDirectories))
            Copy(file, Path.Combine(procedures, Path.GetRelativePath(Repository.Procedures, file)), text => text);
        Copy(
            Path.Combine(procedures, "leasem", "procedure.json"), Path.Combine(procedures, "other", "procedure.json"),
            text => text.Replace("\"original\": \"original.nl.txt\",", "", StringComparison.Ordinal)
                .Replace("\"id\": \"leasem\"", "\"id\": \"other\"", StringComparison.Ordinal)
                .Replace("\"name\": \"Lease’m\"", "\"name\": \"Andere\"", StringComparison.Ordinal)
                .Replace("\"Leasem\", \"Lease m\"", "", StringComparison.Ordinal));
        return procedures;
    }

    private static void Copy(string from, string to, Func<string, string> change)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.WriteAllText(to, change(File.ReadAllText(from)));
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}

/// <summary>What a browser without script does: keeps cookies, follows redirects, sends forms with their hidden fields.</summary>
internal sealed partial class StaffBrowser(Uri host, CookieContainer cookies) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = host };

    public CookieContainer Cookies => cookies;

    public Task<HttpResponseMessage> Get(string path) => client.GetAsync(path);

    public async Task<string> Read(string path)
    {
        using var response = await Get(path);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }

    public async Task<HttpResponseMessage> SignIn(string name = "admin", string password = "een lang wachtwoord", string path = "/staff")
    {
        var page = await Read(path);
        return await Send("/staff/sign-in", page, ("name", name), ("password", password), ("returnUrl", ReturnUrl().Match(page).Groups[1].Value));
    }

    /// <summary>Sends a form of the page, with its anti-forgery token.</summary>
    public Task<HttpResponseMessage> Send(string path, string page, params (string Name, string Value)[] fields) =>
        Post(path, [("__RequestVerificationToken", Token().Match(page).Groups[1].Value), .. fields]);

    public Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields) =>
        client.PostAsync(path, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));

    public void Dispose() => client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"returnUrl\" value=\"([^\"]*)\"")]
    private static partial Regex ReturnUrl();
}
