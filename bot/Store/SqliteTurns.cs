using System.Buffers;

namespace ComplaintBot.Store;

/// <summary>Conversations and their turns.</summary>
internal sealed class SqliteTurns(SqliteDatabase database)
{
    internal const string IdleSql = "SELECT id, idle_since, no FROM conversations WHERE remind = ?1 AND idle_since <= ?2 AND (idle_since, no) > (?3, ?4) ORDER BY idle_since, no LIMIT ?5";

    private readonly ArrayBufferWriter<byte> packed = new(8192);

    public StoredConversation? Find(string id)
    {
        using var rows = database.Statement("SELECT company, user_id, version, state, last_sequence, resume_hash, created_at, changed_at, contact FROM conversations WHERE id = ?").Bind(1, id).Query();
        return !rows.Read() ? null : new StoredConversation(
            id, rows.TextOrNull(0), rows.Text(1), rows.Long(2), rows.Bytes(3).ToArray(), rows.Long(4),
            ResumeHashes.Unpack(BytesOrNull(rows, 5)), BytesOrNull(rows, 8), rows.Instant(6), rows.Instant(7));
    }

    private static byte[]? BytesOrNull(SqliteRows rows, int column) => rows.IsNull(column) ? null : rows.Bytes(column).ToArray();

    public StoredTurn? FindTurn(string conversation, string incomingKey)
    {
        using var rows = database.Statement("SELECT first_sequence, count FROM turns WHERE conversation = (SELECT no FROM conversations WHERE id = ?) AND incoming_key = ?")
            .Bind(1, conversation).Bind(2, incomingKey).Query();
        return rows.Read() ? new StoredTurn(rows.Long(0), rows.Int(1)) : null;
    }

    public IReadOnlyList<StoredActivity> ReadActivities(string conversation, long after, int limit)
    {
        var found = new List<StoredActivity>();
        if (Number(conversation) is not { } no) return found;
        // The turn in which the reader stopped begins at or before the next sequence.
        using var rows = database.Statement("""
            SELECT first_sequence, activities FROM turns WHERE conversation = ?1 AND first_sequence >=
                coalesce((SELECT max(first_sequence) FROM turns WHERE conversation = ?1 AND first_sequence <= ?2), 0)
            ORDER BY first_sequence
            """).Bind(1, no).Bind(2, after < long.MaxValue ? after + 1 : after).Query();
        while (found.Count < limit && rows.Read())
            PackedActivities.Unpack(rows.Bytes(1), rows.Long(0), after, limit, found);
        return found;
    }

    public IReadOnlyList<IdleConversation> ListIdle(bool remind, DateTimeOffset before, IdleConversation? after, int limit)
    {
        var found = new List<IdleConversation>();
        using var rows = database.Statement(IdleSql).Bind(1, remind ? 1 : 0).Bind(2, before)
            .Bind(3, after?.Since ?? DateTimeOffset.MinValue).Bind(4, after?.Position ?? 0).Bind(5, limit).Query();
        while (rows.Read()) found.Add(new IdleConversation(rows.Text(0), rows.Instant(1), rows.Long(2)));
        return found;
    }

    private long? Number(string conversation)
    {
        using var rows = database.Statement("SELECT no FROM conversations WHERE id = ?").Bind(1, conversation).Query();
        return rows.Read() ? rows.Long(0) : null;
    }

    /// <summary>The conversation's number (0 where it is new), or null where somebody else was faster. Writes nothing.</summary>
    public long? FindUnchanged(ConversationChange change)
    {
        using var rows = database.Statement("SELECT no, version, last_sequence FROM conversations WHERE id = ?").Bind(1, change.Id).Query();
        if (!rows.Read()) return change.ExpectedVersion == 0 ? 0 : null;
        if (rows.Long(1) != change.ExpectedVersion) return null;
        if (rows.Long(2) + 1 != change.FirstSequence)
            throw new ArgumentException($"The first sequence of conversation {change.Id} must be {rows.Long(2) + 1}, one more than the last one that was read, not {change.FirstSequence}.");
        return rows.Long(0);
    }

    /// <summary>False, with nothing written, where a turn with this incoming key is there already.</summary>
    public bool Write(long no, ConversationChange change)
    {
        var isNew = no == 0;
        if (isNew) no = Begin(change);
        if (!Append(no, change)) return false;
        if (!isNew) Continue(no, change);
        if (change.Resume is { } resume) SetResume(no, resume);
        if (change.Contact is { } contact) SetContact(no, contact.Digest);
        return true;
    }

    private void SetResume(long no, ResumeHashes resume)
    {
        if (resume.Packed is { } hashes) database.Statement("UPDATE conversations SET resume_hash = ?2 WHERE no = ?1").Bind(1, no).Bind(2, hashes).Run();
        else database.Statement("UPDATE conversations SET resume_hash = NULL, remind = 0 WHERE no = ?").Bind(1, no).Run();
    }

    private void SetContact(long no, byte[]? digest)
    {
        if (digest is not null) database.Statement("UPDATE conversations SET contact = ?2 WHERE no = ?1").Bind(1, no).Bind(2, digest).Run();
        else database.Statement("UPDATE conversations SET contact = NULL WHERE no = ?").Bind(1, no).Run();
    }

    private long Begin(ConversationChange change)
    {
        if (change.FirstSequence != 1)
            throw new ArgumentException($"The first sequence of the new conversation {change.Id} must be 1, not {change.FirstSequence}.");
        var draft = change.Draft ?? new(change.At, false);
        database.Statement("INSERT INTO conversations (id, company, user_id, version, state, last_sequence, created_at, changed_at, idle_since, remind) VALUES (?1, ?2, ?3, 1, ?4, ?5, ?6, ?6, ?7, ?8)")
            .Bind(1, change.Id).Bind(2, change.Company).Bind(3, change.UserId).Bind(4, change.State.Span)
            .Bind(5, change.Activities.Count).Bind(6, change.At).Bind(7, draft.IdleSince).Bind(8, draft.Remind ? 1 : 0).Run();
        return database.LastInsertedRow;
    }

    private bool Append(long no, ConversationChange change)
    {
        if (change.Activities.Count == 0 && change.IncomingKey is null) return true;
        PackedActivities.Pack(change.Activities, packed);
        return database.Statement("INSERT INTO turns (conversation, first_sequence, count, incoming_key, at, activities) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (conversation, incoming_key) WHERE incoming_key IS NOT NULL DO NOTHING")
            .Bind(1, no).Bind(2, change.FirstSequence).Bind(3, change.Activities.Count).Bind(4, change.IncomingKey)
            .Bind(5, change.At).Bind(6, packed.WrittenSpan).Run() == 1;
    }

    private void Continue(long no, ConversationChange change)
    {
        const string Set = "UPDATE conversations SET version = ?2, state = ?3, last_sequence = ?4, changed_at = ?5, company = coalesce(?6, company)";
        var update = database.Statement(change.Draft is null ? $"{Set} WHERE no = ?1" : $"{Set}, idle_since = ?7, remind = ?8 WHERE no = ?1")
            .Bind(1, no).Bind(2, change.ExpectedVersion + 1).Bind(3, change.State.Span)
            .Bind(4, change.FirstSequence + change.Activities.Count - 1).Bind(5, change.At).Bind(6, change.Company);
        if (change.Draft is { } draft) update.Bind(7, draft.IdleSince).Bind(8, draft.Remind ? 1 : 0);
        update.Run();
    }

    /// <summary>The conversation's number, or null where it changed or went meanwhile. Writes nothing.</summary>
    public long? FindUnchanged(ConversationDeletion deletion)
    {
        using var rows = database.Statement("SELECT no FROM conversations WHERE id = ? AND version = ?").Bind(1, deletion.Id).Bind(2, deletion.ExpectedVersion).Query();
        return rows.Read() ? rows.Long(0) : null;
    }

    /// <summary>Its turns go with it, by their foreign key.</summary>
    public void Delete(long no) => database.Statement("DELETE FROM conversations WHERE no = ?").Bind(1, no).Run();
}
