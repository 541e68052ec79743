using System.Security.Cryptography;
using System.Text.Json;
using ComplaintBot.Complaints;
using ComplaintBot.Dialogs;
using ComplaintBot.Store;

namespace ComplaintBot.Documents;

/// <summary>The files of one request, one after the other. Disposing of it after the turn removes what the turn did not keep.</summary>
internal sealed class Upload(DocumentIntake intake, NewDossier dossier, byte[] dossierKey, string mark, Unfiled.Share quota) : IAsyncDisposable
{
    private const int BufferSize = 64 * 1024;

    private readonly List<StagedDocument> _documents = [];

    /// <summary>In the order in which they came.</summary>
    public IReadOnlyList<StagedDocument> Documents => _documents;

    /// <summary>Takes one file in, or says why not. What the sender's connection throws passes through; then nothing is left of the file.</summary>
    /// <param name="name">As the sender gave it.</param>
    public async Task<ReceivedDocument> Take(string? name, Stream content, CancellationToken stop)
    {
        var shown = DocumentName.Clean(name);
        var staged = _documents.Count < intake.Settings.Limits.MaxCount ? await Stage(shown, content, stop) : Refused(shown, DocumentRefusal.TooMany);
        _documents.Add(staged);
        return staged.Received;
    }

    /// <summary>Takes in what attachments carry with them, in their order.</summary>
    public async Task TakeInline(IReadOnlyList<JsonElement>? attachments, CancellationToken stop)
    {
        foreach (var attachment in attachments ?? [])
        {
            if (Attachments.DataOf(attachment) is not { } data) continue;
            if (DataUrl.Read(data) is { } bytes) await Take(Attachments.NameOf(attachment), new MemoryStream(bytes), stop);
            else _documents.Add(Refused(DocumentName.Clean(Attachments.NameOf(attachment)), DocumentRefusal.Damaged));
        }
    }

    public async ValueTask DisposeAsync()
    {
        quota.Dispose();
        foreach (var staged in _documents)
        {
            if (staged.Deposit is { } deposit) await intake.RemoveUnlessKept(deposit.Document);
        }
    }

    private static StagedDocument Refused(string name, DocumentRefusal why) => new(name, new ReceivedDocument(name, null, why), null);

    private async Task<StagedDocument> Stage(string name, Stream content, CancellationToken stop)
    {
        var (id, key) = (intake.NewId(), DocumentKeys.NewKey());
        var place = DocumentFolder.PlaceOf(dossier.Company, dossier.Id, id);
        var (kept, size) = (false, new Counter());
        try
        {
            var (sha256, tooMuch) = await Write(id, key, place, content, size, stop);
            if (tooMuch is { } reason) return Refused(name, reason);
            var (kind, wrong) = await intake.Look(id, key, place, name, stop);
            if (wrong is { } why) return Refused(name, why);
            await Task.Run(() => DiskFailure.Guard(() => intake.Folder.Keep(place)), stop);
            kept = true;
            var document = new Document(id, DocumentName.Called(name, kind!), kind!.MediaType, size.Bytes, sha256!);
            var row = new NewDocument(document, dossier.Id, place, DocumentKeys.SealDocument(dossierKey, id, key), mark, intake.Now);
            return new StagedDocument(name, new ReceivedDocument(document.Name, document, null), new Deposit(dossier, row, key));
        }
        catch (DiskFailure failure)
        {
            intake.Tell(failure);
            return Refused(name, DocumentRefusal.Unavailable);
        }
        finally
        {
            if (!kept) Undo(place, size.Bytes);
        }
    }

    private void Undo(string place, long bytes)
    {
        quota.GiveBack(bytes);
        intake.Folder.Remove(place);
    }

    /// <summary>The digest of the content, or why it was not taken to its end.</summary>
    private async Task<(string? Sha256, DocumentRefusal? Refusal)> Write(string id, byte[] key, string place, Stream content, Counter size, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var file = new SealingStream(DiskFailure.Guard(() => intake.Folder.Create(place)), new SealedFormat(id, key));
        var buffer = new byte[BufferSize];
        for (int read; (read = await content.ReadAsync(buffer, stop)) > 0;)
        {
            if (size.Bytes + read > intake.Settings.Limits.MaxBytes) return (null, DocumentRefusal.TooLarge);
            if (!quota.Take(read)) return (null, DocumentRefusal.Quota);
            size.Bytes += read;
            hash.AppendData(buffer, 0, read);
            file.Write(buffer.AsSpan(0, read));
        }

        if (size.Bytes == 0) return (null, DocumentRefusal.Empty);
        file.Finish();
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), null);
    }

    /// <summary>Of what was taken of the quota, whatever happens on the way.</summary>
    private sealed class Counter
    {
        public long Bytes { get; set; }
    }
}
