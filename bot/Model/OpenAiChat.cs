using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;
using ChatResponseFormat = OpenAI.Chat.ChatResponseFormat;

namespace ComplaintBot.Model;

/// <summary>
/// The official OpenAI client behind the interface of Microsoft.Extensions.AI, as far as it is used here: a system message, a user message,
/// an answer by a schema. The package that joins the two cannot be restored where this project is built.
/// </summary>
internal sealed class OpenAiChat(ModelSettings settings) : IChatClient
{
    private readonly ChatClient _client = new(settings.Name, new ApiKeyCredential(settings.Key), new OpenAIClientOptions
    {
        Endpoint = settings.Endpoint,
        NetworkTimeout = settings.Timeout,
        // Who waits for an answer does not wait twice.
        RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
    });

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var answer = (await _client.CompleteChatAsync(messages.Select(Theirs), Theirs(options), cancellationToken)).Value;
        var text = string.Concat(answer.Content.Select(part => part.Text));
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, text)) { ModelId = answer.Model, FinishReason = Ours(answer.FinishReason) };
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("An answer by a schema is read whole; nothing here streams.");

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }

    private static OpenAI.Chat.ChatMessage Theirs(ChatMessage message) =>
        message.Role == ChatRole.System ? new SystemChatMessage(message.Text) : new UserChatMessage(message.Text);

    private static ChatCompletionOptions Theirs(ChatOptions? options)
    {
        var theirs = new ChatCompletionOptions { Temperature = options?.Temperature, MaxOutputTokenCount = options?.MaxOutputTokens };
        if (options?.ResponseFormat is ChatResponseFormatJson { Schema: { } schema } format)
            theirs.ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(format.SchemaName ?? "answer", BinaryData.FromString(schema.GetRawText()), jsonSchemaIsStrict: true);
        return theirs;
    }

    private static Microsoft.Extensions.AI.ChatFinishReason? Ours(OpenAI.Chat.ChatFinishReason reason) =>
        reason == OpenAI.Chat.ChatFinishReason.Stop ? Microsoft.Extensions.AI.ChatFinishReason.Stop
        : reason == OpenAI.Chat.ChatFinishReason.Length ? Microsoft.Extensions.AI.ChatFinishReason.Length
        : null;
}
