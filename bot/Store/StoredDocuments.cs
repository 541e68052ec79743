using ComplaintBot.Complaints;

namespace ComplaintBot.Store;

/// <summary>What one commit does to documents. All of it belongs to one conversation.</summary>
internal sealed record DocumentChanges
{
    public required string Conversation { get; init; }
    /// <summary>Where they are there already, they stay as they are.</summary>
    public IReadOnlyList<NewDossier> Dossiers { get; init; } = [];
    public IReadOnlyList<NewDocument> Kept { get; init; } = [];
    /// <summary>Ids of documents that go; those that were filed, or are another conversation's, stay.</summary>
    public IReadOnlyList<string> Discarded { get; init; } = [];
    /// <summary>Documents that come into another dossier with their keys sealed anew; those that were filed, or are another conversation's, stay where they are.</summary>
    public IReadOnlyList<MovedDocument> Moved { get; init; } = [];
    public IReadOnlyList<FiledDocuments> Filed { get; init; } = [];
}

/// <summary>What came into a conversation for one matter. Filed, it is the complaint's.</summary>
/// <param name="Company">Null where the customer had not named it yet.</param>
/// <param name="Complaint">The reference, where it was filed from the beginning.</param>
/// <param name="SealedKey">Under which the keys of its documents are sealed.</param>
internal sealed record NewDossier(string Id, string? Company, string? Complaint, byte[] SealedKey, DateTimeOffset At);

/// <param name="Place">Where its file lies; it stays there whatever becomes of the document.</param>
/// <param name="Source">By which uploads from one address are counted together, until it is filed.</param>
internal sealed record NewDocument(Document Document, string Dossier, string Place, byte[] SealedKey, string? Source, DateTimeOffset At);

internal sealed record MovedDocument(string Id, string Dossier, byte[] SealedKey);

/// <summary>
/// The open dossiers of the conversation in which these documents lie become the complaint's; what else lies in them goes.
/// </summary>
internal sealed record FiledDocuments(string Reference, IReadOnlyList<string> Ids);

internal sealed record StoredDossier(string Id, string? Company, string? Conversation, string? Complaint, byte[] SealedKey);

internal sealed record StoredDocument(Document Document, StoredDossier Dossier, string Place, byte[] SealedKey, DateTimeOffset At);

/// <summary>Bytes of documents that lie here unfiled.</summary>
internal sealed record UnfiledBytes(long OfConversation, long OfSource, long OfCompany);
