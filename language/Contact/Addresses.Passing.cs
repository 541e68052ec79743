namespace ComplaintBot.Language;

public static partial class Addresses
{
    // Customers of these companies live in these countries, wherever the company is.
    private static readonly string[] Around = ["NL", "BE", "FR"];

    /// <summary>
    /// The customer's own address within other words, as typed and on one line: a street with a number, then a postcode with a town that has a
    /// capital. Null where there is none, and where it may be the workshop's.
    /// </summary>
    /// <param name="country">Its postcodes are tried first.</param>
    public static string? FindOwn(Message message, string language, string country)
    {
        if (!message.Text.AsSpan().ContainsAnyInRange('0', '9'))
            return null;
        foreach (var tried in Around.Prepend(country).Distinct())
        {
            for (var i = 2; i < message.Words.Length; i++)
            {
                if (At(message, i, language, tried) is { } found && IsTown(message, found) && NameOfStreet(message, found) is { } start
                    && OwnContact.Of(message, language, start, found.End) is not Whose.Anothers)
                    return message.Text[start..TownEnd(message, found)].Replace('\n', ' ');
            }
        }

        return null;
    }

    private static bool IsTown(Message message, AddressSpan found) => char.IsUpper(message.Text[found.End - found.City.Length]);

    // "Utrecht Ik wil …" is dictated: no town has more than three words.
    private static int TownEnd(Message message, AddressSpan found)
    {
        const int WordsOfTown = 3;
        var (end, words) = (found.End, 0);
        foreach (var word in message.Words)
        {
            if (word.Start < found.End - found.City.Length || word.Start >= found.End)
                continue;
            if (words == WordsOfTown || (words > 0 && !char.IsUpper(message.Text[word.Start])))
                break;
            (end, words) = (word.Start + word.Length, words + 1);
        }

        return end;
    }

    // "staat in de Kerkstraat 12": from the number back to what is no part of a street's name, and the article is none either.
    private static int? NameOfStreet(Message message, AddressSpan found)
    {
        var words = message.Words;
        var number = 0;
        while (number < words.Length && (words[number].Start < found.Start || !char.IsAsciiDigit(words[number].Folded[0])))
            number++;
        if (number < words.Length && words[number].Start == found.Start)
            return number + 1 < words.Length && IsStreetWord(words[number + 1].Folded) ? found.Start : null;
        var start = number;
        while (start > 0 && words[start - 1].Start >= found.Start && (char.IsUpper(message.Text[words[start - 1].Start]) || IsStreetWord(words[start - 1].Folded) || IsArticle(words[start - 1].Folded)))
            start--;
        while (start < number && IsArticle(words[start].Folded))
            start++;
        for (var i = start; i < number; i++)
        {
            if (words[i].Length >= 4)
                return words[start].Start;
        }

        return null;
    }

    private static bool IsStreetWord(string word) => word is "rue" or "avenue" or "av" or "chaussee" or "boulevard" or "bd" or "place" or "quai" or "chemin" or "laan" or "straat" or "impasse" or "allee";

    private static bool IsArticle(string word) => word is "de" or "het" or "van" or "der" or "den" or "la" or "le" or "les" or "l" or "l'" or "d" or "d'" or "du" or "des" or "am" or "an";
}
