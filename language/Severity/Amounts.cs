namespace ComplaintBot.Language;

/// <summary>
/// Sums of money in running text, as far as a comparison with a limit needs them: "1.840 euro", "€ 2.317,45", "412,-", "3 150 €",
/// "driehonderd euro". Not the recognizer of an answer, which is exact about everything else.
/// </summary>
internal static class Amounts
{
    private static readonly string[] Currencies = ["euro", "euros", "eur", "euri", "eurootjes", "ballen", "balles"];
    private static readonly string[] Thousands = ["duizend", "mille", "thousand", "tausend", "grand"];
    private static readonly string[] Units = ["km", "kilom", "dag", "jour", "day", "tag", "uur", "heure", "hour", "stund", "min", "jaar", "year", "jahr", "ans", "pk", "ch", "ps", "cc", "wh", "kw", "liter", "meter", "metre", "keer", "fois", "times", "mal", "pagina", "page", "seite", "mensen", "klant", "client", "customer", "kunden", "adres"];
    private static readonly string[] Hundreds = ["honderd", "cent", "cents", "hundred", "hundert"];
    private static readonly string[] Singles = ["twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "two", "three", "four", "five", "six", "seven", "eight", "nine", "zwei", "drei", "vier", "funf", "sechs", "sieben", "acht", "neun"];
    private static readonly string[] Fifties = ["vijftig", "zestig", "zeventig", "tachtig", "negentig", "cinquante", "soixante", "septante", "quatre", "nonante", "fifty", "sixty", "seventy", "eighty", "ninety", "funfzig", "sechzig", "siebzig", "achtzig", "neunzig"];

    /// <summary>The sum whose figures or words begin at this word, and the word behind it; null where none begins here.</summary>
    public static decimal? At(Message message, int start, out int end)
    {
        end = start + 1;
        var word = message.Words[start].Folded;
        if (word.Length == 0)
            return null;
        return char.IsAsciiDigit(word[0]) ? InFigures(message, start, out end) : InWords(message.Words, start, out end);
    }

    private static decimal? InFigures(Message message, int start, out int end)
    {
        var words = message.Words;
        var text = message.Text;
        end = start + 1;
        var first = words[start].Folded;
        var digits = 0;
        while (digits < first.Length && char.IsAsciiDigit(first[digits]))
            digits++;
        var unit = first.AsSpan(digits);
        if (digits > 7 || (unit.Length > 0 && !IsCurrency(unit) && unit is not ("k" or "e" or "€")))
            return null;
        var value = decimal.Parse(first.AsSpan(0, digits), System.Globalization.CultureInfo.InvariantCulture);
        if (unit is "k")
            value *= 1000;
        var cents = false;
        while (unit.IsEmpty && end < words.Length && IsDigits(words[end].Folded, out var length)
            && words[end].Start == words[end - 1].Start + words[end - 1].Length + 1)
        {
            var gap = text[words[end].Start - 1];
            if (length == 3 && gap is '.' or ',' or ' ' or '\'' or '\u00a0' or '\u202f' && value < 1000)
                value = value * 1000 + int.Parse(words[end].Folded, System.Globalization.CultureInfo.InvariantCulture);
            else if (length == 2 && gap is ',' or '.')
                cents = true;
            else
                break;
            end++;
            if (cents)
                break;
        }

        var last = words[end - 1];
        var behind = text.AsSpan(last.Start + last.Length);
        var before = text.AsSpan(0, words[start].Start);
        var told = unit.Length > 0 || behind.TrimStart().StartsWith("€") || before.TrimEnd().EndsWith("€") || behind.StartsWith(",-") || behind.StartsWith(".-")
            || (end < words.Length && IsCurrency(words[end].Folded)) || (start > 0 && IsCurrency(words[start - 1].Folded));
        if (!told && end < words.Length && Holds(words[end].Folded, Thousands))
            return value * 1000;
        return told || cents ? value : null;
    }

    /// <summary>A number from 100 on that may be a sum although no currency stands by it: no year, no distance, no time, no part of a number.</summary>
    public static decimal? BareAt(Message message, int at)
    {
        var words = message.Words;
        var word = words[at].Folded;
        if (word.Length is < 3 or > 5 || !IsDigitsOnly(word) || IsPartOfMore(message, at))
            return null;
        var value = int.Parse(word, System.Globalization.CultureInfo.InvariantCulture);
        if (value is < 100 or (>= 1950 and <= 2100) || (at + 1 < words.Length && Holds(words[at + 1].Folded, Units)))
            return null;
        return value;
    }

    // "03 123 45 67", "LM-12345": a number of something else.
    private static bool IsPartOfMore(Message message, int at)
    {
        var words = message.Words;
        var word = words[at];
        if ((at > 0 && IsDigitsOnly(words[at - 1].Folded)) || (at + 1 < words.Length && IsDigitsOnly(words[at + 1].Folded)))
            return true;
        return word.Start > 0 && message.Text[word.Start - 1] is '-' or '/' or '+' or '.' or '#';
    }

    private static bool IsDigitsOnly(string word)
    {
        foreach (var c in word)
        {
            if (!char.IsAsciiDigit(c))
                return false;
        }

        return true;
    }

    private static decimal? InWords(ReadOnlySpan<Token> words, int start, out int end)
    {
        end = start + 1;
        decimal value = 0;
        var at = start;
        for (; at < words.Length && at < start + 6; at++)
        {
            var word = words[at].Folded;
            if (IsCurrency(word))
            {
                end = at + 1;
                return value > 0 ? value : null;
            }

            if (Holds(word, Thousands))
                value += 1000;
            else if (Holds(word, Hundreds))
                value += HundredsIn(word, at > start ? words[at - 1].Folded : "");
            else if (value > 0 && value < 250 && Holds(word, Fifties))
                value += 50;
            else if (!Singles.Contains(word) && at == start)
                return null;
        }

        return null;
    }

    private static decimal HundredsIn(string word, string before)
    {
        decimal hundreds = 100;
        for (var i = 0; i < Singles.Length; i++)
        {
            if (word.StartsWith(Singles[i], StringComparison.Ordinal) || before == Singles[i])
                hundreds = 100 * (i % 8 + 2);
        }

        return hundreds + (Holds(word, Fifties) ? 50 : 0);
    }

    private static bool Holds(string word, string[] parts)
    {
        foreach (var part in parts)
        {
            if (word.Contains(part, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool IsCurrency(ReadOnlySpan<char> word)
    {
        foreach (var currency in Currencies)
        {
            if (word.SequenceEqual(currency))
                return true;
        }

        return false;
    }

    private static bool IsDigits(string word, out int length)
    {
        length = word.Length;
        foreach (var c in word)
        {
            if (!char.IsAsciiDigit(c))
                return false;
        }

        return length is 2 or 3;
    }
}
