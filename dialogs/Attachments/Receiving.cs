using ComplaintBot.Complaints;
using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Drafts;
using ComplaintBot.Dialogs.Information;
using ComplaintBot.Dialogs.Intake;
using ComplaintBot.Dialogs.Texts;
using ComplaintBot.Runtime.Activities;

namespace ComplaintBot.Dialogs.Attachments;

/// <summary>The files that came with a message: what may be kept is kept, whatever is being asked, and each is named with what became of it.</summary>
internal static class Receiving
{
    private const string Accepted = "accepted";
    private const string Refused = "refused";

    /// <summary>False where nothing came with the message.</summary>
    public static bool Hear(ComplaintTurn turn)
    {
        if (turn.Input.Documents.Count == 0)
            return false;
        if (turn.State.Adding is not null)
        {
            Adding.Receive(turn);
            return true;
        }
        var texts = turn.Texts.Documents;
        var asked = !turn.State.Resting && Router.Dialog.Open(turn) == Documents.Which;
        Acknowledge(turn, Take(turn), asked ? texts.Added : texts.Noted);
        return true;
    }

    /// <summary>Nothing was written with it: a conversation that has not begun anything begins a complaint, a draft that waits is resumed, and any other goes on.</summary>
    public static void GoOn(ComplaintTurn turn)
    {
        if (turn.State.Adding is not null || (turn.State.TalkPending && turn.State.Resting) || Returning.HearDocuments(turn) || turn.Answers.Attached.Count == 0)
            return;
        turn.State = turn.State with { Resting = false };
        if (Router.Dialog.Open(turn) == Start.What)
            Start.BeginComplaint(turn);
    }

    /// <summary>What may be kept belongs to the matter of the conversation from now on.</summary>
    public static Delivery Take(ComplaintTurn turn)
    {
        var delivery = Delivery.Sort(turn.Input.Documents, turn.Answers.Attached, turn.Input.DocumentLimits.MaxCount);
        turn.Answers = turn.Answers with { Attached = [.. turn.Answers.Attached, .. delivery.Kept] };
        return delivery;
    }

    /// <summary>Names all that came in one message: what was taken, what was there already, and what was refused, each with how to mend it.</summary>
    public static void Acknowledge(ComplaintTurn turn, Delivery delivery, NamedTexts taken, params (string, string)[] values)
    {
        List<string> lines = [.. Named(turn, taken, delivery.Kept.Select(d => d.Name), values), .. Named(turn, turn.Texts.Documents.Already, delivery.Already), .. Refusals(turn, delivery)];
        if (lines.Count > 0)
            turn.Say(Replying.Statement(string.Join("\n\n", lines), [.. Entities(delivery)]) with { TextFormat = "plain" });
    }

    /// <summary>A sentence for each reason, with the names of all files that it concerns.</summary>
    public static IEnumerable<string> Refusals(ComplaintTurn turn, Delivery delivery)
    {
        var (texts, limits) = (turn.Texts.Documents, turn.Input.DocumentLimits);
        return delivery.Refused.GroupBy(refused => refused.Reason, refused => refused.Name).SelectMany(reason => Named(
            turn, texts.Refused.For(reason.Key), reason, ("size", texts.Size(limits.MaxBytes, turn.Texts.Calendar)), ("count", $"{limits.MaxCount}")));
    }

    public static string Quoted(ComplaintTurn turn, string name) => turn.Texts.Calendar.Quoted.With(("text", name));

    private static IEnumerable<string> Named(ComplaintTurn turn, NamedTexts texts, IEnumerable<string> names, params (string, string)[] values)
    {
        List<string> quoted = [.. names.Select(name => Quoted(turn, name))];
        if (quoted.Count > 0)
            yield return turn.Write(quoted.Count == 1 ? texts.One : texts.Other, [("names", CalendarTexts.Join(quoted, turn.Texts.Calendar.And)), .. values]);
    }

    private static IEnumerable<Entity> Entities(Delivery delivery) =>
        delivery.Kept.Select(document => Replying.Document(document.Name, Accepted))
            .Concat(delivery.Already.Select(name => Replying.Document(name, Accepted, "already")))
            .Concat(delivery.Refused.Select(refused => Replying.Document(refused.Name, Refused, WireName(refused.Reason))));

    private static string WireName(DocumentRefusal reason)
    {
        var name = reason.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
