using ComplaintBot.Dialogs;
using ComplaintBot.Documents.Recognition;

namespace ComplaintBot.Documents;

/// <summary>What a file has to pass before a turn hears of it: it is recognised, and scanned where a scanner is configured.</summary>
internal sealed class Screening(ClamAv? scanner) : IDisposable
{
    /// <summary>What it is, or why it is not taken. Throws <see cref="DiskFailure"/> where it cannot be read back.</summary>
    public async Task<(DocumentKind? Kind, DocumentRefusal? Refusal)> Look(Stream content, string name, CancellationToken stop)
    {
        // For a few seconds at worst, and away from those who only wait for the network.
        var sighting = await Task.Run(() => DiskFailure.Guard(() => Recognizer.Look(content, name)), stop);
        if (sighting.Refusal is not null || scanner is null) return (sighting.Kind, sighting.Refusal);
        return await scanner.Scan(content, stop) switch
        {
            ScanVerdict.Clean => (sighting.Kind, null),
            ScanVerdict.Infected => (null, DocumentRefusal.Hostile),
            _ => (null, DocumentRefusal.Unavailable),
        };
    }

    public void Dispose() => scanner?.Dispose();
}
