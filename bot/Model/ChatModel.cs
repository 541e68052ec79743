using System.Text.Json;
using ComplaintBot.Dialogs;
using Microsoft.Extensions.AI;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace ComplaintBot.Model;

/// <summary>
/// Asks the model and gives up soon: nothing but silence comes of a server that is late, wrong or gone, and one that fails often is left
/// alone for a while.
/// </summary>
internal sealed class ChatModel
{
    private const int LongestAnswer = 600;

    private static readonly TimeSpan Watched = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LeftAlone = TimeSpan.FromMinutes(1);
    private const int FewestCalls = 4;

    private readonly IChatClient _client;
    private readonly ILogger<ChatModel> _log;
    private readonly ResiliencePipeline _pipeline;

    public ChatModel(ModelSettings settings, IChatClient client, TimeProvider time, ILogger<ChatModel> log)
    {
        (_client, _log) = (client, log);
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                SamplingDuration = Watched,
                MinimumThroughput = FewestCalls,
                FailureRatio = 0.5,
                BreakDuration = LeftAlone,
                ShouldHandle = new PredicateBuilder().Handle<Exception>(e => e is not OperationCanceledException),
                OnOpened = _ => { log.LeftAlone(LeftAlone); return ValueTask.CompletedTask; },
                OnClosed = _ => { log.Back(); return ValueTask.CompletedTask; },
            })
            .AddTimeout(settings.Timeout)
            .Build();
    }

    public Task<Advice?> Ask(AdviceRequest request, CancellationToken stop) =>
        ModelTasks.For(request) is { } task ? Ask(task, stop) : Task.FromResult<Advice?>(null);

    /// <summary>Null where no answer came that can be used; throws only where <paramref name="stop"/> ends it.</summary>
    public async Task<T?> Ask<T>(ModelTask<T> task, CancellationToken stop) where T : class
    {
        try
        {
            return await _pipeline.ExecuteAsync(async cancel => Read(task, await Answer(task, cancel)), stop);
        }
        catch (BrokenCircuitException)
        {
            return null;
        }
#pragma warning disable CA1031 // Whatever a server does, the turn goes on without it.
        catch (Exception failure) when (!stop.IsCancellationRequested)
#pragma warning restore CA1031
        {
            // Not the message: it may quote what the server sent back, and with it the customer.
            _log.NoAnswer(task.Name, failure is TimeoutRejectedException ? "late" : failure.GetType().Name);
            return null;
        }
    }

    private async Task<string> Answer<T>(ModelTask<T> task, CancellationToken cancel) where T : class
    {
        var options = new ChatOptions { Temperature = 0, MaxOutputTokens = LongestAnswer, ResponseFormat = ChatResponseFormat.ForJsonSchema(task.Schema, task.Name) };
        var response = await _client.GetResponseAsync([new ChatMessage(ChatRole.System, task.System), new ChatMessage(ChatRole.User, task.Data)], options, cancel);
        return response.Text;
    }

    private static T Read<T>(ModelTask<T> task, string answer) where T : class
    {
        using var json = JsonDocument.Parse(answer);
        return json.RootElement.ValueKind == JsonValueKind.Object && task.Read(json.RootElement) is { } read ? read : throw new UnusableAnswerException();
    }
}

/// <summary>The server answered something that the schema does not allow, or that does not stand in the text.</summary>
internal sealed class UnusableAnswerException : Exception;
