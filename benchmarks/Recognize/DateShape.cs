using System.Globalization;
using System.Text.Json.Nodes;
using ComplaintBot.Language;

namespace ComplaintBot.Benchmarks.Recognize;

/// <summary>Days as TIMEX expressions with the last and the next one that each can be; English ones with the month first.</summary>
internal static class DateShape
{
    public static IEnumerable<Result> Days(Message message, string language, DateTime reference)
    {
        var rules = new DateReadingRules(MonthFirst: true, TodayIsOver: reference.TimeOfDay > TimeSpan.Zero, Typos: false);
        foreach (var reading in Dates.Read(message, language, DateOnly.FromDateTime(reference), rules))
        {
            var timex = Timex(reading, language);
            var values = new JsonArray(Value(timex, reading.Past));
            if (reading.Future is { } future && reading.Past is { } past && future != past)
                values.Add(Value(timex, future));
            yield return new Result(reading.Start, reading.End - 1, "datetimeV2.date", new JsonObject { ["values"] = values });
        }
    }

    private static JsonObject Value(string timex, DateOnly? day) => new JsonObject
    {
        ["timex"] = timex,
        ["type"] = "date",
        ["value"] = day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "not resolved",
    };

    private static string Timex(DateReading reading, string language) => reading.Form switch
    {
        DateForm.Whole when reading.Nth > 0 => $"{reading.Year:D4}-{reading.Month:D2}-WXX-{reading.Weekday}-{reading.Nth}",
        DateForm.Whole => $"{reading.Year:D4}-{reading.Month:D2}-{reading.DayOfMonth:D2}",
        DateForm.MonthAndDay => $"XXXX-{reading.Month:D2}-{reading.DayOfMonth:D2}",
        DateForm.Weekday => $"XXXX-WXX-{reading.Weekday}",
        DateForm.DayOfMonth => $"XXXX-XX-{reading.DayOfMonth:D2}",
        DateForm.NthWeekday => $"XXXX-{reading.Month:D2}-WXX-{reading.Weekday}-#{reading.Nth}",
        // German cases leave movable feasts open.
        _ when language == "de" => "XXXX",
        _ when reading.Nth > 0 => $"XXXX-{reading.Month:D2}-WXX-{reading.Weekday}-{reading.Nth}",
        _ => $"XXXX-{reading.Month:D2}-{reading.DayOfMonth:D2}",
    };
}
