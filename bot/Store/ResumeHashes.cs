using System.Security.Cryptography;

namespace ComplaintBot.Store;

/// <summary>The SHA-256 hashes of the secrets by which browsers resume one conversation, the newest first: one for each device.</summary>
internal readonly struct ResumeHashes
{
    /// <summary>Devices. Whoever comes with one more takes the place of the oldest.</summary>
    public const int Most = 5;

    private const int Size = SHA256.HashSizeInBytes;
    private readonly byte[]? packed;

    private ResumeHashes(byte[]? packed) => this.packed = packed;

    public static readonly ResumeHashes None;

    /// <summary>As a store keeps them, one after the other; null for none.</summary>
    public byte[]? Packed => packed is { Length: > 0 } ? packed : null;

    public bool IsEmpty => Packed is null;

    /// <summary>Throws <see cref="ArgumentException"/> for what is no row of hashes.</summary>
    public static ResumeHashes Unpack(byte[]? packed) => packed is null || packed.Length % Size == 0
        ? new(packed)
        : throw new ArgumentException($"Hashes of resume secrets have {Size} bytes each; there are {packed.Length}.", nameof(packed));

    public bool Contain(ReadOnlySpan<byte> hash)
    {
        var found = false;
        // All of them, so that the time tells nothing.
        for (var at = 0; at < (packed?.Length ?? 0); at += Size) found |= CryptographicOperations.FixedTimeEquals(packed.AsSpan(at, Size), hash);
        return found;
    }

    public ResumeHashes With(ReadOnlySpan<byte> hash)
    {
        byte[] all = [.. hash, .. Without(hash).packed ?? []];
        return Unpack(all.Length > Most * Size ? all[..(Most * Size)] : all);
    }

    public ResumeHashes Without(ReadOnlySpan<byte> hash)
    {
        var rest = new List<byte>();
        for (var at = 0; at < (packed?.Length ?? 0); at += Size)
        {
            var one = packed.AsSpan(at, Size);
            if (!one.SequenceEqual(hash)) rest.AddRange(one);
        }

        return new([.. rest]);
    }
}
