using ComplaintBot.Store;

namespace ComplaintBot.Documents;

/// <summary>
/// Keeps what lies here unfiled, of one conversation, from one address and for one company, within its bounds, with what is being received at this
/// moment counted in.
/// </summary>
internal sealed class Unfiled(DocumentSettings settings)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _coming = [];

    public Share For(string conversation, string source, string? company, UnfiledBytes stored) => new(this,
    [
        ($"conversation {conversation}", settings.UnfiledPerConversation - stored.OfConversation),
        ($"address {source}", settings.UnfiledPerAddress - stored.OfSource),
        ($"company {company}", settings.UnfiledPerCompany - stored.OfCompany),
    ]);

    /// <summary>What one upload takes of it, until its turn is over: then the store counts what was kept.</summary>
    internal sealed class Share(Unfiled unfiled, (string Key, long Room)[] bounds) : IDisposable
    {
        private long _taken;

        /// <summary>False where it is too much for one of the bounds; then nothing is taken.</summary>
        public bool Take(long bytes)
        {
            lock (unfiled._lock)
            {
                foreach (var (key, room) in bounds)
                    if (unfiled._coming.GetValueOrDefault(key) + bytes > room) return false;
                Add(bytes);
                return true;
            }
        }

        public void GiveBack(long bytes)
        {
            lock (unfiled._lock) Add(-bytes);
        }

        public void Dispose() => GiveBack(_taken);

        private void Add(long bytes)
        {
            _taken += bytes;
            foreach (var (key, _) in bounds)
                if ((unfiled._coming[key] = unfiled._coming.GetValueOrDefault(key) + bytes) == 0) unfiled._coming.Remove(key);
        }
    }
}
