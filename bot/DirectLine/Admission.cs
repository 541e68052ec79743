using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ComplaintBot.Runtime.Activities;
using ComplaintBot.Turns;

namespace ComplaintBot.DirectLine;

/// <summary>Replaces what the sender of an activity may not claim: who he is, where it was said, over which channel, and where answers go.</summary>
internal sealed class Admission(TurnSettings settings)
{
    private const int LongestKey = 64;

    public Incoming Admit(Activity said, ReadOnlyMemory<byte> json, Token token) => new()
    {
        Conversation = token.Conversation,
        Company = token.Company,
        UserId = token.User,
        Activity = said with
        {
            Id = null,
            ChannelId = "directline",
            ServiceUrl = null,
            From = (said.From ?? new ChannelAccount()) with { Id = token.User, Role = "user" },
            Conversation = new ConversationAccount { Id = token.Conversation },
            Recipient = new ChannelAccount { Id = "bot", Name = settings.BotName, Role = "bot" },
            Locale = said.Locale ?? token.Language,
        },
        Json = json,
        Key = KeyOf(said.ChannelData),
        MayBegin = false,
    };

    /// <summary>Short as it is, else by its digest: a client may make it as long as it likes.</summary>
    private static string? KeyOf(JsonElement? channelData)
    {
        if (channelData is not { ValueKind: JsonValueKind.Object } data) return null;
        if (!data.TryGetProperty("clientActivityID", out var id) || id.ValueKind != JsonValueKind.String) return null;
        var key = id.GetString()!;
        if (key.Length == 0) return null;
        return key.Length <= LongestKey ? key : Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
    }
}
