using ComplaintBot.Complaints.Deadlines;
using FsCheck;
using FsCheck.Fluent;

namespace ComplaintBot.Tests.Complaints;

public sealed class DeadlinesTests
{
    private static readonly Term FiveWorkingDays = new(5, TermUnit.WorkingDays);
    // Good Friday, 5 May and the day that is equated with a holiday by decree: closed where a company so chooses.
    private static readonly DayException[] ClosedByChoice =
        [new(Some.Day("2027-03-26"), Worked: false), new(Some.Day("2027-05-05"), Worked: false), new(Some.Day("2027-05-07"), Worked: false)];

    private static readonly Term OneMonth = new(1, TermUnit.Months);

    [Theory]
    [InlineData("2026-11-20", "2026-11-27", "2026-11-27", "2026-11-27")]
    [InlineData("2026-11-21", "2026-11-27", "2026-11-27", "2026-11-27")]
    [InlineData("2026-11-05", "2026-11-13", "2026-11-12", "2026-11-12")]
    [InlineData("2026-12-21", "2026-12-29", "2026-12-29", "2026-12-29")]
    [InlineData("2026-12-24", "2027-01-04", "2027-01-04", "2027-01-04")]
    [InlineData("2027-03-22", "2027-03-30", "2027-03-31", "2027-03-30")]
    [InlineData("2027-04-29", "2027-05-07", "2027-05-11", "2027-05-07")]
    [InlineData("2027-07-16", "2027-07-26", "2027-07-23", "2027-07-23")]
    public void Five_working_days_end_as_in_Belgium_in_a_strict_Dutch_office_and_in_an_ordinary_one(string received, string belgium, string strict, string office)
    {
        Assert.Equal(Some.Day(belgium), Due(FiveWorkingDays, received, Some.BelgianCalendar).Strict);
        Assert.Equal(Some.Day(strict), Due(FiveWorkingDays, received, Some.DutchCalendar.With(ClosedByChoice)).Strict);
        Assert.Equal(Some.Day(office), Due(FiveWorkingDays, received, Some.DutchCalendar).Strict);
    }

    [Theory]
    [InlineData("2026-10-30", "2026-11-30", "2026-11-30")]
    [InlineData("2026-11-20", "2026-12-20", "2026-12-21")]
    [InlineData("2026-11-25", "2026-12-25", "2026-12-28")]
    [InlineData("2027-01-31", "2027-02-28", "2027-03-01")]
    [InlineData("2027-06-21", "2027-07-21", "2027-07-22")]
    [InlineData("2028-01-31", "2028-02-29", "2028-02-29")]
    public void A_month_ends_on_the_same_day_number_and_the_inner_clock_on_a_working_day(string received, string strict, string rolled)
    {
        Assert.Equal(new DueDate(Some.Day(strict), Some.Day(rolled)), Due(OneMonth, received, Some.BelgianCalendar));
    }

    [Theory]
    [InlineData(0, TermUnit.Immediate, "2026-11-21", "2026-11-21")]
    [InlineData(10, TermUnit.CalendarDays, "2026-12-01", "2026-12-01")]
    [InlineData(6, TermUnit.Weeks, "2027-01-02", "2027-01-04")]
    public void Other_units_count_every_day(int amount, TermUnit unit, string strict, string rolled)
    {
        Assert.Equal(new DueDate(Some.Day(strict), Some.Day(rolled)), Due(new Term(amount, unit), "2026-11-21", Some.BelgianCalendar));
    }

    [Theory]
    [InlineData("2026-11-19T22:59:00Z", "2026-11-26")]
    [InlineData("2026-11-19T23:00:00Z", "2026-11-27")]
    [InlineData("2026-07-01T21:59:00Z", "2026-07-08")]
    [InlineData("2026-07-01T22:00:00Z", "2026-07-09")]
    public void The_day_of_receipt_is_the_companys_own(string received, string due)
    {
        var result = Deadlines.Due(FiveWorkingDays, DateTimeOffset.Parse(received), Some.Amsterdam, Some.DutchCalendar);

        Assert.Equal(Some.Day(due), result.Strict);
    }

    [Theory]
    [InlineData(TermUnit.WorkingDays, 5, "2026-11-30")]
    [InlineData(TermUnit.CalendarDays, 10, "2026-12-03")]
    public void Days_of_waiting_for_the_customer_do_not_count(TermUnit unit, int amount, string due)
    {
        // The day of the question counts, the days until the answer do not, and the same wait told twice counts once.
        var threeDays = new Pause(Some.Local("2026-11-23T10:00"), Some.Local("2026-11-26T09:00"));
        var oneDay = new Pause(Some.Local("2026-11-23T10:00"), Some.Local("2026-11-24T09:00"));
        Pause[] pauses = unit == TermUnit.WorkingDays ? [oneDay, oneDay] : [threeDays];

        Assert.Equal(Some.Day(due), Deadlines.Due(new Term(amount, unit), Some.Local("2026-11-20T12:00"), pauses, Some.Brussels, Some.BelgianCalendar).Strict);
    }

    [Fact]
    public void A_negative_term_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Due(new Term(-1, TermUnit.Months), "2026-11-20", Some.BelgianCalendar));

    [Fact]
    public void A_term_of_working_days_never_ends_on_a_closed_day_nor_skips_an_open_one() => Prop.ForAll(Receipts, Terms, (received, amount) =>
    {
        var start = Deadlines.LocalDay(received, Some.Amsterdam);
        var due = Deadlines.Due(new Term(amount, TermUnit.WorkingDays), received, Some.Amsterdam, Some.DutchCalendar).Strict;
        var worked = Enumerable.Range(1, due.DayNumber - start.DayNumber).Count(n => Some.DutchCalendar.IsWorkingDay(start.AddDays(n)));
        return Some.DutchCalendar.IsWorkingDay(due) && worked == amount && due == Some.DutchCalendar.AddWorkingDays(start, amount);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_later_receipt_never_gives_an_earlier_date_for_any_unit() => Prop.ForAll(Receipts, Waits, Terms, (received, wait, amount) =>
        Enum.GetValues<TermUnit>().All(unit =>
        {
            var (earlier, later) = (Due(received), Due(received + wait));
            return later.Strict >= earlier.Strict && later.Rolled >= earlier.Rolled;

            DueDate Due(DateTimeOffset at) => Deadlines.Due(new Term(amount, unit), at, Some.Brussels, Some.BelgianCalendar);
        })).QuickCheckThrowOnFailure();

    [Fact]
    public void The_inner_date_is_the_first_working_day_from_the_strict_one_on() => Prop.ForAll(Receipts, Terms, (received, amount) =>
    {
        var due = Deadlines.Due(new Term(amount, TermUnit.Months), received, Some.Brussels, Some.BelgianCalendar);
        return Some.BelgianCalendar.IsWorkingDay(due.Rolled)
            && Enumerable.Range(0, due.Rolled.DayNumber - due.Strict.DayNumber).All(n => !Some.BelgianCalendar.IsWorkingDay(due.Strict.AddDays(n)));
    }).QuickCheckThrowOnFailure();

    // Minutes of thirteen years: every change of the clocks and every date of Easter in them.
    private static Arbitrary<DateTimeOffset> Receipts =>
        Gen.Choose(0, 13 * 365 * 24 * 60).Select(minutes => new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes)).ToArbitrary();

    private static Arbitrary<TimeSpan> Waits => Gen.Choose(0, 20_000).Select(minutes => TimeSpan.FromMinutes(minutes)).ToArbitrary();

    private static Arbitrary<int> Terms => Gen.Choose(1, 40).ToArbitrary();

    private static DueDate Due(Term term, string day, BusinessCalendar calendar) =>
        Deadlines.Due(term, Some.Local(day + "T12:00"), Some.Brussels, calendar);
}
