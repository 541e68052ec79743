namespace ComplaintBot.Language;

/// <summary>Numbers of payment cards. Source: ISO/IEC 7812 (Luhn checksum), with the first digits and lengths of the schemes that people here carry.</summary>
internal static class CardNumbers
{
    private const int Shortest = 12;
    private const int Longest = 19;

    public static void Find(Message message, List<Masking.Find> finds)
    {
        var text = message.Text;
        Span<char> digits = stackalloc char[Longest];
        Span<int> ends = stackalloc int[Longest];
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || !Spaced.Begins(text, i) || Masking.Covers(finds, i))
                continue;
            var count = Spaced.Read(text, i, letters: false, digits, ends);
            for (var length = count; length >= Shortest; length--)
            {
                // One number in ten has this checksum by chance, so what is called by another name is that.
                if (!Spaced.Ends(text, ends[length - 1]) || !IsCard(digits[..length]) || Wording.Before(message, i) is Wording.Of.Contract or Wording.Of.National)
                    continue;
                finds.Add(new Masking.Find(i, ends[length - 1], Secret.CardNumber));
                i = ends[length - 1] - 1;
                break;
            }
        }
    }

    private static bool IsCard(ReadOnlySpan<char> digits) => IsOfScheme(digits) && Luhn(digits);

    private static bool IsOfScheme(ReadOnlySpan<char> digits)
    {
        var first = int.Parse(digits[..4]);
        return (first / 1000, first / 100, first) switch
        {
            (4, _, _) => digits.Length is 13 or 16 or 19, // Visa
            (_, >= 51 and <= 55, _) or (_, _, >= 2221 and <= 2720) => digits.Length == 16, // Mastercard
            (_, 34 or 37, _) => digits.Length == 15, // American Express
            (_, 36 or 38, _) or (_, _, >= 3000 and <= 3059) => digits.Length == 14, // Diners Club
            (_, _, >= 3528 and <= 3589) => digits.Length == 16, // JCB
            (6, _, _) or (_, 50 or 56 or 57 or 58, _) => digits.Length is >= 12 and <= 19, // Maestro, Bancontact, Discover, UnionPay
            _ => false,
        };
    }

    private static bool Luhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            sum += i % 2 == 0 ? digit : digit > 4 ? (2 * digit) - 9 : 2 * digit;
        }

        return sum % 10 == 0;
    }
}
