using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ComplaintBot.Store;
using ComplaintBot.Turns;

namespace ComplaintBot.Documents;

/// <summary>
/// Three storeys of keys: the installation's in <c>keys/documents.key</c> seals one for each dossier, which seals one for each document.
/// Whoever destroys a dossier's key has erased its documents, wherever copies of the files lie; and a document changes its dossier
/// by having its key sealed anew, without its file being touched.
/// </summary>
internal sealed class DocumentKeys(byte[] installation)
{
    private const int IdBytes = 16;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly byte[] _addresses = HKDF.DeriveKey(HashAlgorithmName.SHA256, installation, KeyFile.Size, info: "ComplaintBot.Documents.Addresses"u8.ToArray());

    private readonly byte[] _links = HKDF.DeriveKey(HashAlgorithmName.SHA256, installation, KeyFile.Size, info: "ComplaintBot.Documents.Links"u8.ToArray());

    public static DocumentKeys Load(string dataFolder) => new(KeyFile.Load(dataFolder, "documents.key", "Restore it from a backup: without it no document can be read."));

    /// <summary>A fresh key for a dossier or a document.</summary>
    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyFile.Size);

    /// <summary>For a dossier or a document; nobody can guess it.</summary>
    public static string NewId(Entropy entropy) => Base64Url.EncodeToString(entropy(IdBytes));

    public byte[] SealDossier(string dossier, ReadOnlySpan<byte> key) => Seal(installation, key, dossier);

    /// <summary>Throws <see cref="CryptographicException"/> where another installation's key sealed it.</summary>
    public byte[] OpenDossier(string dossier, ReadOnlySpan<byte> key) => Open(installation, key, dossier);

    public static byte[] SealDocument(ReadOnlySpan<byte> dossierKey, string document, ReadOnlySpan<byte> key) => Seal(dossierKey, key, document);

    public byte[] OpenDocument(StoredDossier dossier, string document, ReadOnlySpan<byte> key) => Open(OpenDossier(dossier.Id, dossier.SealedKey), key, document);

    /// <summary>By which uploads from one address are counted together; the address cannot be told from it.</summary>
    public string MarkOf(string address) => Convert.ToHexStringLower(HMACSHA256.HashData(_addresses, Encoding.UTF8.GetBytes(address)).AsSpan(0, 16));

    /// <summary>What makes the address of a document one that only this installation can have given.</summary>
    public byte[] SignatureOf(string conversation, string document) => HMACSHA256.HashData(_links, Encoding.UTF8.GetBytes($"{conversation}\n{document}"));

    private static byte[] Seal(ReadOnlySpan<byte> with, ReadOnlySpan<byte> key, string of)
    {
        var whole = new byte[NonceSize + TagSize + key.Length];
        var nonce = whole.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(with, TagSize);
        aes.Encrypt(nonce, key, whole.AsSpan(NonceSize + TagSize), whole.AsSpan(NonceSize, TagSize), Encoding.UTF8.GetBytes(of));
        return whole;
    }

    private static byte[] Open(ReadOnlySpan<byte> with, ReadOnlySpan<byte> whole, string of)
    {
        if (whole.Length != NonceSize + TagSize + KeyFile.Size) throw new CryptographicException($"The sealed key of {of} has {whole.Length} bytes.");
        var key = new byte[KeyFile.Size];
        using var aes = new AesGcm(with, TagSize);
        aes.Decrypt(whole[..NonceSize], whole[(NonceSize + TagSize)..], whole.Slice(NonceSize, TagSize), key, Encoding.UTF8.GetBytes(of));
        return key;
    }
}
