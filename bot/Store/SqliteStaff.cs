using System.Text.Json;

namespace ComplaintBot.Store;

/// <summary>Who may sign in to the console.</summary>
internal sealed class SqliteStaff(SqliteDatabase database)
{
    public StaffUser? Find(string name)
    {
        using var rows = database.Statement("SELECT password_hash, companies, changed_at FROM staff WHERE name = ?").Bind(1, name).Query();
        return !rows.Read() ? null : new StaffUser(
            name, rows.Text(0), JsonSerializer.Deserialize(rows.Bytes(1), StoreJson.Default.IReadOnlyListString)!, rows.Instant(2));
    }

    public void Save(StaffUser user) =>
        database.Statement("""
            INSERT INTO staff (name, password_hash, companies, changed_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (name) DO UPDATE SET password_hash = excluded.password_hash, companies = excluded.companies, changed_at = excluded.changed_at
            """).Bind(1, user.Name).Bind(2, user.PasswordHash)
            .Bind(3, JsonSerializer.Serialize(user.Companies, StoreJson.Default.IReadOnlyListString)).Bind(4, user.ChangedAt).Run();
}
