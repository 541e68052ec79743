using ComplaintBot.Complaints;

namespace ComplaintBot.Store;

/// <summary>Dossiers and the documents in them.</summary>
internal sealed class SqliteDocuments(SqliteDatabase database)
{
    private const string Select = """
        SELECT d.id, d.name, d.media_type, d.bytes, d.sha256, d.place, d.sealed_key, d.at, o.id, o.company, o.conversation, o.complaint, o.sealed_key
        FROM documents d JOIN dossiers o ON o.no = d.dossier
        """;

    private const string OpenOf = "SELECT no FROM dossiers WHERE conversation = ?1 AND complaint IS NULL";

    public StoredDocument? Find(string id)
    {
        using var rows = database.Statement($"{Select} WHERE d.id = ?").Bind(1, id).Query();
        return rows.Read() ? Read(rows) : null;
    }

    public IReadOnlyList<StoredDocument> ReadOf(string reference)
    {
        var found = new List<StoredDocument>();
        using var rows = database.Statement($"{Select} WHERE o.complaint = ? ORDER BY d.no").Bind(1, reference).Query();
        while (rows.Read()) found.Add(Read(rows));
        return found;
    }

    /// <summary>The newest, where two came into being at once.</summary>
    public StoredDossier? FindOpen(string conversation) =>
        FindDossier("SELECT id, company, conversation, complaint, sealed_key FROM dossiers WHERE conversation = ? AND complaint IS NULL ORDER BY no DESC LIMIT 1", conversation);

    public StoredDossier? FindFiled(string reference) =>
        FindDossier("SELECT id, company, conversation, complaint, sealed_key FROM dossiers WHERE complaint = ? ORDER BY no LIMIT 1", reference);

    public StoredDossier? FindAny()
    {
        using var rows = database.Statement("SELECT id, company, conversation, complaint, sealed_key FROM dossiers LIMIT 1").Query();
        return rows.Read() ? ReadDossier(rows) : null;
    }

    public UnfiledBytes CountUnfiled(string conversation, string source, string? company) => new(
        Sum($"SELECT coalesce(sum(bytes), 0) FROM documents WHERE dossier IN ({OpenOf})", conversation),
        Sum("SELECT coalesce(sum(bytes), 0) FROM documents WHERE source = ?", source),
        Sum("SELECT coalesce(sum(bytes), 0) FROM documents WHERE dossier IN (SELECT no FROM dossiers WHERE company IS ? AND complaint IS NULL)", company));

    public IReadOnlyList<string> ReadRemains(int limit)
    {
        var places = new List<string>();
        using var rows = database.Statement("SELECT place FROM document_remains LIMIT ?").Bind(1, limit).Query();
        while (rows.Read()) places.Add(rows.Text(0));
        return places;
    }

    public void ForgetRemains(IReadOnlyList<string> places)
    {
        foreach (var place in places) database.Statement("DELETE FROM document_remains WHERE place = ?").Bind(1, place).Run();
    }

    public void Write(DocumentChanges changes)
    {
        foreach (var dossier in changes.Dossiers) Open(changes.Conversation, dossier);
        foreach (var kept in changes.Kept) Keep(kept);
        foreach (var moved in changes.Moved) Move(changes.Conversation, moved);
        foreach (var id in changes.Discarded) Remove($"id = ?2 AND dossier IN ({OpenOf})", changes.Conversation, id);
        foreach (var filed in changes.Filed) File(changes.Conversation, filed);
    }

    /// <summary>What the conversation has not filed goes with it.</summary>
    public void DeleteOf(string conversation)
    {
        Remove($"dossier IN ({OpenOf})", conversation, null);
        database.Statement("DELETE FROM dossiers WHERE conversation = ? AND complaint IS NULL").Bind(1, conversation).Run();
    }

    public void DropStale(DateTimeOffset before)
    {
        foreach (var conversation in Stale(before)) DeleteOf(conversation);
    }

    private List<string> Stale(DateTimeOffset before)
    {
        var found = new List<string>();
        using var rows = database.Statement("""
            SELECT DISTINCT o.conversation FROM dossiers o LEFT JOIN conversations c ON c.id = o.conversation
            WHERE o.complaint IS NULL AND o.at < ?1 AND (c.changed_at IS NULL OR c.changed_at < ?1)
            """).Bind(1, before).Query();
        while (rows.Read()) found.Add(rows.Text(0));
        return found;
    }

    private StoredDossier? FindDossier(string sql, string of)
    {
        using var rows = database.Statement(sql).Bind(1, of).Query();
        return rows.Read() ? ReadDossier(rows) : null;
    }

    private static StoredDossier ReadDossier(SqliteRows row) => new(row.Text(0), row.TextOrNull(1), row.TextOrNull(2), row.TextOrNull(3), row.Bytes(4).ToArray());

    private long Sum(string sql, string? of)
    {
        using var rows = database.Statement(sql).Bind(1, of).Query();
        return rows.Read() ? rows.Long(0) : 0;
    }

    private void Open(string conversation, NewDossier dossier) =>
        database.Statement("INSERT INTO dossiers (id, company, conversation, complaint, sealed_key, at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING")
            .Bind(1, dossier.Id).Bind(2, dossier.Company).Bind(3, conversation).Bind(4, dossier.Complaint).Bind(5, dossier.SealedKey).Bind(6, dossier.At).Run();

    private void Keep(NewDocument kept)
    {
        var it = kept.Document;
        database.Statement("INSERT INTO documents (id, dossier, place, name, media_type, bytes, sha256, sealed_key, source, at) VALUES (?, (SELECT no FROM dossiers WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?)")
            .Bind(1, it.Id).Bind(2, kept.Dossier).Bind(3, kept.Place).Bind(4, it.Name).Bind(5, it.MediaType).Bind(6, it.Bytes).Bind(7, it.Sha256)
            .Bind(8, kept.SealedKey).Bind(9, kept.Source).Bind(10, kept.At).Run();
    }

    private void Move(string conversation, MovedDocument moved) =>
        database.Statement($"UPDATE documents SET dossier = (SELECT no FROM dossiers WHERE id = ?3), sealed_key = ?4, source = NULL WHERE id = ?2 AND dossier IN ({OpenOf})")
            .Bind(1, conversation).Bind(2, moved.Id).Bind(3, moved.Dossier).Bind(4, moved.SealedKey).Run();

    private void File(string conversation, FiledDocuments filed)
    {
        var dossiers = Dossiers(conversation, filed.Ids);
        foreach (var dossier in dossiers)
        {
            foreach (var (id, place) in Within(dossier).Where(lies => !filed.Ids.Contains(lies.Id))) Remove(id, place);
            database.Statement("UPDATE documents SET source = NULL WHERE dossier = ?").Bind(1, dossier).Run();
            database.Statement("UPDATE dossiers SET complaint = ? WHERE no = ?").Bind(1, filed.Reference).Bind(2, dossier).Run();
        }
    }

    private HashSet<long> Dossiers(string conversation, IReadOnlyList<string> ids)
    {
        var dossiers = new HashSet<long>();
        foreach (var id in ids)
        {
            using var rows = database.Statement($"SELECT dossier FROM documents WHERE id = ?2 AND dossier IN ({OpenOf})").Bind(1, conversation).Bind(2, id).Query();
            if (rows.Read()) dossiers.Add(rows.Long(0));
        }

        return dossiers;
    }

    private List<(string Id, string Place)> Within(long dossier)
    {
        var found = new List<(string, string)>();
        using var rows = database.Statement("SELECT id, place FROM documents WHERE dossier = ?").Bind(1, dossier).Query();
        while (rows.Read()) found.Add((rows.Text(0), rows.Text(1)));
        return found;
    }

    private void Remove(string id, string place)
    {
        database.Statement("INSERT OR IGNORE INTO document_remains (place) VALUES (?)").Bind(1, place).Run();
        database.Statement("DELETE FROM documents WHERE id = ?").Bind(1, id).Run();
    }

    /// <param name="which">A condition of ours with ?1 for the conversation and ?2 for the id.</param>
    private void Remove(string which, string conversation, string? id)
    {
        Bound($"INSERT OR IGNORE INTO document_remains (place) SELECT place FROM documents WHERE {which}").Run();
        Bound($"DELETE FROM documents WHERE {which}").Run();

        SqliteStatement Bound(string sql)
        {
            var statement = database.Statement(sql).Bind(1, conversation);
            return id is null ? statement : statement.Bind(2, id);
        }
    }

    private static StoredDocument Read(SqliteRows row) => new(
        new Document(row.Text(0), row.Text(1), row.Text(2), row.Long(3), row.Text(4)),
        new StoredDossier(row.Text(8), row.TextOrNull(9), row.TextOrNull(10), row.TextOrNull(11), row.Bytes(12).ToArray()),
        row.Text(5), row.Bytes(6).ToArray(), row.Instant(7));
}
