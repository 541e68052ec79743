using ComplaintBot.Complaints;
using ComplaintBot.Dialogs.Conversation;

namespace ComplaintBot.Dialogs.Attachments;

/// <summary>
/// What the host must keep and what it must let go follows from the state before and after the turn. So no way out of an intake (stop,
/// start again, another matter, the end of a draft) can forget a document.
/// </summary>
internal static class Belongings
{
    public static IEnumerable<Effect> Changes(ConversationState before, ConversationState after, IEnumerable<Effect> effects)
    {
        var (had, has) = (Of(before), Of(after));
        var handedOver = effects.SelectMany(HandedOver).Select(document => document.Id).ToHashSet();
        foreach (var document in has.ExceptBy(had.Select(d => d.Id), d => d.Id))
            yield return new KeepDocument(document);
        foreach (var document in had.ExceptBy(has.Select(d => d.Id), d => d.Id).Where(document => !handedOver.Contains(document.Id)))
            yield return new DiscardDocument(document.Id);
    }

    private static List<Document> Of(ConversationState state) =>
        [.. state.Answers.Attached, .. state.Adding?.Documents ?? [], .. state.Answers.Removed is { } removed ? [removed] : Array.Empty<Document>()];

    private static IReadOnlyList<Document> HandedOver(Effect effect) => effect switch
    {
        FileComplaint file => file.Complaint.Documents,
        AddDocuments add => add.Documents,
        _ => [],
    };
}
