namespace ComplaintBot.Complaints.Deadlines;

/// <summary>When a holiday falls, in any year.</summary>
public abstract record HolidayRule
{
    private protected HolidayRule()
    {
    }

    internal abstract bool FallsOn(DateOnly day, DateOnly easterSunday);

    /// <summary>The same date every year; where it is a Sunday and <see cref="OnSunday"/> is given, that date instead (King's Day).</summary>
    public sealed record Fixed(int Month, int Day) : HolidayRule
    {
        public (int Month, int Day)? OnSunday { get; init; }

        internal override bool FallsOn(DateOnly day, DateOnly easterSunday)
        {
            if (OnSunday is not { } other)
                return day.Month == Month && day.Day == Day;
            var moved = new DateOnly(day.Year, Month, Day).DayOfWeek == DayOfWeek.Sunday;
            return moved ? day.Month == other.Month && day.Day == other.Day : day.Month == Month && day.Day == Day;
        }
    }

    /// <summary>A number of days after Easter Sunday, or before it where negative.</summary>
    public sealed record FromEaster(int Days) : HolidayRule
    {
        internal override bool FallsOn(DateOnly day, DateOnly easterSunday) => day.DayNumber - easterSunday.DayNumber == Days;
    }
}
