using System.Security.Cryptography;
using System.Text;

namespace ComplaintBot.DirectLine;

/// <summary>By which the servers of a company prove that they are its own.</summary>
internal sealed class CompanySecrets(DirectLineSettings settings)
{
    /// <summary>Null where it is nobody's. Every company is compared, whichever it is, and by digests of one length.</summary>
    public string? CompanyOf(string secret)
    {
        var given = SHA256.HashData(Encoding.UTF8.GetBytes(secret));
        string? found = null;
        foreach (var (company, known) in settings.Secrets)
        {
            if (CryptographicOperations.FixedTimeEquals(given, SHA256.HashData(known))) found = company;
        }

        return found;
    }
}
