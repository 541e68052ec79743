using System.Net;
using System.Text;
using System.Text.Json;
using ComplaintBot.Complaints;
using ComplaintBot.Documents;
using ComplaintBot.Store;
using ComplaintBot.Tests.DirectLine;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintBot.Tests.Documents;

/// <summary>From the bytes on the wire to the sealed file, and what becomes of it.</summary>
public sealed class UploadTests : IAsyncLifetime
{
    private RunningHost _host = null!;
    private Conversation _conversation = null!;

    private IStore Store => _host.Get<IStore>();

    public async Task InitializeAsync()
    {
        _host = await RunningHost.Start(
            b => b.Services.AddSingleton(DocumentDialogue.Dialogue), "--Documents:MaxBytes=100000", "--Documents:MaxCount=3", "--Documents:Unfiled:Conversation=250000", "--Documents:Unfiled:Address=600000");
        _conversation = await Conversation.Start(_host);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_document_that_the_turn_keeps_lies_sealed_on_the_disk_and_can_be_read_again()
    {
        var content = Files.Pdf("leesbare woorden");

        await Upload(Sent.Activity("keep"), Sent.File("factuur.pdf", content));

        var document = await OnlyDocument();
        var file = Assert.Single(_host.FilesOnDisk());
        Assert.Equal($"leasem/{document.Dossier.Id}/{document.Document.Id}", file);
        Assert.Equal(-1, (await File.ReadAllBytesAsync(Path.Combine(_host.Folder, "documents", file))).AsSpan().IndexOf("leesbare"u8));
        Assert.Equal(content, await Read(document));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)), document.Document.Sha256);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_host.Folder, "documents", file)));
    }

    [Fact]
    public async Task A_picture_by_the_name_of_another_kind_is_kept_and_told_as_what_it_is_and_stands_once_in_the_echo()
    {
        await Upload(Sent.Activity("keep", attachments: new[] { new { contentType = "image/jpeg", name = "foto.jpg", thumbnailUrl = "x" } }), Sent.File("foto.jpg", Files.Png()));

        Assert.Equal(("foto.png", "image/png"), ((await OnlyDocument()).Document.Name, (await OnlyDocument()).Document.MediaType));
        var attachment = Assert.Single((await Echo()).GetProperty("attachments").EnumerateArray());
        Assert.Equal(("foto.png", "image/png", "x"), (attachment.Text("name"), attachment.Text("contentType"), attachment.Text("thumbnailUrl")));
    }

    [Theory]
    [InlineData("drop")]
    [InlineData("fail")]
    public async Task What_the_turn_does_not_keep_goes(string words)
    {
        await Upload(Sent.Activity(words), Sent.File("factuur.pdf", Files.Pdf()));

        Assert.Empty(_host.FilesOnDisk());
        Assert.Null(await Store.FindOpenDossier(_conversation.Id, CancellationToken.None));
        Assert.False((await Echo()).GetProperty("attachments")[0].TryGetProperty("contentUrl", out _));
    }

    [Fact]
    public async Task The_same_upload_twice_is_one_turn_with_one_set_of_files()
    {
        var first = await Upload(Sent.Activity("keep", "once"), Sent.File("factuur.pdf", Files.Pdf()));
        var second = await Upload(Sent.Activity("keep", "once"), Sent.File("factuur.pdf", Files.Pdf()));

        Assert.Equal((await first.Json()).Text("id"), (await second.Json()).Text("id"));
        Assert.Single(_host.FilesOnDisk());
        Assert.Equal(2, (await _conversation.Poll()).Activities.Count);
    }

    [Fact]
    public async Task Two_tabs_that_send_at_once_lose_nothing()
    {
        var sent = await Task.WhenAll(Enumerable.Range(1, 2).Select(i => _conversation.Upload(Sent.Activity("keep"), Sent.File($"{i}.pdf", Files.Pdf($"{i}")))));

        Assert.All(sent, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(2, _host.FilesOnDisk().Count);
        var ids = (await _conversation.Poll()).Activities.Where(a => a.TryGetProperty("attachments", out _)).Select(a => IdIn(a.GetProperty("attachments")[0].Text("contentUrl"))).ToList();
        await _conversation.Say($"file {Reference(1)} {string.Join(' ', ids)}");
        Assert.Equal(ids.Order(), (await Store.ReadDocuments(Reference(1), CancellationToken.None)).Select(d => d.Document.Id).Order());
    }

    [Fact]
    public async Task Filed_it_is_the_complaints_its_file_stays_where_it_is_and_the_history_knows_it()
    {
        await Upload(Sent.Activity("keep"), Sent.File("factuur.pdf", Files.Pdf()));
        var before = await OnlyDocument();

        await _conversation.Say($"file {Reference(1)} {before.Document.Id}");

        var filed = Assert.Single(await Store.ReadDocuments(Reference(1), CancellationToken.None));
        Assert.Equal(before.Place, filed.Place);
        Assert.Equal(Files.Pdf(), await Read(filed));
        var told = Assert.Single(await Store.ReadEvents(Reference(1), CancellationToken.None));
        Assert.Contains(before.Document.Id, told.Facts);
        Assert.DoesNotContain("factuur", told.Facts);
        await Upload(Sent.Activity("keep"), Sent.File("nieuw.pdf", Files.Pdf()));
        Assert.NotEqual(filed.Dossier.Id, (await Store.FindOpenDossier(_conversation.Id, CancellationToken.None))!.Id);
    }

    [Fact]
    public async Task Added_later_it_is_an_event_of_the_chained_history_and_lies_under_the_complaints_key()
    {
        await _conversation.Say($"file {Reference(1)}");
        await Upload(Sent.Activity("keep"), Sent.File("eerst.pdf", Files.Pdf("eerst")), Sent.File("blijft.pdf", Files.Pdf("blijft")));
        var kept = (await Echo()).GetProperty("attachments").EnumerateArray().Select(a => IdIn(a.Text("contentUrl"))).ToList();

        await Upload(Sent.Activity($"add {Reference(1)} {kept[0]}"), Sent.File("daarna.pdf", Files.Pdf("daarna")));

        var documents = await Store.ReadDocuments(Reference(1), CancellationToken.None);
        Assert.Equal(["eerst.pdf", "daarna.pdf"], documents.Select(d => d.Document.Name));
        Assert.Equal([Files.Pdf("eerst"), Files.Pdf("daarna")], [await Read(documents[0]), await Read(documents[1])]);
        Assert.Equal(Files.Pdf("blijft"), await Read((await Store.FindDocument(kept[1], CancellationToken.None))!));
        var complaint = (await Store.FindComplaint(Reference(1), CancellationToken.None))!;
        Assert.Equal((2, 2), (complaint.Events, complaint.Complaint.Documents.Count));
        var events = await Store.ReadEvents(Reference(1), CancellationToken.None);
        Assert.Equal("documentsAdded", events[1].Kind);
        Assert.Contains(documents[1].Document.Sha256, events[1].Facts);
        Assert.DoesNotContain("daarna", events[1].Facts);
        Assert.Contains("daarna.pdf", events[1].Words);
        Assert.Null(History.Verify(Reference(1), events.Select(e => new ChainedEvent(e.Number, e.Kind, e.Actor, e.At, e.Facts, e.Words, e.Salt, e.WordsDigest, e.Previous, e.Hash)), complaint.ChainHead));
    }

    [Fact]
    public async Task A_discarded_document_goes_with_its_file()
    {
        await Upload(Sent.Activity("keep"), Sent.File("factuur.pdf", Files.Pdf()));
        var document = await OnlyDocument();

        await _conversation.Say($"discard {document.Document.Id}");

        await _host.Get<DocumentSweeper>().Round(withOrphans: false, CancellationToken.None);
        Assert.Empty(_host.FilesOnDisk());
        Assert.Null(await Store.FindDocument(document.Document.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Refused_files_are_told_to_the_turn_with_their_reasons_and_nothing_of_them_stays()
    {
        await Upload(Sent.Activity("keep"), Sent.File("a.exe", Files.Latin("MZ\0\0")), Sent.File("leeg.pdf", []), Sent.File("goed.png", Files.Png()), Sent.File("te veel.pdf", Files.Pdf()));

        Assert.Equal("a.exe: Hostile; leeg.pdf: Empty; goed.png: image/png; te veel.pdf: TooMany", await Answer());
        Assert.Single(_host.FilesOnDisk());
    }

    [Fact]
    public async Task One_file_that_is_too_large_refuses_the_whole_request_and_nothing_of_it_stays()
    {
        var sent = await _conversation.Upload(Sent.File("goed.pdf", Files.Pdf()), Sent.File("groot.txt", Text(100_001)));

        await Refusals.Is(sent, HttpStatusCode.RequestEntityTooLarge, "PayloadTooLarge", "100000");
        Assert.Empty(_host.FilesOnDisk());
        Assert.Empty((await _conversation.Poll()).Activities);
        Assert.Equal(HttpStatusCode.OK, (await _conversation.Upload(Sent.File("past.txt", Text(100_000)))).StatusCode);
    }

    [Fact]
    public async Task More_than_may_lie_here_unfiled_is_refused_and_what_was_filed_does_not_count()
    {
        foreach (var name in new[] { "1.txt", "2.txt" }) await Upload(Sent.Activity("keep"), Sent.File(name, Text(100_000)));
        await Upload(Sent.Activity("keep"), Sent.File("3.txt", Text(100_000)), Sent.File("klein.pdf", Files.Pdf()));
        Assert.Equal("3.txt: Quota; klein.pdf: application/pdf", await Answer());

        var ids = (await _conversation.Poll()).Activities.Where(a => a.TryGetProperty("attachments", out _)).SelectMany(a => a.GetProperty("attachments").EnumerateArray())
            .Where(a => a.TryGetProperty("contentUrl", out _)).Select(a => IdIn(a.Text("contentUrl")));
        await _conversation.Say($"file {Reference(1)} {string.Join(' ', ids)}");
        await Upload(Sent.Activity("keep"), Sent.File("4.txt", Text(100_000)));
        Assert.Equal("4.txt: text/plain", await Answer());
    }

    [Fact]
    public async Task One_address_may_have_so_much_unfiled_in_all_its_conversations()
    {
        for (var i = 0; i < 3; i++)
        {
            var conversation = await Conversation.Start(_host);
            await conversation.Upload(Sent.Activity("keep"), Sent.File("1.txt", Text(100_000)), Sent.File("2.txt", Text(100_000)));
        }

        await Upload(Sent.Activity("keep"), Sent.File("factuur.pdf", Files.Pdf()));
        Assert.Equal("factuur.pdf: Quota", await Answer());
    }

    [Theory]
    [InlineData("--Documents:MaxBytes=0", "Documents:MaxBytes")]
    [InlineData("--Documents:MaxBytes=25MB", "Documents:MaxBytes")]
    [InlineData("--Documents:MaxCount=-1", "Documents:MaxCount")]
    [InlineData("--Documents:MaxCount=1000", "Documents:MaxCount")]
    [InlineData("--Documents:Unfiled:Company=10", "Documents:Unfiled:Company")]
    [InlineData("--Documents:ClamAv=nowhere", "Documents:ClamAv")]
    [InlineData("--Documents:ClamAvTimeout=soon", "Documents:ClamAvTimeout", "--Documents:ClamAv=127.0.0.1:3310")]
    public async Task A_setting_that_makes_no_sense_stops_the_start_and_is_named(string setting, string named, params string[] others)
    {
        var stopped = await Assert.ThrowsAsync<InvalidOperationException>(() => RunningHost.Start([setting, .. others]));
        Assert.Contains(named, stopped.Message);
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.4 cut")]
    [InlineData("multipart/form-data; boundary=x", "no boundary at all")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nnot a header\r\n\r\nx\r\n--x--\r\n")]
    [InlineData("multipart/form-data", "--x\r\n\r\nx\r\n--x--")]
    [InlineData("multipart/form-data; boundary=x", "--x--\r\n")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Type: application/vnd.microsoft.activity\r\n\r\n{\"type\":\r\n--x--\r\n")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Type: application/vnd.microsoft.activity\r\n\r\n{\"type\":\"message\"}\r\n--x\r\nContent-Type: application/vnd.microsoft.activity\r\n\r\n{\"type\":\"message\"}\r\n--x--\r\n")]
    public async Task A_malformed_body_is_refused_in_words_and_nothing_of_it_stays(string type, string body)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        await Refusals.Is(await _conversation.Send(content), HttpStatusCode.BadRequest);

        Assert.Empty(_host.FilesOnDisk());
        Assert.Empty((await _conversation.Poll()).Activities);
    }

    [Theory]
    [InlineData("../../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("fac\u202Efdp.pdf", "facfdp.pdf")]
    [InlineData("één \"tje\".pdf", "één _tje_.pdf")]
    public async Task A_name_is_shown_and_never_a_path(string name, string shown)
    {
        await Upload(Sent.Activity("keep"), Sent.File(name, Files.Pdf()));

        Assert.Equal($"{shown}: application/pdf", await Answer());
        var document = await OnlyDocument();
        Assert.Equal([$"leasem/{document.Dossier.Id}/{document.Document.Id}"], _host.FilesOnDisk());
    }

    [Fact]
    public async Task An_attachment_that_carries_its_content_in_an_ordinary_activity_is_a_document_and_its_content_is_not_kept_in_the_transcript()
    {
        var activity = JsonSerializer.Serialize(new
        {
            type = "message",
            text = "keep",
            from = new { id = "x" },
            attachments = new object[]
            {
                new { contentType = "application/pdf", name = "factuur.pdf", contentUrl = $"data:application/pdf;base64,{Convert.ToBase64String(Files.Pdf())}" },
                new { contentType = "image/png", name = "elders.png", contentUrl = "https://evil.example/x.png" },
                new { contentType = "text/plain", name = "half.txt", contentUrl = "data:text/plain;base64,@@@" },
            },
        });

        Assert.Equal(HttpStatusCode.OK, (await _conversation.Post(activity)).StatusCode);

        Assert.Equal("factuur.pdf: application/pdf; half.txt: Damaged", await Answer());
        Assert.Equal(Files.Pdf(), await Read(await Document((await Echo()).GetProperty("attachments")[0].Text("contentUrl"))));
        Assert.DoesNotContain("base64", (await Echo()).GetRawText());
        Assert.Equal("https://evil.example/x.png", (await Echo()).GetProperty("attachments")[2].Text("contentUrl"));
    }

    [Fact]
    public async Task Its_owner_sees_it_again_by_the_address_in_the_echo_and_nobody_by_another()
    {
        await Upload(Sent.Activity("keep"), Sent.File("scherm.png", Files.Png()), Sent.File("brief.docx", Files.Docx()), Sent.File("verhaal.txt", Files.Latin("caf\u00e9")));
        var links = (await Echo()).GetProperty("attachments").EnumerateArray().Select(a => a.Text("contentUrl")).ToList();

        using var picture = await _host.Client.GetAsync(links[0]);
        Assert.Equal(Files.Png(), await picture.Content.ReadAsByteArrayAsync());
        Assert.Equal(("image/png", "inline"), (picture.Content.Headers.ContentType!.MediaType, picture.Content.Headers.ContentDisposition!.DispositionType));
        using var letter = await _host.Client.GetAsync(links[1]);
        Assert.Equal(("application/octet-stream", "attachment", "brief.docx"), (letter.Content.Headers.ContentType!.MediaType, letter.Content.Headers.ContentDisposition!.DispositionType, letter.Content.Headers.ContentDisposition.FileNameStar));
        using var text = await _host.Client.GetAsync(links[2]);
        Assert.Equal(("text/plain", "windows-1252"), (text.Content.Headers.ContentType!.MediaType, text.Content.Headers.ContentType.CharSet));
        foreach (var shown in new[] { picture, letter, text })
        {
            Assert.Equal("nosniff", Assert.Single(shown.Headers.GetValues("X-Content-Type-Options")));
            Assert.Contains("sandbox", Assert.Single(shown.Headers.GetValues("Content-Security-Policy")));
            Assert.True(shown.Headers.CacheControl!.NoStore);
        }

        var other = await Conversation.Start(_host);
        foreach (var foreign in new[] { links[0].Replace(_conversation.Id, other.Id, StringComparison.Ordinal), links[0].Split('?')[0], links[0][..^4] + "AAAA", links[0].Replace(IdIn(links[0]), IdIn(links[1]), StringComparison.Ordinal) })
            await Refusals.Is(await _host.Client.GetAsync(foreign), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_was_acknowledged_is_there_after_a_restart_and_so_is_its_address()
    {
        await Upload(Sent.Activity("keep"), Sent.File("factuur.pdf", Files.Pdf()));
        var link = (await Echo()).GetProperty("attachments")[0].Text("contentUrl");

        await _host.Restart();

        Assert.Equal(Files.Pdf(), await _host.Client.GetByteArrayAsync(link));
    }

    [Fact]
    public async Task Another_key_than_the_one_of_the_database_stops_the_start()
    {
        await Upload(Sent.Activity("keep"), Sent.File("factuur.pdf", Files.Pdf()));
        await File.WriteAllBytesAsync(Path.Combine(_host.Folder, "keys", "documents.key"), new byte[32]);

        var stopped = await Assert.ThrowsAsync<InvalidOperationException>(_host.Restart);

        Assert.Contains("documents.key", stopped.Message);
    }

    private async Task<HttpResponseMessage> Upload(params HttpContent[] parts)
    {
        var sent = await _conversation.Upload(parts);
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        return sent;
    }

    private static string Reference(byte number) => ComplaintBot.Complaints.Reference.Create([.. Enumerable.Repeat(number, 32)]).ToString();

    private static byte[] Text(int length) => Files.Latin(new string('a', length));

    private static string IdIn(string link) => new Uri(link).Segments[^2].Trim('/');

    private async Task<JsonElement> Echo() => (await _conversation.Poll()).Activities.Last(a => a.GetProperty("from").Text("role") == "user");

    private async Task<string> Answer() => (await _conversation.Poll()).Activities[^1].Text("text");

    private async Task<StoredDocument> Document(string link) => (await Store.FindDocument(IdIn(link), CancellationToken.None))!;

    /// <summary>By its address in the echo.</summary>
    private async Task<StoredDocument> OnlyDocument() => await Document(Assert.Single((await Echo()).GetProperty("attachments").EnumerateArray()).Text("contentUrl"));

    private async Task<byte[]> Read(StoredDocument document)
    {
        await using var content = _host.Get<DocumentReading>().Open(document);
        using var whole = new MemoryStream();
        await content.CopyToAsync(whole);
        return whole.ToArray();
    }
}

internal static class Disk
{
    /// <summary>Everything below <c>documents/</c>, by its path from there.</summary>
    public static List<string> FilesOnDisk(this RunningHost host)
    {
        var root = Path.Combine(host.Folder, "documents");
        return !Directory.Exists(root) ? []
            : [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'))];
    }
}
