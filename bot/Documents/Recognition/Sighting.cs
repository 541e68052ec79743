using ComplaintBot.Dialogs;

namespace ComplaintBot.Documents.Recognition;

/// <summary>What a file is by its content, or why it is not taken.</summary>
internal sealed record Sighting(DocumentKind? Kind, DocumentRefusal? Refusal)
{
    public static Sighting Of(DocumentKind kind) => new(kind, null);

    public static Sighting No(DocumentRefusal why) => new(null, why);
}
