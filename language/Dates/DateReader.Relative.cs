namespace ComplaintBot.Language;

internal readonly ref partial struct DateReader
{
    /// <summary>"vandaag", "the day after tomorrow", "avant-hier".</summary>
    private Found? Special(int at)
    {
        var next = Match(DatePart.Day, at, out var meaning);
        return next == at ? null : new Found(next, Whole(tokens[at].Start, EndOf(next - 1), today.AddDays(meaning.Value)));
    }

    /// <summary>"next Friday", "volgende week dinsdag", "mardi dernier", "Monday of last week", "coming Thursday".</summary>
    private Found? RelativeWeekday(int at)
    {
        var from = at;
        var on = Skip(DatePart.On, at);
        if (on > at)
            from = on;
        if (from >= tokens.Length)
            return null;
        Found? found = Leading(from, on > at ? at : from) ?? Trailing(from, on > at ? at : from);
        return found is { } one && (from == at || one.Reading.Start == tokens[at].Start) ? one : null;
    }

    // "next [week] Friday"
    private Found? Leading(int from, int first)
    {
        if (Way(from, out var next) is not { } way)
            return null;
        var week = IsWeek(next);
        if (week)
        {
            next++;
            var on = Skip(DatePart.On, next);
            if (on > next)
                next = on;
        }

        if (next >= tokens.Length || !(IsBlankBefore(next) || (week && Gap(next).Trim() is "-" or "–" or ",")) || !Weekday(next, out var weekday, out var after))
            return null;
        var start = way is Direction.Next && week && first < from && words.Language != "en" ? tokens[first].Start : tokens[from].Start;
        return new Found(after, Whole(start, EndOf(after - 1), Move(way, weekday)));
    }

    // "Friday [of] next week", "lundi dernier"
    private Found? Trailing(int from, int first)
    {
        if (!Weekday(from, out var weekday, out var next) || next >= tokens.Length || !IsBlankBefore(next))
            return null;
        if (Skip(DatePart.NextBehind, next) is var behind && behind > next && !Weekday(behind, out _, out _))
            return new Found(behind, Whole(tokens[from].Start, EndOf(behind - 1), Move(Direction.Next, weekday)));
        if (Skip(DatePart.LastBehind, next) is var past && past > next)
            return new Found(past, Whole(tokens[from].Start, EndOf(past - 1), Move(Direction.Last, weekday)));
        var of = Skip(DatePart.Of, next);
        if (of > next)
            next = of;
        var article = Skip(DatePart.Article, next);
        if (article > next && Way(next, out _) is null)
            next = article;
        if (next < tokens.Length && IsWeek(next) && (Skip(DatePart.NextBehind, next + 1) > next + 1 || Skip(DatePart.LastBehind, next + 1) > next + 1))
        {
            var later = Skip(DatePart.NextBehind, next + 1) > next + 1;
            return new Found(next + 2, Whole(tokens[from].Start, EndOf(next + 1), Move(later ? Direction.Next : Direction.Last, weekday)));
        }

        if (Way(next, out var after) is not { } way || !IsWeek(after))
            return null;
        var start = way is Direction.Next && first < from ? tokens[first].Start : tokens[from].Start;
        return new Found(after + 1, Whole(start, EndOf(after), Move(way, weekday)));
    }

    private enum Direction { This, Next, Last, Coming, Past }

    private Direction? Way(int at, out int next)
    {
        foreach (var (part, way) in (ReadOnlySpan<(DatePart, Direction)>)[(DatePart.Coming, Direction.Coming), (DatePart.Past, Direction.Past), (DatePart.This, Direction.This), (DatePart.Next, Direction.Next), (DatePart.Last, Direction.Last)])
        {
            next = Skip(part, at);
            if (next > at)
                return way;
        }

        next = at;
        return null;
    }

    private bool IsWeek(int at) => Match(DatePart.Unit, at, out var unit) > at && unit.Value == 'w' && IsBlankBefore(at);

    private DateOnly Move(Direction way, int weekday)
    {
        var own = Language.Calendar.InWeekOf(today, weekday);
        return way switch
        {
            Direction.Next => own.AddDays(7),
            Direction.Last => own.AddDays(-7),
            Direction.Coming => own > today ? own : own.AddDays(7),
            Direction.Past => own < today ? own : own.AddDays(-7),
            _ => own,
        };
    }

    /// <summary>"on Friday", "Monday 21", "dinsdag de elfde".</summary>
    private Found? LoneWeekday(int at)
    {
        if (!Weekday(at, out var weekday, out var next))
            return null;
        if (WeekdayWithDay(at, weekday, next) is { } dated)
            return dated;
        var typed = tokens[at].Folded;
        if (Match(DatePart.WeekdayShort, at, out _) > at && !words.Lone.Contains(typed) && !(at > 0 && Skip(DatePart.On, at - 1) == at && (words.Language is "en" or "nl")))
            return null;
        var own = Language.Calendar.InWeekOf(today, weekday);
        var future = own >= today ? own : own.AddDays(7);
        return new Found(next, new DateReading(tokens[at].Start, EndOf(next - 1) - tokens[at].Start, DateForm.Weekday, future.AddDays(-7), future, 0, 0, 0, weekday));
    }

    private Found? WeekdayWithDay(int at, int weekday, int next)
    {
        if (next >= tokens.Length || !(IsBlankBefore(next) || (words.Dotted && Gap(next).Trim() is ",")))
            return null;
        var article = Skip(DatePart.Article, next);
        var number = article > next ? article : next;
        if (!DayNumber(number, out var day, out var after, out var end, inWords: article > next))
            return null;
        if (end < text.Length && text[end] is ':' or '-' || (end + 1 < text.Length && text[end] is '.' or ',' && char.IsAsciiDigit(text[end + 1])) || Skip(DatePart.NoYear, after) > after)
            return null;
        var start = tokens[at].Start;
        var here = Language.Calendar.Day(today.Year, today.Month, day);
        var matches = here is { } told && Language.Calendar.Weekday(told) == weekday;
        if (article > next)
        {
            // "den 3." ends its sentence rather than its figure.
            if (words.Dotted && text[end - 1] == '.')
                end--;
            return matches ? new Found(after, Whole(start, end, here!.Value)) : null;
        }

        if (matches && here >= today)
            return new Found(after, Whole(start, end, here!.Value));
        var past = Nearest(weekday, day, -1);
        var future = Nearest(weekday, day, 1);
        return past is null || future is null ? null : new Found(after, new DateReading(start, end - start, DateForm.Weekday, past, future, 0, 0, day, weekday));
    }

    // The nearest month in which the day falls on the weekday.
    private DateOnly? Nearest(int weekday, int day, int step)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        for (var i = 0; i < 60; i++, month = month.AddMonths(step))
        {
            if (Language.Calendar.Day(month.Year, month.Month, day) is { } one && Language.Calendar.Weekday(one) == weekday && (step > 0 ? one >= today : one < today))
                return one;
        }

        return null;
    }

    /// <summary>"on the 18th", "the 15th day of next month", "20 ste van de volgende maand".</summary>
    private Found? DayOfMonth(int at)
    {
        var from = at;
        var article = Skip(DatePart.Article, at);
        if (article > at)
            from = article;
        if (!DayNumber(from, out var day, out var next, out var end) || !IsPlaced(from))
            return null;
        if (InRelatedMonth(next, out var after) is { } month && Language.Calendar.Day(month.Year, month.Month, day) is { } whole)
            return new Found(after, Whole(tokens[words.Dotted || words.Blanks ? from : at].Start, EndOf(after - 1), whole));
        if (at == 0 || Skip(DatePart.On, at - 1) != at || !char.IsAsciiDigit(tokens[from].Folded[0]) || (article == at && words.Language is "nl"))
            return null;
        if (next < tokens.Length && !IsClosed(end) && words.Language is not ("fr" or "nl"))
            return null;
        var here = Language.Calendar.Day(today.Year, today.Month, day);
        var future = here is { } one && (one > today || (one == today && !rules.TodayIsOver)) ? one : InMonth(day, 1);
        var past = here is { } gone && (gone < today || (gone == today && rules.TodayIsOver)) ? gone : InMonth(day, -1);
        var start = tokens[at].Start;
        return new Found(next, new DateReading(start, end - start, DateForm.DayOfMonth, past, future, 0, 0, day, 0));
    }

    private bool IsPlaced(int at) => OrdinalAt(at, out _) || (char.IsAsciiDigit(tokens[at].Folded[0]) && (words.Blanks || words.Dotted) && at > 0 && Skip(DatePart.On, at - 1) == at && tokens[at].Folded.Length <= 2);

    private bool IsClosed(int end)
    {
        while (end < text.Length && text[end] == ' ')
            end++;
        return end == text.Length || text[end] is '.' or ',' or '!' or '?' or ';';
    }

    private DateOnly? InMonth(int day, int step)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        for (var i = 1; i <= 3; i++)
        {
            month = month.AddMonths(step);
            if (Language.Calendar.Day(month.Year, month.Month, day) is { } one)
                return one;
        }

        return null;
    }

    private DateOnly? InRelatedMonth(int at, out int next)
    {
        next = at;
        if (at >= tokens.Length || !IsBlankBefore(at))
            return null;
        if (words.Language == "en" && tokens[at].Folded == "day")
            at++;
        var of = Skip(DatePart.Of, at);
        if (of > at)
            at = of;
        var article = Skip(DatePart.Article, at);
        if (article > at && Way(at, out _) is null)
            at = article;
        if (Way(at, out var after) is not { } way || Match(DatePart.Unit, after, out var unit) is var end && (end == after || unit.Value != 'm'))
            return null;
        next = end;
        return new DateOnly(today.Year, today.Month, 1).AddMonths(way switch { Direction.Next or Direction.Coming => 1, Direction.Last or Direction.Past => -1, _ => 0 });
    }

    /// <summary>"Kerstmis 2019", "previous easter", "Fastnachtssonntag im nächsten Jahr".</summary>
    private Found? Feast(int at)
    {
        var way = Way(at, out var from);
        var next = Match(DatePart.Feast, from, out var meaning);
        if (next == from || (way is not null && !IsBlankBefore(from)))
            return null;
        var feast = meaning.Feast;
        var start = tokens[at].Start;
        var end = EndOf(next - 1);
        if (way is { } direction)
            return new Found(next, Named(Whole(start, end, Nearest(feast, direction)), feast));
        if (YearBehind(next, out var after) is { } year)
            return new Found(after, Named(Whole(start, EndOf(after - 1), feast.In(year)), feast));
        return new Found(next, Open(feast, start, end));
    }

    private DateReading Open(Feast feast, int start, int end)
    {
        var own = feast.In(today.Year);
        var comes = own > today || (own == today && !rules.TodayIsOver);
        var past = comes ? feast.In(today.Year - 1) : own;
        var future = comes ? own : feast.In(today.Year + 1);
        if (feast.IsFixed)
            return new DateReading(start, end - start, DateForm.MonthAndDay, past, future, 0, feast.Month, feast.Day, 0);
        return Named(new DateReading(start, end - start, DateForm.Feast, past, future, 0, own.Month, own.Day, 0), feast);
    }

    private static DateReading Named(DateReading reading, Feast feast) =>
        feast.ByWeekday ? reading with { Nth = feast.Nth < 0 ? 4 : feast.Nth, Weekday = feast.Weekday } : reading;

    /// <summary>"the first Monday of May", "de laatste vrijdag van vorige maand".</summary>
    private Found? NthWeekday(int at)
    {
        var from = Skip(DatePart.Article, at);
        if (from >= tokens.Length || Rank(from) is not { } rank || !Weekday(from + 1, out var weekday, out var next) || !IsBlankBefore(from + 1))
            return null;
        foreach (var part in (ReadOnlySpan<DatePart>)[DatePart.Of, DatePart.In, DatePart.On])
        {
            if (Skip(part, next) is var skipped && skipped > next)
            {
                next = skipped;
                break;
            }
        }

        if (next < tokens.Length && tokens[next].Folded == "im")
            next++;
        var start = tokens[at].Start;
        if (next >= tokens.Length || !IsBlankBefore(next))
            return null;
        if (Month(next, out var month, out var after))
        {
            if (Year(after, out var year, out var late, out var end, four: true) && IsBlankBefore(after))
                return Of(year, month, weekday, rank) is { } told ? new Found(late, Whole(start, end, told)) : null;
            return OpenNth(start, EndOf(after - 1), month, weekday, rank) is { } open ? new Found(after, open) : null;
        }

        if (InRelatedMonth(next, out after) is not { } related || Of(related.Year, related.Month, weekday, rank) is not { } day)
            return null;
        return new Found(after, new DateReading(start, EndOf(after - 1) - start, DateForm.NthWeekday, day, day, 0, related.Month, 0, weekday) { Nth = Ordinal(day) });
    }

    private DateReading? OpenNth(int start, int end, int month, int weekday, int rank)
    {
        if (Of(today.Year, month, weekday, rank) is not { } own)
            return null;
        var comes = own > today || (own == today && !rules.TodayIsOver);
        var past = comes ? Of(today.Year - 1, month, weekday, rank) : own;
        var future = comes ? own : Of(today.Year + 1, month, weekday, rank);
        return new DateReading(start, end - start, DateForm.NthWeekday, past, future, 0, month, 0, weekday) { Nth = Ordinal(own) };
    }

    private static int Ordinal(DateOnly day) => (day.Day - 1) / 7 + 1;

    private static DateOnly? Of(int year, int month, int weekday, int rank)
    {
        var day = new Feast(month, 0, rank, weekday, '\0', 0).In(year);
        return day.Month == month ? day : null;
    }

    // The first to the fifth; -1 for the last.
    private int? Rank(int at)
    {
        if (!PlaceAt(at, out var one) || one.End != EndOf(at))
            return null;
        return one.Origin is OrdinalOrigin.Start ? one.Value is >= 1 and <= 5 ? (int)one.Value : null : one is { Origin: OrdinalOrigin.End, Value: 0 } ? -1 : null;
    }

    private DateOnly Nearest(Feast feast, Direction way)
    {
        var own = feast.In(today.Year);
        return way switch
        {
            Direction.Next or Direction.Coming => own > today ? own : feast.In(today.Year + 1),
            Direction.Last or Direction.Past => own < today ? own : feast.In(today.Year - 1),
            _ => own,
        };
    }

    private int? YearBehind(int at, out int next)
    {
        next = at;
        if (at >= tokens.Length || !IsBlankBefore(at))
            return null;
        if (Year(at, out var year, out next, out _, four: true))
            return year;
        foreach (var part in (ReadOnlySpan<DatePart>)[DatePart.Of, DatePart.In, DatePart.YearWord])
        {
            var skipped = Skip(part, at);
            // German "im Jahr 2019"
            if (skipped == at && tokens[at].Folded == "im")
                skipped = at + 1;
            if (skipped > at && skipped < tokens.Length)
                at = skipped;
        }

        if (Year(at, out year, out next, out _, four: true))
            return year;
        if (Way(at, out var after) is not { } way || Skip(DatePart.YearWord, after) is var end && end == after)
            return null;
        next = end;
        return today.Year + way switch { Direction.Next or Direction.Coming => 1, Direction.Last or Direction.Past => -1, _ => 0 };
    }
}
