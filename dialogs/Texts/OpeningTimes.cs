using ComplaintBot.Complaints.Deadlines;

namespace ComplaintBot.Dialogs.Texts;

/// <summary>Opening hours in words: "werkdagen van 8.00 tot 17.30 uur", days with the same hours together.</summary>
internal static class OpeningTimes
{
    private static readonly DayOfWeek[] FromMonday =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public static string Say(OpeningHours hours, CalendarTexts texts)
    {
        if (hours.IsRoundTheClock)
            return texts.RoundTheClock;
        var groups = hours.Windows
            .GroupBy(window => window.Day)
            .GroupBy(day => string.Join($" {texts.And} ", day.Select(window => texts.Say(window.From, window.To))), day => day.Key)
            .Select(same => texts.Opening.With(("days", SayDays([.. same], texts)), ("hours", same.Key)));
        return CalendarTexts.Join([.. groups], texts.And);
    }

    private static string SayDays(List<DayOfWeek> days, CalendarTexts texts)
    {
        if (days.Count == 7)
            return texts.EveryDay;
        if (days.Count == 5 && FromMonday.Take(5).All(days.Contains))
            return texts.WorkingDays;
        var names = FromMonday.Where(days.Contains).Select(day => texts.Weekdays[Array.IndexOf(FromMonday, day)]).ToList();
        return CalendarTexts.Join(names, texts.And);
    }
}
