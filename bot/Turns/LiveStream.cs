using System.Threading.Channels;

namespace ComplaintBot.Turns;

/// <summary>
/// One reader's end of a conversation. A reader that is too slow for the backlog is told that he missed something, and reads it from
/// the store.
/// </summary>
internal sealed class LiveStream(LiveStreams owner, string conversation, string user, DateTimeOffset validUntil) : IDisposable
{
    private const int Backlog = 16;

    private readonly Channel<StreamItem> _items = Channel.CreateBounded<StreamItem>(
        new BoundedChannelOptions(Backlog) { FullMode = BoundedChannelFullMode.Wait, SingleReader = true });

    private long _validUntil = validUntil.UtcTicks;
    private int _missed;

    public string Conversation => conversation;

    public string User => user;

    public DateTimeOffset ValidUntil => new(Interlocked.Read(ref _validUntil), TimeSpan.Zero);

    public ChannelReader<StreamItem> Items => _items.Reader;

    public void Prolong(DateTimeOffset until) => Interlocked.Exchange(ref _validUntil, until.UtcTicks);

    public void Offer(StreamItem item)
    {
        if (!_items.Writer.TryWrite(item)) Volatile.Write(ref _missed, 1);
    }

    /// <summary>True once after something did not fit into the backlog; ask after taking from <see cref="Items"/>.</summary>
    public bool TakeMissed() => Volatile.Read(ref _missed) == 1 && Interlocked.Exchange(ref _missed, 0) == 1;

    public void Dispose() => owner.Close(this);
}
