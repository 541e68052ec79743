using System.Security.Cryptography;
using ComplaintBot.Store;

namespace ComplaintBot.Documents;

/// <summary>Stops the start where the key of the installation is not the one under which the documents lie: nobody could read them, and new ones would lie under another.</summary>
internal sealed class DocumentStart(IStore store, DocumentKeys keys) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await store.FindAnyDossier(cancellationToken) is not { } dossier) return;
        try
        {
            keys.OpenDossier(dossier.Id, dossier.SealedKey);
        }
        catch (CryptographicException)
        {
            throw new InvalidOperationException("keys/documents.key in the data folder is not the key under which its documents lie. Restore the one that belongs to this database from the backup.");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
