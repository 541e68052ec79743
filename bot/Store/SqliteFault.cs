using SQLitePCL;

namespace ComplaintBot.Store;

/// <summary>What SQLite answered instead of doing what it was asked.</summary>
internal sealed class SqliteFault(int code, string file, string answer)
    : Exception($"SQLite answered {code} ({answer}) for {file}.")
{
    /// <summary>True where another attempt at the rest of a group would only meet the same obstacle, some of them after a long wait.</summary>
    public bool StrikesEverybody => Primary is
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_CANTOPEN or
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB;

    public bool IsConstraint => Primary == raw.SQLITE_CONSTRAINT;

    private int Primary => code & 0xff;

    /// <summary>The obstacle in words with its remedy, or this fault itself where the environment is not to blame.</summary>
    public Exception InWords() => Remedy() is { } remedy ? new StoreUnavailableException(remedy, this) : this;

    private string? Remedy() => Primary switch
    {
        raw.SQLITE_FULL => $"The disk that holds {file} is full. Free some space; the store goes on by itself, without a restart.",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => $"Another program keeps {file} locked. Close it (a database browser, a backup tool); the store goes on by itself.",
        raw.SQLITE_READONLY or raw.SQLITE_PERM => $"{file} cannot be written. Give the user that runs this program write permission on the file and on its folder, and mount the disk writable.",
        raw.SQLITE_CANTOPEN => $"{file} cannot be opened. Check that its folder exists and that the user that runs this program may read and write there.",
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => $"{file} is damaged or is not a database. Stop this program, keep the file, and restore the last backup; `sqlite3 {Path.GetFileName(file)} .recover` may save what came after it.",
        raw.SQLITE_IOERR => $"The disk failed while reading or writing {file} (SQLite code {code}). Check the disk and its free space; the store tries again by itself.",
        _ => null,
    };
}
