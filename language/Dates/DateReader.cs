using System.Globalization;

namespace ComplaintBot.Language;

/// <summary>Reads the days of one message, the longest form that begins at each word first.</summary>
internal readonly ref partial struct DateReader
{
    private readonly Message message;
    private readonly DateWords words;
    private readonly DateOnly today;
    private readonly DateReadingRules rules;
    private readonly ReadOnlySpan<Token> tokens;
    private readonly string text;
    private readonly uint[] firsts;

    // Which month (positive) or weekday (negative) a word is with a typing error.
    private readonly sbyte[]? typos;
    private readonly Quantities quantities;
    private readonly List<OrdinalSpan> ordinals;

    public DateReader(Message message, DateWords words, DateOnly today, DateReadingRules rules)
    {
        this.message = message;
        this.words = words;
        this.today = today;
        this.rules = rules;
        tokens = message.Words;
        text = message.Text;
        firsts = new uint[tokens.Length];
        for (var i = 0; i < firsts.Length; i++)
            firsts[i] = words.First.GetValueOrDefault(tokens[i].Folded);
        if (rules.Typos)
        {
            typos = new sbyte[tokens.Length];
            for (var i = 0; i < typos.Length; i++)
                typos[i] = firsts[i] == 0 && words.MayBeMisspelt(tokens[i].Folded) ? (sbyte)Misspelt(tokens[i].Folded) : (sbyte)0;
        }

        quantities = Quantities.Of(message, words.Language);
        ordinals = quantities.Ordinals;
    }

    /// <summary>What was read from the words: where it begins and ends in them, or in the text where that differs.</summary>
    private readonly record struct Found(int End, DateReading Reading);

    public List<DateReading> ReadAll()
    {
        var found = new List<DateReading>();
        for (var i = 0; i < tokens.Length;)
        {
            if (MayBegin(i) && Longest(i) is { } longest)
            {
                found.Add(longest.Reading);
                i = Math.Max(longest.End, i + 1);
            }
            else
            {
                i++;
            }
        }

        return found;
    }

    private bool MayBegin(int at)
    {
        var typed = tokens[at].Folded;
        return firsts[at] != 0 || char.IsAsciiDigit(typed[0]) || char.IsAsciiDigit(typed[^1]) || typos?[at] is not (null or 0) || NumberAt(at, out _) || PlaceAt(at, out _) || typed is "a" or "an";
    }

    private Found? Longest(int at)
    {
        Found? best = null;
        Better(ref best, Duration(at));
        Better(ref best, RelativeWeekday(at));
        Better(ref best, Calendar(at));
        Better(ref best, DayOfMonth(at));
        Better(ref best, Special(at));
        Better(ref best, Feast(at));
        Better(ref best, NthWeekday(at));
        if (best is null)
            Better(ref best, LoneWeekday(at));
        return best;
    }

    private static void Better(ref Found? best, Found? other)
    {
        if (other is { } found && (best is null || found.Reading.End > best.Value.Reading.End))
            best = found;
    }

    private ReadOnlySpan<char> Gap(int token) => token == 0 ? [] : text.AsSpan(EndOf(token - 1)..tokens[token].Start);

    private int EndOf(int token) => tokens[token].Start + tokens[token].Length;

    private int Skip(DatePart part, int at) => Match(part, at, out _);

    private int Match(DatePart part, int at, out DateWords.Meaning meaning)
    {
        meaning = default;
        return at < tokens.Length && (firsts[at] >> (int)part & 1) != 0 ? words.Match(part, tokens, at, out meaning) : at;
    }

    private bool IsBlankBefore(int at) => at < tokens.Length && Gap(at).Trim().IsEmpty;

    private static bool IsSeparator(ReadOnlySpan<char> gap) => gap.Trim() is "" or "." or "," or "-" or "/" or ".," or "\\";

    private bool Separated(int at) => at < tokens.Length && IsSeparator(Gap(at));

    private static DateReading Whole(int start, int end, DateOnly day) => new(start, end - start, DateForm.Whole, day, day, day.Year, day.Month, day.Day, 0);

    /// <summary>A day of a month in some year: the last one and the next one.</summary>
    private DateReading Yearless(int start, int end, int month, int day)
    {
        DateOnly? next = null;
        DateOnly? last = null;
        for (var year = today.Year - 8; year <= today.Year + 8; year++)
        {
            if (Language.Calendar.Day(year, month, day) is not { } one)
                continue;
            if (one > today || (one == today && !rules.TodayIsOver))
                next ??= one;
            else
                last = one;
        }

        return new DateReading(start, end - start, DateForm.MonthAndDay, last, next, 0, month, day, 0);
    }

    private DateReading? Dated(int start, int end, int year, int month, int day)
    {
        if (month is < 1 or > 12 || day is < 1 or > 31)
            return null;
        if (year == 0)
            return Yearless(start, end, month, day);
        var whole = Language.Calendar.Day(year, month, day);
        return new DateReading(start, end - start, DateForm.Whole, whole, whole, year, month, day, 0);
    }

    // ----- numbers at a word -----

    private bool NumberAt(int token, out NumberSpan number)
    {
        var found = quantities.NumberAt(tokens[token].Start);
        number = found.GetValueOrDefault();
        return found is { Kind: NumberKind.Integer } or { Value: 1.5 };
    }

    private bool OrdinalAt(int token, out OrdinalSpan ordinal)
    {
        return PlaceAt(token, out ordinal) && ordinal.Origin is OrdinalOrigin.Start;
    }

    private bool PlaceAt(int token, out OrdinalSpan ordinal)
    {
        var (low, high) = (0, ordinals.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            ordinal = ordinals[middle];
            if (ordinal.Start == tokens[token].Start)
                return true;
            (low, high) = ordinal.Start < tokens[token].Start ? (middle + 1, high) : (low, middle - 1);
        }

        ordinal = default;
        return false;
    }

    /// <summary>A day of a month in figures ("4", "04th", "4e") or in words; where it ends in the words and in the text.</summary>
    private bool DayNumber(int at, out int day, out int next, out int end, bool inWords = true)
    {
        (day, next, end) = (0, at, 0);
        if (at >= tokens.Length)
            return false;
        if (char.IsAsciiDigit(tokens[at].Folded[0]))
        {
            if (Ordinals.InFigures(text, tokens[at], words.Language) is { } placed && placed.Value is >= 1 and <= 31)
            {
                (day, end) = ((int)placed.Value, placed.End);
                next = message.WordAt(end);
                return true;
            }

            if (tokens[at].Folded.Length > 2 || !int.TryParse(tokens[at].Folded, NumberStyles.None, CultureInfo.InvariantCulture, out day) || day is < 1 or > 31)
                return false;
            if (text[Math.Max(tokens[at].Start - 1, 0)] is '$' or '€' || (tokens[at].Start > 1 && text[tokens[at].Start - 1] == ' ' && text[tokens[at].Start - 2] is '$' or '€'))
                return false;
            (next, end) = (at + 1, EndOf(at));
            if (words.Dotted && end < text.Length && text[end] == '.')
                end++;
            return true;
        }

        if (!inWords)
            return false;
        if (OrdinalAt(at, out var ordinal) && ordinal.Value is >= 1 and <= 31)
            (day, end) = ((int)ordinal.Value, ordinal.End);
        else if (NumberAt(at, out var number) && number.Kind is NumberKind.Integer && number.Value is >= 1 and <= 31)
            (day, end) = ((int)number.Value, number.End);
        else
            return false;
        next = message.WordAt(end);
        return true;
    }

    private bool Month(int at, out int month, out int next)
    {
        next = Match(DatePart.Month, at, out var meaning);
        month = meaning.Value;
        if (next > at)
            return true;
        if (typos is null || at >= tokens.Length || typos[at] <= 0)
            return false;
        (month, next) = (typos[at], at + 1);
        return true;
    }

    private int Misspelt(string typed)
    {
        if (Vocabulary.Holds(typed))
            return 0;
        var letters = Misspelling.Letters(typed);
        foreach (var name in words.LongNames)
        {
            if (name.Word[0] == typed[0] && typed.Length >= (name.Value > 0 ? 4 : 5) && Misspelling.MayBe(letters, name.Letters) && Misspelling.Is(typed, name.Word))
                return name.Value;
        }

        return 0;
    }

    private bool Weekday(int at, out int weekday, out int next)
    {
        next = Match(DatePart.Weekday, at, out var meaning);
        if (next == at)
            next = Match(DatePart.WeekdayShort, at, out meaning);
        weekday = meaning.Value;
        if (next > at)
            return true;
        if (typos is null || at >= tokens.Length || typos[at] >= 0)
            return false;
        (weekday, next) = (-typos[at], at + 1);
        return true;
    }

    /// <summary>A year in figures or in words ("nineteen eighty six").</summary>
    private bool Year(int at, out int year, out int next, out int end, bool four = false)
    {
        (year, next, end) = (0, at, 0);
        if (at >= tokens.Length)
            return false;
        var typed = tokens[at].Folded;
        if (char.IsAsciiDigit(typed[0]))
        {
            if (typed.Length is not (2 or 4) || !int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out year))
                return false;
            (next, end) = (at + 1, EndOf(at));
            if (typed.Length == 4)
                return year is >= 1500 and <= 2100;
            if (four || year is >= 30 and < 40 || (end < text.Length && text[end] is ':' or '%' or '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])) || Skip(DatePart.NoYear, at + 1) > at + 1)
                return false;
            year += year >= 40 ? 1900 : 2000;
            return true;
        }

        return WrittenYear(at, out year, out next, out end);
    }

    private bool WrittenYear(int at, out int year, out int next, out int end)
    {
        (year, next, end) = (0, at, 0);
        if (!NumberAt(at, out var number) || number.Kind is not NumberKind.Integer)
            return false;
        year = (int)number.Value;
        end = number.End;
        next = message.WordAt(end);
        if (number.Value is >= 1500 and <= 2100)
            return true;
        if (number.Value is not (>= 15 and <= 20) || next >= tokens.Length || !IsBlankBefore(next) || !NumberAt(next, out var rest) || rest.Value is not (>= 10 and <= 99))
            return false;
        year = year * 100 + (int)rest.Value;
        end = rest.End;
        next = message.WordAt(end);
        return true;
    }
}
