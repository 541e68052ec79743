using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ComplaintBot.Complaints;

/// <summary>
/// Something that happened to a complaint. <paramref name="Facts"/> is JSON without a personal word, and stays;
/// <paramref name="Words"/> is JSON with what people wrote, and can be erased.
/// </summary>
public sealed record ComplaintEvent(string Kind, string Actor, DateTimeOffset At, string Facts, string? Words = null);

/// <summary>
/// An event in its place in the chain. Facts and words are kept letter by letter, because the digests cover them so.
/// Erasing takes <see cref="Words"/> (null) and <see cref="Salt"/> (empty) away together: with the salt alone, short words could be guessed from the digest.
/// </summary>
public sealed record ChainedEvent(int Number, string Kind, string Actor, DateTimeOffset At, string Facts, string? Words, byte[] Salt, byte[] WordsDigest, byte[] Previous, byte[] Hash);

/// <summary>The first event of a history that does not fit, and why.</summary>
public sealed record BrokenLink(int Number, string Reason);

/// <summary>
/// A complaint's events, each bound to the one before. The hash of an event is the SHA-256 over, in this order: the ASCII text
/// <c>ComplaintBot.History.1</c>; the reference; the number as 32-bit; kind; actor; the time as 64-bit Unix milliseconds; facts;
/// the digest of the words; the hash of the previous event. Integers are big-endian; texts are UTF-8 and digests raw, each of both preceded by its length in
/// bytes as 32-bit. Events are numbered from 1, and the first one's previous hash is 32 zero bytes.
/// </summary>
public static class History
{
    /// <summary>Bytes of salt that each event needs, unguessable and used once.</summary>
    public const int SaltSize = 16;

    /// <summary>What the first event of a history names as the hash of its predecessor.</summary>
    public static byte[] Beginning => new byte[SHA256.HashSizeInBytes];

    /// <summary>
    /// Chains an event to a history of which the number of events and the last hash are known (0 and anything for an empty one).
    /// The time is cut to whole milliseconds in UTC, which every store keeps.
    /// </summary>
    public static ChainedEvent Append(string reference, int count, ReadOnlySpan<byte> head, ComplaintEvent next, ReadOnlySpan<byte> salt)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (salt.Length != SaltSize)
            throw new ArgumentException($"An event needs {SaltSize} bytes of salt.", nameof(salt));
        if (count > 0 && head.Length != SHA256.HashSizeInBytes)
            throw new ArgumentException("The hash of the previous event has 32 bytes.", nameof(head));
        var chained = new ChainedEvent(
            count + 1, next.Kind, next.Actor, DateTimeOffset.FromUnixTimeMilliseconds(next.At.ToUnixTimeMilliseconds()), next.Facts, next.Words,
            salt.ToArray(), DigestWords(salt, next.Words), count == 0 ? Beginning : head.ToArray(), []);
        return chained with { Hash = HashOf(reference, chained) };
    }

    /// <summary>Chains an event to the last one, which is null for an empty history.</summary>
    public static ChainedEvent Append(string reference, ChainedEvent? last, ComplaintEvent next, ReadOnlySpan<byte> salt) =>
        Append(reference, last?.Number ?? 0, last?.Hash, next, salt);

    /// <summary>
    /// The first link that is broken, or null when the history is whole. Events come in the order of their numbers. With
    /// <paramref name="head"/>, the hash that is known of the last event, a missing tail shows too.
    /// </summary>
    public static BrokenLink? Verify(string reference, IEnumerable<ChainedEvent> events, byte[]? head = null)
    {
        var (number, previous) = (0, Beginning);
        foreach (var e in events)
        {
            number++;
            if (Flaw(reference, e, number, previous) is { } reason)
                return new BrokenLink(number, reason);
            previous = e.Hash;
        }
        return head is not null && !previous.AsSpan().SequenceEqual(head)
            ? new BrokenLink(number + 1, "The history ends before the last event that is known of it.")
            : null;
    }

    private static string? Flaw(string reference, ChainedEvent e, int number, byte[] previous) => e switch
    {
        _ when e.Number != number => $"Event {number} is missing; event {e.Number} stands in its place.",
        _ when !e.Previous.AsSpan().SequenceEqual(previous) => "It does not follow the event before it.",
        _ when !e.Hash.AsSpan().SequenceEqual(HashOf(reference, e)) => "Its facts, kind, actor, time or place were changed.",
        _ when e.Words is not null && !e.WordsDigest.AsSpan().SequenceEqual(DigestWords(e.Salt, e.Words)) => "Its words were changed.",
        _ when e.Words is null && e.Salt.Length > 0 && !e.WordsDigest.AsSpan().SequenceEqual(DigestWords(e.Salt, null)) => "Its words are gone, but were not erased.",
        _ => null,
    };

    private static byte[] DigestWords(ReadOnlySpan<byte> salt, string? words) => SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(words ?? "")]);

    private static byte[] HashOf(string reference, ChainedEvent e)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData("ComplaintBot.History.1"u8);
        AddText(hash, reference);
        AddNumber(hash, e.Number);
        AddText(hash, e.Kind);
        AddText(hash, e.Actor);
        Span<byte> at = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(at, e.At.ToUnixTimeMilliseconds());
        hash.AppendData(at);
        AddText(hash, e.Facts);
        AddBytes(hash, e.WordsDigest);
        AddBytes(hash, e.Previous);
        return hash.GetHashAndReset();
    }

    private static void AddText(IncrementalHash hash, string text) => AddBytes(hash, Encoding.UTF8.GetBytes(text));

    private static void AddBytes(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        AddNumber(hash, bytes.Length);
        hash.AppendData(bytes);
    }

    private static void AddNumber(IncrementalHash hash, int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
