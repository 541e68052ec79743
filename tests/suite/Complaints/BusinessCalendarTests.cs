using ComplaintBot.Complaints.Deadlines;

namespace ComplaintBot.Tests.Complaints;

public sealed class BusinessCalendarTests
{
    [Theory]
    [InlineData(2026, "01-01 04-06 04-27 05-14 05-25 12-25 12-26")]
    [InlineData(2031, "01-01 04-14 04-26 05-22 06-02 12-25 12-26")]
    [InlineData(2027, "01-01 03-29 04-27 05-06 05-17 12-25 12-26")]
    [InlineData(2038, "01-01 04-26 04-27 06-03 06-14 12-25 12-26")]
    public void The_Dutch_office_closes_on_its_seven_days_and_Kings_Day_never_on_a_Sunday(int year, string days) =>
        Assert.Equal(days, Holidays(Some.DutchCalendar, year));

    [Theory]
    [InlineData(2026, "01-01 04-06 05-01 05-14 05-25 07-21 08-15 11-01 11-11 12-25")]
    [InlineData(2028, "01-01 04-17 05-01 05-25 06-05 07-21 08-15 11-01 11-11 12-25")]
    public void Belgium_has_ten_statutory_holidays(int year, string days) => Assert.Equal(days, Holidays(Some.BelgianCalendar, year));

    [Theory]
    [InlineData(1961, "04-02")]
    [InlineData(2000, "04-23")]
    [InlineData(2019, "04-21")]
    [InlineData(2026, "04-05")]
    [InlineData(2027, "03-28")]
    [InlineData(2028, "04-16")]
    [InlineData(2038, "04-25")]
    [InlineData(2285, "03-22")]
    public void Easter_falls_where_the_tables_have_it(int year, string day) => Assert.Equal(Some.Day($"{year}-{day}"), Easter.Sunday(year));

    [Fact]
    public void An_extra_closing_day_is_not_worked_and_a_holiday_can_be_worked_after_all()
    {
        var calendar = Some.DutchCalendar.With([new(Some.Day("2026-12-31"), Worked: false), new(Some.Day("2026-12-25"), Worked: true), new(Some.Day("2026-12-19"), Worked: true)]);

        Assert.False(calendar.IsWorkingDay(Some.Day("2026-12-31")));
        Assert.True(calendar.IsHoliday(Some.Day("2026-12-31")));
        Assert.True(calendar.IsWorkingDay(Some.Day("2026-12-25")));
        Assert.False(calendar.IsHoliday(Some.Day("2026-12-25")));
        Assert.True(calendar.IsWorkingDay(Some.Day("2026-12-19")));
        Assert.True(Some.DutchCalendar.IsWorkingDay(Some.Day("2026-12-31")));
        Assert.Equal(Some.Day("2026-12-25"), calendar.AddWorkingDays(Some.Day("2026-12-24"), 1));
    }

    [Fact]
    public void A_later_exception_wins_over_an_earlier_one()
    {
        var day = Some.Day("2026-12-31");

        Assert.True(Some.DutchCalendar.With([new(day, Worked: false)]).With([new(day, Worked: true)]).IsWorkingDay(day));
    }

    [Fact]
    public void A_week_without_a_working_day_is_refused() =>
        Assert.Throws<ArgumentException>(() => new BusinessCalendar("none", [], [], Enum.GetValues<DayOfWeek>()));

    private static string Holidays(BusinessCalendar calendar, int year)
    {
        var first = new DateOnly(year, 1, 1);
        return string.Join(' ', Enumerable.Range(0, 366).Select(first.AddDays).Where(d => d.Year == year && calendar.IsHoliday(d)).Select(d => d.ToString("MM-dd")));
    }
}
