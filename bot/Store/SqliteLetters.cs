namespace ComplaintBot.Store;

/// <summary>The outbox: letters queued with the turn that wrote them.</summary>
internal sealed class SqliteLetters(SqliteDatabase database)
{
    private const string Columns = "id, message_id, company, reference, recipient, subject, text, html, language, status, attempts, error, due_at, settled_at";

    // Written as "status < 2", the condition is that of the index over the open letters.
    internal const string DueSql = $"""
        SELECT {Columns} FROM outbox AS due WHERE status = 0 AND due_at <= ?1 AND NOT EXISTS (
            SELECT 1 FROM outbox AS other WHERE other.status < 2 AND other.order_key = due.order_key
                AND (other.status = 1 OR other.id < due.id))
        ORDER BY due_at, id LIMIT ?2
        """;

    public bool Exists(string messageId)
    {
        using var rows = database.Statement("SELECT 1 FROM outbox WHERE message_id = ?").Bind(1, messageId).Query();
        return rows.Read();
    }

    public void Queue(NewLetter letter)
    {
        if (letter.InsteadOf is { } former)
            database.Statement("DELETE FROM outbox WHERE message_id = ? AND status = 0").Bind(1, former).Run();
        database.Statement("INSERT INTO outbox (message_id, company, reference, order_key, recipient, subject, text, html, language, due_at, conversation, valid_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .Bind(1, letter.MessageId).Bind(2, letter.Company).Bind(3, letter.Reference).Bind(4, letter.OrderKey).Bind(5, letter.To)
            .Bind(6, letter.Subject).Bind(7, letter.Text).Bind(8, letter.Html).Bind(9, letter.Language).Bind(10, letter.DueAt).Bind(11, letter.Conversation).Bind(12, letter.ValidUntil).Run();
    }

    /// <summary>Letters of the conversation itself that wait; one that is under way cannot be called back.</summary>
    public void TakeBack(string conversation) =>
        database.Statement("DELETE FROM outbox WHERE conversation = ? AND status = 0").Bind(1, conversation).Run();

    public void DeleteOf(string conversation) =>
        database.Statement("DELETE FROM outbox WHERE conversation = ?").Bind(1, conversation).Run();

    /// <summary>Marks the first open letter of each order key as under way for <paramref name="taker"/>, where its time has come.</summary>
    public IReadOnlyList<StoredLetter> TakeDue(DateTimeOffset now, int limit, string taker)
    {
        database.Statement("DELETE FROM outbox WHERE valid_until <= ? AND status <> 1").Bind(1, now).Run();
        var due = Read(database.Statement(DueSql).Bind(1, now).Bind(2, limit));
        foreach (var letter in due)
            database.Statement("UPDATE outbox SET status = 1, attempts = attempts + 1, taken_by = ?2 WHERE id = ?1").Bind(1, letter.Id).Bind(2, taker).Run();
        return [.. due.Select(letter => letter with { Status = LetterStatus.Sending, Attempts = letter.Attempts + 1 })];
    }

    /// <summary>Or too late.</summary>
    public bool AnyDue(DateTimeOffset now)
    {
        using var rows = database.Statement("SELECT 1 FROM outbox WHERE status = 0 AND due_at <= ?1 UNION ALL SELECT 1 FROM outbox WHERE valid_until <= ?1 AND status <> 1 LIMIT 1").Bind(1, now).Query();
        return rows.Read();
    }

    public IReadOnlyList<StoredLetter> ReadInterrupted(string taker) =>
        Read(database.Statement($"SELECT {Columns} FROM outbox WHERE status < 2 AND status = 1 AND taken_by <> ? ORDER BY id").Bind(1, taker));

    public IReadOnlyList<StoredLetter> ReadOf(string reference) =>
        Read(database.Statement($"SELECT {Columns} FROM outbox WHERE reference = ? ORDER BY id").Bind(1, reference));

    public void Settle(long id, LetterStatus status, string? error, DateTimeOffset? retryAt, DateTimeOffset now)
    {
        var settledAt = status == LetterStatus.Queued ? (DateTimeOffset?)null : now;
        var changed = database.Statement("UPDATE outbox SET status = ?2, error = ?3, due_at = coalesce(?4, due_at), settled_at = ?5, taken_by = NULL WHERE id = ?1")
            .Bind(1, id).Bind(2, (int)status).Bind(3, error).Bind(4, retryAt).Bind(5, settledAt).Run();
        if (changed == 0) throw new ArgumentException($"There is no letter {id} in the outbox.");
        if (status != LetterStatus.Queued) database.Statement("DELETE FROM outbox WHERE id = ? AND valid_until IS NOT NULL").Bind(1, id).Run();
    }

    private static List<StoredLetter> Read(SqliteStatement statement)
    {
        var letters = new List<StoredLetter>();
        using var rows = statement.Query();
        while (rows.Read())
            letters.Add(new StoredLetter(
                rows.Long(0), rows.Text(1), rows.Text(2), rows.TextOrNull(3), rows.Text(4), rows.Text(5), rows.Text(6), rows.TextOrNull(7),
                rows.Text(8), (LetterStatus)rows.Int(9), rows.Int(10), rows.TextOrNull(11), rows.Instant(12),
                rows.IsNull(13) ? null : rows.Instant(13)));
        return letters;
    }
}
