using System.Text.Json;
using ComplaintBot.Complaints;
using ComplaintBot.Store;
using ComplaintBot.Tests.Store;
using ComplaintBot.Verify;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplaintBot.Tests.Kill;

/// <summary>What lies in a data folder, held against what its customers were told.</summary>
internal sealed class Aftermath : IAsyncDisposable
{
    private readonly string folder;
    private readonly SqliteStore store;

    private Aftermath(string folder) => (this.folder, store) = (folder, new SqliteStore(folder, new FixedTime(Some.Instant), NullLogger<SqliteStore>.Instance));

    public static async Task<Aftermath> In(string folder)
    {
        var aftermath = new Aftermath(folder);
        await aftermath.store.OpenToRead(default);
        return aftermath;
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    /// <summary>The host is another process, which tells nobody that its outbox is empty: it has to be looked at.</summary>
    public async Task LettersHaveLeft(CancellationToken patience)
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (Count("outbox WHERE status < 2") > 0) await look.WaitForNextTickAsync(patience);
    }

    public long Count(string what)
    {
        using var database = SqliteDatabase.OpenReadOnly(Path.Combine(folder, "complaintbot.db"));
        using var statement = database.Prepare("SELECT count(*) FROM " + what);
        using var rows = statement.Query();
        rows.Read();
        return rows.Long(0);
    }

    /// <summary>Nothing is in the store but what these visits account for.</summary>
    public void NothingElseHappened(IReadOnlyList<Visit> visits)
    {
        Assert.Equal(visits.Count, Count("conversations"));
        Assert.Equal(visits.Sum(v => v.Acknowledged.Count), Count("turns"));
        Assert.Equal(visits.Count, Count("complaints"));
        Assert.Equal(visits.Count, Count("events"));
        Assert.Equal(2 * visits.Count, Count("outbox"));
        Assert.Equal(visits.Count, visits.Select(v => v.Reference).Distinct().Count());
    }

    /// <summary>Every word once and in order, each answered once, and nobody has read anything else.</summary>
    /// <returns>What the bot said, without what is this customer's own.</returns>
    public async Task<string> TranscriptIsWhole(Visit visit)
    {
        var stored = await store.ReadActivities(visit.Conversation, 0, 1000, default);
        Assert.Equal(Enumerable.Range(1, stored.Count), stored.Select(a => (int)a.Sequence));
        var activities = stored.Select(a => JsonDocument.Parse(a.Json).RootElement).ToList();
        Assert.Equal(stored.Select(a => $"{visit.Conversation}|{a.Sequence:D7}"), activities.Select(a => a.Text("id")));
        Assert.Equal(stored.Select(a => Some.Text(a.Json)), visit.Seen);

        Assert.Equal(visit.Acknowledged, activities.Where(IsCustomers).Select(a => (a.GetProperty("channelData").Text("clientActivityID"), a.Text("id"))));
        var answered = "";
        foreach (var activity in activities)
        {
            if (IsCustomers(activity)) answered = activity.Text("id");
            else Assert.Equal(answered, activity.Text("replyToId"));
        }

        return string.Join('\n', activities.Select(a => IsCustomers(a) ? ">" : "< " + Spoken(a).Replace(visit.Reference, "{reference}", StringComparison.Ordinal).Replace(visit.Email, "{email}", StringComparison.Ordinal)));
    }

    public async Task ComplaintIsFiledOnce(Visit visit)
    {
        var complaint = await store.FindComplaint(visit.Reference, default);
        Assert.NotNull(complaint);
        Assert.Equal((visit.Conversation, ComplaintStatus.Filed, 1), (complaint.Conversation, complaint.Status, complaint.Events));
        Assert.Equal((visit.Email, visit.Story), (complaint.Complaint.Complainant.Email, complaint.Complaint.Description));
        Assert.Equal(1, Count($"complaints WHERE conversation = '{visit.Conversation}'"));
        var events = await store.ReadEvents(visit.Reference, default);
        Assert.Null(Links.FirstBroken(new StoredChain(complaint.Position, visit.Reference, complaint.Events, complaint.ChainHead, events)));
    }

    public async Task LettersLeftOnce(Visit visit)
    {
        var letters = await store.ReadLetters(visit.Reference, default);
        Assert.Equal([$"{visit.Reference}.notice@localhost", $"{visit.Reference}.receipt@localhost"], letters.Select(l => l.MessageId).Order(StringComparer.Ordinal));
        Assert.All(letters, letter => Assert.Equal(LetterStatus.Sent, letter.Status));
        foreach (var letter in letters)
        {
            var eml = await File.ReadAllTextAsync(Path.Combine(folder, "mail", letter.MessageId + ".eml"));
            Assert.Contains($"Message-ID: <{letter.MessageId}>", eml, StringComparison.OrdinalIgnoreCase);
            Assert.Contains(visit.Reference, eml, StringComparison.Ordinal);
        }
    }

    public void NoOtherFileLiesInTheMail(IReadOnlyList<Visit> visits) =>
        Assert.Equal(
            visits.SelectMany(v => new[] { $"{v.Reference}.notice@localhost.eml", $"{v.Reference}.receipt@localhost.eml" }).Order(StringComparer.Ordinal),
            Directory.GetFileSystemEntries(Path.Combine(folder, "mail")).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal));

    private static bool IsCustomers(JsonElement activity) => activity.GetProperty("from").Text("role") == "user";

    private static string Spoken(JsonElement activity) => activity.TryGetProperty("text", out var text) ? text.GetString()! : activity.Text("type");
}
