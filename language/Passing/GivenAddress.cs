namespace ComplaintBot.Language;

/// <summary>A postal address within other words: a street with a number, then a postcode with a town.</summary>
public static class GivenAddress
{
    private const int WordsOfStreet = 4;
    private const int WordsOfTown = 3;

    /// <summary>The address as typed, on one line; null where there is none.</summary>
    public static string? Find(Message message)
    {
        var words = message.Words;
        for (var i = 2; i < words.Length - 1; i++)
        {
            if (PostcodeEnd(message, i) is not { } town || HouseNumber(message, i) is not { } number || StreetStart(message, number) is not { } street)
                continue;
            var end = TownEnd(message, town);
            if (end > town)
                return message.Text[words[street].Start..(words[end - 1].Start + words[end - 1].Length)].Replace('\n', ' ');
        }

        return null;
    }

    // "3511 AB", "3511AB", "9000", "67000"; the word after it.
    private static int? PostcodeEnd(Message message, int at)
    {
        var words = message.Words;
        var code = words[at].Folded;
        if (code.Length is 4 or 5 && code.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0)
        {
            var letters = at + 1 < words.Length ? message.Text.AsSpan(words[at + 1].Start, words[at + 1].Length) : [];
            return code.Length == 4 && letters.Length == 2 && char.IsAsciiLetterUpper(letters[0]) && char.IsAsciiLetterUpper(letters[1]) ? at + 2 : at + 1;
        }

        return code.Length == 6 && code.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0 && code.AsSpan(4).IndexOfAnyExceptInRange('a', 'z') < 0 ? at + 1 : null;
    }

    // "12", "12b", "12 bus 3", "12 bte 3", "12, bus 1": right before the postcode.
    private static int? HouseNumber(Message message, int postcode)
    {
        var words = message.Words;
        for (var i = postcode - 1; i >= Math.Max(1, postcode - 4); i--)
        {
            if (char.IsAsciiDigit(words[i].Folded[0]) && words[i].Length <= 5 && !(i >= 2 && words[i - 1].Folded is "bus" or "bte" or "boite" or "box"))
                return i;
        }

        return null;
    }

    // The words before the number up to one that is no part of a street's name; French puts the number in front.
    private static int? StreetStart(Message message, int number)
    {
        var words = message.Words;
        var start = number;
        while (start > 0 && number - start < WordsOfStreet && !Parts(message, start) && IsOfName(message, start - 1))
            start--;
        // "in de Kerkstraat": the article is no part of it.
        while (start < number && words[start].Folded is "de" or "het" or "van" or "der" or "den" or "la" or "le" or "l" or "d" or "du" or "des")
            start++;
        return start < number && char.IsLetter(words[start].Folded[0]) && words[start..number].ToArray().Any(word => word.Length >= 4) ? start : null;
    }

    private static int TownEnd(Message message, int town)
    {
        var end = town;
        while (end < message.Words.Length && end - town < WordsOfTown && (end == town || !Parts(message, end)) && char.IsUpper(message.Text[message.Words[end].Start]))
            end++;
        return end;
    }

    private static bool IsOfName(Message message, int word) =>
        char.IsUpper(message.Text[message.Words[word].Start]) || message.Words[word].Folded is "rue" or "avenue" or "av" or "de" or "du" or "la" or "le" or "l" or "d" or "des" or "van" or "der" or "den" or "het" or "chaussee" or "boulevard" or "place" or "laan" or "straat";

    private static bool Parts(Message message, int word) => message.BreaksBefore(word);
}
