using ComplaintBot.Dialogs;
using ComplaintBot.Store;
using ComplaintBot.Turns;

namespace ComplaintBot.Documents;

/// <summary>Turns what a turn wants with documents into what the store writes together with it.</summary>
internal sealed class DocumentRecords(IStore store, DocumentKeys keys, Entropy entropy)
{
    /// <summary>Null where nothing changes. Throws <see cref="InvalidOperationException"/> for an effect that cannot be carried out, which is a defect of the dialogs.</summary>
    public async ValueTask<DocumentChanges?> Of(string conversation, IReadOnlyList<StagedDocument> staged, IReadOnlyList<Effect> effects, DateTimeOffset now, CancellationToken stop)
    {
        if (!effects.Any(IsOfDocuments)) return null;
        var changes = new Changes(conversation, staged);
        foreach (var effect in effects)
        {
            switch (effect)
            {
                case KeepDocument keep:
                    changes.Keep(keep.Document.Id);
                    break;
                case DiscardDocument discard:
                    changes.Discarded.Add(discard.Id);
                    break;
                case FileComplaint { Complaint: { Documents.Count: > 0 } complaint }:
                    changes.Filed.Add(new FiledDocuments(complaint.Reference, [.. complaint.Documents.Select(d => d.Id)]));
                    break;
                case AddDocuments add:
                    await Add(add, changes, now, stop);
                    break;
            }
        }

        return changes.ToRecord();
    }

    private static bool IsOfDocuments(Effect effect) =>
        effect is KeepDocument or DiscardDocument or Dialogs.AddDocuments or FileComplaint { Complaint.Documents.Count: > 0 };

    /// <summary>Into the complaint's own dossier, under its key: the draft of another matter may lie beside them in the one of the conversation.</summary>
    private async ValueTask Add(AddDocuments add, Changes changes, DateTimeOffset now, CancellationToken stop)
    {
        var (dossier, key) = await DossierOf(add.Reference, changes, now, stop);
        foreach (var document in add.Documents)
        {
            if (changes.DepositOf(document.Id) is { } deposit)
            {
                changes.Kept.Add(deposit.Document with { Dossier = dossier, SealedKey = DocumentKeys.SealDocument(key, document.Id, deposit.Key), Source = null });
            }
            else
            {
                var kept = await store.FindDocument(document.Id, stop) ?? throw new InvalidOperationException($"The document {document.Id} that is to be added was never kept.");
                changes.Moved.Add(new MovedDocument(document.Id, dossier, DocumentKeys.SealDocument(key, document.Id, keys.OpenDocument(kept.Dossier, document.Id, kept.SealedKey))));
            }
        }
    }

    private async ValueTask<(string Id, byte[] Key)> DossierOf(string reference, Changes changes, DateTimeOffset now, CancellationToken stop)
    {
        if (await store.FindDossierOf(reference, stop) is { } dossier) return (dossier.Id, keys.OpenDossier(dossier.Id, dossier.SealedKey));
        var company = (await store.FindComplaint(reference, stop))?.Complaint.Company;
        var (id, key) = (DocumentKeys.NewId(entropy), DocumentKeys.NewKey());
        changes.Dossiers[id] = new NewDossier(id, company, reference, keys.SealDossier(id, key), now);
        return (id, key);
    }

    private sealed class Changes(string conversation, IReadOnlyList<StagedDocument> staged)
    {
        public Dictionary<string, NewDossier> Dossiers { get; } = [];
        public List<NewDocument> Kept { get; } = [];
        public List<string> Discarded { get; } = [];
        public List<MovedDocument> Moved { get; } = [];
        public List<FiledDocuments> Filed { get; } = [];

        public Deposit? DepositOf(string id) => staged.FirstOrDefault(s => s.Received.Document?.Id == id)?.Deposit;

        public void Keep(string id)
        {
            var deposit = DepositOf(id) ?? throw new InvalidOperationException($"The document {id} that is to be kept did not come with this turn.");
            Dossiers[deposit.Dossier.Id] = deposit.Dossier;
            Kept.Add(deposit.Document);
        }

        public DocumentChanges ToRecord() => new()
        {
            Conversation = conversation,
            Dossiers = [.. Dossiers.Values],
            Kept = Kept,
            Discarded = Discarded,
            Moved = Moved,
            Filed = Filed,
        };
    }
}
