using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ComplaintBot.Browser.Tests;

/// <summary>A page of the company's own site, at another origin than the chat's, with styles that spoil whatever they reach.</summary>
internal sealed class CompanySite : IAsyncDisposable
{
    private readonly WebApplication app;

    private CompanySite(WebApplication app, Uri address) => (this.app, Address) = (app, address);

    public Uri Address { get; }
    public string Origin => Address.GetLeftPart(UriPartial.Authority);
    /// <summary>The whole tag.</summary>
    public string Script { get; set; } = "";
    public string? Policy { get; set; }

    /// <param name="host">Another name of the loopback is another site for browsers, another port only another origin.</param>
    public static async Task<CompanySite> Start(string host = "127.0.0.1")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        CompanySite? site = null;
        app.MapGet("/", (HttpContext http) => site!.Show(http));
        await app.StartAsync();
        var port = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;
        return site = new CompanySite(app, new Uri($"http://{host}:{port}/"));
    }

    public static string TagFor(ChatHost chat, string more = "") => $"<script src=\"{chat.Address}embed.js\" data-company=\"leasem\" data-language=\"nl\" data-accent=\"#0b5d66\" {more} async></script>";

    /// <summary>A certificate of this test's own, as a file for the host.</summary>
    public static string WriteCertificate(string folder)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        var path = Path.Combine(folder, "certificate.pfx");
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx, "test"));
        return path;
    }

    private IResult Show(HttpContext http)
    {
        if (Policy is not null)
            http.Response.Headers.ContentSecurityPolicy = Policy;
        return Results.Content($$"""
            <!doctype html><html lang="nl"><title>Site</title><link rel="icon" href="data:,">
            <style>button { background: red !important; font-size: 40px } dialog, iframe { display: none !important } * { letter-spacing: 9px }</style>
            <h1>Een gewone pagina</h1><button id="own" onclick="ComplaintBot.open()">Klagen</button>{{Script}}
            """, "text/html; charset=utf-8");
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
