using System.Text.Json;
using ComplaintBot.Complaints;
using ComplaintBot.Runtime.Activities;
using ComplaintBot.Store;

namespace ComplaintBot.Form;

/// <summary>What the bot said last, without the question.</summary>
/// <param name="Statements">In their order.</param>
internal sealed record LastTurn(IReadOnlyList<Activity> Statements)
{
    /// <summary>More than a turn says.</summary>
    private const int Window = 32;

    public static readonly LastTurn Silent = new([]);

    public static async ValueTask<LastTurn> Read(IStore store, StoredConversation known, CancellationToken stop)
    {
        var stored = await store.ReadActivities(known.Id, Math.Max(0, known.LastSequence - Window), Window, stop);
        var said = stored.Select(a => JsonSerializer.Deserialize(a.Json.Span, ActivityJson.Default.Activity)!).Where(a => a.From?.Role == "bot").ToList();
        // A step that changed nothing has no answer: then what was said before it still holds.
        return said is [.., var last]
            ? new([.. said.Where(a => a is { Type: ActivityTypes.Message, Text.Length: > 0 } && a.ReplyToId == last.ReplyToId && Find(a, "ask") is null)])
            : Silent;
    }

    /// <summary>The reference of what was filed or arranged in it; null where nothing was.</summary>
    public string? Reference => Told("reference");

    /// <summary>Not a complaint yet, but a talk that comes before one.</summary>
    public bool IsTalk => Told("status") == ComplaintStatus.Talk;

    private string? Told(string property) =>
        Statements.Select(a => Find(a, "complaint")).FirstOrDefault(entity => entity is not null)?.Properties is { } properties
        && properties.TryGetValue(property, out var value) ? value.GetString() : null;

    private static Entity? Find(Activity activity, string type) => activity.Entities?.FirstOrDefault(entity => entity.Type == type);
}
