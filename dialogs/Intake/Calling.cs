using ComplaintBot.Complaints.Deadlines;
using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Texts;
using ComplaintBot.Language;
using ComplaintBot.Runtime.Dialogs;
using static ComplaintBot.Dialogs.Intake.Asking;

namespace ComplaintBot.Dialogs.Intake;

/// <summary>A call back in a real slot of the opening hours, for a talk about a complaint or because the customer asks for a person.</summary>
internal static class Calling
{
    private const int SlotsOffered = 4;

    /// <summary>In more words than these "not" denies something of the matter.</summary>
    private const int WordsOfANo = 6;
    private static readonly TimeSpan SlotLength = TimeSpan.FromHours(2);
    private static readonly TimeSpan Notice = TimeSpan.FromMinutes(30);

    public static readonly Question<ComplaintTurn, CallSlot> When = new("callback")
    {
        When = turn => (turn.State.WantsPerson || Triage.OnTalkWithCompany(turn)) && HoursOf(turn) is not null,
        Field = Fills(a => a.Callback, (a, answer) => a with { Callback = answer }),
        Ask = turn => new(turn.Write(turn.Texts.Callback.Ask), [.. Slots(turn, turn.Now).Select(slot => Button(turn, slot, turn.Today)), turn.Texts.Callback.No.Label]),
        Understand = Understand,
        Explain = turn => turn.Write(turn.Texts.Callback.Explain),
        Then = (turn, slot) =>
        {
            if (slot.State == AnswerState.Declined)
                Decline(turn);
        },
    };

    /// <summary>The hours in which somebody of the company answers the phone; null where the procedure has none.</summary>
    public static OpeningHours? HoursOf(ComplaintTurn turn) => turn.Procedure.FindChannel(ChannelKind.Phone)?.Hours;

    /// <summary>Says that somebody will call, when the phone is answered, and the number where there is one.</summary>
    public static void Announce(ComplaintTurn turn)
    {
        var inPerson = turn.Answers.Talk.Is(TalkChoice.InPerson);
        turn.Say(
            [turn.Write(inPerson ? turn.Texts.Talk.AppointmentByPhone : turn.Texts.Talk.WithCompany), .. Reachable(turn)],
            inPerson ? [Replying.Channel("inPerson"), Replying.Channel("phone")] : [Replying.Channel("phone")]);
    }

    /// <summary>Opening hours, whether somebody is there now, and the number or the honest word that there is none.</summary>
    public static IEnumerable<string> PhoneLines(ComplaintTurn turn) => Reachable(turn).Append(
        turn.Procedure.FindChannel(ChannelKind.Phone)?.PhoneNumber is { } number
            ? turn.Write(turn.Texts.Callback.Number, ("number", Links.Phone(number, turn.Procedure.Company.Country)))
            : turn.Write(turn.Texts.Callback.NoNumber));

    private static IEnumerable<string> Reachable(ComplaintTurn turn)
    {
        if (HoursOf(turn) is not { } hours)
            yield break;
        var told = OpeningTimes.Say(hours, turn.Texts.Calendar);
        if (hours.IsOpen(turn.Now))
            yield return turn.Write(turn.Texts.Callback.OpenNow, ("hours", told));
        else if (hours.NextOpening(turn.Now) is { } next)
            yield return turn.Write(turn.Texts.Callback.ClosedNow, ("hours", told), ("next", SayMoment(turn, next)));
    }

    /// <summary>Such as "morgen tussen 8.00 en 10.00 uur".</summary>
    public static string Say(ComplaintTurn turn, CallSlot slot) => Say(turn, slot, turn.Today);

    private static string Say(ComplaintTurn turn, CallSlot slot, DateOnly today) => turn.Write(
        turn.Texts.Callback.Slot,
        ("when", turn.Texts.Calendar.SayNear(DateOnly.FromDateTime(turn.ToLocal(slot.From).DateTime), today)),
        ("from", turn.SayTime(slot.From)),
        ("to", turn.SayTime(slot.To)));

    private static string Button(ComplaintTurn turn, CallSlot slot, DateOnly today)
    {
        var said = Say(turn, slot, today);
        return char.ToUpperInvariant(said[0]) + said[1..];
    }

    private static string SayMoment(ComplaintTurn turn, DateTimeOffset moment) => turn.Texts.Calendar.Moment.With(
        ("day", turn.Texts.Calendar.SayNear(DateOnly.FromDateTime(turn.ToLocal(moment).DateTime), turn.Today)),
        ("time", turn.SayTime(moment)));

    /// <summary>The offer stands as it was made: "tomorrow" is read with the time at which it was asked, and refused only when the slot has begun.</summary>
    private static Reading<CallSlot> Understand(ComplaintTurn turn)
    {
        var asked = turn.Place.Asked == "callback" ? turn.Place.AskedAt ?? turn.Now : turn.Now;
        var day = Deadlines.LocalDay(asked, turn.Procedure.Company.TimeZone);
        var slots = Slots(turn, asked);
        if (SaidSlot.Of(turn, slots, day) is not { } picked)
        {
            var options = slots.Select(slot => new Option<CallSlot?>(slot, new Offer { Label = Button(turn, slot, day) })).Append(new(null, turn.Texts.Callback.No)).ToList();
            if (!turn.Pick(options).IsUnderstood(out var chosen))
                return Reading<CallSlot>.NotUnderstood();
            if (chosen is null)
                return turn.Message.Tokens.Count > WordsOfANo && YesNo.Read(turn.Message, turn.Language) is not false ? Reading<CallSlot>.NotUnderstood() : Reading<CallSlot>.Declined();
            picked = chosen;
        }
        return picked.From <= turn.Now ? Reading<CallSlot>.Invalid(turn.Write(turn.Texts.Callback.SlotGone)) : Reading<CallSlot>.Understood(picked);
    }

    private static List<CallSlot> Slots(ComplaintTurn turn, DateTimeOffset from) =>
        [.. HoursOf(turn)!.Slots(from, SlotLength, SlotsOffered, Notice).Select(slot => new CallSlot(slot.From, slot.To))];

    private static void Decline(ComplaintTurn turn)
    {
        turn.Answers = turn.Answers with { Callback = default };
        if (turn.State.WantsPerson)
        {
            turn.State = turn.State with { WantsPerson = false };
            turn.Say(turn.Texts.Person.Declined);
            return;
        }
        turn.Answers = turn.Answers with { Talk = default, Contact = default };
        turn.Say(turn.Texts.Callback.Declined);
    }
}
