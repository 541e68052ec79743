using ComplaintBot.Complaints;

namespace ComplaintBot.Dialogs.Attachments;

/// <summary>What became of the files of one message.</summary>
/// <param name="Already">The names of those that are there already, whatever they are called.</param>
internal sealed record Delivery(IReadOnlyList<Document> Kept, IReadOnlyList<string> Already, IReadOnlyList<RefusedDocument> Refused)
{
    /// <param name="received">As the host found them.</param>
    /// <param name="there">What the complaint has.</param>
    /// <param name="most">What it may have.</param>
    public static Delivery Sort(IReadOnlyList<ReceivedDocument> received, IReadOnlyList<Document> there, int most)
    {
        var (kept, already, refused) = (new List<Document>(), new List<string>(), new List<RefusedDocument>());
        foreach (var file in received)
        {
            if (file.Document is not { } document)
                refused.Add(new(file.Name, file.Refusal ?? DocumentRefusal.Unavailable));
            else if (there.Concat(kept).Any(known => known.Sha256 == document.Sha256))
                already.Add(file.Name);
            else if (there.Count + kept.Count >= most)
                refused.Add(new(file.Name, DocumentRefusal.TooMany));
            else
                kept.Add(document);
        }
        return new(kept, already, refused);
    }
}

internal sealed record RefusedDocument(string Name, DocumentRefusal Reason);
