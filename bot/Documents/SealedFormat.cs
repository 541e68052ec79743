using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ComplaintBot.Documents;

/// <summary>
/// How a document lies on the disk: 8 bytes <c>CBdoc\0\0\1</c>, then chunks of 64 KB, each with AES-256-GCM under the document's own key and its 16
/// bytes of tag behind. The nonce is the chunk's number, and whether it is the last: a chunk that was swapped, cut off or doubled does
/// not open. The document's id is authenticated with each. After the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár (2015).
/// </summary>
internal sealed class SealedFormat(string id, byte[] key) : IDisposable
{
    public const int ChunkSize = 64 * 1024;
    public const int TagSize = 16;
    public const int SealedChunkSize = ChunkSize + TagSize;

    private const int NonceSize = 12;

    private readonly AesGcm _aes = new(key, TagSize);
    private readonly byte[] _id = Encoding.UTF8.GetBytes(id);

    public static ReadOnlySpan<byte> Head => "CBdoc\0\0\u0001"u8;

    /// <param name="whole">Room for the chunk and its tag.</param>
    public void Seal(long number, bool last, ReadOnlySpan<byte> chunk, Span<byte> whole)
    {
        Span<byte> nonce = stackalloc byte[NonceSize];
        Number(nonce, number, last);
        _aes.Encrypt(nonce, chunk, whole[..chunk.Length], whole.Slice(chunk.Length, TagSize), _id);
    }

    /// <summary>Throws <see cref="CryptographicException"/> for whatever was not sealed as this chunk.</summary>
    public void Open(long number, bool last, ReadOnlySpan<byte> whole, Span<byte> chunk)
    {
        Span<byte> nonce = stackalloc byte[NonceSize];
        Number(nonce, number, last);
        _aes.Decrypt(nonce, whole[..^TagSize], whole[^TagSize..], chunk, _id);
    }

    private static void Number(Span<byte> nonce, long number, bool last)
    {
        nonce.Clear();
        BinaryPrimitives.WriteInt64BigEndian(nonce, number);
        nonce[^1] = last ? (byte)1 : (byte)0;
    }

    public void Dispose() => _aes.Dispose();
}
