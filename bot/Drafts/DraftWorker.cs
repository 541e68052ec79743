using ComplaintBot.Dialogs;
using ComplaintBot.Store;
using ComplaintBot.Turns;

namespace ComplaintBot.Drafts;

/// <summary>
/// Looks for conversations whose time has come and takes the event through the turn engine, one conversation after the other: between
/// two of them customers' turns are written. Whether it really is time, the turn decides on what it finds.
/// </summary>
internal sealed class DraftWorker(IStore store, TurnEngine turns, DraftTerms terms, TimeProvider time, ILogger<DraftWorker> log) : BackgroundService
{
    private const int Page = 100;
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(PauseOf(terms), time);
        try
        {
            do
                await Round(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is under way was committed whole or not at all; the next start goes on.
        }
    }

    /// <summary>One look at everything that is due. What fails is left for the next one.</summary>
    internal async Task Round(CancellationToken stop)
    {
        try
        {
            await All(DraftEvents.Expire, remind: true, terms.KeepFor, stop);
            await All(DraftEvents.Expire, remind: false, terms.KeepFor, stop);
            if (terms.RemindAfter > TimeSpan.Zero) await All(DraftEvents.Remind, remind: true, terms.RemindAfter, stop);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Drafts wait; conversations go on.
            log.StoreUnavailable(failure);
        }
    }

    private async Task All(string name, bool remind, TimeSpan silence, CancellationToken stop)
    {
        var before = time.GetUtcNow() - silence;
        var count = 0;
        IReadOnlyList<IdleConversation> page = [];
        do
        {
            // On from the last one seen, so that those that fail do not come again and again.
            page = await store.ListIdle(remind, before, page.Count > 0 ? page[^1] : null, Page, stop);
            foreach (var idle in page)
                if (await Succeeds(name, idle.Id, stop)) count++;
        }
        while (page.Count == Page);

        if (count > 0) log.Done(name, count);
    }

    private async Task<bool> Succeeds(string name, string conversation, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        try
        {
            await turns.Run(conversation, DraftEvents.Of(name), stop);
            return true;
        }
#pragma warning disable CA1031 // Whatever one conversation throws, the others have their time too.
        catch (Exception failure) when (failure is not (OperationCanceledException or StoreUnavailableException))
#pragma warning restore CA1031
        {
            log.Failed(name, conversation, failure.GetType().Name, failure.StackTrace);
            return false;
        }
    }

    /// <summary>Often enough that a short time for keeping is kept, and at least every minute.</summary>
    private static TimeSpan PauseOf(DraftTerms terms)
    {
        var shortest = terms.RemindAfter > TimeSpan.Zero ? terms.RemindAfter : terms.KeepFor;
        return TimeSpan.FromTicks(Math.Clamp(shortest.Ticks / 10, ShortestPause.Ticks, LongestPause.Ticks));
    }
}
