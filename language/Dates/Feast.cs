using System.Globalization;

namespace ComplaintBot.Language;

/// <summary>A day that has a name: a fixed date ("12-25"), so many days from Easter or from Advent, or the nth weekday of a month ("5.2.7"; with a "w" where the weekday is its name).</summary>
internal readonly record struct Feast(int Month, int Day, int Nth, int Weekday, char Anchor, int Offset, bool ByWeekday = false)
{
    public bool IsFixed => Anchor == '\0' && Nth == 0;

    public static Feast Parse(string typed)
    {
        foreach (var (name, anchor) in (ReadOnlySpan<(string, char)>)[("easter", 'e'), ("advent", 'a')])
        {
            if (typed.StartsWith(name, StringComparison.Ordinal))
                return new Feast(0, 0, 0, 0, anchor, int.Parse(typed[name.Length..], CultureInfo.InvariantCulture));
        }

        var nth = typed.Split('.');
        if (nth.Length == 3)
            return new Feast(Number(nth[0]), 0, Number(nth[1]), Number(nth[2].TrimEnd('w')), '\0', 0, nth[2].EndsWith('w'));
        var day = typed.Split('-');
        return new Feast(Number(day[0]), Number(day[1]), 0, 0, '\0', 0);
    }

    public DateOnly In(int year) => Anchor switch
    {
        'e' => Easter(year).AddDays(Offset),
        'a' => Advent(year).AddDays(Offset),
        _ => Nth == 0 ? new DateOnly(year, Month, Day) : NthWeekday(year),
    };

    private static int Number(string typed) => int.Parse(typed, CultureInfo.InvariantCulture);

    private DateOnly NthWeekday(int year)
    {
        if (Nth < 0)
        {
            var last = new DateOnly(year, Month, DateTime.DaysInMonth(year, Month));
            return last.AddDays(-((Calendar.Weekday(last) - Weekday + 7) % 7));
        }

        var first = new DateOnly(year, Month, 1);
        return first.AddDays((Weekday - Calendar.Weekday(first) + 7) % 7 + 7 * (Nth - 1));
    }

    // The anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8).
    private static DateOnly Easter(int year)
    {
        var a = year % 19;
        var b = year / 100;
        var c = year % 100;
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var month = (h + l - 7 * m + 114) / 31;
        return new DateOnly(year, month, (h + l - 7 * m + 114) % 31 + 1);
    }

    // The fourth Sunday before Christmas.
    private static DateOnly Advent(int year)
    {
        var eve = new DateOnly(year, 12, 24);
        return eve.AddDays(-(Calendar.Weekday(eve) % 7) - 21);
    }
}

/// <summary>Weeks that begin on Monday, and days that there may not be.</summary>
internal static class Calendar
{
    private const int Earliest = 1500;
    private const int Latest = 2100;

    /// <summary>1 for Monday to 7 for Sunday.</summary>
    public static int Weekday(DateOnly day) => day.DayOfWeek is DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    public static DateOnly InWeekOf(DateOnly day, int weekday) => day.AddDays(weekday - Weekday(day));

    public static DateOnly? Day(int year, int month, int day) =>
        year is >= Earliest and <= Latest && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>The day so many units later; null when it is out of reach.</summary>
    public static DateOnly? Shift(DateOnly day, char unit, double count)
    {
        if (Math.Abs(count) > 5000)
            return null;
        var whole = (int)count;
        var days = unit switch { 'd' => count, 'w' => count * 7, 'f' => count * 14, _ => 0 };
        var months = unit switch { 'm' => whole, 'y' => (int)(count * 12), 'D' => whole * 120, _ => 0 };
        var year = day.Year + (months / 12) + (int)(days / 366);
        return year is > Earliest and < 9000 ? day.AddMonths(months).AddDays((int)Math.Round(days)) : null;
    }
}
