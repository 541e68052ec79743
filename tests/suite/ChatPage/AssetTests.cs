using System.Net;
using System.Text.RegularExpressions;

namespace ComplaintBot.Tests.ChatPage;

public sealed partial class AssetTests : IAsyncLifetime
{
    private RunningHost host = null!;
    private string webChat = null!;

    public async Task InitializeAsync()
    {
        host = await RunningHost.Start();
        webChat = WebChatUrl().Match(await (await host.Get("/?company=leasem")).Content.ReadAsStringAsync()).Value;
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    private async Task<HttpResponseMessage> Fetch(string path, string? encodings)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (encodings is not null)
            request.Headers.TryAddWithoutValidation("Accept-Encoding", encodings);
        return await host.Client.SendAsync(request);
    }

    [Theory]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData(null, null)]
    public async Task The_bundle_comes_as_the_browser_can_unpack_it(string? accepted, string? given)
    {
        var answer = await Fetch(webChat, accepted);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(given, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("text/javascript", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
    }

    [Fact]
    public async Task What_has_its_hash_in_the_address_is_kept_for_good()
    {
        Assert.Contains("immutable", (await Fetch(webChat, "br")).Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        var old = Hash().Replace(webChat, "/assets/0000000000000000/", 1);
        Assert.True((await Fetch(old, "br")).Headers.CacheControl!.NoCache);
    }

    [Fact]
    public async Task Scripts_that_import_each_other_stand_under_one_hash()
    {
        var page = await (await host.Get("/?company=leasem")).Content.ReadAsStringAsync();
        var scripts = PageScript().Matches(page).Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(5, scripts.Count);
        Assert.Single(scripts.Distinct());
    }

    [Theory]
    [InlineData("/assets/0/nothing.js")]
    [InlineData("/assets/0/../appsettings.json")]
    [InlineData("/assets/0/..%2fappsettings.json")]
    [InlineData("/assets/0/lib/webchat.pin.json")]
    public async Task Nothing_else_is_given(string path) => Assert.Equal(HttpStatusCode.NotFound, (await Fetch(path, null)).StatusCode);

    [GeneratedRegex("/assets/[0-9a-f]{16}/lib/webchat.js")]
    private static partial Regex WebChatUrl();

    [GeneratedRegex("/assets/([0-9a-f]{16})/[a-z]+\\.js\"")]
    private static partial Regex PageScript();

    [GeneratedRegex("/assets/[0-9a-f]{16}/")]
    private static partial Regex Hash();
}
