using System.Buffers.Text;
using ComplaintBot.Turns;

namespace ComplaintBot.DirectLine;

/// <summary>Ids that nobody can guess, 128 bits each.</summary>
internal static class NewIds
{
    private const int Bytes = 16;

    /// <summary>Keeps conversations of this entrance apart from those of all others.</summary>
    public const string ConversationPrefix = "dl";

    public static string Conversation(Entropy entropy) => ConversationPrefix + Base64Url.EncodeToString(entropy(Bytes));

    /// <summary>The prefix is the one that the stock clients take for a user of Direct Line.</summary>
    public static string User(Entropy entropy) => "dl_" + Base64Url.EncodeToString(entropy(Bytes));
}
