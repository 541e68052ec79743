namespace ComplaintBot.Complaints.Deadlines;

/// <summary>Local times of a weekday between which somebody answers; the end is exclusive, and 00:00 as the end is the midnight that ends the day.</summary>
public readonly record struct OpeningWindow(DayOfWeek Day, TimeOnly From, TimeOnly To)
{
    internal TimeSpan Start => From.ToTimeSpan();
    internal TimeSpan End => To == TimeOnly.MinValue ? TimeSpan.FromDays(1) : To.ToTimeSpan();
}

/// <summary>A span of time in UTC; the end is exclusive.</summary>
public readonly record struct Slot(DateTimeOffset From, DateTimeOffset To);

/// <summary>When a phone is answered, by the company's local weekday and clock, so that a change of the clocks moves nothing.</summary>
public sealed class OpeningHours
{
    // A company that is closed for longer than this has no next opening worth telling.
    private const int DaysToLookAhead = 400;

    private readonly TimeZoneInfo _zone;
    private readonly BusinessCalendar _calendar;

    /// <summary>Throws <see cref="ArgumentException"/> when a window is empty or two windows of a day overlap.</summary>
    public OpeningHours(IEnumerable<OpeningWindow> windows, TimeZoneInfo zone, BusinessCalendar calendar, bool closedOnHolidays)
    {
        _zone = zone;
        _calendar = calendar;
        ClosedOnHolidays = closedOnHolidays;
        // Told from Monday on, as the countries of both procedures do.
        Windows = [.. windows.OrderBy(w => ((int)w.Day + 6) % 7).ThenBy(w => w.From)];
        foreach (var window in Windows)
            if (window.Start >= window.End)
                throw new ArgumentException($"The window on {window.Day} from {window.From} to {window.To} is empty.", nameof(windows));
        foreach (var (first, second) in Windows.Zip(Windows.Skip(1)))
            if (first.Day == second.Day && first.End > second.Start)
                throw new ArgumentException($"Two windows on {first.Day} overlap.", nameof(windows));
    }

    /// <summary>From Monday to Sunday, and within a day by the clock.</summary>
    public IReadOnlyList<OpeningWindow> Windows { get; }

    public bool ClosedOnHolidays { get; }

    /// <summary>True for day and night on every day of the week.</summary>
    public bool IsRoundTheClock => Windows.Count == 7 && Windows.All(w => w.End - w.Start == TimeSpan.FromDays(1));

    public bool IsOpen(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, _zone).DateTime;
        return WindowsOn(DateOnly.FromDateTime(local)).Any(w => w.Start <= local.TimeOfDay && local.TimeOfDay < w.End);
    }

    /// <summary>The first open instant from <paramref name="from"/> on, in UTC, which is <paramref name="from"/> itself while open; null when nothing opens within 400 days.</summary>
    public DateTimeOffset? NextOpening(DateTimeOffset from)
    {
        foreach (var span in OpenFrom(from))
            return span.From > from ? span.From : from.ToUniversalTime();
        return null;
    }

    /// <summary>
    /// The next <paramref name="count"/> spans of <paramref name="length"/> that lie whole within opening hours and begin no sooner than
    /// <paramref name="notice"/> after <paramref name="from"/>, set end to end from each opening. Fewer where the next 400 days hold no more.
    /// </summary>
    public IReadOnlyList<Slot> Slots(DateTimeOffset from, TimeSpan length, int count, TimeSpan notice)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(length, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfLessThan(notice, TimeSpan.Zero);
        var earliest = from.ToUniversalTime() + notice;
        return [.. OpenFrom(earliest).SelectMany(span => Cut(span, length)).Where(slot => slot.From >= earliest).Take(count)];
    }

    private static IEnumerable<Slot> Cut(Slot span, TimeSpan length)
    {
        for (var start = span.From; start + length <= span.To; start += length)
            yield return new Slot(start, start + length);
    }

    /// <summary>Spans that end after <paramref name="from"/>, in order; the first one may have begun before it.</summary>
    private IEnumerable<Slot> OpenFrom(DateTimeOffset from)
    {
        var today = Deadlines.LocalDay(from, _zone);
        for (var ahead = 0; ahead <= DaysToLookAhead; ahead++)
            foreach (var span in OnDay(today.AddDays(ahead)))
                if (span.To > from)
                    yield return span;
    }

    private IEnumerable<Slot> OnDay(DateOnly day) =>
        WindowsOn(day).SelectMany(window => _zone.Spans(day, window.Start, window.End)).OrderBy(span => span.From);

    private IEnumerable<OpeningWindow> WindowsOn(DateOnly day) =>
        ClosedOnHolidays && _calendar.IsHoliday(day) ? [] : Windows.Where(w => w.Day == day.DayOfWeek);
}
