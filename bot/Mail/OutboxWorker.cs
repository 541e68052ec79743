using System.Collections.Concurrent;
using ComplaintBot.Store;

namespace ComplaintBot.Mail;

/// <summary>Delivers what commits have queued: in order per key, several keys at the same time, again only where refusal was certain.</summary>
internal sealed class OutboxWorker(IStore store, ILetterCarrier carrier, MailSettings settings, OutboxSignal signal, TimeProvider time, ILogger<OutboxWorker> log)
    : BackgroundService
{
    // Letters that wait for another try, or were queued by another server, are found at the latest after this time.
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan StorePause = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<long, Task> underWay = new();
    private bool interruptedAreSettled;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        WarnOfInventedAddresses();
        signal.Raise();
        await using var timer = time.CreateTimer(_ => signal.Raise(), null, LookAgain, LookAgain);
        try
        {
            while (true)
            {
                await signal.Next(stoppingToken);
                await Round(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is under way is finished within the time that the host gives; the rest stays queued.
            await Task.WhenAll(underWay.Values);
        }
    }

    private void WarnOfInventedAddresses()
    {
        foreach (var setting in settings.Invented)
            MailLog.AddressInvented(log, setting);
    }

    private async Task Round(CancellationToken stop)
    {
        try
        {
            if (!interruptedAreSettled)
                await SettleInterrupted(stop);
            var free = carrier.AtTheSameTime - underWay.Count;
            if (free == 0)
                return;
            // Not to be cut short: a letter that was taken and never carried would look interrupted.
            foreach (var letter in await store.TakeDueLetters(time.GetUtcNow(), free, CancellationToken.None))
                Start(letter, stop);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Letters wait; conversations go on.
            MailLog.StoreUnavailable(log, failure);
        }
    }

    /// <summary>Letters that a crash left under way: laid again where that is safe, else shown to staff as uncertain.</summary>
    private async Task SettleInterrupted(CancellationToken stop)
    {
        foreach (var letter in await store.ReadInterruptedLetters(stop))
        {
            MailLog.Interrupted(log, letter.Id, carrier.Repeatable);
            if (carrier.Repeatable)
                await store.SettleLetter(letter.Id, LetterStatus.Queued, null, time.GetUtcNow(), stop);
            else
                await store.SettleLetter(letter.Id, LetterStatus.Uncertain, "The program ended while the letter was being sent.", null, stop);
        }
        interruptedAreSettled = true;
    }

    private void Start(StoredLetter letter, CancellationToken stop)
    {
        var begin = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        underWay[letter.Id] = Deliver(letter, begin.Task, stop);
        begin.SetResult();
    }

    private async Task Deliver(StoredLetter letter, Task begin, CancellationToken stop)
    {
        await begin;
        try
        {
            await Settle(letter, await Carry(letter), stop);
        }
        finally
        {
            underWay.TryRemove(letter.Id, out _);
            signal.Raise();
        }
    }

    private async Task<CarryOutcome> Carry(StoredLetter letter)
    {
        try
        {
            return await carrier.Carry(letter);
        }
        catch (Exception failure)
        {
            MailLog.CarrierFailed(log, failure.GetType().Name, letter.Id);
            return new(carrier.Repeatable ? Carried.RefusedForNow : Carried.Uncertain, failure.GetType().Name);
        }
    }

    private async Task Settle(StoredLetter letter, CarryOutcome outcome, CancellationToken stop)
    {
        var wait = outcome.Carried == Carried.RefusedForNow ? RetryDelays.After(letter.Attempts) : null;
        var status = outcome.Carried switch
        {
            Carried.Sent => LetterStatus.Sent,
            Carried.Uncertain => LetterStatus.Uncertain,
            _ => wait is null ? LetterStatus.Failed : LetterStatus.Queued,
        };
        MailLog.Settled(log, letter.Id, letter.Attempts, status);
        while (true)
        {
            try
            {
                await store.SettleLetter(letter.Id, status, outcome.Reason, time.GetUtcNow() + wait, CancellationToken.None);
                return;
            }
            catch (ArgumentException) when (letter.Reference is null)
            {
                // Its conversation was deleted while it was under way, and the letter with it.
                return;
            }
            catch (StoreUnavailableException failure)
            {
                // What became of the letter is known only here: kept until the store takes it, or until the end.
                MailLog.StoreUnavailable(log, failure);
                if (stop.IsCancellationRequested)
                    return;
                await Task.Delay(StorePause, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
