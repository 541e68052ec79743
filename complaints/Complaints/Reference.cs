using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace ComplaintBot.Complaints;

/// <summary>
/// What a customer quotes to find his complaint again: eight random characters and a check character of an alphabet without
/// 0 O 1 I L, as <c>K7M-4PQ-9TX</c>. The check finds every single wrong character and every swap of two characters.
/// The form with hyphens is the one that is stored and sent.
/// </summary>
public readonly record struct Reference
{
    /// <summary>31 characters, a prime number, which is what makes the check complete.</summary>
    public const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    internal const int Length = 9;
    private const int MinimumEntropy = 16;

    private readonly string? _text;

    private Reference(ReadOnlySpan<char> characters) => _text = $"{characters[..3]}-{characters[3..6]}-{characters[6..]}";

    /// <summary>Makes a reference out of at least 16 unguessable bytes; every reference is equally likely, and the same bytes give the same one.</summary>
    public static Reference Create(ReadOnlySpan<byte> entropy)
    {
        if (entropy.Length < MinimumEntropy)
            throw new ArgumentException($"A reference needs at least {MinimumEntropy} unguessable bytes.", nameof(entropy));
        Span<char> characters = stackalloc char[Length];
        Draw(entropy, characters[..^1]);
        characters[^1] = Check(characters[..^1]);
        return new Reference(characters);
    }

    /// <summary>Reads a reference in any case, with or without hyphens, dots and spaces between the characters.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Reference reference)
    {
        reference = default;
        Span<char> characters = stackalloc char[Length];
        var count = 0;
        foreach (var c in text ?? "")
        {
            if (IsSeparator(c))
                continue;
            var upper = char.ToUpperInvariant(c);
            if (count == Length || !Alphabet.Contains(upper))
                return false;
            characters[count++] = upper;
        }
        if (count != Length || Check(characters[..^1]) != characters[^1])
            return false;
        reference = new Reference(characters);
        return true;
    }

    /// <summary>Every reference that a sentence names, in order, each once.</summary>
    public static IReadOnlyList<Reference> FindAll(string? text) => References.FindAll(text);

    /// <summary>The stored form, <c>K7M-4PQ-9TX</c>.</summary>
    public override string ToString() => _text ?? "";

    internal static bool IsSeparator(char c) => c is '-' or '.' or '_' or '\u00ad' or (>= '\u2010' and <= '\u2015') or '\u2212' || char.IsWhiteSpace(c);

    // Five bits at a time; 31 is thrown away, so that no character is likelier than another.
    private static void Draw(ReadOnlySpan<byte> entropy, Span<char> into)
    {
        Span<byte> more = stackalloc byte[SHA256.HashSizeInBytes];
        var drawn = 0;
        while (true)
        {
            for (var bit = 0; bit + 5 <= entropy.Length * 8; bit += 5)
            {
                var pair = entropy[bit / 8] << 8 | (bit / 8 + 1 < entropy.Length ? entropy[bit / 8 + 1] : 0);
                var value = pair >> (11 - bit % 8) & 31;
                if (value == Alphabet.Length)
                    continue;
                into[drawn++] = Alphabet[value];
                if (drawn == into.Length)
                    return;
            }
            SHA256.HashData(entropy, more);
            entropy = more.ToArray();
        }
    }

    // Weights 9 to 2, and 1 for the check itself: all different and none a multiple of 31.
    private static char Check(ReadOnlySpan<char> characters)
    {
        var sum = 0;
        for (var i = 0; i < characters.Length; i++)
            sum += (Length - i) * Alphabet.IndexOf(characters[i]);
        return Alphabet[(Alphabet.Length - sum % Alphabet.Length) % Alphabet.Length];
    }
}
