using System.Runtime.InteropServices;

namespace ComplaintBot.Language;

/// <summary>Amounts of money, euros in all the ways in which they are written.</summary>
public static class Money
{
    /// <summary>The amounts of the message in their order; a unit without a number too, with no value.</summary>
    public static IReadOnlyList<MoneySpan> Find(Message message, string language) => Quantities.Of(message, language).Money;

    /// <summary>The one amount of money that the message names, in euros: with a unit, or a bare number where no unit is named. Null when there is none or more than one.</summary>
    public static decimal? ReadEuros(Message message, string language)
    {
        decimal? only = null;
        foreach (var span in Find(message, language))
        {
            if (span.Value is null)
                continue;
            if (span.Euros is not { } euros || only is not null)
                return null;
            only = euros;
        }

        if (only is not null)
            return only;
        var numbers = Numbers.Find(message, language);
        return numbers is [{ Exact: { } amount }] ? Math.Round(amount, 2) : null;
    }

    internal static List<MoneySpan> Find(Message message, NumberWords words, List<NumberPiece> pieces)
    {
        var money = MoneyWords.Of(words.Language);
        var found = new List<MoneySpan>();
        if (!MayHoldMoney(message, money))
            return found;
        var reader = new MoneyReader(message, CollectionsMarshal.AsSpan(pieces), words, money);
        reader.Read(found);
        return found;
    }

    private static bool MayHoldMoney(Message message, MoneyWords money)
    {
        if (message.Text.AsSpan().IndexOfAny('€', '$', '£') >= 0)
            return true;
        foreach (var token in message.Words)
        {
            // "50euro", "EUR5"
            var mixed = char.IsAsciiDigit(token.Folded[0]) != char.IsAsciiDigit(token.Folded[^1]);
            if (mixed || money.Begins.Contains(token.Folded))
                return true;
        }

        return false;
    }
}
