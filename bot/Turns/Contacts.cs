using System.Security.Cryptography;
using System.Text;
using ComplaintBot.Dialogs;
using ComplaintBot.Store;

namespace ComplaintBot.Turns;

/// <summary>
/// Turns e-mail addresses into keyed digests, a different one for each company, so that the store can find a customer's conversations
/// without a list of addresses. Without the key nobody can try addresses on a copy of the database.
/// </summary>
internal sealed class Contacts(byte[] key)
{
    public byte[] DigestOf(string company, string email) =>
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{company}\n{email.Trim().ToLowerInvariant()}"));

    /// <summary>What a turn changes; null where the conversation stands as it did.</summary>
    public ContactChange? ChangeOf(StoredConversation? known, string? company, TurnResult result)
    {
        var digest = company is not null && result.Email is { } email ? DigestOf(company, email) : null;
        return digest.AsSpan().SequenceEqual(known?.Contact) ? null : new ContactChange(digest);
    }
}
