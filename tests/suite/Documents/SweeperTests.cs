using ComplaintBot.Documents;
using ComplaintBot.Store;
using ComplaintBot.Tests.DirectLine;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintBot.Tests.Documents;

public sealed class SweeperTests : IAsyncLifetime
{
    private RunningHost _host = null!;

    public async Task InitializeAsync() => _host = await RunningHost.Start(b => b.Services.AddSingleton(DocumentDialogue.Dialogue));

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Files_that_nobody_knows_go_once_they_are_old_and_known_ones_and_fresh_ones_stay()
    {
        var conversation = await Conversation.Start(_host);
        await conversation.Upload(Sent.Activity("keep"), Sent.File("factuur.pdf", Files.Pdf()));
        var known = Assert.Single(_host.FilesOnDisk());
        Lay("leasem/gone/old", Old);
        Lay("leasem/gone/fresh", DateTime.MinValue);
        Lay($"{Path.GetDirectoryName(known)}/old", Old);
        File.SetLastWriteTimeUtc(PathOf(known), Old);

        await _host.Get<DocumentSweeper>().Round(withOrphans: true, CancellationToken.None);

        Assert.Equal(new[] { known, "leasem/gone/fresh" }.Order(), _host.FilesOnDisk().Order());
    }

    [Fact]
    public async Task A_folder_that_does_not_belong_to_the_database_is_left_alone()
    {
        for (var i = 0; i < 60; i++) Lay($"leasem/foreign{i}/file", Old);

        await _host.Get<DocumentSweeper>().Round(withOrphans: true, CancellationToken.None);

        Assert.Equal(60, _host.FilesOnDisk().Count);
    }

    [Fact]
    public async Task A_file_that_is_gone_already_is_not_waited_for()
    {
        await _host.Get<IStore>().Commit(new CommitRecord { Documents = Keeping("doc") }, CancellationToken.None);
        await _host.Get<IStore>().Commit(new CommitRecord { Documents = new() { Conversation = "talk", Discarded = ["doc"] } }, CancellationToken.None);

        await _host.Get<DocumentSweeper>().Round(withOrphans: false, CancellationToken.None);

        Assert.Empty(await _host.Get<IStore>().ReadDocumentRemains(10, CancellationToken.None));
    }

    private static DateTime Old => DateTime.UnixEpoch.AddYears(50);

    private static DocumentChanges Keeping(string id) => new()
    {
        Conversation = "talk",
        Dossiers = [new("dossier", "leasem", null, [1], Store.Some.Instant)],
        Kept = [new(Store.Some.Document(id), "dossier", $"leasem/dossier/{id}", [1], null, Store.Some.Instant)],
    };

    private string PathOf(string place) => Path.Combine(_host.Folder, "documents", place);

    private void Lay(string place, DateTime written)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(place))!);
        File.WriteAllBytes(PathOf(place), [1]);
        if (written != DateTime.MinValue) File.SetLastWriteTimeUtc(PathOf(place), written);
    }
}
