namespace ComplaintBot.Complaints.Deadlines;

internal static class LocalClock
{
    /// <summary>
    /// The spans of UTC in which the local clock of <paramref name="day"/> shows a time from <paramref name="start"/> on and before
    /// <paramref name="end"/>: none where the clock jumps over all of it, two where it comes by twice.
    /// </summary>
    public static IEnumerable<Slot> Spans(this TimeZoneInfo zone, DateOnly day, TimeSpan start, TimeSpan end)
    {
        // Offsets lie within 14 hours, so a day and a bit on either side holds all instants that can belong to the local day.
        var midnight = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        var (before, after) = (midnight.AddHours(-15), midnight.AddHours(39));
        var (first, second) = (zone.GetUtcOffset(before), zone.GetUtcOffset(after));
        if (first == second)
            return [new Slot(midnight + start - first, midnight + end - first)];

        var change = ChangeOfClock(zone, before, after);
        var earlier = new Slot(midnight + start - first, Min(midnight + end - first, change));
        var later = new Slot(Max(midnight + start - second, change), midnight + end - second);
        return earlier.To == later.From && earlier.From < earlier.To && later.From < later.To
            ? [new Slot(earlier.From, later.To)]
            : new[] { earlier, later }.Where(s => s.From < s.To);
    }

    private static DateTimeOffset ChangeOfClock(TimeZoneInfo zone, DateTimeOffset before, DateTimeOffset after)
    {
        var old = zone.GetUtcOffset(before);
        var (low, high) = (before.UtcTicks, after.UtcTicks);
        while (high - low > 1)
        {
            var middle = low + (high - low) / 2;
            if (zone.GetUtcOffset(new DateTimeOffset(middle, TimeSpan.Zero)) == old)
                low = middle;
            else
                high = middle;
        }
        return new DateTimeOffset(high, TimeSpan.Zero);
    }

    private static DateTimeOffset Min(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;

    private static DateTimeOffset Max(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
