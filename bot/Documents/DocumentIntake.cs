using ComplaintBot.Dialogs;
using ComplaintBot.Documents.Recognition;
using ComplaintBot.Limits;
using ComplaintBot.Store;
using ComplaintBot.Turns;

namespace ComplaintBot.Documents;

/// <summary>
/// The one way by which files come in, whatever the entrance: streamed to the disk under keys of their own, looked at, and handed to a
/// turn, all before the conversation is taken. Nothing of it stays unless the turn keeps it.
/// </summary>
internal sealed class DocumentIntake(
    DocumentSettings settings, DocumentFolder folder, DocumentKeys keys, Unfiled unfiled, Screening screening, IStore store, Entropy entropy, TimeProvider time, ILogger<DocumentIntake> log)
{
    public DocumentSettings Settings => settings;

    public DocumentFolder Folder => folder;

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>For the files of one request. <see cref="StoreUnavailableException"/> passes through.</summary>
    /// <param name="company">Null where the conversation has none yet.</param>
    /// <param name="address">The client's, as brakes count it.</param>
    public async Task<Upload> Open(string conversation, string? company, string address, CancellationToken stop)
    {
        var mark = keys.MarkOf(address);
        var quota = unfiled.For(conversation, mark, company, await store.CountUnfiled(conversation, mark, company, stop));
        var (dossier, key) = await DossierOf(conversation, company, stop);
        return new Upload(this, dossier, key, mark, quota);
    }

    public Task<Upload> Open(string conversation, string? company, HttpContext http) =>
        Open(conversation, company, Brake.KeyOf(http.Connection.RemoteIpAddress), http.RequestAborted);

    public string NewId() => DocumentKeys.NewId(entropy);

    /// <summary>What the sealed file is, or why it is not taken.</summary>
    public async Task<(DocumentKind? Kind, DocumentRefusal? Refusal)> Look(string id, byte[] key, string place, string name, CancellationToken stop)
    {
        await using var content = DiskFailure.Guard(() => new OpenedStream(folder.Open(place), new SealedFormat(id, key)));
        return await screening.Look(content, name, stop);
    }

    public void Tell(DiskFailure failure) => log.DiskFailed(failure);

    /// <summary>Where the store cannot be asked, the file stays for the sweeper.</summary>
    public async Task RemoveUnlessKept(NewDocument document)
    {
        try
        {
            if (await store.FindDocument(document.Document.Id, CancellationToken.None) is null) folder.Remove(document.Place);
        }
        catch (StoreUnavailableException)
        {
            log.LeftForTheSweeper(document.Place);
        }
    }

    /// <summary>The one that is open, else a new one, which comes into being with its first document.</summary>
    private async Task<(NewDossier Dossier, byte[] Key)> DossierOf(string conversation, string? company, CancellationToken stop)
    {
        if (await store.FindOpenDossier(conversation, stop) is { } open)
            return (new NewDossier(open.Id, open.Company, null, open.SealedKey, Now), keys.OpenDossier(open.Id, open.SealedKey));
        var (id, key) = (NewId(), DocumentKeys.NewKey());
        return (new NewDossier(id, company, null, keys.SealDossier(id, key), Now), key);
    }
}
