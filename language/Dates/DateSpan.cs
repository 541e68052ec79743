namespace ComplaintBot.Language;

/// <summary>Which day is meant where a message leaves it open ("on Friday", "3 April").</summary>
public enum DatePolicy
{
    /// <summary>The last such day, today included. What customers tell has happened.</summary>
    Past,

    /// <summary>The next such day, today included.</summary>
    Future,
}

/// <param name="Start">Index in <see cref="Message.Text"/>.</param>
/// <param name="Day">By the policy of the caller.</param>
public readonly record struct DateSpan(int Start, int Length, DateOnly Day)
{
    public int End => Start + Length;
}

/// <summary>How much of a day a message names.</summary>
public enum DateForm { Whole, MonthAndDay, Weekday, DayOfMonth, NthWeekday, Feast }

/// <summary>A day as it is told, before anybody decides which one it is.</summary>
/// <param name="Past">The last such day before the reference; null for a day that there is not (30 February).</param>
/// <param name="Future">The next one; the same as <paramref name="Past"/> where only one can be meant.</param>
/// <param name="Year">0 where none is named; so are month and day. The weekday from 1 for Monday to 7.</param>
public readonly record struct DateReading(int Start, int Length, DateForm Form, DateOnly? Past, DateOnly? Future, int Year, int Month, int DayOfMonth, int Weekday)
{
    /// <summary>Which weekday of the month it is, where the day is named so ("the first Monday of May"); else 0.</summary>
    public int Nth { get; init; }

    public int End => Start + Length;
}
