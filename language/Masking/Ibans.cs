using System.Collections.Frozen;

namespace ComplaintBot.Language;

/// <summary>Bank accounts. Source: ISO 13616, the length of each country from the IBAN registry; the checksum is ISO 7064 mod 97-10.</summary>
internal static class Ibans
{
    private const int Longest = 34;

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lengths = Table(
        """
        AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18
        GR27 GT28 HR21 HU28 IE22 IL23 IS26 IT27 JO30 KW30 KZ20 LB28 LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24
        PL28 PS29 PT25 QA29 RO24 RS22 SA24 SE24 SI19 SK24 SM27 TN24 TR26 UA29 VA22 VG24 XK20
        """);

    public static void Find(string text, List<Masking.Find> finds)
    {
        Span<char> characters = stackalloc char[Longest];
        Span<int> ends = stackalloc int[Longest];
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiLetter(text[i]) || !Spaced.Begins(text, i))
                continue;
            var count = Spaced.Read(text, i, letters: true, characters, ends);
            if (count < 4 || !char.IsAsciiDigit(characters[2]) || !char.IsAsciiDigit(characters[3])
                || !Lengths.TryGetValue(characters[..2], out var length) || count < length
                || !Spaced.Ends(text, ends[length - 1]) || !IsValid(characters[..length]))
                continue;
            finds.Add(new Masking.Find(i, ends[length - 1], Secret.Iban));
            i = ends[length - 1] - 1;
        }
    }

    private static bool IsValid(ReadOnlySpan<char> iban)
    {
        var rest = 0;
        for (var i = 0; i < iban.Length; i++)
        {
            var character = iban[(i + 4) % iban.Length];
            rest = char.IsAsciiDigit(character) ? ((rest * 10) + (character - '0')) % 97 : ((rest * 100) + (character - 'A' + 10)) % 97;
        }

        return rest == 1;
    }

    private static FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Table(string lengths) =>
        lengths.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenDictionary(entry => entry[..2], entry => int.Parse(entry.AsSpan(2)), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
