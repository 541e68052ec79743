namespace ComplaintBot.Language;

/// <param name="Start">Index in <see cref="Message.Text"/> of the street.</param>
/// <param name="Number">With what is added to it: "12", "12 bis", "12 bus 3".</param>
/// <param name="Postcode">As the country writes it: "1234 AB", "1000", "75001".</param>
public readonly record struct AddressSpan(int Start, int Length, string Street, string Number, string Postcode, string City)
{
    public int End => Start + Length;
}

/// <summary>Postal addresses in the order of the Low Countries, France and Germany: street and number, then postcode and city. In France and Luxembourg the number may stand first.</summary>
public static partial class Addresses
{
    private const int StreetWordsAtMost = 6;
    private const int CityWordsAtMost = 4;

    /// <summary>The first whole address of the message; null when a part of it is missing. The country (ISO 3166) tells how a postcode looks.</summary>
    public static AddressSpan? Find(Message message, string language, string country)
    {
        for (var i = 1; i < message.Words.Length; i++)
        {
            if (At(message, i, language, country) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>The address whose postcode stands at this word.</summary>
    private static AddressSpan? At(Message message, int word, string language, string country) =>
        Postcode(message.Words, word, country, out var next) is { } postcode && City(message, next, language) is var (cityEnd, city) && Before(message, word, language) is var (start, street, number)
            ? new AddressSpan(start, cityEnd - start, street, number, postcode, city)
            : null;

    private static string? Postcode(ReadOnlySpan<Token> tokens, int at, string country, out int next)
    {
        next = at + 1;
        var typed = tokens[at].Folded;
        var digits = 0;
        while (digits < typed.Length && char.IsAsciiDigit(typed[digits]))
            digits++;
        switch (country.ToUpperInvariant())
        {
            case "NL":
                if (digits != 4 || typed[0] == '0')
                    return null;
                if (typed.Length == 6 && char.IsAsciiLetter(typed[4]) && char.IsAsciiLetter(typed[5]))
                    return $"{typed[..4]} {typed[4..].ToUpperInvariant()}";
                if (typed.Length != 4 || next == tokens.Length || tokens[next].Folded.Length != 2 || !char.IsAsciiLetter(tokens[next].Folded[0]) || !char.IsAsciiLetter(tokens[next].Folded[1]))
                    return null;
                return $"{typed} {tokens[next++].Folded.ToUpperInvariant()}";
            case "BE" or "LU":
                return digits == 4 && typed.Length == 4 && typed[0] != '0' ? typed : null;
            default:
                return digits == 5 && typed.Length == 5 ? typed : null;
        }
    }

    private static (int End, string City)? City(Message message, int at, string language)
    {
        var tokens = message.Words;
        var lexicon = Lexicon.Of(language);
        var end = at;
        while (end < tokens.Length && end - at < CityWordsAtMost && char.IsLetter(tokens[end].Folded[0]) && !(end > at && (message.BreaksBefore(end) || lexicon.NameEnds.TryMatch(tokens, end, lexicon.NoFillers, out _))))
        {
            // A sentence goes on in small letters.
            if (end > at && char.IsLower(message.Text[tokens[end].Start]) && char.IsUpper(message.Text[tokens[at].Start]) && message.Text[tokens[end].Start - 1] == ' ')
                break;
            end++;
        }

        if (end == at)
            return null;
        var last = tokens[end - 1].Start + tokens[end - 1].Length;
        return (last, message.Text[tokens[at].Start..last]);
    }

    /// <summary>Street and number that end right before the postcode.</summary>
    private static (int Start, string Street, string Number)? Before(Message message, int postcode, string language)
    {
        var tokens = message.Words;
        var number = postcode - 1;
        // "12 bus 3", "12 B", "12 bis", "L-1234"
        for (var back = 0; back < 3 && number > 0 && !IsHouseNumber(tokens[number].Folded); back++)
            number--;
        while (number >= 2 && IsHouseNumber(tokens[number - 2].Folded) && tokens[number - 1].Folded is "bus" or "bte" or "boite" or "box")
            number -= 2;
        if (number < 0 || !IsHouseNumber(tokens[number].Folded))
            return null;
        var numberEnd = tokens[postcode - 1].Folded is "l" or "b" or "d" or "f" && postcode - 1 > number && message.Text[tokens[postcode].Start - 1] == '-' ? postcode - 2 : postcode - 1;
        var first = StreetStart(message, number, language);
        if (first == number)
            return NumberFirst(message, number, numberEnd);
        var streetEnd = tokens[number - 1].Start + tokens[number - 1].Length;
        return (tokens[first].Start, message.Text[tokens[first].Start..streetEnd], message.Text[tokens[number].Start..(tokens[numberEnd].Start + tokens[numberEnd].Length)]);
    }

    // "12 rue de la Loi"
    private static (int Start, string Street, string Number)? NumberFirst(Message message, int number, int last)
    {
        var tokens = message.Words;
        if (last <= number)
            return null;
        var end = tokens[last].Start + tokens[last].Length;
        return (tokens[number].Start, message.Text[tokens[number + 1].Start..end], message.Text.Substring(tokens[number].Start, tokens[number].Length));
    }

    private static int StreetStart(Message message, int number, string language)
    {
        var tokens = message.Words;
        var lexicon = Lexicon.Of(language);
        var first = number;
        while (first > 0 && number - first < StreetWordsAtMost && char.IsLetter(tokens[first - 1].Folded[0]) && !message.BreaksBefore(first) && !IsIntroduction(message, first - 1, lexicon))
            first--;
        return first;
    }

    // "ik woon in de", "mijn adres is": small words of the sentence, written small.
    private static bool IsIntroduction(Message message, int at, Lexicon lexicon)
    {
        var word = message.Words[at];
        return char.IsLower(message.Text[word.Start]) && lexicon.Fillers.Contains(word.Folded) && word.Folded is not ("de" or "la" or "le" or "du" or "des" or "den" or "der" or "van" or "l" or "d");
    }

    private static bool IsHouseNumber(string word) =>
        char.IsAsciiDigit(word[0]) && word.Length <= 6 && word.AsSpan().TrimStart("0123456789").Length <= 3 && Figures.DigitsEnd(word, 0) <= 4;
}
