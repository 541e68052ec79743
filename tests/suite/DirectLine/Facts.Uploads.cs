using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using ComplaintBot.Store;
using ComplaintBot.Tests.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintBot.Tests.DirectLine;

/// <summary>Uploads in all their forms.</summary>
public sealed class UploadFacts : IAsyncLifetime
{
    private RunningHost _host = null!;
    private Conversation _conversation = null!;

    public async Task InitializeAsync()
    {
        _host = await RunningHost.Start(b => b.Services.AddSingleton(DocumentDialogue.Dialogue), "--Documents:MaxBytes=5000000");
        _conversation = await Conversation.Start(_host);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Fact_24_the_activity_is_known_by_its_content_type_whether_it_comes_first_or_last(bool first)
    {
        var (activity, file) = (Sent.Activity("keep these", "client-7"), Sent.File("factuur.pdf", Files.Pdf(), "application/pdf"));

        var sent = first ? await _conversation.Upload(activity, file) : await _conversation.Upload(file, activity);

        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        var (echo, answer) = await Turn();
        Assert.Equal((await sent.Json()).Text("id"), echo.Text("id"));
        Assert.Equal(("keep these", "client-7", _conversation.User), (echo.Text("text"), echo.GetProperty("channelData").Text("clientActivityID"), echo.GetProperty("from").Text("id")));
        Assert.Equal("factuur.pdf: application/pdf", answer.Text("text"));
        Assert.Equal("factuur.pdf", Assert.Single(echo.GetProperty("attachments").EnumerateArray()).Text("name"));
    }

    [Fact]
    public async Task Fact_24_files_may_come_without_an_activity()
    {
        Assert.Equal(HttpStatusCode.OK, (await _conversation.Upload(Sent.File("een.pdf", Files.Pdf()), Sent.File("twee.png", Files.Png()))).StatusCode);

        var (echo, answer) = await Turn();
        Assert.Equal(("message", "een.pdf: application/pdf; twee.png: image/png"), (echo.Text("type"), answer.Text("text")));
    }

    [Fact]
    public async Task Fact_25_files_that_the_activity_lists_too_stand_once_and_in_the_order_of_the_parts()
    {
        object[] listed =
        [
            new { contentType = "image/png", name = "twee.png", thumbnailUrl = "data:image/png;base64,AA==" }, new { contentType = "application/pdf", name = "een.pdf" },
            new { contentType = "application/pdf", name = "nooit.pdf" }, new { contentType = "application/x.card", content = new { a = 1 } },
        ];

        await _conversation.Upload(Sent.Activity("keep", attachments: listed), Sent.File("een.pdf", Files.Pdf()), Sent.File("twee.png", Files.Png()), Sent.File("drie.exe", Files.Latin("MZ\0\0")));

        var attachments = (await Turn()).Echo.GetProperty("attachments").EnumerateArray().ToList();
        Assert.Equal(["een.pdf", "twee.png", "drie.exe"], attachments.Take(3).Select(a => a.Text("name")));
        Assert.Equal(["application/pdf", "image/png", "application/octet-stream", "application/x.card"], attachments.Select(a => a.Text("contentType")));
        Assert.Equal([true, true, false, false], attachments.Select(a => a.TryGetProperty("contentUrl", out _)));
        Assert.True(attachments[1].TryGetProperty("thumbnailUrl", out _));
    }

    [Theory]
    [InlineData("attachment; filename=\"factuur 1.pdf\"", "factuur 1.pdf")]
    [InlineData("name=\"file\"; filename=\"factuur.pdf\"", "factuur.pdf")]
    [InlineData("attachment; filename=x.pdf; filename*=UTF-8''factuur%20%E2%82%AC.pdf", "factuur €.pdf")]
    [InlineData(null, "document")]
    public async Task Fact_26_a_single_file_may_be_the_whole_body(string? disposition, string name)
    {
        using var body = new ByteArrayContent(Files.Pdf());
        body.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        if (disposition is not null) body.Headers.TryAddWithoutValidation("Content-Disposition", disposition);

        Assert.Equal(HttpStatusCode.OK, (await _conversation.Send(body)).StatusCode);

        var (echo, answer) = await Turn();
        Assert.Equal($"{name}: application/pdf", answer.Text("text"));
        Assert.Equal(name, Assert.Single(echo.GetProperty("attachments").EnumerateArray()).Text("name"));
    }

    [Fact]
    public async Task Fact_27_ten_files_as_large_as_may_be_pass_the_limits_of_the_server()
    {
        var text = new byte[4_999_000];
        Array.Fill(text, (byte)'a');

        var sent = await _conversation.Upload([.. Enumerable.Range(1, 10).Select(i => Sent.File($"{i}.txt", text))]);

        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.Equal(10, (await Turn()).Echo.GetProperty("attachments").EnumerateArray().Count(a => a.TryGetProperty("contentUrl", out _)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Fact_27_a_413_reaches_a_client_that_still_sends(bool told)
    {
        const string boundary = "xyz";
        var part = Files.Latin($"--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"groot.txt\"\r\n\r\n");
        const int size = 120_000_000;
        using var client = new TcpClient();
        await client.ConnectAsync(_host.Url.Host, _host.Url.Port);
        await using var stream = client.GetStream();
        var length = told ? $"Content-Length: {part.Length + size}" : "Transfer-Encoding: chunked";
        await stream.WriteAsync(Files.Latin($"POST {_conversation.Path}/upload HTTP/1.1\r\nHost: {_host.Url.Authority}\r\nAuthorization: Bearer {_conversation.Token}\r\nContent-Type: multipart/form-data; boundary={boundary}\r\n{length}\r\n\r\n"));

        var sending = Pour(stream, part, size, chunked: !told);
        using var answer = new StreamReader(stream, Encoding.Latin1);
        var first = await answer.ReadLineAsync();
        await sending;

        Assert.Equal("HTTP/1.1 413 Payload Too Large", first);
        Assert.Empty((await _conversation.Poll()).Activities);
        Assert.Empty(Directory.Exists(Path.Combine(_host.Folder, "documents")) ? Directory.EnumerateFiles(Path.Combine(_host.Folder, "documents"), "*", SearchOption.AllDirectories) : []);
    }

    private static async Task Pour(NetworkStream stream, byte[] head, int size, bool chunked)
    {
        var piece = new byte[100_000];
        await Put(head);
        for (var sent = 0; sent < size; sent += piece.Length) await Put(piece);
        if (chunked) await stream.WriteAsync(Files.Latin("0\r\n\r\n"));

        async Task Put(byte[] bytes)
        {
            if (chunked) await stream.WriteAsync(Files.Latin($"{bytes.Length:x}\r\n"));
            await stream.WriteAsync(bytes);
            if (chunked) await stream.WriteAsync("\r\n"u8.ToArray());
        }
    }

    private async Task<(JsonElement Echo, JsonElement Answer)> Turn()
    {
        var activities = (await _conversation.Poll()).Activities;
        Assert.Equal(2, activities.Count);
        return (activities[0], activities[1]);
    }
}
