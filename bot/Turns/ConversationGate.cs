namespace ComplaintBot.Turns;

/// <summary>Lets one turn at a time into a conversation. A conversation that nobody is in or waits for takes no memory.</summary>
internal sealed class ConversationGate
{
    private readonly Dictionary<string, Turnstile> _turnstiles = [];

    public int Count
    {
        get
        {
            lock (_turnstiles) return _turnstiles.Count;
        }
    }

    public async ValueTask<Pass> Enter(string conversation, CancellationToken stop)
    {
        var turnstile = Join(conversation);
        try
        {
            await turnstile.WaitAsync(stop);
        }
        catch (OperationCanceledException)
        {
            Leave(conversation, turnstile);
            throw;
        }

        return new Pass(this, conversation, turnstile);
    }

    private Turnstile Join(string conversation)
    {
        lock (_turnstiles)
        {
            if (!_turnstiles.TryGetValue(conversation, out var turnstile)) _turnstiles.Add(conversation, turnstile = new Turnstile());
            turnstile.People++;
            return turnstile;
        }
    }

    private void Leave(string conversation, Turnstile turnstile)
    {
        lock (_turnstiles)
        {
            if (--turnstile.People == 0) _turnstiles.Remove(conversation);
        }
    }

    internal readonly struct Pass(ConversationGate gate, string conversation, Turnstile turnstile) : IDisposable
    {
        public void Dispose()
        {
            turnstile.Release();
            gate.Leave(conversation, turnstile);
        }
    }

    internal sealed class Turnstile() : SemaphoreSlim(1, 1)
    {
        /// <summary>Those inside and those who wait, guarded by the dictionary's lock.</summary>
        public int People { get; set; }
    }
}
