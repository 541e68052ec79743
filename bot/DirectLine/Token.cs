using System.Text.Json.Serialization;

namespace ComplaintBot.DirectLine;

/// <summary>What a token says: who talks, in which conversation, with which company, and until when.</summary>
internal sealed record Token
{
    /// <summary>The stock clients take the user's id from this claim.</summary>
    [JsonPropertyName("user")]
    public required string User { get; init; }

    [JsonPropertyName("conv")]
    public required string Conversation { get; init; }

    [JsonPropertyName("company")]
    public string? Company { get; init; }

    /// <summary>The language in which the page was opened.</summary>
    [JsonPropertyName("lang")]
    public string? Language { get; init; }

    /// <summary>SHA-256, base64url, of the secret by which the browser resumes the conversation once it has started.</summary>
    [JsonPropertyName("resume")]
    public string? ResumeHash { get; init; }

    /// <summary>What it is for: null for everything, <see cref="ForStream"/> for opening a stream.</summary>
    [JsonPropertyName("use")]
    public string? Use { get; init; }

    /// <summary>For a stream: the end of the token with which its address was asked for, Unix seconds.</summary>
    [JsonPropertyName("until")]
    public long? Until { get; init; }

    /// <summary>Unix seconds.</summary>
    [JsonPropertyName("exp")]
    public required long Expires { get; init; }

    [JsonPropertyName("iss")]
    public string Issuer { get; init; } = OurName;

    public const string ForStream = "stream";
    public const string OurName = "ComplaintBot";
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Token))]
internal sealed partial class TokenJson : JsonSerializerContext;
