using System.Security.Cryptography;
using ComplaintBot.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Staff;

/// <summary>Passwords of staff: PBKDF2 with HMAC-SHA-512, 210,000 rounds (OWASP Password Storage Cheat Sheet).</summary>
internal sealed class StaffPasswords(IStore store)
{
    /// <summary>Longer ones are refused unread, so that nobody makes the host hash megabytes.</summary>
    public const int MaxLength = 256;
    private const string Letters = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static readonly StaffUser Nobody = new("", "", [], default);
    private readonly PasswordHasher<StaffUser> hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = 210_000 }));
    private string? decoy;

    public string Hash(string password) => hasher.HashPassword(Nobody, password);

    public bool Fits(StaffUser user, string password) =>
        hasher.VerifyHashedPassword(Nobody, user.PasswordHash, password) != PasswordVerificationResult.Failed;

    /// <summary>The user with this name and password, or null; takes as long for an unknown name as for a wrong password.</summary>
    public async ValueTask<StaffUser?> Check(string name, string password, CancellationToken stop)
    {
        if (name.Length is 0 or > 100 || password.Length > MaxLength)
            return null;
        var user = await store.FindStaff(name, stop);
        decoy ??= Hash(Random());
        var fits = Fits(user ?? Nobody with { PasswordHash = decoy }, password);
        return fits ? user : null;
    }

    /// <summary>20 letters and digits that cannot be mistaken for each other: 115 bits.</summary>
    public static string Random() => RandomNumberGenerator.GetString(Letters, 20);
}
