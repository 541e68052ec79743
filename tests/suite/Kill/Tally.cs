namespace ComplaintBot.Tests.Kill;

/// <summary>Counts what was acknowledged to anybody, for whoever waits until it is so much more.</summary>
internal sealed class Tally
{
    private readonly Lock guard = new();
    private TaskCompletionSource reached = new();
    private long count;
    private long awaited = long.MaxValue;

    public void Add()
    {
        lock (guard)
            if (++count == awaited) reached.TrySetResult();
    }

    public Task After(int more)
    {
        lock (guard)
        {
            awaited = count + more;
            reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return reached.Task;
        }
    }
}
