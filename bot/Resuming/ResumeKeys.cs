using System.Security.Cryptography;
using System.Text;
using ComplaintBot.DirectLine;

namespace ComplaintBot.Resuming;

/// <summary>Keys for digests, made of the key that signs tokens, each for one purpose only.</summary>
internal static class ResumeKeys
{
    public static byte[] ForContacts(IConfiguration configuration) => Derive(configuration, "contacts");

    public static byte[] ForCodes(IConfiguration configuration) => Derive(configuration, "resume codes");

    public static byte[] ForChoosing(IConfiguration configuration) => Derive(configuration, "resume choices");

    private static byte[] Derive(IConfiguration configuration, string purpose)
    {
        var key = SigningKey.Load(configuration["Data:Folder"] is { Length: > 0 } folder ? folder : "data");
        return HKDF.DeriveKey(HashAlgorithmName.SHA256, key, HMACSHA256.HashSizeInBytes, info: Encoding.UTF8.GetBytes(purpose));
    }
}
