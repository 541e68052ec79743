using System.Globalization;

namespace ComplaintBot.Dialogs.Texts;

/// <summary>Days and times as people of the language write them; ours, because the process runs without culture data.</summary>
public sealed record CalendarTexts
{
    /// <summary>Monday first.</summary>
    public required IReadOnlyList<string> Weekdays { get; init; }
    public required IReadOnlyList<string> Months { get; init; }
    /// <summary>With {weekday}, {day}, {month} and {year}.</summary>
    public required Phrase Date { get; init; }
    /// <summary>The same without the year, for days close by.</summary>
    public required Phrase Day { get; init; }
    /// <summary>With {hour} and {minute}.</summary>
    public required Phrase Time { get; init; }
    /// <summary>With {hour}, {minute} without a leading zero where people write none.</summary>
    public required bool LeadingZero { get; init; }
    /// <summary>With {from} and {to}.</summary>
    public required Phrase Span { get; init; }
    /// <summary>With {day} and {time}.</summary>
    public required Phrase Moment { get; init; }
    public required string WorkingDays { get; init; }
    public required string EveryDay { get; init; }
    public required string RoundTheClock { get; init; }
    /// <summary>With {days} and {hours}.</summary>
    public required Phrase Opening { get; init; }
    public required string And { get; init; }
    public required string Today { get; init; }
    public required string Tomorrow { get; init; }

    public string Say(DateOnly day) => Date.With(Parts(day));

    /// <summary>"today", "tomorrow", or the day without the year.</summary>
    public string SayNear(DateOnly day, DateOnly today) =>
        day == today ? Today : day == today.AddDays(1) ? Tomorrow : Day.With(Parts(day));

    public string Say(TimeOnly time) => Time.With(
        ("hour", time.Hour.ToString(LeadingZero ? "00" : "0", CultureInfo.InvariantCulture)),
        ("minute", time.Minute.ToString("00", CultureInfo.InvariantCulture)));

    public string Say(TimeOnly from, TimeOnly to) => Span.With(("from", Say(from)), ("to", Say(to)));

    private (string, string)[] Parts(DateOnly day) =>
    [
        ("weekday", Weekdays[((int)day.DayOfWeek + 6) % 7]),
        ("day", day.Day.ToString(CultureInfo.InvariantCulture)),
        ("month", Months[day.Month - 1]),
        ("year", day.Year.ToString(CultureInfo.InvariantCulture)),
    ];
}
