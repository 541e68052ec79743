namespace ComplaintBot.Complaints.Deadlines;

/// <summary>Which local days are worked: holidays by rule for any year, and dated exceptions that win over the rules.</summary>
public sealed class BusinessCalendar
{
    private readonly HolidayRule[] _rules;
    private readonly DayOfWeek[] _weekend;
    private readonly Dictionary<DateOnly, bool> _worked;

    /// <summary>Throws <see cref="ArgumentException"/> when no day of the week is left to work on, or when two exceptions name the same day.</summary>
    public BusinessCalendar(string id, IEnumerable<HolidayRule> rules, IEnumerable<DayException> exceptions, IEnumerable<DayOfWeek>? weekend = null)
    {
        Id = id;
        _rules = [.. rules];
        _weekend = [.. weekend ?? [DayOfWeek.Saturday, DayOfWeek.Sunday]];
        if (_weekend.Distinct().Count() > 6)
            throw new ArgumentException("A calendar needs at least one working day in the week.", nameof(weekend));
        _worked = exceptions.ToDictionary(e => e.Day, e => e.Worked);
    }

    /// <summary>The name by which procedures refer to it, such as <c>NL</c>.</summary>
    public string Id { get; }

    /// <summary>The same calendar with further exceptions; where both name a day, the further one wins.</summary>
    public BusinessCalendar With(IEnumerable<DayException> exceptions)
    {
        var all = new Dictionary<DateOnly, bool>(_worked);
        foreach (var exception in exceptions)
            all[exception.Day] = exception.Worked;
        return new BusinessCalendar(Id, _rules, all.Select(e => new DayException(e.Key, e.Value)), _weekend);
    }

    public bool IsWorkingDay(DateOnly day) =>
        _worked.TryGetValue(day, out var worked) ? worked : !_weekend.Contains(day.DayOfWeek) && !FallsOnHoliday(day);

    /// <summary>True on a public holiday and on an extra closing day, weekends apart; false on a holiday that is worked after all.</summary>
    public bool IsHoliday(DateOnly day) => _worked.TryGetValue(day, out var worked) ? !worked : FallsOnHoliday(day);

    /// <summary>
    /// The day on which the given number of working days is over; <paramref name="start"/> itself is not counted.
    /// Throws <see cref="ArgumentOutOfRangeException"/> for a negative number, or beyond the year 9999.
    /// </summary>
    public DateOnly AddWorkingDays(DateOnly start, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var day = start;
        for (var left = days; left > 0; left--)
            day = RollForward(day.AddDays(1));
        return day;
    }

    /// <summary>The day itself where it is worked, else the next one that is.</summary>
    public DateOnly RollForward(DateOnly day)
    {
        while (!IsWorkingDay(day))
            day = day.AddDays(1);
        return day;
    }

    private bool FallsOnHoliday(DateOnly day)
    {
        var easter = Easter.Sunday(day.Year);
        foreach (var rule in _rules)
            if (rule.FallsOn(day, easter))
                return true;
        return false;
    }
}

/// <summary>A day that is closed beside the holidays, or worked although it is a holiday or in a weekend.</summary>
public readonly record struct DayException(DateOnly Day, bool Worked);
