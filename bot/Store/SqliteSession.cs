namespace ComplaintBot.Store;

/// <summary>A connection with what can be asked of it: one for the writer, several for readers.</summary>
internal sealed class SqliteSession : IDisposable
{
    private SqliteSession(SqliteDatabase database)
    {
        Database = database;
        Turns = new SqliteTurns(database);
        Complaints = new SqliteComplaints(database);
        Letters = new SqliteLetters(database);
        Staff = new SqliteStaff(database);
        Documents = new SqliteDocuments(database);
        Codes = new SqliteCodes(database);
    }

    public SqliteDatabase Database { get; }
    public SqliteTurns Turns { get; }
    public SqliteComplaints Complaints { get; }
    public SqliteLetters Letters { get; }
    public SqliteStaff Staff { get; }
    public SqliteDocuments Documents { get; }
    public SqliteCodes Codes { get; }

    /// <summary>Of the kind that is synchronous: a commit is on the disk when it returns. What is changed or erased is overwritten in its page.</summary>
    public static SqliteSession OpenWriter(string file) => Open(SqliteDatabase.Open(file), """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA foreign_keys = ON;
        PRAGMA secure_delete = FAST;
        PRAGMA temp_store = MEMORY;
        PRAGMA cache_size = -32768;
        PRAGMA journal_size_limit = 67108864;
        """);

    public static SqliteSession OpenReader(string file) => Open(SqliteDatabase.Open(file), """
        PRAGMA query_only = ON;
        PRAGMA temp_store = MEMORY;
        PRAGMA cache_size = -4096;
        """);

    /// <summary>For a process beside the one that writes: it makes no database, and the file stays as it is whatever is asked.</summary>
    public static SqliteSession OpenReadOnly(string file) => Open(SqliteDatabase.OpenReadOnly(file), "PRAGMA temp_store = MEMORY");

    private static SqliteSession Open(SqliteDatabase database, string settings)
    {
        try
        {
            database.Execute(settings);
            return new SqliteSession(database);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Everything is looked at before anything is written, so that a record that loses leaves nothing in the transaction of its group.</summary>
    public CommitOutcome Commit(CommitRecord commit)
    {
        var no = 0L;
        if (commit.Conversation is { } conversation)
        {
            if (Turns.FindUnchanged(conversation) is not { } found) return CommitOutcome.VersionConflict;
            no = found;
        }
        if (commit.Deletion is { } gone)
        {
            if (Turns.FindUnchanged(gone) is not { } found) return CommitOutcome.VersionConflict;
            no = found;
        }
        foreach (var change in commit.Complaints)
            if (Complaints.Check(change) is var outcome and not CommitOutcome.Committed) return outcome;
        foreach (var letter in commit.Letters)
            if (Letters.Exists(letter.MessageId)) return CommitOutcome.IdTaken;

        // The turn comes first, because its incoming key is looked at while it is written. Whoever lost to it reads again and finds that turn.
        if (commit.Conversation is { } turn && !Turns.Write(no, turn)) return CommitOutcome.VersionConflict;
        if (commit.Conversation is { TakeBackLetters: true, Id: var speaks }) Letters.TakeBack(speaks);
        if (commit.Deletion is { } deletion)
        {
            Letters.DeleteOf(deletion.Id);
            Documents.DeleteOf(deletion.Id);
            Turns.Delete(no);
        }
        foreach (var change in commit.Complaints) Complaints.Write(change);
        foreach (var letter in commit.Letters) Letters.Queue(letter);
        if (commit.Documents is { } documents) Documents.Write(documents);
        return CommitOutcome.Committed;
    }

    public void Beat() => Database.Statement("UPDATE heartbeat SET beat = beat + 1").Run();

    public void Dispose() => Database.Dispose();
}
