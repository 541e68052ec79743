using ComplaintBot.Store;

namespace ComplaintBot.Documents;

/// <summary>Opens documents that were kept.</summary>
internal sealed class DocumentReading(DocumentFolder folder, DocumentKeys keys)
{
    /// <summary>
    /// Throws <see cref="FileNotFoundException"/> or <see cref="DirectoryNotFoundException"/> where its file is gone, and <see cref="InvalidDataException"/>
    /// where it is not what was written, there or while it is read.
    /// </summary>
    public Stream Open(StoredDocument document)
    {
        var key = keys.OpenDocument(document.Dossier, document.Document.Id, document.SealedKey);
        return new OpenedStream(folder.Open(document.Place), new SealedFormat(document.Document.Id, key));
    }
}
