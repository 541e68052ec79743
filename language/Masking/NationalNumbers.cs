namespace ComplaintBot.Language;

/// <summary>
/// The numbers by which a state knows a person. One with its name before it is hidden whatever its digits; one without only by its
/// checksum, and not where the words, or what was asked, make it a contract or a phone number.
/// </summary>
internal static class NationalNumbers
{
    private const int Longest = 15;
    private const int ShortestNamed = 8;

    public static void Find(Message message, Asked asked, List<Masking.Find> finds)
    {
        var text = message.Text;
        Span<char> characters = stackalloc char[Longest];
        Span<int> ends = stackalloc int[Longest];
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || !Spaced.Begins(text, i) || Masking.Covers(finds, i))
                continue;
            var count = Spaced.Read(text, i, letters: true, characters, ends);
            if (Length(message, asked, i, characters[..count], ends) is not { } length)
                continue;
            finds.Add(new Masking.Find(i, ends[length - 1], Secret.NationalNumber));
            i = ends[length - 1] - 1;
        }
    }

    private static int? Length(Message message, Asked asked, int at, ReadOnlySpan<char> characters, ReadOnlySpan<int> ends)
    {
        Wording.Of? named = null;
        for (var length = characters.Length; length >= ShortestNamed; length--)
        {
            if (!Spaced.Ends(message.Text, ends[length - 1]) || !MayBe(characters[..length]))
                continue;
            named ??= Wording.Before(message, at);
            if (named is Wording.Of.National)
                return length;
            if (named is Wording.Of.Nothing or Wording.Of.Card && asked is Asked.Anything && !LooksLikePhone(message.Text, at)
                && IsValid(characters[..length], message.Text.AsSpan(at, ends[length - 1] - at)))
                return length;
        }

        return null;
    }

    // Digits, with at most the one or two letters that a French or a German number has.
    private static bool MayBe(ReadOnlySpan<char> characters)
    {
        var letters = 0;
        foreach (var character in characters)
            letters += char.IsAsciiLetter(character) ? 1 : 0;
        return letters == 0 || (letters == 1 && characters.Length is 12 or 13 or 15);
    }

    private static bool LooksLikePhone(string text, int at) => text[at] == '0' || (at > 0 && text[at - 1] is '+' or '(');

    private static bool IsValid(ReadOnlySpan<char> number, ReadOnlySpan<char> typed) => number.Length switch
    {
        9 => IsDutch(number) && IsGroupedAsDutch(typed) && !IsMobile(number),
        11 => IsBelgian(number) || IsGermanTax(number),
        12 => IsGermanSocial(number),
        15 => IsFrench(number),
        _ => false,
    };

    /// <summary>Burgerservicenummer: the weights 9 to 2 and −1 give a multiple of 11 (elfproef).</summary>
    private static bool IsDutch(ReadOnlySpan<char> number)
    {
        if (number.ContainsAnyExceptInRange('0', '9'))
            return false;
        var sum = -(number[8] - '0');
        for (var i = 0; i < 8; i++)
            sum += (9 - i) * (number[i] - '0');
        return sum % 11 == 0;
    }

    // One number in eleven passes the test by chance, so it must also be written as one writes a single number.
    private static bool IsGroupedAsDutch(ReadOnlySpan<char> typed)
    {
        var groups = 0L;
        var size = 0;
        foreach (var character in typed)
        {
            if (char.IsAsciiDigit(character))
                size++;
            else if (size > 0)
                (groups, size) = ((groups * 10) + size, 0);
        }

        groups = (groups * 10) + size;
        return groups is 9 or 333 or 423 or 2223 or 324 or 432 or 111111111;
    }

    // "612345678": a mobile number without its zero.
    private static bool IsMobile(ReadOnlySpan<char> number) => DialingPlan.Read(number, "NL") is not null || DialingPlan.Read(number, "BE") is not null;

    /// <summary>Rijksregisternummer or BIS: the date of birth, a serial number, and 97 less the rest of the nine digits, with a 2 before them from the year 2000 on.</summary>
    private static bool IsBelgian(ReadOnlySpan<char> number)
    {
        if (number.ContainsAnyExceptInRange('0', '9'))
            return false;
        var (month, day) = (int.Parse(number[2..4]) % 20, int.Parse(number[4..6]));
        if (month > 12 || day > 31 || int.Parse(number[2..4]) > 52)
            return false;
        var (body, check) = (long.Parse(number[..9]), int.Parse(number[9..]));
        return 97 - (body % 97) == check || 97 - ((2_000_000_000L + body) % 97) == check;
    }

    /// <summary>Steuer-Identifikationsnummer: of the first ten digits exactly one comes two or three times; ISO 7064 mod 11,10.</summary>
    private static bool IsGermanTax(ReadOnlySpan<char> number)
    {
        if (number.ContainsAnyExceptInRange('0', '9'))
            return false;
        Span<int> times = stackalloc int[10];
        var product = 10;
        foreach (var digit in number[..10])
        {
            times[digit - '0']++;
            var sum = (product + digit - '0') % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }

        var repeated = 0;
        foreach (var count in times)
        {
            if (count > 3)
                return false;
            repeated += count > 1 ? 1 : 0;
        }

        return repeated == 1 && (11 - product) % 10 == number[10] - '0';
    }

    /// <summary>Sozialversicherungsnummer: area, date of birth, the letter of the name as two digits, serial number, and a checksum over the digit sums.</summary>
    private static bool IsGermanSocial(ReadOnlySpan<char> number)
    {
        if (!char.IsAsciiLetterUpper(number[8]) || number[..8].ContainsAnyExceptInRange('0', '9') || number[9..].ContainsAnyExceptInRange('0', '9'))
            return false;
        var (day, month) = (int.Parse(number[2..4]), int.Parse(number[4..6]));
        if (day is 0 or > 81 || month is 0 or > 12)
            return false;
        ReadOnlySpan<int> weights = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];
        var letter = number[8] - 'A' + 1;
        Span<int> digits = stackalloc int[12];
        for (var i = 0; i < 8; i++)
            digits[i] = number[i] - '0';
        (digits[8], digits[9]) = (letter / 10, letter % 10);
        (digits[10], digits[11]) = (number[9] - '0', number[10] - '0');
        var sum = 0;
        for (var i = 0; i < 12; i++)
            sum += (digits[i] * weights[i] / 10) + (digits[i] * weights[i] % 10);
        return sum % 10 == number[11] - '0';
    }

    /// <summary>Numéro d’inscription au répertoire: sex, year and month of birth, place, serial number, and 97 less the rest; Corsica has a letter.</summary>
    private static bool IsFrench(ReadOnlySpan<char> number)
    {
        if (number[0] is not ('1' or '2' or '3' or '4' or '7' or '8'))
            return false;
        Span<char> digits = stackalloc char[Longest];
        number.CopyTo(digits);
        var corsica = 0L;
        if (digits[6] is 'A' or 'B' && digits[5] == '2')
        {
            corsica = digits[6] == 'A' ? 1_000_000 : 2_000_000;
            digits[6] = '0';
        }

        if (digits.ContainsAnyExceptInRange('0', '9'))
            return false;
        var month = int.Parse(digits[3..5]);
        var body = long.Parse(digits[..13]) - corsica;
        return month is (>= 1 and <= 12) or (>= 20 and <= 42) or >= 50 && 97 - (body % 97) == int.Parse(digits[13..]);
    }
}
