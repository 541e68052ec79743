using System.Reflection;

namespace ComplaintBot.Store;

/// <summary>Brings a database to the schema of this release: embedded scripts, each applied once, in the order of their numbers.</summary>
internal static class SqliteMigrations
{
    private static readonly IReadOnlyList<Script> All = [.. ReadScripts().OrderBy(script => script.Number)];

    /// <summary>Applies what is missing; each script in a transaction with its entry in the table of applied ones.</summary>
    public static void Apply(SqliteDatabase database, string file, DateTimeOffset now)
    {
        var applied = ReadApplied(database, file);
        MustNotBeNewer(applied, file);
        if (applied == 0)
            database.Execute("CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at INTEGER NOT NULL)");
        foreach (var script in All.Where(script => script.Number > applied))
            Apply(database, script, now);
    }

    /// <summary>For whoever only reads: throws <see cref="StoreUnavailableException"/> where the schema is not that of this release.</summary>
    public static void MustBeApplied(SqliteDatabase database, string file)
    {
        var applied = ReadApplied(database, file);
        MustNotBeNewer(applied, file);
        if (applied < All[^1].Number)
            throw new StoreUnavailableException($"{file} was written by an older release (schema {applied}; this release reads {All[^1].Number}). Start this release on it once, or use the older one.");
    }

    private static void MustNotBeNewer(int applied, string file)
    {
        if (applied > All[^1].Number)
            throw new StoreUnavailableException($"{file} was written by a newer release (schema {applied}; this release knows {All[^1].Number}). Start the newer release, or restore the backup from before the upgrade.");
    }

    /// <summary>0 for a database in which nothing is yet.</summary>
    private static int ReadApplied(SqliteDatabase database, string file)
    {
        if (Ask(database, "SELECT count(*) FROM sqlite_master WHERE name = 'migrations'") == 1)
            return Ask(database, "SELECT coalesce(max(number), 0) FROM migrations");
        if (Ask(database, "SELECT count(*) FROM sqlite_master") > 0)
            throw new StoreUnavailableException($"{file} is a database of another program. Move it away, or name another folder with Data:Folder.");
        return 0;
    }

    private static int Ask(SqliteDatabase database, string sql)
    {
        using var statement = database.Prepare(sql);
        using var rows = statement.Query();
        return rows.Read() ? rows.Int(0) : 0;
    }

    private static void Apply(SqliteDatabase database, Script script, DateTimeOffset now)
    {
        database.Execute("BEGIN IMMEDIATE");
        try
        {
            database.Execute(script.Sql);
            using var entry = database.Prepare("INSERT INTO migrations (number, name, applied_at) VALUES (?, ?, ?)");
            entry.Bind(1, script.Number).Bind(2, script.Name).Bind(3, now).Run();
            database.Execute("COMMIT");
        }
        catch
        {
            if (database.InTransaction) database.Execute("ROLLBACK");
            throw;
        }
    }

    private static IEnumerable<Script> ReadScripts()
    {
        const string Prefix = "ComplaintBot.Store.Migrations.";
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var name = Path.GetFileNameWithoutExtension(resource[Prefix.Length..]);
            yield return new Script(int.Parse(name.AsSpan(0, 4)), name, reader.ReadToEnd());
        }
    }

    private sealed record Script(int Number, string Name, string Sql);
}
