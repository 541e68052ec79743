using ComplaintBot.Store;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplaintBot.Tests.Store;

public sealed class SqliteStoreTests : StoreContract
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("complaintbot-store-");

    private string Database => Path.Combine(folder.FullName, "complaintbot.db");

    private protected override IStore OnTheSameData() => new SqliteStore(folder.FullName, new FixedTime(Some.Instant), NullLogger<SqliteStore>.Instance);

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task<StoreUnavailableException> MustNotOpen()
    {
        await using var store = OnTheSameData();
        return await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Open(NoStop));
    }

    private Task ChangeWriter(string pragma) => ((SqliteStore)Store).ChangeWriter(pragma);

    [Fact]
    public async Task A_second_store_on_the_same_folder_is_refused_while_the_first_goes_on()
    {
        var refusal = await MustNotOpen();

        Assert.Contains("in use by another process", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(folder.FullName, refusal.Message, StringComparison.Ordinal);
        await MustCommit(Some.Commit(Some.FirstTurn("talk", "\"1\"")));
    }

    [Fact]
    public async Task A_full_disk_is_told_and_the_store_goes_on_when_there_is_space_again()
    {
        await MustCommit(Some.Commit(Some.FirstTurn("before", "\"1\"")));
        await ChangeWriter("PRAGMA max_page_count = 1");
        var big = Some.FirstTurn("big", $"\"{new string('x', 200_000)}\"");

        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => Store.Commit(Some.Commit(big), NoStop));

        Assert.Contains("is full", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(Database, refusal.Message, StringComparison.Ordinal);
        Assert.Null(await Store.FindConversation("big", NoStop));
        Assert.NotNull(await Store.FindConversation("before", NoStop));

        await ChangeWriter("PRAGMA max_page_count = 1073741823");
        await MustCommit(Some.Commit(big));
    }

    [Fact]
    public async Task A_database_that_cannot_be_written_is_told_and_still_read()
    {
        await MustCommit(Some.Commit(Some.FirstTurn("before", "\"1\"")));
        await ChangeWriter("PRAGMA query_only = ON");

        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => Store.Commit(Some.Commit(Some.FirstTurn("talk", "\"1\"")), NoStop));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => Store.Ping(NoStop));

        Assert.Contains("cannot be written", refusal.Message, StringComparison.Ordinal);
        Assert.NotNull(await Store.FindConversation("before", NoStop));
        await ChangeWriter("PRAGMA query_only = OFF");
        await Store.Ping(NoStop);
    }
}
