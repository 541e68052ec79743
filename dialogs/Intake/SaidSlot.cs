using ComplaintBot.Complaints.Deadlines;
using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Language;

namespace ComplaintBot.Dialogs.Intake;

/// <summary>"Monday between 8 and 10", "today at two": a moment for a call by its day and its hours, not by the words of the button.</summary>
internal static class SaidSlot
{
    private const int HoursOfADay = 24;
    private const int HoursOfAHalf = 12;

    private static readonly HashSet<string> HourWords = ["uur", "u", "h", "heure", "heures", "clock", "oclock", "am", "pm", "uhr"];

    /// <summary>The one of the slots that is meant; null for none, and for more than one.</summary>
    /// <param name="today">The day on which they were offered.</param>
    public static CallSlot? Of(ComplaintTurn turn, IReadOnlyList<CallSlot> slots, DateOnly today)
    {
        var days = Dates.Find(turn.Message, turn.Language, today, DatePolicy.Future);
        var hours = Numbers.Find(turn.Message, turn.Language)
            .Where(number => number.Value is >= 0 and < HoursOfADay && number.Value == Math.Floor(number.Value) && !days.Any(day => day.Start <= number.Start && number.End <= day.End))
            .Select(number => (int)number.Value).ToList();
        var names = days.Count > 0 ? days.Count == 1 && hours.Count <= 2
            : hours.Count == 2 || (hours.Count == 1 && turn.Message.Tokens.Any(token => HourWords.Contains(token.Folded.TrimStart("0123456789").ToString())));
        if (!names)
            return null;
        var fitting = slots.Where(slot => (days.Count == 0 || Deadlines.LocalDay(slot.From, turn.Procedure.Company.TimeZone) == days[0].Day) && Holds(turn, slot, hours)).ToList();
        return fitting is [var only] ? only : null;
    }

    private static bool Holds(ComplaintTurn turn, CallSlot slot, List<int> hours)
    {
        var (from, to) = (turn.ToLocal(slot.From).Hour, turn.ToLocal(slot.To).Hour);
        return hours switch
        {
            [] => true,
            [var at] => (from <= at && at < to) || (from <= at + HoursOfAHalf && at + HoursOfAHalf < to),
            [var begin, var end] => (from == begin || from == begin + HoursOfAHalf) && (to == end || to == end + HoursOfAHalf),
            _ => false,
        };
    }
}
