using System.Buffers.Text;
using System.Net;
using System.Text;
using System.Text.Json;
using ComplaintBot.DirectLine;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintBot.Tests.DirectLine;

/// <summary>Facts 9, 11 and 12, and what a token must not let in.</summary>
public sealed class TokenTests : IAsyncLifetime
{
    private const string Secret = "a-long-secret-of-leasem-0123456789";

    private readonly SetClock _clock = new();
    private RunningHost _host = null!;

    public async Task InitializeAsync() =>
        _host = await RunningHost.Start(b => b.Services.AddSingleton<TimeProvider>(_clock), $"--DirectLine:Secrets:leasem={Secret}");

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task The_token_carries_the_user_in_the_claim_that_the_clients_read()
    {
        var answer = await (await _host.Post("/chat/token", """{"company":"leasem"}""")).Json();
        var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(answer.Text("token").Split('.')[1])).RootElement;
        Assert.StartsWith("dl_", answer.Text("userId"));
        Assert.Equal(answer.Text("userId"), claims.Text("user"));
        Assert.Equal("leasem", claims.Text("company"));
        Assert.Equal(1800, answer.GetProperty("expires_in").GetInt32());
        Assert.False(answer.TryGetProperty("conversationId", out _));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    [InlineData("""{"company":null,"language":"es"}""")]
    public async Task A_token_without_a_company_is_given_too(string? body) =>
        Assert.Equal(HttpStatusCode.OK, (await _host.Post("/chat/token", body)).StatusCode);

    [Fact]
    public async Task An_unknown_company_is_refused_and_the_known_ones_are_named()
    {
        var refused = await _host.Post("/chat/token", """{"company":"nobody"}""");
        await Refusals.Is(refused, HttpStatusCode.BadRequest, "UnknownCompany", "leasem");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"company\":5}")]
    [InlineData("{\"company\":\"\\ud800\"}")]
    [InlineData("not json")]
    public async Task A_malformed_body_is_refused(string body) =>
        await Refusals.Is(await _host.Post("/chat/token", body), HttpStatusCode.BadRequest);

    [Fact]
    public async Task A_body_that_is_far_too_long_is_refused() =>
        await Refusals.Is(await _host.Post("/chat/token", new string(' ', 100_000)), HttpStatusCode.RequestEntityTooLarge);

    [Fact]
    public async Task An_expired_token_is_forbidden_by_the_code_that_the_client_knows_and_cannot_be_refreshed()
    {
        var conversation = await Conversation.Start(_host);
        _clock.Advance(TimeSpan.FromMinutes(31));
        await Refusals.Is(await conversation.Post(Conversation.Message("hoi")), HttpStatusCode.Forbidden, "TokenExpired");
        await Refusals.Is(await _host.Post("/v3/directline/tokens/refresh", null, conversation.Token), HttpStatusCode.Forbidden, "TokenExpired");
    }

    [Fact]
    public async Task A_refreshed_token_lives_on_for_the_same_conversation_and_user()
    {
        var conversation = await Conversation.Start(_host);
        _clock.Advance(TimeSpan.FromMinutes(20));
        var refreshed = await (await _host.Post("/v3/directline/tokens/refresh", null, conversation.Token)).Json();
        _clock.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(conversation.Id, refreshed.Text("conversationId"));
        Assert.NotEmpty(await (conversation with { Token = refreshed.Text("token") }).Say("hoi"));
    }

    [Fact]
    public async Task A_token_of_another_conversation_is_forbidden()
    {
        var (mine, theirs) = (await Conversation.Start(_host), await Conversation.Start(_host));
        await Refusals.Is(await _host.Post($"{theirs.Path}/activities", Conversation.Message("hoi"), mine.Token), HttpStatusCode.Forbidden, "Forbidden");
        await Refusals.Is(await _host.Get($"{theirs.Path}/activities", mine.Token), HttpStatusCode.Forbidden, "Forbidden");
        await Refusals.Is(await _host.Get(theirs.Path, mine.Token), HttpStatusCode.Forbidden, "Forbidden");
        Assert.Empty((await theirs.Poll()).Activities);
    }

    [Fact]
    public async Task A_forged_token_is_forbidden_whatever_its_header_says()
    {
        var conversation = await Conversation.Start(_host);
        var parts = conversation.Token.Split('.');
        var none = Base64Url.EncodeToString("""{"alg":"none","typ":"JWT"}"""u8);
        var claims = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(Base64Url.DecodeFromChars(parts[1]))!;
        claims["user"] = JsonSerializer.SerializeToElement("dl_somebody_else");
        var altered = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims));
        string[] forgeries =
        [
            $"{none}.{parts[1]}.", $"{none}.{parts[1]}.{parts[2]}", $"{parts[0]}.{altered}.{parts[2]}", $"{parts[0]}.{parts[1]}.", $"{parts[0]}.{parts[1]}",
            $"{parts[0]}.{parts[1]}.{parts[2][..^4]}AAAA", $"{parts[0]}.{parts[1]}.{parts[2]}.{parts[2]}", "..", ".", "x", new string('a', 10_000), "é.é.é",
        ];
        foreach (var forgery in forgeries)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{conversation.Path}/activities");
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Encoding.ASCII.GetString(Encoding.ASCII.GetBytes(forgery))}");
            await Refusals.Is(await _host.Client.SendAsync(request), HttpStatusCode.Forbidden, "Forbidden");
        }
    }

    [Fact]
    public async Task Without_a_token_the_answer_is_that_one_is_missing() =>
        await Refusals.Is(await _host.Post("/v3/directline/conversations", null), HttpStatusCode.Unauthorized, "Unauthorized");

    [Fact]
    public async Task A_token_that_opens_a_stream_does_nothing_else()
    {
        var conversation = await Conversation.Start(_host);
        var stream = conversation.StreamUrl.Split("&t=")[1];
        await Refusals.Is(await _host.Get($"{conversation.Path}/activities", stream), HttpStatusCode.Forbidden, "Forbidden");
        await Refusals.Is(await _host.Post("/v3/directline/tokens/refresh", null, stream), HttpStatusCode.Forbidden, "Forbidden");
    }

    [Fact]
    public async Task A_server_gets_tokens_by_the_secret_of_its_company()
    {
        var generated = await _host.Post("/v3/directline/tokens/generate", """{"user":{"id":"dl_customer7","name":"x"},"trustedOrigins":[]}""", Secret);
        var answer = await generated.Json();
        var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(answer.Text("token").Split('.')[1])).RootElement;
        Assert.Equal("dl_customer7", claims.Text("user"));
        Assert.Equal("leasem", claims.Text("company"));
        Assert.Equal(HttpStatusCode.Created, (await _host.Post("/v3/directline/conversations", null, answer.Text("token"))).StatusCode);
    }

    [Theory]
    [InlineData(Secret, """{"user":{"id":"customer7"}}""", HttpStatusCode.BadRequest)]
    [InlineData(Secret, "[]", HttpStatusCode.BadRequest)]
    [InlineData("another-secret-of-the-same-length", null, HttpStatusCode.Forbidden)]
    [InlineData(null, null, HttpStatusCode.Unauthorized)]
    public async Task A_wrong_secret_or_a_user_who_is_no_user_of_direct_line_gets_none(string? secret, string? body, HttpStatusCode status) =>
        await Refusals.Is(await _host.Post("/v3/directline/tokens/generate", body, secret), status);

    [Fact]
    public async Task Signing_keys_outlive_the_process_and_are_readable_by_the_owner_only()
    {
        var conversation = await Conversation.Start(_host);
        await conversation.Say("hoi");
        await _host.Restart();
        Assert.NotEmpty((await conversation.Poll()).Activities);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_host.Folder, "keys", "directline.key")));
    }

    [Fact]
    public async Task A_damaged_signing_key_stops_the_start_and_is_named()
    {
        var file = Path.Combine(_host.Folder, "keys", "directline.key");
        await File.WriteAllBytesAsync(file, [1, 2, 3]);
        var stopped = Assert.Throws<InvalidOperationException>(() => SigningKey.Load(_host.Folder));
        Assert.Contains(file, stopped.Message);
    }

    [Theory]
    [InlineData("--DirectLine:TokenLifetime=soon", "TokenLifetime")]
    [InlineData("--DirectLine:TokenLifetime=-00:00:05", "TokenLifetime")]
    [InlineData("--DirectLine:Secrets:nobody=0123456789012345678", "nobody")]
    [InlineData("--DirectLine:Secrets:leasem=short", "leasem")]
    [InlineData("--DirectLine:AllowedOrigins=example.com", "example.com")]
    [InlineData("--DirectLine:AllowedOrigins:0=https://example.com/path", "AllowedOrigins")]
    public async Task A_setting_that_makes_no_sense_stops_the_start_and_is_named(string setting, string named)
    {
        var stopped = await Assert.ThrowsAsync<InvalidOperationException>(() => RunningHost.Start(setting));
        Assert.Contains(named, stopped.Message);
    }
}
