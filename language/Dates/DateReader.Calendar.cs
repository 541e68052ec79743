namespace ComplaintBot.Language;

internal readonly ref partial struct DateReader
{
    /// <summary>Days with a month: "4 juli 2019", "Oct/2", "2019-aug-1", "22/04", "20161016", each behind a weekday or a "next".</summary>
    private Found? Calendar(int at)
    {
        var start = tokens[at].Start;
        var from = at;
        var relation = Relation(at, out var afterRelation);
        if (relation is not null && afterRelation < tokens.Length && IsBlankBefore(afterRelation))
            from = afterRelation;
        var hasWeekday = Weekday(from, out _, out var afterWeekday);
        if (hasWeekday)
        {
            from = afterWeekday;
            if (!Separated(from) && !Bracketed(from))
                return null;
        }

        var article = Skip(DatePart.Article, from);
        var behindArticle = article > from && article < tokens.Length && IsBlankBefore(article);
        var date = WithMonth(from, article, behindArticle) ?? InFigures(from, hasWeekday, relation is not null)
            ?? (words.Dotted && behindArticle ? InFigures(article, hasWeekday, relation is not null) : null)
            ?? (words.Dotted ? NumberedMonth(from, hasWeekday, behindArticle ? article : from) : null);
        if (date is not { } found)
            return null;
        if (!hasWeekday && relation is null && behindArticle && found.ArticleInside)
            start = tokens[at].Start;
        else if (!hasWeekday && relation is null && found.First > from)
            return null;
        if (relation is not null && !hasWeekday && found.Numbers.Year == 0 && !found.InFigures)
            return null;
        var end = TrailingWeekday(ref found);
        var reading = Dated(start, end, found.Numbers.Year, found.Numbers.Month, found.Numbers.Day);
        if (reading is { } dated && relation is { } way && found.Numbers.Year == 0)
            reading = InRelation(dated, hasWeekday ? 0 : way);
        return reading is { } one ? new Found(found.Next, one) : null;
    }

    private bool Bracketed(int at) => at < tokens.Length && Gap(at).Trim() is "(" && text.IndexOf(')', tokens[at].Start) >= 0;

    private readonly record struct Date(int First, int Next, int End, (int Year, int Month, int Day) Numbers, bool InFigures, bool ArticleInside);

    private DateReading InRelation(DateReading reading, int way)
    {
        var year = today.Year + way;
        return Language.Calendar.Day(year, reading.Month, reading.DayOfMonth) is { } day ? reading with { Past = day, Future = day } : reading;
    }

    private int? Relation(int at, out int next)
    {
        next = Skip(DatePart.Coming, at);
        if (next > at)
            return 0;
        next = Skip(DatePart.This, at);
        if (next > at)
            return 0;
        next = Skip(DatePart.Next, at);
        if (next > at)
            return 1;
        next = Skip(DatePart.Last, at);
        return next > at ? -1 : null;
    }

    // "(jun-15)", "15 juni (vrijdag)"
    private int TrailingWeekday(ref Date found)
    {
        var end = found.End;
        if (end < text.Length && text[end] == ')' && text.LastIndexOf('(', end) > text.LastIndexOf(')', end - 1) && text.LastIndexOf('(', end) < tokens[found.First].Start && found.First > 0
            && text.LastIndexOf('(', end) >= EndOf(found.First - 1))
            return end + 1;
        if (found.Next < tokens.Length && Gap(found.Next).Trim() is "(" && Weekday(found.Next, out _, out var next) && EndOf(next - 1) < text.Length && text[EndOf(next - 1)] == ')')
        {
            end = EndOf(next - 1) + 1;
            found = found with { Next = next };
        }

        return end;
    }

    private Date? WithMonth(int from, int article, bool behindArticle)
    {
        // "de 4e jan" has the article inside, "de vierde januari" has not.
        if (behindArticle && words.Articles && DayNumber(article, out _, out _, out _, inWords: false) && DayMonth(article) is { } told)
            return told with { ArticleInside = true };
        return DayMonth(from) ?? MonthDay(from) ?? YearFirst(from);
    }

    /// <summary>"4 juli 2019", "fourth of july, 1995", "28.Oktober", "23-2020-september".</summary>
    private Date? DayMonth(int from)
    {
        if (!DayNumber(from, out var day, out var next, out var dayEnd) || next >= tokens.Length)
            return null;
        if (Year(next, out var inner, out var afterInner, out _, four: true) && Marked(next) && Marked(afterInner) && Month(afterInner, out var lateMonth, out var late))
            return new Date(from, late, EndOf(late - 1), (inner, lateMonth, day), false, false);
        var at = next;
        var counted = false;
        if (Skip(DatePart.Unit, at) is var unit && unit > at && words.Language == "en" && tokens[at].Folded == "day" && IsBlankBefore(at))
        {
            at = unit;
            counted = true;
        }

        var of = Skip(DatePart.Of, at);
        if (of > at && IsBlankBefore(at) && of < tokens.Length)
            at = of;
        else if (counted)
            return null;
        if (at >= tokens.Length || !(Separated(at) || (dayEnd > 0 && text.AsSpan(dayEnd..tokens[at].Start).Trim() is "" or "." or "-" or "/" or ",")) || !Month(at, out var month, out var afterMonth))
            return null;
        return WithYear(from, afterMonth, EndOf(afterMonth - 1), month, day);
    }

    /// <summary>"Oct/2", "May twenty nine", "Dec31, 1994", "september-2020-23".</summary>
    private Date? MonthDay(int from)
    {
        if (GluedMonth(from) is { } glued)
            return WithYear(from, from + 1, EndOf(from), glued.Month, glued.Day);
        if (!Month(from, out var month, out var next) || next >= tokens.Length || !(Separated(next) || Gap(next).Trim() is ".," or ". ,"))
            return null;
        if (Year(next, out var year, out var afterYear, out _, four: true) && Marked(next) && Marked(afterYear) && DayNumber(afterYear, out var lateDay, out var late, out var lateEnd, inWords: false))
            return new Date(from, late, lateEnd, (year, month, lateDay), false, false);
        var article = Skip(DatePart.Article, next);
        if (article > next && article < tokens.Length && IsBlankBefore(article))
            next = article;
        if (!DayNumber(next, out var day, out var afterDay, out var end))
            return null;
        if (char.IsAsciiDigit(tokens[next].Folded[0]) && end < text.Length && text[end] == ':')
            return null;
        return WithYear(from, afterDay, end, month, day);
    }

    private (int Month, int Day)? GluedMonth(int at)
    {
        if (at >= tokens.Length || tokens[at].Folded is not { Length: >= 4 and <= 11 } typed || !char.IsAsciiDigit(typed[^1]) || char.IsAsciiDigit(typed[0]))
            return null;
        var letters = 0;
        while (letters < typed.Length && char.IsAsciiLetter(typed[letters]))
            letters++;
        Token name = new(tokens[at].Start, letters, typed[..letters]);
        return words.Match(DatePart.Month, [name], 0, out var month) > 0 && int.TryParse(typed.AsSpan(letters), out var day) && day is >= 1 and <= 31 ? (month.Value, day) : null;
    }

    /// <summary>"2019/aug/01", "2020/23/Sep".</summary>
    private Date? YearFirst(int from)
    {
        if (!Year(from, out var year, out var next, out _, four: true) || next >= tokens.Length || !char.IsAsciiDigit(tokens[from].Folded[0]) || !Separated(next))
            return null;
        if (Month(next, out var month, out var afterMonth) && Marked(next) && Marked(afterMonth) && DayNumber(afterMonth, out var day, out var late, out var end, inWords: false))
            return new Date(from, late, end, (year, month, day), false, false);
        if (DayNumber(next, out day, out var afterDay, out _, inWords: false) && Separated(afterDay) && Month(afterDay, out month, out late))
            return new Date(from, late, EndOf(late - 1), (year, month, day), false, false);
        return null;
    }

    private bool Marked(int at) => at < tokens.Length && Gap(at).Trim() is "-" or "/" or "." or "\\";

    private Date WithYear(int from, int next, int end, int month, int day)
    {
        var date = new Date(from, next, end, (0, month, day), false, false);
        if (next >= tokens.Length)
            return date;
        var at = next;
        var of = Skip(DatePart.Of, at);
        var inside = Skip(DatePart.In, at);
        if (of == at && inside > at)
            of = inside;
        var gap = text.AsSpan(end..tokens[at].Start).Trim();
        if (of > at && gap.IsEmpty && of < tokens.Length && IsBlankBefore(of))
            at = of;
        else if (!(gap is "" or "," or "." or "-" or "/" or ".," or ". ,") || (gap is "." && tokens[at].Start - end > 1 && !words.Dotted && tokens[at].Folded.Length != 4))
            return date;
        if (!Year(at, out var year, out var afterYear, out var yearEnd))
            return date;
        var two = tokens[at].Folded.Length == 2 && char.IsAsciiDigit(tokens[at].Folded[0]);
        if (two && (gap is "," || at > next || Month(afterYear, out _, out _) || (yearEnd < text.Length && text[yearEnd] is '-' or '/')))
            return date;
        if (gap is "-" && two)
            return date;
        return date with { Next = afterYear, End = yearEnd, Numbers = (year, month, day) };
    }

    /// <summary>Days in figures alone, with one or two marks between them.</summary>
    private Date? InFigures(int from, bool behindWeekday, bool related)
    {
        if (from >= tokens.Length || !char.IsAsciiDigit(tokens[from].Folded[0]))
            return null;
        var typed = tokens[from].Folded;
        var before = tokens[from].Start - 1;
        if (before >= 0 && text[before] is '-' or '/' or '.' or ':' or ',' && before > 0 && char.IsAsciiDigit(text[before - 1]))
            return null;
        if (typed.Length == 8 && Numeric(typed[..4]) is >= 1500 and <= 2100 and var compact && Numeric(typed[4..6]) is >= 1 and <= 12 and var compactMonth && Numeric(typed[6..]) is >= 1 and <= 31 and var compactDay)
            return new Date(from, from + 1, EndOf(from), (compact, compactMonth, compactDay), true, false);
        if (from + 1 >= tokens.Length || Numeric(typed) is not { } first || typed.Length > 4)
            return null;
        var mark = Gap(from + 1).Trim();
        var blank = mark.IsEmpty && words.Blanks;
        if (!blank && mark is not ("-" or "/" or "." or "\\"))
            return null;
        if (Numeric(tokens[from + 1].Folded) is not { } second || tokens[from + 1].Folded.Length > 2)
            return null;
        if (from + 2 < tokens.Length && Gap(from + 2).Trim() is var mark2 && (mark2 is "-" or "/" or "." or "\\" || (blank && mark2.IsEmpty)) && Numeric(tokens[from + 2].Folded) is { } third
            && Full(from, first, second, third, mark[..Math.Min(1, mark.Length)]) is { } full)
            return full;
        return blank ? null : Short(from, first, second, mark[0], behindWeekday, related);
    }

    private static int? Numeric(string typed)
    {
        foreach (var digit in typed)
        {
            if (!char.IsAsciiDigit(digit))
                return null;
        }

        return typed.Length <= 8 && typed.Length > 0 ? int.Parse(typed, System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    private Date? Full(int from, int first, int second, int third, ReadOnlySpan<char> mark)
    {
        var end = EndOf(from + 2);
        if (end < text.Length && (text[end] is '-' or '/' or '.' or ':' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))
            return null;
        var last = tokens[from + 2].Folded.Length;
        if (tokens[from].Folded.Length == 4)
            return first is >= 1500 and <= 2100 && second is >= 1 and <= 12 && third is >= 1 and <= 31 && last <= 2 ? new Date(from, from + 3, end, (first, second, third), true, false) : null;
        if (last is not (2 or 4) || tokens[from].Folded.Length > 2 || (last == 4 && third is < 1500 or > 2100) || (last == 2 && third is >= 30 and < 40))
            return null;
        if (last == 2 && !Gap(from + 2).Trim().SequenceEqual(mark))
            return null;
        var year = last == 4 ? third : third + (third >= 40 ? 1900 : 2000);
        var monthFirst = rules.MonthFirst && words.MonthFirst && mark is not ".";
        return Ordered(first, second, monthFirst) is var (month, day) ? new Date(from, from + 3, end, (year, month, day), true, false) : null;
    }

    private static (int Month, int Day)? Ordered(int first, int second, bool monthFirst)
    {
        var (month, day) = monthFirst ? (first, second) : (second, first);
        if (month > 12 || month < 1)
            (month, day) = (day, month);
        return month is >= 1 and <= 12 && day is >= 1 and <= 31 ? (month, day) : null;
    }

    private Date? Short(int from, int first, int second, char mark, bool behindWeekday, bool related)
    {
        if (tokens[from].Folded.Length > 2 || Ordered(first, second, rules.MonthFirst && words.MonthFirst) is not var (month, day))
            return null;
        var end = EndOf(from + 1);
        var dot = end < text.Length && text[end] == '.';
        if (end < text.Length && (text[end] is '%' or ':' || (text[end] is '-' or '/' or '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
            return null;
        var on = from > 0 && Skip(DatePart.On, from - 1) == from;
        var article = from > 1 && Skip(DatePart.Article, from - 1) == from && (Skip(DatePart.On, from - 2) == from - 1 || words.Dotted);
        var allowed = mark switch
        {
            '/' => true,
            '.' => words.Dotted ? dot || on || article || behindWeekday : words.MonthFirst ? on || behindWeekday || related : words.Language == "nl" || on,
            '-' => words.Language == "nl" || on || behindWeekday || related || !rules.MonthFirst,
            _ => on,
        };
        if (!allowed || (mark == '.' && !words.Dotted && month == second && tokens[from + 1].Folded.Length == 2 && tokens[from].Folded.Length == 1 && !on && !behindWeekday && !related && IsMeasure(end)))
            return null;
        if (words.Dotted && dot && mark == '.')
            end++;
        var start = words.Dotted && from > 0 && Skip(DatePart.Article, from - 1) == from;
        var date = new Date(from, from + 2, end, (0, month, day), true, start);
        return mark == '/' && from + 2 < tokens.Length && text.AsSpan(end..tokens[from + 2].Start).Trim() is "" or "," && Year(from + 2, out var year, out var next, out var yearEnd, four: true)
            && char.IsAsciiDigit(tokens[from + 2].Folded[0]) ? date with { Next = next, End = yearEnd, Numbers = (year, month, day) } : date;
    }

    private bool IsMeasure(int end) => end < text.Length && char.IsLetter(text[Math.Min(end + 1, text.Length - 1)]);

    /// <summary>German months by their number: "siebter 4.", "Donnerstag, den siebenundzwanzigsten zwölften".</summary>
    private Date? NumberedMonth(int from, bool behindWeekday, int first)
    {
        var on = first > 0 && Skip(DatePart.On, first - 1) == first;
        if ((!behindWeekday && !on) || !DayNumber(first, out var day, out var next, out var dayEnd) || next >= tokens.Length)
            return null;
        if (text.AsSpan(dayEnd..tokens[next].Start).Trim() is not ("" or "." or "/" or "-"))
            return null;
        if (!DayNumber(next, out var month, out var after, out var end) || month > 12)
            return null;
        var figures = char.IsAsciiDigit(tokens[next].Folded[0]);
        if (figures && !(end <= text.Length && text[end - 1] == '.'))
            return null;
        if (!figures && !OrdinalAt(next, out _))
            return null;
        return new Date(first, after, end, (0, month, day), true, true);
    }
}
