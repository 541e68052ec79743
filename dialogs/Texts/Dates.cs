using System.Globalization;
using ComplaintBot.Complaints.Deadlines;
using ComplaintBot.Complaints.Procedures;

namespace ComplaintBot.Dialogs.Texts;

/// <summary>Days and times as people of the language write them; ours, because the process runs without culture data.</summary>
public sealed record CalendarTexts
{
    /// <summary>Monday first.</summary>
    public required IReadOnlyList<string> Weekdays { get; init; }
    public required IReadOnlyList<string> Months { get; init; }
    /// <summary>The first of a month: French says "1er".</summary>
    public required string First { get; init; }
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
    public required string Or { get; init; }
    /// <summary>With {text}, between the quotation marks of the language.</summary>
    public required Phrase Quoted { get; init; }
    /// <summary>With {amount} and {currency}.</summary>
    public required Phrase Amount { get; init; }
    public required string Decimal { get; init; }
    public required string Euro { get; init; }
    public required TermTexts Terms { get; init; }
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

    /// <summary>Such as "5 working days" or "one month".</summary>
    /// <exception cref="ArgumentException">A term at once has no length.</exception>
    public string Say(Term term)
    {
        var words = term.Unit switch
        {
            TermUnit.WorkingDays => Terms.WorkingDays,
            TermUnit.CalendarDays => Terms.CalendarDays,
            TermUnit.Weeks => Terms.Weeks,
            TermUnit.Months => Terms.Months,
            _ => throw new ArgumentException($"A term of {term.Unit} has no length to be told.", nameof(term)),
        };
        return words.Say(term.Amount);
    }

    /// <summary>An amount as people write it, such as "27,50 euro".</summary>
    public string Say(Money amount)
    {
        var number = amount.Amount.ToString(amount.Amount == decimal.Truncate(amount.Amount) ? "0" : "0.00", CultureInfo.InvariantCulture).Replace(".", Decimal, StringComparison.Ordinal);
        return Amount.With(("amount", number), ("currency", amount.Currency == "EUR" ? Euro : amount.Currency));
    }

    /// <summary>"a, b and c" with the last word between given.</summary>
    public static string Join(IReadOnlyList<string> items, string last) =>
        items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.SkipLast(1))} {last} {items[^1]}";

    private (string, string)[] Parts(DateOnly day) =>
    [
        ("weekday", Weekdays[((int)day.DayOfWeek + 6) % 7]),
        ("day", day.Day == 1 ? First : day.Day.ToString(CultureInfo.InvariantCulture)),
        ("month", Months[day.Month - 1]),
        ("year", day.Year.ToString(CultureInfo.InvariantCulture)),
    ];
}

/// <summary>Spans of time in words, as they follow "within".</summary>
public sealed record TermTexts
{
    public required CountedTexts WorkingDays { get; init; }
    public required CountedTexts CalendarDays { get; init; }
    public required CountedTexts Weeks { get; init; }
    public required CountedTexts Months { get; init; }
}

/// <summary>One of something, and more of it with {count}.</summary>
public sealed record CountedTexts
{
    public required string One { get; init; }
    public required Phrase Other { get; init; }

    public string Say(int count) => count == 1 ? One : Other.With(("count", count.ToString(CultureInfo.InvariantCulture)));
}
