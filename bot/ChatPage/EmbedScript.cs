using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace ComplaintBot.ChatPage;

/// <summary><c>/embed.js</c>, the one script that other sites' pages load: small, at an address that never changes, and therefore asked for again now and then.</summary>
internal static class EmbedScript
{
    public static void Map(IEndpointRouteBuilder endpoints, PageAssets assets)
    {
        var script = Encoding.UTF8.GetBytes(Shorten(Encoding.UTF8.GetString(assets.Read("embed.js"))));
        var tag = new EntityTagHeaderValue($"\"{PageAssets.HashOf(script)}\"");
        endpoints.MapMethods("/embed.js", ["GET", "HEAD"], FileContentHttpResult (HttpContext http) =>
        {
            var headers = http.Response.Headers;
            headers.CacheControl = "public, max-age=600";
            headers.XContentTypeOptions = "nosniff";
            // For pages that want to be told so of whatever they load.
            headers["Cross-Origin-Resource-Policy"] = "cross-origin";
            return TypedResults.Bytes(script, "text/javascript; charset=utf-8", entityTag: tag);
        });
    }

    /// <summary>Without indentation and without lines that are comments.</summary>
    public static string Shorten(string script)
    {
        var lines = script.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Join('\n', lines.Where(line => !line.StartsWith("//", StringComparison.Ordinal)));
    }
}
