namespace ComplaintBot.Language;

/// <summary>Sums of money in a story, told with their currency or as people leave it out.</summary>
internal static class Sums
{
    private const int LeastBare = 100;
    private const int MostBare = 99_999;
    private const int FirstYear = 1950;
    private const int LastYear = 2100;

    /// <summary>The sum that begins at this word, and the word behind it; null where none begins here.</summary>
    public static decimal? At(Message message, Quantities quantities, int at, out int end)
    {
        end = at + 1;
        var word = message.Words[at];
        foreach (var span in quantities.Money)
        {
            if (span.Start > word.Start)
                break;
            if (word.Start < span.End && span.Euros is { } euros)
            {
                end = Math.Max(message.WordAt(span.End), at + 1);
                return euros;
            }
        }

        if (!char.IsAsciiDigit(message.Text[word.Start]) || quantities.NumberAt(word.Start) is not { Exact: { } value } number || !IsPrice(message.Text, number))
            return null;
        end = message.WordAt(number.End);
        return value;
    }

    /// <summary>A number that may be a sum although no currency stands by it: no year, no distance, no time, no part of a number.</summary>
    public static decimal? BareAt(Message message, Quantities quantities, int at)
    {
        var words = message.Words;
        if (!char.IsAsciiDigit(message.Text[words[at].Start]) || IsPartOfMore(message, at)
            || quantities.NumberAt(words[at].Start) is not { Exact: { } value } number
            || value is < LeastBare or > MostBare or (>= FirstYear and <= LastYear))
            return null;
        var behind = message.WordAt(number.End);
        return behind < words.Length && Counts.IsUnit(words[behind].Folded) ? null : value;
    }

    // "412,-" and "317,45" are prices.
    private static bool IsPrice(string text, NumberSpan number)
    {
        var behind = text.AsSpan(number.End);
        return behind.StartsWith(",-") || behind.StartsWith(".-")
            || (number is { Kind: NumberKind.Decimal, Length: > 3 } && text[number.End - 3] is ',' or '.');
    }

    // "03 123 45 67", "LM-12345": a number of something else.
    private static bool IsPartOfMore(Message message, int at)
    {
        var words = message.Words;
        return (at > 0 && IsDigits(words[at - 1].Folded)) || (at + 1 < words.Length && IsDigits(words[at + 1].Folded))
            || (words[at].Start > 0 && message.Text[words[at].Start - 1] is '-' or '/' or '+' or '.' or '#');
    }

    private static bool IsDigits(string word) => !word.AsSpan().ContainsAnyExceptInRange('0', '9');
}
