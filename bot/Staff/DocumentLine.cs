using System.Globalization;
using ComplaintBot.Complaints;
using ComplaintBot.Documents.Recognition;
using ComplaintBot.Store;

namespace ComplaintBot.Staff;

/// <summary>A document of a complaint as the console lists it.</summary>
/// <param name="Stored">Null where the register knows of it and the store does not have it.</param>
internal sealed record DocumentLine(Document Document, StoredDocument? Stored)
{
    private const long Kilobyte = 1024;
    private const long Megabyte = 1024 * Kilobyte;

    public bool IsShown => DocumentKind.Find(Document.MediaType) is { Previewed: true };

    /// <summary>Enough of it to compare two by eye; the whole stands in the history.</summary>
    public string ShortDigest => Document.Sha256.Length > 12 ? Document.Sha256[..12] : Document.Sha256;

    /// <summary>Such as <c>1,4 MB</c>, as Dutch writes it.</summary>
    public string Size => Document.Bytes >= Megabyte
        ? (Document.Bytes / (double)Megabyte).ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',') + " MB"
        : $"{Math.Max(1, (Document.Bytes + Kilobyte / 2) / Kilobyte)} KB";

    public static IReadOnlyList<DocumentLine> Of(Complaint complaint, IReadOnlyList<StoredDocument> stored) =>
        [.. complaint.Documents.Select(document => new DocumentLine(document, stored.FirstOrDefault(s => s.Document.Id == document.Id)))];
}
