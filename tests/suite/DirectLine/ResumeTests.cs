using System.Net;
using System.Text;

namespace ComplaintBot.Tests.DirectLine;

public sealed class ResumeTests : IAsyncLifetime
{
    private RunningHost _host = null!;

    public async Task InitializeAsync() => _host = await RunningHost.Start();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_reload_and_a_restart_find_the_conversation_again()
    {
        var (cookie, id) = await Begin();
        await _host.Restart();
        var answer = await (await Token(cookie)).Json();
        Assert.Equal(id, answer.Text("conversationId"));
        Assert.Equal(HttpStatusCode.OK, (await _host.Post("/v3/directline/conversations", null, answer.Text("token"))).StatusCode);
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_for_scripts_and_other_sites()
    {
        var set = (await _host.Post("/chat/token", """{"company":"leasem"}""")).Headers.GetValues("Set-Cookie").Single().ToLowerInvariant();
        Assert.Contains("httponly", set);
        Assert.Contains("samesite=lax", set);
        Assert.Contains("path=/chat", set);
        Assert.DoesNotContain("secure", set);
    }

    [Fact]
    public async Task A_wrong_secret_or_another_companys_cookie_finds_nothing()
    {
        var (cookie, id) = await Begin();
        foreach (var other in new[] { cookie + "x", cookie.Split('.')[0] + ".", $"complaintbot-resume-leasem={id}", "complaintbot-resume-leasem=dl/../x.y" })
            Assert.False((await (await Token(other)).Json()).TryGetProperty("conversationId", out _));
        Assert.False((await (await Token(cookie, "{}")).Json()).TryGetProperty("conversationId", out _));
    }

    [Fact]
    public async Task A_conversation_that_never_started_is_not_resumed()
    {
        var cookie = CookieOf(await _host.Post("/chat/token", """{"company":"leasem"}"""));
        Assert.False((await (await Token(cookie)).Json()).TryGetProperty("conversationId", out _));
    }

    [Fact]
    public async Task Who_wants_to_be_forgotten_is()
    {
        var (cookie, id) = await Begin();
        var forgotten = await Send("/chat/forget", cookie, null);
        Assert.Equal(HttpStatusCode.NoContent, forgotten.StatusCode);
        Assert.Contains("max-age=0", forgotten.Headers.GetValues("Set-Cookie").Single());
        Assert.False((await (await Token(cookie)).Json()).TryGetProperty("conversationId", out _));
        Assert.Equal(HttpStatusCode.NoContent, (await Send("/chat/forget", null, null)).StatusCode);
        Assert.NotEmpty(id);
    }

    private async Task<(string Cookie, string Id)> Begin()
    {
        var given = await _host.Post("/chat/token", """{"company":"leasem"}""");
        var started = await (await _host.Post("/v3/directline/conversations", null, (await given.Json()).Text("token"))).Json();
        return (CookieOf(given), started.Text("conversationId"));
    }

    private static string CookieOf(HttpResponseMessage response) => response.Headers.GetValues("Set-Cookie").Single().Split(';')[0];

    private Task<HttpResponseMessage> Token(string cookie, string body = """{"company":"leasem"}""") => Send("/chat/token", cookie, body);

    private async Task<HttpResponseMessage> Send(string path, string? cookie, string? body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        return await _host.Client.SendAsync(request);
    }
}
