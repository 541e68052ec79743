using System.Globalization;
using ComplaintBot.Complaints.Deadlines;

namespace ComplaintBot.Complaints.Procedures.Format;

/// <summary>Reads the holiday calendars.</summary>
internal static class Calendars
{
    /// <summary>A calendar that is there; without content where its own file has problems, which are told there.</summary>
    internal sealed record Entry(BusinessCalendar? Calendar);

    public static readonly BusinessCalendar Empty = new("", [], []);

    public static BusinessCalendar? Read(string id, string text, Problems problems)
    {
        if (Document.Read(text, FormatJson.Default.CalendarFile, problems) is not { } document)
            return null;
        var (file, values) = (document.Content, new Values(problems));
        var rules = Values.Each("$.holidays", values.Required("$.holidays", file.Holidays, [])).Select(h => Rule(values, h.Path, h.Value)).ToList();
        var exceptions = Exceptions(values, "$", file.ClosedDays, file.WorkedDays);
        var weekend = file.Weekend is null ? null : values.WordList<DayOfWeek>("$.weekend", file.Weekend, filled: false);
        if (weekend is { Count: 7 })
            values.Wrong("$.weekend", "No day is left to work on.", "Take at least one day out.");
        return problems.All.Count == 0 ? new BusinessCalendar(id, rules, exceptions, weekend) : null;
    }

    public static IReadOnlyList<DayException> Exceptions(Values values, string path, IReadOnlyList<string>? closed, IReadOnlyList<string>? worked)
    {
        var days = Days($"{path}.closedDays", closed, false).Concat(Days($"{path}.workedDays", worked, true)).ToList();
        values.Different($"{path}.closedDays", days.Select(d => d.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        return [.. days.DistinctBy(d => d.Day)];

        IEnumerable<DayException> Days(string at, IReadOnlyList<string>? list, bool isWorked) =>
            Values.Each(at, list).Select(d => new DayException(values.Date(d.Path, d.Value), isWorked));
    }

    private static HolidayRule Rule(Values values, string path, HolidayFile file)
    {
        values.Text($"{path}.name", file.Name);
        if (file.On is null == file.Easter is null || (file.OnSunday is not null && file.On is null))
            values.Wrong(path, "This holiday has no clear day.", "Give either \"on\" as month-day, with \"onSunday\" where it moves, or \"easter\" as days after Easter Sunday.");
        if (file.Easter is { } days)
        {
            if (days is < -90 or > 90)
                values.Wrong($"{path}.easter", $"{days} days is too far from Easter.", "Write -90 to 90.");
            return new HolidayRule.FromEaster(days);
        }
        var (month, day) = MonthAndDay(values, $"{path}.on", file.On);
        return new HolidayRule.Fixed(month, day) { OnSunday = file.OnSunday is null ? null : MonthAndDay(values, $"{path}.onSunday", file.OnSunday) };
    }

    // 29 February is refused, as it is no day of every year.
    private static (int Month, int Day) MonthAndDay(Values values, string path, string? text)
    {
        if (text is null)
            return (1, 1);
        if (text.Length == 5 && DateOnly.TryParseExact($"2001-{text}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return (date.Month, date.Day);
        values.Wrong(path, $"'{text}' is no day of every year.", "Write it as month-day, such as 04-27.");
        return (1, 1);
    }
}
