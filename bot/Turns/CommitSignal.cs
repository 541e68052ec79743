using ComplaintBot.Store;

namespace ComplaintBot.Turns;

/// <summary>Tells after each commit what was committed, so that those who carry it out need not look at the clock. Listeners must be quick.</summary>
internal sealed class CommitSignal
{
    public event Action<CommitRecord>? Committed;

    public void Tell(CommitRecord record) => Committed?.Invoke(record);
}
