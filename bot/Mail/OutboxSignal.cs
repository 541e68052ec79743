using System.Threading.Channels;

namespace ComplaintBot.Mail;

/// <summary>Wakes the outbox after a commit that queued letters. Raising it often is the same as raising it once.</summary>
internal sealed class OutboxSignal
{
    private readonly Channel<bool> raised = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public void Raise() => raised.Writer.TryWrite(true);

    public ValueTask<bool> Next(CancellationToken stop) => raised.Reader.ReadAsync(stop);
}
