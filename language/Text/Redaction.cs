using System.Text;

namespace ComplaintBot.Language;

/// <summary>
/// Takes out of a text what tells who wrote it, for whoever reads along from outside. It rather takes too much: whoever reads only needs
/// to know what is wanted.
/// </summary>
public static class Redaction
{
    private const string Email = "e-mail";
    private const string Phone = "phone";
    private const string Number = "number";
    private const string Name = "name";

    private const string Around = ".,;:!?()\"'«»“”„’…";

    /// <summary>Keeps a mark in one piece until the text is whole again; no text holds it, because messages are read without invisible characters.</summary>
    internal const char Joined = '\u2060';

    // A year, a time and most amounts have fewer digits than what leads to a person or a contract.
    private const int DigitsOfANumber = 5;
    private const int DigitsBesideLetters = 3;

    /// <summary>The text without e-mail addresses, phone numbers, long numbers, plates, names behind a form of address, and the words of <paramref name="known"/>.</summary>
    /// <param name="language">Of the message.</param>
    /// <param name="country">Of the company (ISO 3166), for phone numbers without a country.</param>
    /// <param name="known">What is known of the customer already: his name, address, numbers.</param>
    /// <param name="harmless">Names that tell nothing of him, such as the company's and its products'.</param>
    public static Redacted Of(Message message, string language, string country, IEnumerable<string?> known, IEnumerable<string> harmless)
    {
        var redacted = new Redacted();
        // An address that is spelled out stands in no place that could be cut.
        if (!message.Text.Contains('@') && EmailAddress.Mend(message) is not null)
            return redacted.Append(redacted.Hide(Email, message.Text));
        var hidden = Words(known, atLeast: 2);
        var spared = Words(harmless, atLeast: 1);
        var titles = Lexicon.Of(language).Titles;
        var text = WithoutPhones(message.Text, country, redacted);
        var atStart = true;
        var afterTitle = false;
        foreach (var piece in Pieces(text))
        {
            var word = piece.Trim();
            var bare = word.Trim(Around.ToCharArray());
            if (bare.Length == 0)
            {
                redacted.Append(piece);
                continue;
            }

            var isTitle = titles.Contains(Folded(bare));
            var replaced = isTitle ? null : Replacement(bare, language, hidden, spared, atStart, afterTitle);
            redacted.Append(replaced is null ? piece : piece.Replace(bare, redacted.Hide(replaced, bare), StringComparison.Ordinal));
            afterTitle = isTitle;
            atStart = word[^1] is '.' or '!' or '?' or ':' or '…' or '"' or '“' || word.Contains('\n');
        }

        return redacted;
    }

    /// <summary>What kind of thing the word is that must not be seen; null where it may.</summary>
    private static string? Replacement(string word, string language, HashSet<string> hidden, HashSet<string> spared, bool atStart, bool afterTitle)
    {
        if (word.Contains('@'))
            return Email;
        if (word.Contains(Joined))
            return null;
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

    /// <summary>A phone number has blanks in it, so it goes before the text is cut at them.</summary>
    private static string WithoutPhones(string text, string country, Redacted redacted)
    {
        const int most = 20;
        for (var i = 0; i < most && PhoneNumber.Find(Message.Read(text), country) is { } phone; i++)
            text = text.Replace(phone.Typed, redacted.Hide(Phone, phone.Typed).Replace(' ', Joined), StringComparison.Ordinal);
        return text;
    }

    private static HashSet<string> Words(IEnumerable<string?> texts, int atLeast) =>
        [.. texts.OfType<string>().SelectMany(text => Message.Read(text).Tokens).Select(token => token.Folded).Where(word => word.Length >= atLeast)];

    private static string Folded(string word) => Message.Read(word).Folded;

    /// <summary>Each word with the blanks before it.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && char.IsWhiteSpace(text[i])) i++;
            while (i < text.Length && !char.IsWhiteSpace(text[i])) i++;
            yield return text[start..i];
        }
    }
}

/// <summary>A text in which marks such as <c>[name 1]</c> stand for what was taken out.</summary>
public sealed class Redacted
{
    private readonly StringBuilder _text = new();
    private readonly List<(string Mark, string Hidden)> _hidden = [];

    public string Text => _text.ToString();

    /// <summary>A piece of the text with what its marks stand for.</summary>
    public string Restore(string piece) => _hidden.Aggregate(piece, (restored, pair) => restored.Replace(pair.Mark, pair.Hidden, StringComparison.Ordinal));

    public override string ToString() => Text;

    internal string Hide(string kind, string what)
    {
        var mark = $"[{kind} {_hidden.Count + 1}]";
        _hidden.Add((mark, what));
        return mark;
    }

    internal Redacted Append(string piece)
    {
        _text.Append(piece.Replace(Redaction.Joined, ' '));
        return this;
    }
}
