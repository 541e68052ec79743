using System.Text;

namespace ComplaintBot.Language;

/// <summary>
/// Takes out of a text what tells who wrote it, for whoever reads along from outside. It rather takes too much: whoever reads only needs
/// to know what is wanted.
/// </summary>
public static class Redaction
{
    private const string Email = "[e-mail]";
    private const string Phone = "[phone]";
    private const string Number = "[number]";
    private const string Name = "[name]";

    // A year, a time and most amounts have fewer digits than what leads to a person or a contract.
    private const int DigitsOfANumber = 5;
    private const int DigitsBesideLetters = 3;

    /// <summary>The text without e-mail addresses, phone numbers, long numbers, plates, names behind a form of address, and the words of <paramref name="known"/>.</summary>
    /// <param name="language">Of the message.</param>
    /// <param name="country">Of the company (ISO 3166), for phone numbers without a country.</param>
    /// <param name="known">What is known of the customer already: his name, address, numbers.</param>
    /// <param name="harmless">Names that tell nothing of him, such as the company's and its products'.</param>
    public static string Of(Message message, string language, string country, IEnumerable<string?> known, IEnumerable<string> harmless)
    {
        // An address that is spelled out stands in no place that could be cut.
        if (!message.Text.Contains('@') && EmailAddress.Mend(message) is not null)
            return Email;
        var hidden = Words(known, atLeast: 2);
        var spared = Words(harmless, atLeast: 1);
        var titles = Lexicon.Of(language).Titles;
        var text = WithoutPhones(message.Text, country);
        var redacted = new StringBuilder(text.Length);
        var atStart = true;
        var afterTitle = false;
        foreach (var piece in Pieces(text))
        {
            var word = piece.Trim();
            if (word.Length == 0)
            {
                redacted.Append(piece);
                continue;
            }

            var bare = word.Trim(".,;:!?()\"'«»“”„’…").ToString();
            var isTitle = titles.Contains(Folded(bare));
            var replaced = isTitle ? null : Replacement(bare, language, hidden, spared, atStart, afterTitle);
            redacted.Append(replaced is null ? piece : $"{piece[..^piece.TrimStart().Length]}{replaced}{word[(word.IndexOf(bare) + bare.Length)..]}");
            afterTitle = isTitle;
            atStart = word[^1] is '.' or '!' or '?' or ':' or '…' or '"' or '“' || word.Contains('\n');
        }

        return redacted.ToString();
    }

    private static string? Replacement(string word, string language, HashSet<string> hidden, HashSet<string> spared, bool atStart, bool afterTitle)
    {
        if (word.Length == 0 || word[0] == '[')
            return null;
        if (word.Contains('@'))
            return Email;
        var digits = word.Count(char.IsAsciiDigit);
        var letters = word.Count(char.IsLetter);
        if (digits >= DigitsOfANumber && !IsAmount(word))
            return Number;
        if (letters > 0 && digits >= DigitsBesideLetters && !IsAmount(word))
            return Number;
        var folded = Folded(word);
        if (spared.Contains(folded))
            return null;
        if (hidden.Contains(folded))
            return Name;
        if (afterTitle && letters > 1)
            return Name;
        // German writes every noun with a capital; elsewhere one in the middle of a sentence is a name.
        return language != "de" && !atStart && letters > 1 && char.IsUpper(word[0]) && !word.All(c => !char.IsLower(c)) ? Name : null;
    }

    /// <summary>"1.840,50", "€12500", "250eur": what it is about, and nobody's.</summary>
    private static bool IsAmount(string word) =>
        word.Contains('€') || word.EndsWith("eur", StringComparison.OrdinalIgnoreCase) || word.EndsWith("euro", StringComparison.OrdinalIgnoreCase)
        || (word.All(c => char.IsAsciiDigit(c) || c is '.' or ',') && word.Length <= 10 && word.IndexOfAny(['.', ',']) > 0 && word.Count(char.IsAsciiDigit) <= 8 && !DateOrTime.Looks(word));

    private static string WithoutPhones(string text, string country)
    {
        const int most = 20;
        for (var i = 0; i < most && PhoneNumber.Find(Message.Read(text), country) is { } phone; i++)
            text = text.Replace(phone.Typed, Phone, StringComparison.Ordinal);
        return text;
    }

    private static HashSet<string> Words(IEnumerable<string?> texts, int atLeast) =>
        [.. texts.OfType<string>().SelectMany(text => Message.Read(text).Tokens).Select(token => token.Folded).Where(word => word.Length >= atLeast)];

    private static string Folded(string word) => Message.Read(word).Folded;

    /// <summary>Each word with the blanks before it.</summary>
    private static IEnumerable<ReadOnlyMemory<char>> Split(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && char.IsWhiteSpace(text[i])) i++;
            while (i < text.Length && !char.IsWhiteSpace(text[i])) i++;
            yield return text.AsMemory(start, i - start);
        }
    }

    private static IEnumerable<string> Pieces(string text) => Split(text).Select(piece => piece.ToString());
}
