using System.Threading.Channels;
using ComplaintBot.Dialogs;
using ComplaintBot.Store;
using ComplaintBot.Turns;

namespace ComplaintBot.Documents;

/// <summary>
/// Removes files whose documents are gone: at once those that a commit let go, and now and then those that no commit has ever known, such as what lay half
/// written when the machine stopped. A file is older than any turn may last before it is looked at.
/// </summary>
internal sealed class DocumentSweeper(IStore store, DocumentFolder folder, DraftTerms drafts, TimeProvider time, ILogger<DocumentSweeper> log) : BackgroundService
{
    private const int Page = 200;
    /// <summary>So many files without a row mean that the database and the folder do not belong together, and not that so much went wrong.</summary>
    private const int Suspicious = 50;

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan OrphansEvery = TimeSpan.FromHours(6);
    internal static readonly TimeSpan Untouched = TimeSpan.FromHours(2);
    /// <summary>After the draft itself had to go, which takes them with it.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    private readonly Channel<bool> _woken = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>After a commit by which documents went.</summary>
    public void Hear(CommitRecord record)
    {
        if (record.Deletion is not null || record.Documents is { Discarded.Count: > 0 } or { Filed.Count: > 0 }) _woken.Writer.TryWrite(true);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var timer = time.CreateTimer(_ => _woken.Writer.TryWrite(true), null, TimeSpan.Zero, Every);
        var orphans = DateTimeOffset.MinValue;
        try
        {
            while (await _woken.Reader.WaitToReadAsync(stoppingToken))
            {
                while (_woken.Reader.TryRead(out _))
                {
                }

                var due = time.GetUtcNow() - orphans >= OrphansEvery;
                if (due) orphans = time.GetUtcNow();
                await Round(due, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is left is swept after the next start.
        }
    }

    internal async Task Round(bool withOrphans, CancellationToken stop)
    {
        try
        {
            await store.DropStaleDossiers(time.GetUtcNow() - drafts.KeepFor - Grace, stop);
            await RemoveRemains(stop);
            if (withOrphans) await RemoveOrphans(stop);
        }
        catch (Exception failure) when (failure is StoreUnavailableException or IOException or UnauthorizedAccessException)
        {
            log.SweepFailed(failure);
        }
    }

    private async Task RemoveRemains(CancellationToken stop)
    {
        IReadOnlyList<string> page, removed;
        do
        {
            page = await store.ReadDocumentRemains(Page, stop);
            removed = [.. page.Where(folder.Remove)];
            if (removed.Count > 0) await store.ForgetDocumentRemains(removed, stop);
        }
        while (page.Count == Page && removed.Count > 0);
    }

    private async Task RemoveOrphans(CancellationToken stop)
    {
        var before = time.GetUtcNow() - Untouched;
        var (orphans, known) = (new List<string>(), 0);
        foreach (var (place, id, written) in folder.List())
        {
            stop.ThrowIfCancellationRequested();
            if (written > before) continue;
            if (await store.FindDocument(id, stop) is null) orphans.Add(place);
            else known++;
        }

        if (orphans.Count > Suspicious && orphans.Count > known)
        {
            log.FolderIsForeign(orphans.Count, known);
            return;
        }

        foreach (var place in orphans) folder.Remove(place);
        if (orphans.Count > 0) log.Swept(orphans.Count);
    }
}
