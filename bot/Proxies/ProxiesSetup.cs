using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace ComplaintBot;

internal static class ProxiesSetup
{
    /// <summary>
    /// Believes <c>X-Forwarded-For</c>, <c>-Proto</c> and <c>-Host</c> from the addresses and networks of <c>Proxies:Known</c> and from
    /// nobody else. Throws <see cref="InvalidOperationException"/> that names the entry that is neither.
    /// </summary>
    public static void UseKnownProxies(this WebApplication app)
    {
        var section = app.Configuration.GetSection("Proxies:Known");
        var listed = section.GetChildren().Select(c => c.Value ?? "");
        string[] known = [.. listed, .. (section.Value ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)];
        if (known.Length == 0) return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in known)
        {
            if (IPAddress.TryParse(proxy, out var address)) options.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(proxy, out var network)) options.KnownIPNetworks.Add(network);
            else throw new InvalidOperationException($"Proxies:Known holds \"{proxy}\". Give addresses such as 10.0.0.4 or networks such as 10.0.0.0/24.");
        }

        app.UseForwardedHeaders(options);
    }
}
