namespace ComplaintBot.Store;

/// <summary>
/// The one thread that writes. It takes all work that waits and ends it with a single COMMIT, so that one wait for the disk serves
/// everybody; under load groups grow by themselves, because work gathers while the disk is busy.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    private const int MostPerGroup = 512;

    private readonly SqliteSession session;
    private readonly Thread thread;
    private readonly Queue<SqliteWork> waiting = new();
    private bool closed;

    public SqliteWriter(SqliteSession session)
    {
        this.session = session;
        thread = new Thread(WriteUntilClosed) { IsBackground = true, Name = "store writer" };
        thread.Start();
    }

    /// <summary>Ends when the work is on the disk, or has failed and left nothing. Once it waits here it cannot be called back.</summary>
    public Task<T> Write<T>(Func<SqliteSession, T> write)
    {
        var work = new SqliteWork<T>(write);
        lock (waiting)
        {
            ObjectDisposedException.ThrowIf(closed, this);
            waiting.Enqueue(work);
            if (waiting.Count == 1) Monitor.Pulse(waiting);
        }
        return work.Result;
    }

    private void WriteUntilClosed()
    {
        var group = new List<SqliteWork>(MostPerGroup);
        while (Take(group))
        {
            WriteTogether(group);
            group.Clear();
        }
    }

    /// <summary>Waits for work; false once the writer is closed and nothing is left.</summary>
    private bool Take(List<SqliteWork> group)
    {
        lock (waiting)
        {
            while (waiting.Count == 0 && !closed) Monitor.Wait(waiting);
            while (group.Count < MostPerGroup && waiting.TryDequeue(out var work)) group.Add(work);
            return group.Count > 0;
        }
    }

    private void WriteTogether(List<SqliteWork> group)
    {
        try
        {
            session.Database.Statement("BEGIN IMMEDIATE").Run();
            foreach (var work in group) work.Run(session);
            session.Database.Statement("COMMIT").Run();
        }
        catch (Exception e)
        {
            Undo();
            if (group.Count == 1 || e is SqliteFault { StrikesEverybody: true })
                foreach (var work in group) work.Fail(e);
            else
                foreach (var work in group) WriteTogether([work]);
            return;
        }
        foreach (var work in group) work.Complete();
    }

    private void Undo()
    {
        try
        {
            // Some faults have undone the transaction already.
            if (session.Database.InTransaction) session.Database.Statement("ROLLBACK").Run();
        }
        catch (SqliteFault)
        {
            // The fault that led here is the one to tell; the next BEGIN meets whatever is left.
        }
    }

    /// <summary>Finishes what waits, then ends.</summary>
    public void Dispose()
    {
        lock (waiting)
        {
            if (closed) return;
            closed = true;
            Monitor.Pulse(waiting);
        }
        thread.Join();
        session.Dispose();
    }
}

internal abstract class SqliteWork
{
    public abstract void Run(SqliteSession session);
    public abstract void Complete();
    public abstract void Fail(Exception cause);
}

internal sealed class SqliteWork<T>(Func<SqliteSession, T> write) : SqliteWork
{
    // Whoever waits goes on elsewhere: the writer's thread has the next group to write.
    private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T result = default!;

    public Task<T> Result => done.Task;

    public override void Run(SqliteSession session) => result = write(session);
    public override void Complete() => done.SetResult(result);
    public override void Fail(Exception cause) => done.SetException(cause is SqliteFault fault ? fault.InWords() : cause);
}
