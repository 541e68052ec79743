using System.Security.Cryptography;

namespace ComplaintBot.Store;

/// <summary>Everything in one SQLite file in the data folder: one writer that commits in groups, and readers that never wait for it.</summary>
internal sealed partial class SqliteStore(string folder, TimeProvider time, ILogger<SqliteStore> log) : IStore
{
    private const int ReaderCount = 4;

    // Tells the letters that this process took from those that an earlier one left behind.
    private readonly string taker = Convert.ToHexString(RandomNumberGenerator.GetBytes(8));
    private DataFolder? owned;
    private SqliteWriter? writer;
    private SqliteReaders? readers;

    private SqliteWriter Writer => writer ?? throw new InvalidOperationException(readers is null ? "The store is not open." : "The store is open for reading only.");

    private SqliteReaders Readers => readers ?? throw new InvalidOperationException("The store is not open.");

    public Task Open(CancellationToken stop) => Task.Run(Open, stop);

    private void Open()
    {
        if (readers is not null) throw new InvalidOperationException("The store is open already.");
        owned = DataFolder.Take(folder);
        var file = FileIn(owned.Path);
        try
        {
            writer = new SqliteWriter(OpenMigrated(file));
            readers = new SqliteReaders(() => SqliteSession.OpenReader(file), ReaderCount);
        }
        catch (Exception e)
        {
            Close();
            if (e is SqliteFault fault) throw fault.InWords();
            throw;
        }
        Opened(file, SqliteLibrary.Description);
    }

    private static string FileIn(string folder) => Path.Combine(folder, "complaintbot.db");

    public Task OpenToRead(CancellationToken stop) => Task.Run(OpenToRead, stop);

    /// <summary>Without taking the folder: the write-ahead log lets a reader of another process in at any time.</summary>
    private void OpenToRead()
    {
        if (readers is not null) throw new InvalidOperationException("The store is open already.");
        var file = FileIn(Path.GetFullPath(folder));
        if (!File.Exists(file)) throw new StoreUnavailableException($"There is no database {file}. Name the folder that holds one with Data:Folder.");
        try
        {
            readers = new SqliteReaders(() => OpenCurrent(file), 1);
        }
        catch (SqliteFault fault)
        {
            throw fault.InWords();
        }
    }

    private static SqliteSession OpenCurrent(string file)
    {
        var session = SqliteSession.OpenReadOnly(file);
        try
        {
            SqliteMigrations.MustBeApplied(session.Database, file);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private SqliteSession OpenMigrated(string file)
    {
        var session = SqliteSession.OpenWriter(file);
        try
        {
            SqliteMigrations.Apply(session.Database, file, time.GetUtcNow());
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    public Task<CommitOutcome> Commit(CommitRecord commit, CancellationToken stop)
    {
        CommitRules.Check(commit);
        return Write(session => session.Commit(commit), stop);
    }

    public async ValueTask<IReadOnlyList<StoredLetter>> TakeDueLetters(DateTimeOffset now, int limit, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        // Asked often and mostly in vain: the writer is not troubled for that.
        if (!await Readers.Read(static (session, at) => session.Letters.AnyDue(at), now, stop)) return [];
        return await Write(session => session.Letters.TakeDue(now, limit, taker), stop);
    }

    public Task SettleLetter(long id, LetterStatus status, string? error, DateTimeOffset? retryAt, CancellationToken stop)
    {
        if (status == LetterStatus.Sending) throw new ArgumentException("A letter that is under way is not settled.", nameof(status));
        if (status == LetterStatus.Queued != retryAt is not null) throw new ArgumentException("A letter that is queued again, and only such a one, needs the time of its next attempt.", nameof(retryAt));
        var now = time.GetUtcNow();
        return Write(session => session.Letters.Settle(id, status, error, retryAt, now), stop);
    }

    public Task OfferCode(NewResumeCode code, NewLetter? letter, CodeFrequency most, CancellationToken stop) => Write(
        session =>
        {
            if (session.Codes.Add(code, most) && letter is not null) session.Letters.Queue(letter);
        },
        stop);

    public Task<CodeAnswer> TryCode(byte[] ticket, byte[] code, int tries, DateTimeOffset now, CancellationToken stop) =>
        Write(session => session.Codes.Try(ticket, code, tries, now), stop);

    public Task SaveStaff(StaffUser user, CancellationToken stop) => Write(session => session.Staff.Save(user), stop);

    public Task DropStaleDossiers(DateTimeOffset before, CancellationToken stop) => Write(session => session.Documents.DropStale(before), stop);

    public Task ForgetDocumentRemains(IReadOnlyList<string> places, CancellationToken stop) => Write(session => session.Documents.ForgetRemains(places), stop);

    public async Task Ping(CancellationToken stop)
    {
        await Readers.Read(static (session, _) => session.Turns.Find(""), 0, stop);
        await Write(session => session.Beat(), stop);
    }

    private Task<bool> Write(Action<SqliteSession> write, CancellationToken stop) =>
        Write(session => { write(session); return true; }, stop);

    private Task<T> Write<T>(Func<SqliteSession, T> write, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        return Writer.Write(write);
    }

    /// <summary>For tests that need a database in distress: sets one up on the connection that writes.</summary>
    internal Task ChangeWriter(string pragma) => Writer.Write(session => { session.Database.Execute(pragma); return true; });

    public ValueTask DisposeAsync()
    {
        Close();
        return ValueTask.CompletedTask;
    }

    private void Close()
    {
        // The writer last: the connection that closes last empties the log into the database.
        readers?.Dispose();
        writer?.Dispose();
        owned?.Dispose();
        (readers, writer, owned) = (null, null, null);
    }

    [LoggerMessage(2000, LogLevel.Information, "The store {File} is open, SQLite {Version}")]
    private partial void Opened(string file, string version);
}
