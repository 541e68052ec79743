using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ComplaintBot.DirectLine;

/// <summary>
/// Signs and checks tokens: JSON Web Tokens with HMAC-SHA-256 and nothing else. The header is compared, not read, so that no token
/// can choose its algorithm. Source: RFC 7515, RFC 7519.
/// </summary>
internal sealed class Tokens(byte[] key, TimeSpan lifetime, TimeProvider time)
{
    private const int Longest = 4096;

    /// <summary>Azure's own time to connect.</summary>
    private static readonly TimeSpan StreamLifetime = TimeSpan.FromSeconds(60);

    private static readonly string Header = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8);

    public int LifetimeSeconds => (int)lifetime.TotalSeconds;

    /// <summary>The same claims, valid for a whole lifetime from now.</summary>
    public Token Renew(Token token) => token with { Use = null, Until = null, Expires = After(lifetime) };

    /// <summary>A token that opens a stream soon, and does nothing else; addresses end up in logs.</summary>
    public Token ForStream(Token token) => token with { Use = Token.ForStream, Until = token.Expires, ResumeHash = null, Expires = After(StreamLifetime) };

    public string Sign(Token token)
    {
        var signed = $"{Header}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(token, TokenJson.Default.Token))}";
        return $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(signed)))}";
    }

    public TokenCheck Check(string? text)
    {
        if (string.IsNullOrEmpty(text)) return new TokenCheck(TokenStanding.Missing, null);
        if (Read(text) is not { } token || token.Issuer != Token.OurName) return new TokenCheck(TokenStanding.Invalid, null);
        return token.Expires <= time.GetUtcNow().ToUnixTimeSeconds() ? new TokenCheck(TokenStanding.Expired, null) : new TokenCheck(TokenStanding.Valid, token);
    }

    /// <summary>The claims, where the signature is ours.</summary>
    private Token? Read(string text)
    {
        var end = text.LastIndexOf('.');
        if (text.Length > Longest || end <= Header.Length || !Ascii.IsValid(text)) return null;
        if (!text.StartsWith(Header, StringComparison.Ordinal) || text[Header.Length] != '.') return null;
        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(text[..end]), expected);
        if (!IsSigned(text.AsSpan(end + 1), expected)) return null;
        // What we signed, we wrote: no error can come of reading it.
        return JsonSerializer.Deserialize(Base64Url.DecodeFromChars(text.AsSpan(Header.Length + 1, end - Header.Length - 1)), TokenJson.Default.Token);
    }

    private static bool IsSigned(ReadOnlySpan<char> signature, ReadOnlySpan<byte> expected)
    {
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        return signature.Length == Base64Url.GetEncodedLength(given.Length)
            && Base64Url.IsValid(signature)
            && Base64Url.TryDecodeFromChars(signature, given, out var length) && length == given.Length
            && CryptographicOperations.FixedTimeEquals(given, expected);
    }

    private long After(TimeSpan span) => (time.GetUtcNow() + span).ToUnixTimeSeconds();
}

internal enum TokenStanding
{
    Missing,
    Invalid,
    Expired,
    Valid,
}

/// <param name="Token">Where it is valid.</param>
internal readonly record struct TokenCheck(TokenStanding Standing, Token? Token);
