using System.Runtime.Versioning;
using ComplaintBot.Store;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplaintBot.Tests.Store;

public sealed class SqliteStoreTests : StoreContract
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("complaintbot-store-");

    private string Database => Path.Combine(folder.FullName, "complaintbot.db");

    private protected override IStore OnTheSameData() => In(folder.FullName);

    private static SqliteStore In(string path) => new(path, new FixedTime(Some.Instant), NullLogger<SqliteStore>.Instance);

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
    }

    [Fact]
    public async Task A_database_locked_by_another_program_is_told_and_the_store_goes_on_after_it()
    {
        await ChangeWriter("PRAGMA busy_timeout = 1");
        using var browser = SqliteDatabase.Open(Database);
        browser.Execute("BEGIN IMMEDIATE");

        var commits = Enumerable.Range(0, 20).Select(i => Store.Commit(Some.Commit(Some.FirstTurn($"talk{i}", "\"1\"")), NoStop)).ToList();

        foreach (var commit in commits)
        {
            var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => commit);
            Assert.Contains("locked", refusal.Message, StringComparison.Ordinal);
        }
        browser.Execute("ROLLBACK");
        await MustCommit(Some.Commit(Some.FirstTurn("talk0", "\"1\"")));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_told()
    {
        var file = Path.Combine(folder.FullName, "a file");
        await File.WriteAllTextAsync(file, "");
        await using var store = In(Path.Combine(file, "data"));

        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Open(NoStop));

        Assert.Contains("cannot be created", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Data:Folder", refusal.Message, StringComparison.Ordinal);
    }

    [FactWithPermissions, UnsupportedOSPlatform("windows")]
    public async Task A_read_only_folder_is_told()
    {
        var path = folder.CreateSubdirectory("read-only").FullName;
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        await using var store = In(path);

        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Open(NoStop));

        Assert.Contains("cannot be written", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_host_finds_the_store_in_the_folder_that_is_configured_and_a_new_folder_is_its_own()
    {
        var path = Path.Combine(folder.FullName, "configured");
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Data:Folder", path)]).Build();
        await using var services = new ServiceCollection().AddLogging().AddStore(configuration).BuildServiceProvider();

        await services.GetRequiredService<IStore>().Open(NoStop);

        Assert.True(File.Exists(Path.Combine(path, "complaintbot.db")));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(path));
    }

    [Fact]
    public async Task A_database_of_a_newer_release_is_refused_and_left_alone()
    {
        await ChangeWriter("INSERT INTO migrations VALUES (9000, '9000_future', 0)");
        await Store.DisposeAsync();
        var before = await File.ReadAllBytesAsync(Database);

        var refusal = await MustNotOpen();

        Assert.Contains("newer release (schema 9000", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(Database));
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused()
    {
        await Store.DisposeAsync();
        File.Delete(Database);
        using (var foreign = SqliteDatabase.Open(Database)) foreign.Execute("CREATE TABLE songs (title TEXT)");

        Assert.Contains("another program", (await MustNotOpen()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_file_is_told_and_left_as_it_is()
    {
        await Store.DisposeAsync();
        var damaged = await File.ReadAllBytesAsync(Database);
        Array.Fill(damaged, (byte)0x5a, 0, 100);
        await File.WriteAllBytesAsync(Database, damaged);

        var refusal = await MustNotOpen();

        Assert.Contains("damaged", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(Database, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(damaged, await File.ReadAllBytesAsync(Database));
    }

    [Fact]
    public async Task A_damage_met_while_reading_is_told()
    {
        for (var i = 0; i < 50; i++) await MustCommit(Some.Commit(Some.FirstTurn($"talk{i}", $"\"{new string('x', 3000)}\"")));
        await Store.DisposeAsync();
        var damaged = await File.ReadAllBytesAsync(Database);
        Array.Fill(damaged, (byte)0x5a, damaged.Length / 2, damaged.Length / 2);
        await File.WriteAllBytesAsync(Database, damaged);
        await InitializeAsync();

        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(async () =>
        {
            for (var i = 0; i < 50; i++) await Store.ReadActivities($"talk{i}", 0, 10, NoStop);
        });

        Assert.Contains("damaged", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_refused_opening_the_folder_is_free_again()
    {
        await ChangeWriter("INSERT INTO migrations VALUES (9000, '9000_future', 0)");
        await Store.DisposeAsync();
        await MustNotOpen();
        using (var database = SqliteDatabase.Open(Database)) database.Execute("DELETE FROM migrations WHERE number = 9000");

        await InitializeAsync();
    }

    [Fact]
    public async Task Work_that_waits_when_the_store_closes_is_finished_first()
    {
        var commits = Enumerable.Range(0, 300).Select(i => Store.Commit(Some.Commit(Some.FirstTurn($"talk{i}", "\"1\"")), NoStop)).ToList();

        await Reopen();

        Assert.All(await Task.WhenAll(commits), outcome => Assert.Equal(CommitOutcome.Committed, outcome));
        for (var i = 0; i < 300; i++) Assert.NotNull(await Store.FindConversation($"talk{i}", NoStop));
    }

    [Fact]
    public async Task What_was_acknowledged_is_in_the_files_of_a_process_that_was_killed()
    {
        await MustCommit(Some.Commit(Some.FirstTurn("talk", "\"1\"")));
        var copy = folder.CreateSubdirectory("copy");
        // What a killed process leaves: the files as they are at this moment, never closed.
        foreach (var file in folder.GetFiles("complaintbot.db*").Where(file => !file.Name.EndsWith("-shm", StringComparison.Ordinal)))
            file.CopyTo(Path.Combine(copy.FullName, file.Name));

        await using var survivor = In(copy.FullName);
        await survivor.Open(NoStop);

        Assert.NotNull(await survivor.FindConversation("talk", NoStop));
    }

    [Fact]
    public async Task Conversations_of_an_earlier_release_wait_from_their_last_change_on()
    {
        await MustCommit(Some.Commit(Some.FirstTurn("talk", "\"1\"")));
        await ChangeWriter("""
            DROP TABLE document_remains; DROP TABLE documents; DROP TABLE dossiers;
            DROP INDEX conversations_idle; ALTER TABLE conversations DROP COLUMN idle_since; ALTER TABLE conversations DROP COLUMN remind;
            DROP INDEX outbox_by_conversation; ALTER TABLE outbox DROP COLUMN conversation;
            DROP INDEX outbox_passing; ALTER TABLE outbox DROP COLUMN valid_until;
            DROP INDEX conversations_by_contact; ALTER TABLE conversations DROP COLUMN contact;
            DROP INDEX complaints_by_contact; ALTER TABLE complaints DROP COLUMN contact;
            DROP TABLE resume_codes; DELETE FROM migrations WHERE number >= 2
            """);

        await Reopen();

        var idle = Assert.Single(await Store.ListIdle(false, Some.Instant, null, 10, NoStop));
        Assert.Equal(("talk", Some.Instant), (idle.Id, idle.Since));
    }

    [Theory]
    [InlineData("SELECT position FROM complaints WHERE company = 'a' AND position < 9 ORDER BY position DESC LIMIT 5", "complaints_by_company")]
    [InlineData("SELECT 1 FROM outbox WHERE status = 0 AND due_at <= 1 LIMIT 1", "outbox_due")]
    [InlineData("DELETE FROM outbox WHERE valid_until <= 1 AND status <> 1", "outbox_passing")]
    [InlineData(SqliteLetters.DueSql, "outbox_open")]
    [InlineData(SqliteTurns.IdleSql, "conversations_idle")]
    [InlineData("DELETE FROM outbox WHERE conversation = ?", "outbox_by_conversation")]
    [InlineData("DELETE FROM outbox WHERE conversation = ? AND status = 0", "outbox_by_conversation")]
    [InlineData("SELECT activities FROM turns WHERE conversation = 1 AND first_sequence >= 1 ORDER BY first_sequence", "turns_in_order")]
    public void What_is_asked_often_goes_by_an_index_and_sorts_nothing(string sql, string index)
    {
        using var database = SqliteDatabase.Open(Database);
        using var explain = database.Prepare("EXPLAIN QUERY PLAN " + sql);
        using var rows = explain.Query();
        var plan = new List<string>();
        while (rows.Read()) plan.Add(rows.Text(3));

        Assert.Contains(plan, step => step.Contains(index, StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal) || step.StartsWith("SCAN ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_conversations_of_a_contact_are_found_by_indexes_and_only_they_are_sorted()
    {
        using var database = SqliteDatabase.Open(Database);
        using var explain = database.Prepare("EXPLAIN QUERY PLAN " + SqliteCodes.ConversationsSql);
        using var rows = explain.Query();
        var plan = new List<string>();
        while (rows.Read()) plan.Add(rows.Text(3));

        Assert.Contains(plan, step => step.Contains("conversations_by_contact", StringComparison.Ordinal));
        Assert.Contains(plan, step => step.Contains("complaints_by_contact", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN conversations", StringComparison.Ordinal) || step.StartsWith("SCAN complaints", StringComparison.Ordinal));
    }

    [Fact]
    public void The_version_that_is_told_is_the_one_that_runs_and_not_older_than_the_packaged_one()
    {
        using var database = SqliteDatabase.Open(":memory:");
        using var statement = database.Prepare("SELECT sqlite_version()");
        using var rows = statement.Query();
        rows.Read();

        Assert.StartsWith(rows.Text(0) + " (", SqliteLibrary.Description, StringComparison.Ordinal);
        Assert.True(Version.Parse(rows.Text(0)) >= new Version(3, 35, 5));
    }
}

/// <summary>For tests of file permissions, which the administrator passes by.</summary>
public sealed class FactWithPermissionsAttribute : FactAttribute
{
    public FactWithPermissionsAttribute()
    {
        if (OperatingSystem.IsWindows()) Skip = "File modes are tested on Unix.";
        else if (Environment.IsPrivilegedProcess) Skip = "The administrator may write anywhere: run the tests as another user.";
    }
}
