using System.Net;
using System.Text;
using System.Text.Json;
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

    public async Task InitializeAsync()
    {
        _host = await RunningHost.Start(b => b.Services.AddSingleton(DocumentDialogue.Dialogue));
        _conversation = await Conversation.Start(_host);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_document_that_the_turn_keeps_lies_sealed_on_the_disk_and_can_be_read_again()
    {
        var content = Files.Pdf("leesbare woorden");

        var sent = await _conversation.Upload(Sent.Activity("keep"), Sent.File("factuur.pdf", content));

        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        var document = await OnlyDocument();
        var file = Assert.Single(FilesOnDisk());
        Assert.Equal($"leasem/{document.Dossier.Id}/{document.Document.Id}", file);
        Assert.Equal(-1, (await File.ReadAllBytesAsync(Path.Combine(Root, file))).AsSpan().IndexOf("leesbare"u8));
        using var read = _host.Get<DocumentReading>().Open(document);
        using var whole = new MemoryStream();
        await read.CopyToAsync(whole);
        Assert.Equal(content, whole.ToArray());
    }

    [Theory]
    [InlineData("drop")]
    [InlineData("fail")]
    public async Task What_the_turn_does_not_keep_goes(string words)
    {
        var sent = await _conversation.Upload(Sent.Activity(words), Sent.File("factuur.pdf", Files.Pdf()));

        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.Empty(FilesOnDisk());
        Assert.Null(await _host.Get<IStore>().FindOpenDossier(_conversation.Id, CancellationToken.None));
    }

    private string Root => Path.Combine(_host.Folder, "documents");

    private List<string> FilesOnDisk() => !Directory.Exists(Root) ? []
        : [.. Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))];

    /// <summary>By its address in the echo.</summary>
    private async Task<StoredDocument> OnlyDocument()
    {
        var echo = (await _conversation.Poll()).Activities.Single(a => a.GetProperty("from").Text("role") == "user");
        var url = Assert.Single(echo.GetProperty("attachments").EnumerateArray()).Text("contentUrl");
        return (await _host.Get<IStore>().FindDocument(new Uri(url).Segments[^2].Trim('/'), CancellationToken.None))!;
    }
}
