using ComplaintBot.Complaints.Deadlines;
using ComplaintBot.Complaints.Procedures;
using FsCheck;
using FsCheck.Fluent;

namespace ComplaintBot.Tests.Complaints;

public sealed class OpeningHoursTests
{
    private static readonly OpeningHours Leasem = Some.Leasem.FindChannel(ChannelKind.Phone)!.Hours!;
    private static readonly OpeningHours Stellantis = Some.Stellantis.FindChannel(ChannelKind.Phone)!.Hours!;
    private static readonly OpeningHours Night = Nightly("01:15", "02:45");

    [Theory]
    [InlineData("2026-11-20T07:59", false)]
    [InlineData("2026-11-20T08:00", true)]
    [InlineData("2026-11-20T17:29:59", true)]
    [InlineData("2026-11-20T17:30", false)]
    [InlineData("2026-11-21T10:00", false)]
    [InlineData("2026-12-25T10:00", false)]
    [InlineData("2026-07-20T08:00", true)]
    public void A_lease_specialist_answers_on_working_days_from_eight_to_half_past_five(string time, bool open) =>
        Assert.Equal(open, Leasem.IsOpen(Some.Local(time)));

    [Theory]
    [InlineData("2026-11-18T10:00", false, "2026-11-18T13:00")]
    [InlineData("2026-11-19T10:00", true, "2026-11-19T10:00")]
    [InlineData("2026-11-19T11:00", false, "2026-11-20T13:00")]
    [InlineData("2026-11-20T15:00", false, "2026-11-23T09:00")]
    [InlineData("2026-11-10T11:00", false, "2026-11-12T09:00")]
    [InlineData("2027-03-26T15:00", false, "2027-03-30T09:00")]
    public void Closed_hours_say_when_they_open_next(string time, bool open, string next)
    {
        Assert.Equal(open, Stellantis.IsOpen(Some.Local(time)));
        Assert.Equal(Some.Local(next), Stellantis.NextOpening(Some.Local(time)));
        Assert.Equal(TimeSpan.Zero, Stellantis.NextOpening(Some.Local(time))!.Value.Offset);
    }

    [Fact]
    public void Slots_lie_within_the_hours_keep_the_notice_and_are_told_in_UTC()
    {
        var slots = Stellantis.Slots(Some.Local("2026-11-19T09:40"), TimeSpan.FromMinutes(30), 4, TimeSpan.FromMinutes(30));

        Assert.Equal(["2026-11-19T09:30", "2026-11-20T12:00", "2026-11-20T12:30", "2026-11-20T13:00"], slots.Select(s => s.From.ToString("yyyy-MM-ddTHH:mm")));
        Assert.All(slots, s => Assert.Equal(TimeSpan.FromMinutes(30), s.To - s.From));
        Assert.All(slots, s => Assert.Equal(TimeSpan.Zero, s.From.Offset));
    }

    [Fact]
    public void A_slot_longer_than_every_window_is_never_offered() =>
        Assert.Empty(Stellantis.Slots(Some.Local("2026-11-19T09:40"), TimeSpan.FromHours(3), 4, TimeSpan.Zero));

    [Fact]
    public void Day_and_night_is_always_open_even_when_the_clocks_change()
    {
        var always = new OpeningHours(Enum.GetValues<DayOfWeek>().Select(d => new OpeningWindow(d, default, default)), Some.Amsterdam, Some.DutchCalendar, closedOnHolidays: false);
        var start = Some.Local("2026-10-24T12:00");

        Assert.True(always.IsRoundTheClock);
        Assert.All(Enumerable.Range(0, 48 * 4), n => Assert.Equal(start.AddMinutes(15 * n), always.NextOpening(start.AddMinutes(15 * n))));
        Assert.Equal(49, always.Slots(Some.Local("2026-10-24T00:00"), TimeSpan.FromHours(1), 60, TimeSpan.Zero).Count(s => s.To <= Some.Local("2026-10-26T00:00")));
    }

    [Fact]
    public void The_hour_that_comes_twice_is_open_twice_and_the_hour_that_is_skipped_never()
    {
        Assert.Equal(["00:15-00:45", "01:15-01:45"], Spans("2026-10-25"));
        Assert.Equal(["00:15-01:00"], Spans("2026-03-29"));

        static IEnumerable<string> Spans(string day) =>
            Some.Amsterdam.Spans(Some.Day(day), TimeSpan.FromMinutes(day.Contains("-10-") ? 135 : 75), TimeSpan.FromMinutes(165)).Select(s => $"{s.From:HH:mm}-{s.To:HH:mm}");
    }

    [Fact]
    public void Nothing_opens_where_there_are_no_windows()
    {
        var never = new OpeningHours([], Some.Amsterdam, Some.DutchCalendar, closedOnHolidays: false);

        Assert.Null(never.NextOpening(Some.Local("2026-11-20T10:00")));
        Assert.Empty(never.Slots(Some.Local("2026-11-20T10:00"), TimeSpan.FromHours(1), 3, TimeSpan.Zero));
    }

    [Fact]
    public void Overlapping_and_empty_windows_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Hours(Window("09:00", "12:00"), Window("11:59", "13:00")));
        Assert.Throws<ArgumentException>(() => Hours(Window("09:00", "09:00")));
        Assert.Equal(2, Hours(Window("12:00", "13:00"), Window("09:00", "12:00")).Windows.Count);

        static OpeningHours Hours(params OpeningWindow[] windows) => new(windows, Some.Amsterdam, Some.DutchCalendar, closedOnHolidays: true);
        static OpeningWindow Window(string from, string to) => new(DayOfWeek.Monday, TimeOnly.Parse(from), TimeOnly.Parse(to));
    }

    [Fact]
    public void The_next_opening_is_open_and_nothing_is_open_before_it() => Prop.ForAll(Instants, Hours, (from, hours) =>
    {
        var next = hours.NextOpening(from)!.Value;
        var minutes = (int)Math.Min((next - from).TotalMinutes, 6000);
        return next >= from && hours.IsOpen(next) && Enumerable.Range(0, minutes).All(n => !hours.IsOpen(from.AddMinutes(n)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_minute_of_a_slot_is_open_and_slots_do_not_overlap() => Prop.ForAll(Instants, Hours, (from, hours) =>
    {
        var slots = hours.Slots(from, TimeSpan.FromMinutes(20), 5, TimeSpan.FromMinutes(45));
        return slots.Count == 5 && slots[0].From >= from.AddMinutes(45)
            && slots.All(s => Enumerable.Range(0, 20).All(n => hours.IsOpen(s.From.AddMinutes(n))))
            && slots.Zip(slots.Skip(1)).All(pair => pair.First.To <= pair.Second.From);
    }).QuickCheckThrowOnFailure();

    // Around the changes of the clocks of some years as often as at any other time.
    private static Arbitrary<DateTimeOffset> Instants => Gen.OneOf(
        Gen.Choose(0, 5 * 365 * 24 * 60).Select(n => Start.AddMinutes(n)),
        from change in Gen.Elements("2026-03-29", "2026-10-25", "2027-03-28", "2027-10-31")
        from minutes in Gen.Choose(-1500, 1500)
        select new DateTimeOffset(Some.Day(change), new TimeOnly(1, 0), TimeSpan.Zero).AddMinutes(minutes)).ToArbitrary();

    private static DateTimeOffset Start => new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static Arbitrary<OpeningHours> Hours => Gen.Elements(Leasem, Stellantis, Night, Nightly("00:00", "00:00"), Nightly("02:00", "03:00")).ToArbitrary();

    private static OpeningHours Nightly(string from, string to) => new(
        Enum.GetValues<DayOfWeek>().Select(d => new OpeningWindow(d, TimeOnly.Parse(from), TimeOnly.Parse(to))), Some.Amsterdam, Some.DutchCalendar, closedOnHolidays: false);
}
