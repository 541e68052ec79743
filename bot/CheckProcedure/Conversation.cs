using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ComplaintBot.Complaints;
using ComplaintBot.Dialogs;
using ComplaintBot.Runtime.Activities;

namespace ComplaintBot.CheckProcedure;

/// <summary>A conversation with the dialogs themselves: no host, no store, told as it goes.</summary>
internal sealed class Conversation(ComplaintDialogs dialogs, string company, string language, DateTimeOffset now)
{
    private readonly Dictionary<string, KnownComplaint?> _register = [];
    private byte[]? _state;
    private int _turns;

    /// <summary>Far more than a filing takes; whatever a file says, the script ends.</summary>
    public int TurnsAtMost { get; init; } = 60;

    /// <summary>
    /// The lines of the script: <c>&gt;</c> what the customer says, <c>&lt;</c> what he is told, <c>[…]</c> the buttons, <c>!</c> what happened,
    /// <c>@</c> a letter, <c>?</c> the question on which a turn ends. Ends where the conversation rests or the customer has nothing more to say.
    /// </summary>
    public IEnumerable<string> Play(SampleCustomer customer)
    {
        yield return $"company {company} {language}";
        var turn = Take(new Activity { Type = ActivityTypes.Event, Name = "webchat/join", Value = JsonSerializer.SerializeToElement(new { company, language }) });
        while (true)
        {
            foreach (var line in Told(turn))
                yield return line;
            if (Asked(turn) is not { } question)
                break;
            if (customer.Answer(question, Buttons(turn)) is not { } answer)
            {
                yield return $"# The sample customer has no further answer to {question}.";
                break;
            }
            if (_turns == TurnsAtMost)
            {
                yield return $"# Ended after {TurnsAtMost} turns without coming to rest.";
                break;
            }
            yield return "";
            yield return $"> {answer}";
            turn = Take(new Activity { Type = ActivityTypes.Message, Text = answer });
        }
    }

    private TurnResult Take(Activity incoming)
    {
        var facts = new Dictionary<string, KnownComplaint?>();
        var result = Run(incoming, facts);
        while (result.Needs.Count > 0)
        {
            foreach (var reference in result.Needs)
                facts[reference] = _register.GetValueOrDefault(reference);
            result = Run(incoming, facts);
        }
        (_turns, _state) = (_turns + 1, result.State);
        foreach (var filed in result.Effects.OfType<FileComplaint>())
            _register[filed.Complaint.Reference] = new(filed.Complaint, filed.Complaint.Kind == ComplaintKind.Talk ? ComplaintStatus.Talk : ComplaintStatus.Filed);
        return result;
    }

    private TurnResult Run(Activity incoming, Dictionary<string, KnownComplaint?> facts) => dialogs.Turn(new()
    {
        State = _state,
        Incoming = incoming,
        // Half a minute for each answer: the same word twice within seconds counts as a second click.
        Now = now.AddSeconds(30 * _turns),
        Company = company,
        Conversation = "check-procedure",
        Complaints = facts,
        // Nothing is filed, so a reference may be guessed; the same file gives the same lines.
        Entropy = SHA256.HashData(Encoding.UTF8.GetBytes($"{_turns}")),
    });

    private static IEnumerable<string> Told(TurnResult turn)
    {
        foreach (var reply in turn.Replies.Where(r => r.Text is not null))
            yield return "< " + reply.Text!.Replace("\n\n", "\n", StringComparison.Ordinal).Replace("\n", "\n  ", StringComparison.Ordinal);
        if (Buttons(turn) is { Count: > 0 } buttons)
            yield return $"[{string.Join(" | ", buttons)}]";
        foreach (var entity in Entities(turn).Where(e => e.Type != "ask"))
            yield return "! " + entity.Type + string.Concat(entity.Properties?.Select(p => $" {p.Key}={p.Value}") ?? []);
        foreach (var letter in turn.Effects.OfType<SendLetter>())
            yield return $"@ {letter.To.Email ?? "management"} {letter.Subject}";
        yield return $"? {Asked(turn) ?? "-"}";
    }

    private static IEnumerable<Entity> Entities(TurnResult turn) => turn.Replies.SelectMany(r => r.Entities ?? []);

    private static string? Asked(TurnResult turn) => Entities(turn).Where(e => e.Type == "ask").Select(e => e.Properties!["name"].GetString()).LastOrDefault();

    private static List<string> Buttons(TurnResult turn) => [.. turn.Replies.SelectMany(r => r.SuggestedActions?.Actions ?? []).Select(a => a.Title!)];
}
