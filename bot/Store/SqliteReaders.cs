using System.Threading.Channels;

namespace ComplaintBot.Store;

/// <summary>A bounded pool of connections that read; whoever finds none free waits for one.</summary>
internal sealed class SqliteReaders : IDisposable
{
    private readonly Channel<SqliteSession> free;
    private readonly int count;

    public SqliteReaders(Func<SqliteSession> open, int count)
    {
        this.count = count;
        free = Channel.CreateBounded<SqliteSession>(count);
        for (var i = 0; i < count; i++) free.Writer.TryWrite(open());
    }

    /// <summary>Reads what was committed before the call.</summary>
    public async ValueTask<T> Read<TAsked, T>(Func<SqliteSession, TAsked, T> read, TAsked asked, CancellationToken stop)
    {
        if (!free.Reader.TryRead(out var session)) session = await free.Reader.ReadAsync(stop);
        try
        {
            return read(session, asked);
        }
        catch (SqliteFault fault)
        {
            throw fault.InWords();
        }
        finally
        {
            free.Writer.TryWrite(session);
        }
    }

    /// <summary>Waits for those that still read.</summary>
    public void Dispose()
    {
        for (var i = 0; i < count; i++)
            free.Reader.ReadAsync().AsTask().GetAwaiter().GetResult().Dispose();
        free.Writer.TryComplete();
    }
}
