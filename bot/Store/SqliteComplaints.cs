using System.Text.Json;

namespace ComplaintBot.Store;

/// <summary>Complaints with their chained events.</summary>
internal sealed class SqliteComplaints(SqliteDatabase database)
{
    private const string Columns = "position, json, status, conversation, events, chain_head";

    public StoredComplaint? Find(string reference)
    {
        using var rows = database.Statement($"SELECT {Columns} FROM complaints WHERE reference = ?").Bind(1, reference).Query();
        return rows.Read() ? Read(rows) : null;
    }

    public IReadOnlyList<StoredComplaint> List(IReadOnlyCollection<string> companies, long? before, int limit)
    {
        // Per company the index gives the newest at once; one query over several would have to sort them all.
        var newest = companies.Distinct().SelectMany(company => Positions(company, before ?? long.MaxValue, limit))
            .OrderDescending().Take(limit);
        return [.. newest.Select(At).OfType<StoredComplaint>()];
    }

    private List<long> Positions(string company, long before, int limit)
    {
        var positions = new List<long>();
        using var rows = database.Statement("SELECT position FROM complaints WHERE company = ? AND position < ? ORDER BY position DESC LIMIT ?")
            .Bind(1, company).Bind(2, before).Bind(3, limit).Query();
        while (rows.Read()) positions.Add(rows.Long(0));
        return positions;
    }

    private StoredComplaint? At(long position)
    {
        using var rows = database.Statement($"SELECT {Columns} FROM complaints WHERE position = ?").Bind(1, position).Query();
        return rows.Read() ? Read(rows) : null;
    }

    private static StoredComplaint Read(SqliteRows row) => new(
        row.Long(0), JsonSerializer.Deserialize(row.Bytes(1), StoreJson.Default.Complaint)!, row.Text(2), row.TextOrNull(3),
        row.Int(4), row.Bytes(5).ToArray());

    public IReadOnlyList<StoredChain> ReadChains(long after, int limit)
    {
        // A transaction that only reads, so that no event comes between a head and its events.
        database.Statement("BEGIN").Run();
        try
        {
            return [.. Heads(after, limit).Select(head => head with { Events = ReadEvents(head.Reference) })];
        }
        finally
        {
            database.Statement("ROLLBACK").Run();
        }
    }

    private List<StoredChain> Heads(long after, int limit)
    {
        var heads = new List<StoredChain>();
        using var rows = database.Statement("SELECT position, reference, events, chain_head FROM complaints WHERE position > ? ORDER BY position LIMIT ?")
            .Bind(1, after).Bind(2, limit).Query();
        while (rows.Read()) heads.Add(new StoredChain(rows.Long(0), rows.Text(1), rows.Int(2), rows.Bytes(3).ToArray(), []));
        return heads;
    }

    public IReadOnlyList<StoredEvent> ReadEvents(string reference)
    {
        var events = new List<StoredEvent>();
        using var rows = database.Statement("""
            SELECT e.number, e.kind, e.actor, e.at, e.facts, w.words, e.salt, e.words_digest, e.previous, e.hash
            FROM events e LEFT JOIN event_words w ON w.complaint = e.complaint AND w.number = e.number
            WHERE e.complaint = (SELECT position FROM complaints WHERE reference = ?) ORDER BY e.number
            """).Bind(1, reference).Query();
        while (rows.Read())
            events.Add(new StoredEvent(
                rows.Int(0), rows.Text(1), rows.Text(2), rows.Instant(3), rows.Text(4), rows.TextOrNull(5),
                rows.Bytes(6).ToArray(), rows.Bytes(7).ToArray(), rows.Bytes(8).ToArray(), rows.Bytes(9).ToArray()));
        return events;
    }

    /// <summary>Whether the complaint is as the caller read it. Writes nothing.</summary>
    public CommitOutcome Check(ComplaintChange change)
    {
        using var rows = database.Statement("SELECT events, chain_head FROM complaints WHERE reference = ?").Bind(1, change.Complaint.Reference).Query();
        var exists = rows.Read();
        if (change.ExpectedEvents == 0) return exists ? CommitOutcome.IdTaken : CommitOutcome.Committed;
        if (!exists || rows.Int(0) != change.ExpectedEvents) return CommitOutcome.VersionConflict;
        if (!rows.Bytes(1).SequenceEqual(change.Events[0].Previous))
            throw new ArgumentException($"Event {change.ExpectedEvents + 1} of complaint {change.Complaint.Reference} does not continue the chain that is stored.");
        return CommitOutcome.Committed;
    }

    public void Write(ComplaintChange change)
    {
        var position = change.ExpectedEvents == 0 ? Insert(change) : Update(change);
        for (var i = 0; i < change.Events.Count; i++)
            Append(position, change.ExpectedEvents + i + 1, change.Events[i]);
    }

    private long Insert(ComplaintChange change)
    {
        database.Statement("INSERT INTO complaints (reference, company, status, kind, conversation, events, chain_head, filed_at, json) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .Bind(1, change.Complaint.Reference).Bind(2, change.Complaint.Company).Bind(3, change.Status)
            .Bind(4, change.Complaint.Kind.ToString()).Bind(5, change.Conversation).Bind(6, change.Events.Count)
            .Bind(7, change.Events[^1].Hash).Bind(8, change.Complaint.FiledAt).Bind(9, Json(change)).Run();
        var position = database.LastInsertedRow;
        SetContact(position, change);
        return position;
    }

    private long Update(ComplaintChange change)
    {
        database.Statement("UPDATE complaints SET company = ?2, status = ?3, kind = ?4, conversation = coalesce(?5, conversation), events = ?6, chain_head = ?7, json = ?8 WHERE reference = ?1")
            .Bind(1, change.Complaint.Reference).Bind(2, change.Complaint.Company).Bind(3, change.Status)
            .Bind(4, change.Complaint.Kind.ToString()).Bind(5, change.Conversation)
            .Bind(6, change.ExpectedEvents + change.Events.Count).Bind(7, change.Events[^1].Hash).Bind(8, Json(change)).Run();
        using var rows = database.Statement("SELECT position FROM complaints WHERE reference = ?").Bind(1, change.Complaint.Reference).Query();
        rows.Read();
        var position = rows.Long(0);
        SetContact(position, change);
        return position;
    }

    private void SetContact(long position, ComplaintChange change)
    {
        if (change.Contact is { } contact) database.Statement("UPDATE complaints SET contact = ?2 WHERE position = ?1").Bind(1, position).Bind(2, contact).Run();
    }

    private static byte[] Json(ComplaintChange change) => JsonSerializer.SerializeToUtf8Bytes(change.Complaint, StoreJson.Default.Complaint);

    private void Append(long position, int number, NewEvent happened)
    {
        database.Statement("INSERT INTO events (complaint, number, kind, actor, at, facts, salt, words_digest, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .Bind(1, position).Bind(2, number).Bind(3, happened.Kind).Bind(4, happened.Actor).Bind(5, happened.At).Bind(6, happened.Facts)
            .Bind(7, happened.Salt).Bind(8, happened.WordsDigest).Bind(9, happened.Previous).Bind(10, happened.Hash).Run();
        if (happened.Words is { } words)
            database.Statement("INSERT INTO event_words (complaint, number, words) VALUES (?, ?, ?)").Bind(1, position).Bind(2, number).Bind(3, words).Run();
    }
}
