using System.Text;
using ComplaintBot.Store;

namespace ComplaintBot.Tests.Drafts;

/// <summary>The tables of the database file as they stand, whoever wrote them.</summary>
internal static class Tables
{
    public static SqliteDatabase Open(string folder) => SqliteDatabase.OpenReadOnly(Path.Combine(folder, "complaintbot.db"));

    /// <summary>The tables in which the words stand, in whatever column.</summary>
    public static IReadOnlyList<string> With(string folder, string words)
    {
        using var database = Open(folder);
        return [.. Names(database).Where(table => Cells(database, table).Any(cell => cell.Contains(words, StringComparison.Ordinal)))];
    }

    public static IReadOnlyDictionary<string, int> Counts(string folder)
    {
        using var database = Open(folder);
        return Names(database).ToDictionary(table => table, table => Cells(database, table, "1").Count);
    }

    private static List<string> Names(SqliteDatabase database)
    {
        using var statement = database.Prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
        using var rows = statement.Query();
        var names = new List<string>();
        while (rows.Read()) names.Add(rows.Text(0));
        return names;
    }

    private static List<string> Cells(SqliteDatabase database, string table, string? column = null)
    {
        using var statement = database.Prepare($"SELECT {column ?? string.Join(", ", Columns(database, table))} FROM {table}");
        using var rows = statement.Query();
        var width = column is null ? Columns(database, table).Count : 1;
        var cells = new List<string>();
        while (rows.Read())
            for (var i = 0; i < width; i++) cells.Add(rows.IsNull(i) ? "" : Encoding.UTF8.GetString(rows.Bytes(i)));
        return cells;
    }

    private static List<string> Columns(SqliteDatabase database, string table)
    {
        using var statement = database.Prepare($"SELECT name FROM pragma_table_info('{table}')");
        using var rows = statement.Query();
        var columns = new List<string>();
        while (rows.Read()) columns.Add(rows.Text(0));
        return columns;
    }
}
