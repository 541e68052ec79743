using ComplaintBot.Store;
using ComplaintBot.Verify;

namespace ComplaintBot.Tests.Verify;

/// <summary>What <c>./run verify</c> says of a register, and of one that somebody has had his hands in.</summary>
public sealed class VerificationTests : IAsyncLifetime, IDisposable
{
    private readonly TamperedRegister register = new();

    public Task InitializeAsync() => register.Fill("K7M4PQ9TX", "R3W8DH2VA", "B6NF9YJ4C");

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => register.Dispose();

    private async Task<(int Exit, string Told, string Troubles)> Verify(string? folder = null)
    {
        using StringWriter told = new(), troubles = new();
        var exit = await Verification.Run([$"--Data:Folder={folder ?? register.Folder}"], told, troubles);
        return (exit, told.ToString(), troubles.ToString());
    }

    [Fact]
    public async Task A_sound_register_is_told_to_be_sound() =>
        Assert.Equal((0, "Sound: 3 complaints with 9 events. Broken: 0.\n", ""), await Verify());

    [Theory]
    [InlineData("a changed fact", "UPDATE events SET facts = '{}' WHERE complaint = 2 AND number = 2", "event 2: Its facts, kind, actor, time or place were changed.")]
    [InlineData("a changed time", "UPDATE events SET at = at + 1 WHERE complaint = 2 AND number = 3", "event 3: Its facts, kind, actor, time or place were changed.")]
    [InlineData("a time that is none", "UPDATE events SET at = 9223372036854775807 WHERE complaint = 2 AND number = 1", "event 1: Its facts, kind, actor, time or place were changed.")]
    [InlineData("a changed word", "UPDATE event_words SET words = replace(words, 'three', 'two') WHERE complaint = 2 AND number = 1", "event 1: Its words were changed.")]
    [InlineData("a removed event", "DELETE FROM events WHERE complaint = 2 AND number = 2", "event 2: Event 2 is missing; event 3 stands in its place.")]
    [InlineData("a removed last event", "DELETE FROM events WHERE complaint = 2 AND number = 3", "event 3: The history ends before the last event that is known of it.")]
    [InlineData("no event left", "DELETE FROM events WHERE complaint = 2", "event 1: The history ends before the last event that is known of it.")]
    [InlineData("swapped events", "UPDATE events SET number = 9 WHERE complaint = 2 AND number = 1; UPDATE events SET number = 1 WHERE complaint = 2 AND number = 2; UPDATE events SET number = 2 WHERE complaint = 2 AND number = 9", "event 1: It does not follow the event before it.")]
    [InlineData("a wrong head", "UPDATE complaints SET chain_head = zeroblob(32) WHERE position = 2", "event 3: It is the last one, and the register keeps another hash of it.")]
    [InlineData("a wrong count", "UPDATE complaints SET events = 4 WHERE position = 2", "event 3: It is the last one, and the register counts 4.")]
    [InlineData("a history under another reference", "UPDATE complaints SET reference = 'ANOTHER' WHERE position = 2", "event 1: Its facts, kind, actor, time or place were changed.")]
    public async Task The_first_broken_link_is_named_and_the_others_are_sound(string tampering, string sql, string named)
    {
        register.Tamper(sql);

        var (exit, told, _) = await Verify();

        var lines = told.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(exit == 1, tampering);
        Assert.Equal($"{(sql.Contains("ANOTHER", StringComparison.Ordinal) ? "ANOTHER" : "R3W8DH2VA")}: {named}", lines[0]);
        Assert.Equal("Sound: 2 complaints with 6 events. Broken: 1.", lines[1]);
    }

    [Fact]
    public async Task Words_that_were_erased_do_not_break_the_history()
    {
        register.Tamper("DELETE FROM event_words WHERE complaint = 2 AND number = 1; UPDATE events SET salt = zeroblob(0) WHERE complaint = 2 AND number = 1");

        Assert.Equal(0, (await Verify()).Exit);
    }

    [Fact]
    public async Task More_complaints_than_a_page_are_all_looked_at()
    {
        await register.Fill([.. Enumerable.Range(0, 250).Select(i => $"MANY{i}")]);
        register.Tamper("UPDATE events SET facts = '{}' WHERE number = 1 AND complaint = (SELECT max(position) FROM complaints)");

        var (exit, told, _) = await Verify();

        Assert.Equal(1, exit);
        Assert.StartsWith("MANY249: event 1: ", told, StringComparison.Ordinal);
        Assert.EndsWith("Sound: 252 complaints with 756 events. Broken: 1.\n", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_works_while_the_host_has_the_folder_and_leaves_the_host_at_work()
    {
        await using var host = register.Store();
        await host.Open(default);

        Assert.Equal(0, (await Verify()).Exit);

        await host.Ping(default);
    }

    [Fact]
    public async Task A_folder_without_a_database_is_told_and_stays_as_it_is()
    {
        var empty = Directory.CreateDirectory(Path.Combine(register.Folder, "empty")).FullName;

        var (exit, told, troubles) = await Verify(empty);

        Assert.Equal((2, ""), (exit, told));
        Assert.Contains("There is no database", troubles, StringComparison.Ordinal);
        Assert.Contains("Data:Folder", troubles, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(empty));
    }

    [Theory]
    [InlineData("INSERT INTO migrations VALUES (9000, '9000_future', 0)", "newer release")]
    [InlineData("DELETE FROM migrations", "older release")]
    [InlineData("DROP TABLE migrations", "another program")]
    [InlineData("DROP TABLE event_words", "event_words")]
    public async Task A_database_that_this_release_does_not_read_is_told(string sql, string told)
    {
        register.Tamper(sql);

        var (exit, _, troubles) = await Verify();

        Assert.Equal(2, exit);
        Assert.Contains(told, troubles, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_file_is_told()
    {
        await File.WriteAllBytesAsync(register.File, [.. Enumerable.Repeat((byte)0x5a, 8192)]);

        var (exit, _, troubles) = await Verify();

        Assert.Equal(2, exit);
        Assert.Contains("is damaged or is not a database", troubles, StringComparison.Ordinal);
    }
}
