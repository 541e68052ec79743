namespace ComplaintBot.Complaints.Deadlines;

public enum TermUnit { Immediate, WorkingDays, CalendarDays, Weeks, Months }

/// <summary>A span as a procedure writes it: five working days, one month, at once.</summary>
public sealed record Term(int Amount, TermUnit Unit);

/// <summary>The local day on which a term ends: as the text has it, and moved to the next working day for the inner clock.</summary>
public readonly record struct DueDate(DateOnly Strict, DateOnly Rolled);

/// <summary>A time in which the clock stands still because the company waits for the customer.</summary>
public readonly record struct Pause(DateTimeOffset From, DateTimeOffset To);

/// <summary>When a promise falls due.</summary>
public static class Deadlines
{
    /// <summary>
    /// The day of receipt is the company's local day and is not counted. A month ends on the same day number, or on the month's last
    /// day where it has no such number. A term at once is due on the day of receipt, worked or not.
    /// Source of the counting: Regulation (EEC) 1182/71, art. 3, as the model where the procedure itself is silent.
    /// </summary>
    public static DueDate Due(Term term, DateTimeOffset received, TimeZoneInfo zone, BusinessCalendar calendar) =>
        Due(term, received, [], zone, calendar);

    /// <summary>As without pauses, but a day on which the clock stood still, the first day of the pause excluded, counts for nothing.</summary>
    public static DueDate Due(Term term, DateTimeOffset received, IReadOnlyList<Pause> pauses, TimeZoneInfo zone, BusinessCalendar calendar)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(term.Amount);
        var start = LocalDay(received, zone);
        if (term.Unit == TermUnit.Immediate)
            return new DueDate(start, start);

        var paused = PausedDays(pauses, start, zone);
        var strict = term.Unit switch
        {
            TermUnit.WorkingDays => Count(start, term.Amount, day => calendar.IsWorkingDay(day) && !paused.Contains(day)),
            TermUnit.CalendarDays => Later(start.AddDays(term.Amount)),
            TermUnit.Weeks => Later(start.AddDays(7 * term.Amount)),
            TermUnit.Months => Later(start.AddMonths(term.Amount)),
            _ => throw new ArgumentOutOfRangeException(nameof(term), term.Unit, "The unit of the term is unknown."),
        };
        return new DueDate(strict, calendar.RollForward(strict));

        DateOnly Later(DateOnly due) => Count(start, due.DayNumber - start.DayNumber, day => !paused.Contains(day));
    }

    /// <summary>The day that the company's own clock shows at an instant.</summary>
    public static DateOnly LocalDay(DateTimeOffset instant, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    private static DateOnly Count(DateOnly start, int days, Func<DateOnly, bool> counts)
    {
        var day = start;
        for (var left = days; left > 0;)
        {
            day = day.AddDays(1);
            if (counts(day))
                left--;
        }
        return day;
    }

    private static HashSet<DateOnly> PausedDays(IReadOnlyList<Pause> pauses, DateOnly start, TimeZoneInfo zone)
    {
        var days = new HashSet<DateOnly>();
        foreach (var pause in pauses)
        {
            var last = LocalDay(pause.To, zone);
            var first = LocalDay(pause.From, zone);
            for (var day = (first < start ? start : first).AddDays(1); day <= last; day = day.AddDays(1))
                days.Add(day);
        }
        return days;
    }
}
