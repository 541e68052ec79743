using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace ComplaintBot.ChatPage;

/// <summary>The style sheets, scripts and pictures of all pages, under addresses that hold the hash of what they give, so that browsers may keep them for good.</summary>
internal sealed class PageAssets
{
    private const string Prefix = "/assets";
    private readonly string folder;
    private readonly FrozenDictionary<string, Asset> assets;

    private PageAssets(string folder, FrozenDictionary<string, Asset> assets) => (this.folder, this.assets) = (folder, assets);

    /// <summary>Reads <c>wwwroot</c> beside the assembly, which the build fills.</summary>
    public static PageAssets Load()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        var files = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories) : [];
        var assets = files.Where(f => ContentTypeOf(f) is not null).Select(f => Asset.Read(folder, f)).ToList();
        return new PageAssets(folder, WithOneHashForTheScripts(assets).ToFrozenDictionary(a => a.Name));
    }

    /// <summary>The page's own scripts import each other by relative addresses, which must change when any of them does.</summary>
    private static IEnumerable<Asset> WithOneHashForTheScripts(List<Asset> assets)
    {
        var hash = HashOf(Encoding.ASCII.GetBytes(string.Join(' ', assets.Where(IsScript).OrderBy(a => a.Name, StringComparer.Ordinal).Select(a => a.Hash))));
        return assets.Select(a => IsScript(a) ? a with { Hash = hash } : a);

        static bool IsScript(Asset asset) => asset.Name.EndsWith(".js", StringComparison.Ordinal) && !asset.Name.Contains('/');
    }

    public static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content))[..16];

    /// <param name="name">Relative to <c>wwwroot</c>, such as <c>lib/webchat.js</c>.</param>
    public string Url(string name) => assets.TryGetValue(name, out var asset)
        ? $"{Prefix}/{asset.Hash}/{name}"
        : throw new FileNotFoundException(Missing(name));

    /// <inheritdoc cref="Url"/>
    public byte[] Read(string name) => File.ReadAllBytes(assets.TryGetValue(name, out var asset) ? asset.Path : throw new FileNotFoundException(Missing(name)));

    private string Missing(string name) => $"The page needs {name}, which is not in {folder}. Build the bot again; its build fetches and copies what belongs there.";

    public void Map(IEndpointRouteBuilder endpoints) => endpoints.MapMethods($"{Prefix}/{{hash}}/{{**name}}", ["GET", "HEAD"], Serve);

    private Results<PhysicalFileHttpResult, NotFound> Serve(string hash, string? name, HttpContext http)
    {
        if (name is null || !assets.TryGetValue(name, out var asset))
            return TypedResults.NotFound();

        var headers = http.Response.Headers;
        // A page from before an upgrade still asks for the old hash: it gets today's file, but must not keep it under that address.
        headers.CacheControl = hash == asset.Hash ? "public, max-age=31536000, immutable" : "no-cache";
        headers.XContentTypeOptions = "nosniff";
        var packed = asset.BestFor(http.Request.GetTypedHeaders().AcceptEncoding);
        if (asset.Packed.Count > 0)
            headers.Vary = HeaderNames.AcceptEncoding;
        if (packed is not null)
            headers.ContentEncoding = packed.Value.Encoding;
        var tag = new EntityTagHeaderValue($"\"{asset.Hash}{packed?.Encoding}\"");
        return TypedResults.PhysicalFile(packed?.Path ?? asset.Path, ContentTypeOf(name), entityTag: tag);
    }

    private static string? ContentTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".txt" => "text/plain; charset=utf-8",
        _ => null,
    };

    private sealed record Asset(string Name, string Path, string Hash, IReadOnlyList<(string Encoding, string Path)> Packed)
    {
        public static Asset Read(string folder, string path)
        {
            var hash = HashOf(File.ReadAllBytes(path));
            (string, string)[] packed = [("br", path + ".br"), ("gzip", path + ".gz")];
            return new Asset(System.IO.Path.GetRelativePath(folder, path).Replace('\\', '/'), path, hash, [.. packed.Where(p => File.Exists(p.Item2))]);
        }

        public (string Encoding, string Path)? BestFor(IList<StringWithQualityHeaderValue> accepted)
        {
            foreach (var packed in Packed)
            {
                if (accepted.Any(a => a.Value == packed.Encoding && a.Quality is null or > 0))
                    return packed;
            }
            return null;
        }
    }
}
