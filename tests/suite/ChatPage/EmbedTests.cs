using System.Net;
using System.Text.RegularExpressions;

namespace ComplaintBot.Tests.ChatPage;

public sealed partial class EmbedTests
{
    private const string Embedded = "/?company=leasem&lang=nl&embed=1";

    [Fact]
    public async Task The_script_is_under_five_kilobytes_and_any_site_may_load_it()
    {
        await using var host = await RunningHost.Start();
        var answer = await host.Get("/embed.js");
        var script = await answer.Content.ReadAsByteArrayAsync();
        Assert.InRange(script.Length, 1000, 5000);
        Assert.Equal("text/javascript", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("cross-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());

        using var again = new HttpRequestMessage(HttpMethod.Get, "/embed.js");
        again.Headers.TryAddWithoutValidation("If-None-Match", answer.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, (await host.Client.SendAsync(again)).StatusCode);
    }

    [Fact]
    public async Task Only_the_configured_origins_and_the_host_itself_may_hold_the_chat_in_a_frame()
    {
        await using var host = await RunningHost.Start("--DirectLine:AllowedOrigins:0=https://www.Example.com", "--DirectLine:AllowedOrigins:1=https://bücher.example:8443");
        var answer = await host.Get(Embedded);
        Assert.Equal("frame-ancestors 'self' https://www.example.com https://xn--bcher-kva.example:8443", Ancestors().Match(Policy(answer)).Value);
        Assert.False(answer.Headers.Contains("X-Frame-Options"));
        Assert.Contains("\"around\":[\"https://www.example.com\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_company_s_own_sites_hold_its_own_chat_only()
    {
        await using var host = await RunningHost.Start("--DirectLine:AllowedOrigins:leasem=https://www.leasem.example");
        Assert.Equal("frame-ancestors 'self' https://www.leasem.example", Ancestors().Match(Policy(await host.Get(Embedded))).Value);
        Assert.Equal("frame-ancestors 'self'", Ancestors().Match(Policy(await host.Get("/?company=stellantis-fs-belux&embed=1"))).Value);
    }

    [Theory]
    [InlineData("/?company=leasem")]
    [InlineData("/?company=leasem&embed=0")]
    [InlineData("/privacy?company=leasem&embed=1")]
    [InlineData("/procedure?company=leasem&embed=1")]
    [InlineData("/form?company=leasem&embed=1")]
    public async Task No_other_page_may_stand_in_a_frame(string path)
    {
        await using var host = await RunningHost.Start("--DirectLine:AllowedOrigins:0=https://www.example.com");
        var answer = await host.Get(path);
        Assert.Equal("frame-ancestors 'none'", Ancestors().Match(Policy(answer)).Value);
        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
        Assert.DoesNotContain("https://www.example.com", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ffd400", "--accent: #ffd400; --on-accent: #000000")]
    [InlineData("0B5D66", "--accent: #0b5d66; --on-accent: #ffffff")]
    [InlineData("red", "--accent: #0b5d66; --on-accent: #ffffff")]
    [InlineData("%3B}body{", "--accent: #0b5d66; --on-accent: #ffffff")]
    public async Task The_site_around_gives_the_colour_and_its_text_stays_legible(string accent, string style)
    {
        await using var host = await RunningHost.Start();
        Assert.Contains(style, await (await host.Get($"{Embedded}&accent={accent}")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_frame_the_languages_stay_in_it_and_other_pages_open_beside()
    {
        await using var host = await RunningHost.Start();
        var page = await (await host.Get($"{Embedded}&accent=0b5d66")).Content.ReadAsStringAsync();
        Assert.Contains("<base target=\"_blank\">", page, StringComparison.Ordinal);
        Assert.Matches("href=\"/\\?company=leasem&amp;lang=fr&amp;embed=1&amp;accent=0b5d66\" target=\"_self\"", page);
    }

    private static string Policy(HttpResponseMessage answer) => answer.Headers.GetValues("Content-Security-Policy").Single();

    [GeneratedRegex("frame-ancestors .*$")]
    private static partial Regex Ancestors();
}
