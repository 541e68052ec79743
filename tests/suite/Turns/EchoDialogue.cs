using System.Text;
using System.Text.Json;
using ComplaintBot.Dialogs;
using ComplaintBot.Runtime.Activities;
using ComplaintBot.Turns;

namespace ComplaintBot.Tests.Turns;

/// <summary>A conversation that is easy to foresee: each message is repeated with its number, which is the state.</summary>
internal static class EchoDialogue
{
    public static readonly Dialogue Dialogue = new(Turn, Apologize);

    public static TurnResult Turn(TurnInput input)
    {
        var said = input.Incoming.Text;
        if (said == "fail") throw new InvalidDataException("the dialogs failed on: " + said);
        var number = input.State is { } state ? int.Parse(Encoding.UTF8.GetString(state.Span)) + 1 : 1;
        return Result(number, input, [.. Replies(said, number)]);
    }

    public static TurnResult Result(int number, TurnInput input, IReadOnlyList<Activity> replies, params IReadOnlyList<Effect> effects) => new()
    {
        State = Encoding.UTF8.GetBytes(number.ToString()),
        Company = input.Company,
        Replies = replies,
        Effects = effects,
    };

    public static Activity Message(string text) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        Entities = [new Entity { Type = "ask", Properties = new Dictionary<string, JsonElement> { ["name"] = JsonSerializer.SerializeToElement("echo") } }],
    };

    private static IEnumerable<Activity> Replies(string? said, int number) => said switch
    {
        "nothing" => [],
        "type" => [new Activity { Type = ActivityTypes.Typing }, Message($"{number}: typed")],
        "update" => [new Activity { Type = ActivityTypes.ConversationUpdate }, Message($"{number}: updated")],
        "two" => [Message($"{number}: first"), Message($"{number}: second")],
        _ => [Message($"{number}: {said}")],
    };

    private static TurnResult Apologize(TurnInput input) => Result(0, input, [Message("sorry")]);
}
