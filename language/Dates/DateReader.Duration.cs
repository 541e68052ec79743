namespace ComplaintBot.Language;

internal readonly ref partial struct DateReader
{
    private readonly record struct Span(int Next, int End, char Unit, double Count);

    /// <summary>"three weeks ago", "over twee weken", "il y a deux ans", "2 weeks before Christmas", "Monday two weeks from now".</summary>
    private Found? Duration(int at)
    {
        var start = tokens[at].Start;
        // "Monday two weeks from now"
        if (Weekday(at, out var weekday, out var behind) && IsBlankBefore(behind) && FromNow(behind) is { } shifted)
            return shifted with { Reading = Whole(start, shifted.Reading.End, Language.Calendar.InWeekOf(shifted.Reading.Past!.Value, weekday)) };
        return AgoBefore(at) ?? InFront(at) ?? OnWeekday(FromNow(at)) ?? OnWeekday(FromDay(at));
    }

    private Span? Count(int at)
    {
        if (at >= tokens.Length)
            return null;
        double count;
        int next;
        if (Match(DatePart.Few, at, out var few) is var afterFew && afterFew > at)
            (count, next) = (few.Value, afterFew);
        else if (NumberAt(at, out var number) && number.Value is > 0 and < 5000)
            (count, next) = (number.Value, message.WordAt(number.End));
        // "a week", and "un an" where the article is no number
        else if (tokens[at].Folded is "a" or "an" && words.Language == "en")
            (count, next) = (1, at + 1);
        else
            return null;
        if (next >= tokens.Length || !(IsBlankBefore(next) || Gap(next).Trim() is "-") || Match(DatePart.Unit, next, out var unit) is var end && end == next)
            return null;
        return new Span(end, EndOf(end - 1), (char)unit.Value, count);
    }

    // "il y a deux ans", "vor drei Wochen"
    private Found? AgoBefore(int at)
    {
        var next = Skip(DatePart.AgoFront, at);
        if (next == at)
            return null;
        var around = Skip(DatePart.Around, next);
        if (Count(around) is not { } span || Language.Calendar.Shift(today, span.Unit, -span.Count) is not { } day)
            return null;
        return new Found(span.Next, Whole(tokens[at].Start, span.End, day));
    }

    // "in two weeks", "over een week", "in two years since 2011"
    private Found? InFront(int at)
    {
        var next = Skip(DatePart.In, at);
        if (next == at || !IsBlankBefore(next) || Count(next) is not { } span)
            return null;
        if (FromNow(next) is not null || FromDay(next) is not null)
            return null;
        var start = tokens[at].Start;
        if (Skip(DatePart.Since, span.Next) is var since && since > span.Next && Year(since, out var year, out var afterYear, out var end, four: true)
            && Language.Calendar.Shift(new DateOnly(year, 1, 1), span.Unit, span.Count) is { } counted)
            return new Found(afterYear, Whole(start, end, counted));
        return Language.Calendar.Shift(today, span.Unit, span.Count) is { } day ? OnWeekday(new Found(span.Next, Whole(start, span.End, day))) : null;
    }

    // "three weeks ago", "twee dagen later"
    private Found? FromNow(int at)
    {
        if (Count(at) is not { } span)
            return null;
        var ago = Skip(DatePart.Ago, span.Next);
        if (ago > span.Next && IsBlankBefore(span.Next) && Language.Calendar.Shift(today, span.Unit, -span.Count) is { } past)
            return new Found(ago, Whole(tokens[at].Start, EndOf(ago - 1), past));
        var later = Skip(DatePart.Later, span.Next);
        return later > span.Next && IsBlankBefore(span.Next) && Language.Calendar.Shift(today, span.Unit, span.Count) is { } future
            ? new Found(later, Whole(tokens[at].Start, EndOf(later - 1), future))
            : null;
    }

    // "two days after tomorrow", "3 dagen na de 12e januari", "2 weeks before Christmas"
    private Found? FromDay(int at)
    {
        if (Count(at) is not { } span || !IsBlankBefore(span.Next))
            return null;
        var after = Skip(DatePart.After, span.Next);
        var before = Skip(DatePart.Before, span.Next);
        var next = Math.Max(after, before);
        if (next == span.Next || next >= tokens.Length || !IsBlankBefore(next))
            return null;
        var anchor = Anchor(next) ?? (Skip(DatePart.Article, next) is var bare && bare > next ? Anchor(bare) : null);
        if (anchor is not { Reading.Future: { } from } found || Language.Calendar.Shift(from, span.Unit, after > span.Next ? span.Count : -span.Count) is not { } day)
            return null;
        return new Found(found.End, Whole(tokens[at].Start, found.Reading.End, day));
    }

    private Found? Anchor(int at)
    {
        if (at >= tokens.Length)
            return null;
        Found? best = null;
        Better(ref best, RelativeWeekday(at));
        Better(ref best, Calendar(at));
        Better(ref best, Special(at));
        Better(ref best, Feast(at));
        return best ?? LoneWeekday(at);
    }

    // "in 3 days on Friday": the Friday of that week.
    private Found? OnWeekday(Found? found)
    {
        if (found is not { Reading.Past: { } day } one)
            return found;
        var on = Skip(DatePart.On, one.End);
        if (on == one.End || !IsBlankBefore(one.End) || on >= tokens.Length || !IsBlankBefore(on) || !Weekday(on, out var weekday, out var next))
            return found;
        return new Found(next, Whole(one.Reading.Start, EndOf(next - 1), Language.Calendar.InWeekOf(day, weekday)));
    }
}
