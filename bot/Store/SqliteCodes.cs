using System.Security.Cryptography;

namespace ComplaintBot.Store;

/// <summary>Codes by e-mail, for going on in another browser, and whose conversations they may open.</summary>
internal sealed class SqliteCodes(SqliteDatabase database)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    internal const string ConversationsSql = """
        SELECT id, changed_at FROM conversations WHERE contact = ?1
        UNION
        SELECT home.id, home.changed_at FROM complaints JOIN conversations AS home ON home.id = complaints.conversation WHERE complaints.contact = ?1
        ORDER BY 2 DESC LIMIT ?2
        """;

    public IReadOnlyList<string> ConversationsOf(byte[] contact, int limit)
    {
        var found = new List<string>();
        using var rows = database.Statement(ConversationsSql).Bind(1, contact).Bind(2, limit).Query();
        while (rows.Read()) found.Add(rows.Text(0));
        return found;
    }

    /// <summary>True where a code may be sent for it.</summary>
    public bool Add(NewResumeCode code, CodeFrequency most)
    {
        database.Statement("DELETE FROM resume_codes WHERE at < ?").Bind(1, code.At - Day).Run();
        var opens = code.Conversation is not null && CountOf(code.Contact, code.At - Hour) < most.PerHour && CountOf(code.Contact, code.At - Day) < most.PerDay;
        database.Statement("INSERT INTO resume_codes (ticket, contact, conversation, code, at, expires_at) VALUES (?, ?, ?, ?, ?, ?)")
            .Bind(1, code.Ticket).Bind(2, code.Contact).Bind(3, opens ? code.Conversation : null).Bind(4, code.Code).Bind(5, code.At).Bind(6, code.ExpiresAt).Run();
        return opens;
    }

    /// <summary>Codes that went out.</summary>
    private int CountOf(byte[] contact, DateTimeOffset since)
    {
        using var rows = database.Statement("SELECT count(*) FROM resume_codes WHERE contact = ? AND at > ? AND conversation IS NOT NULL").Bind(1, contact).Bind(2, since).Query();
        return rows.Read() ? rows.Int(0) : 0;
    }

    public CodeAnswer Try(byte[] ticket, byte[] code, int tries, DateTimeOffset now)
    {
        if (Find(ticket) is not { } asked || asked.Used || asked.Wrong >= tries || asked.ExpiresAt <= now) return new(CodeTrial.Over, null, null);
        if (CryptographicOperations.FixedTimeEquals(asked.Code, code) && asked.Conversation is { } conversation)
        {
            database.Statement("UPDATE resume_codes SET used = 1 WHERE ticket = ?").Bind(1, ticket).Run();
            return new(CodeTrial.Right, conversation, asked.Contact);
        }

        database.Statement("UPDATE resume_codes SET wrong = wrong + 1 WHERE ticket = ?").Bind(1, ticket).Run();
        return new(asked.Wrong + 1 < tries ? CodeTrial.Wrong : CodeTrial.Over, null, null);
    }

    private (byte[] Code, byte[] Contact, string? Conversation, int Wrong, bool Used, DateTimeOffset ExpiresAt)? Find(byte[] ticket)
    {
        using var rows = database.Statement("SELECT code, conversation, wrong, used, expires_at, contact FROM resume_codes WHERE ticket = ?").Bind(1, ticket).Query();
        return rows.Read() ? (rows.Bytes(0).ToArray(), rows.Bytes(5).ToArray(), rows.TextOrNull(1), rows.Int(2), rows.Int(3) == 1, rows.Instant(4)) : null;
    }
}
