using System.Buffers;
using System.Text;
using SQLitePCL;

namespace ComplaintBot.Store;

/// <summary>A prepared statement. Values are copied into it from spans, so that binding allocates nothing.</summary>
internal sealed class SqliteStatement(SqliteDatabase database, sqlite3_stmt prepared) : IDisposable
{
    public SqliteStatement Bind(int index, long? value)
    {
        database.Check(value is { } number ? raw.sqlite3_bind_int64(prepared, index, number) : raw.sqlite3_bind_null(prepared, index));
        return this;
    }

    public SqliteStatement Bind(int index, DateTimeOffset? instant) => Bind(index, instant?.ToUnixTimeMilliseconds());

    // An empty span has no address, which SQLite would take for NULL: empty values go the other way.
    public SqliteStatement Bind(int index, ReadOnlySpan<byte> value)
    {
        database.Check(value.IsEmpty ? raw.sqlite3_bind_zeroblob(prepared, index, 0) : raw.sqlite3_bind_blob(prepared, index, value));
        return this;
    }

    public SqliteStatement Bind(int index, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            database.Check(value is null ? raw.sqlite3_bind_null(prepared, index) : raw.sqlite3_bind_text(prepared, index, ""));
            return this;
        }
        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        var rented = most > 512 ? ArrayPool<byte>.Shared.Rent(most) : null;
        var bytes = rented ?? stackalloc byte[512];
        var length = Encoding.UTF8.GetBytes(value, bytes);
        var code = raw.sqlite3_bind_text(prepared, index, bytes[..length]);
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
        database.Check(code);
        return this;
    }

    /// <summary>Runs a statement that returns no rows, and tells how many it changed.</summary>
    public int Run()
    {
        var code = raw.sqlite3_step(prepared);
        raw.sqlite3_reset(prepared);
        database.Check(code);
        return database.Changes;
    }

    /// <summary>Starts reading; the rows must be disposed of, because an open statement holds on to its snapshot.</summary>
    public SqliteRows Query() => new(database, prepared);

    public void Dispose() => prepared.Dispose();
}

/// <summary>The rows of a running statement; columns count from 0.</summary>
internal readonly ref struct SqliteRows(SqliteDatabase database, sqlite3_stmt prepared)
{
    public bool Read()
    {
        var code = raw.sqlite3_step(prepared);
        database.Check(code);
        return code == raw.SQLITE_ROW;
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(prepared, column) == raw.SQLITE_NULL;

    public long Long(int column) => raw.sqlite3_column_int64(prepared, column);

    public int Int(int column) => raw.sqlite3_column_int(prepared, column);

    /// <summary>Valid until the next row is read.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(prepared, column);

    public string Text(int column) => Encoding.UTF8.GetString(Bytes(column));

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    /// <summary>A number that is no instant, which nothing of ours writes, is read as the nearest one: whoever proves hashes has to get past it.</summary>
    public DateTimeOffset Instant(int column) => DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(Long(column), FirstInstant, LastInstant));

    private static readonly long FirstInstant = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
    private static readonly long LastInstant = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    public void Dispose() => raw.sqlite3_reset(prepared);
}
