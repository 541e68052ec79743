using ComplaintBot.Complaints;
using ComplaintBot.Store;
using ComplaintBot.Tests.Store;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplaintBot.Tests.Verify;

/// <summary>A register with real histories of three events each, and a way past the program into its tables.</summary>
internal sealed class TamperedRegister : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("complaintbot-verify-");

    public string Folder => folder.FullName;

    public string File => Path.Combine(Folder, "complaintbot.db");

    public SqliteStore Store() => new(Folder, new FixedTime(Some.Instant), NullLogger<SqliteStore>.Instance);

    public async Task Fill(params string[] references)
    {
        await using var store = Store();
        await store.Open(default);
        foreach (var reference in references)
            Assert.Equal(CommitOutcome.Committed, await store.Commit(Some.Commit(Some.Filing(reference) with { Events = Events(reference) }), default));
    }

    private static List<NewEvent> Events(string reference)
    {
        ComplaintEvent[] told =
        [
            new("filed", "customer", Some.Instant, """{"nature":"serious"}""", "\"The car has been standing for three weeks.\""),
            new("acknowledged", "staff", Some.Instant.AddHours(1), """{"by":"letter"}"""),
            new("answered", "staff", Some.Instant.AddDays(2), """{"by":"letter"}""", "\"The repair is paid for.\""),
        ];
        var events = new List<NewEvent>();
        ChainedEvent? last = null;
        foreach (var e in told)
        {
            last = History.Append(reference, last, e, new byte[History.SaltSize]);
            events.Add(new NewEvent(last.Kind, last.Actor, last.At, last.Facts, last.Words, last.Salt, last.WordsDigest, last.Previous, last.Hash));
        }

        return events;
    }

    public void Tamper(string sql)
    {
        using var database = SqliteDatabase.Open(File);
        database.Execute(sql);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
