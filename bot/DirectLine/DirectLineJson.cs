using System.Text.Json.Serialization;

namespace ComplaintBot.DirectLine;

/// <summary>The body of <c>POST /chat/token</c> and <c>/chat/forget</c>.</summary>
internal sealed record ChatRequest(string? Company, string? Language);

internal sealed record ChatToken(string? ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn, string UserId);

/// <summary>The body of <c>POST tokens/generate</c>, of which only the user is used.</summary>
internal sealed record GenerateRequest(GenerateUser? User);

internal sealed record GenerateUser(string? Id);

/// <summary>A conversation as the Direct Line reference describes it.</summary>
internal sealed record ConversationAnswer(string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn, string? StreamUrl = null);

internal sealed record PostedAnswer(string Id);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ChatRequest))]
[JsonSerializable(typeof(ChatToken))]
[JsonSerializable(typeof(GenerateRequest))]
[JsonSerializable(typeof(ConversationAnswer))]
[JsonSerializable(typeof(PostedAnswer))]
internal sealed partial class DirectLineJson : JsonSerializerContext;
