namespace ComplaintBot.Model;

internal static partial class ModelLog
{
    [LoggerMessage(1501, LogLevel.Warning, "The model gave no answer that can be used to \"{Task}\" ({Why}); the turn went on without it.")]
    public static partial void NoAnswer(this ILogger log, string task, string why);

    [LoggerMessage(1502, LogLevel.Warning, "The model fails often and is left alone for {Time}; everything goes on without it.")]
    public static partial void LeftAlone(this ILogger log, TimeSpan time);

    [LoggerMessage(1503, LogLevel.Information, "The model answers again.")]
    public static partial void Back(this ILogger log);

    [LoggerMessage(1504, LogLevel.Information, "A model reads what was not understood, for {Companies}; customers’ words go to it redacted.")]
    public static partial void On(this ILogger log, string companies);

    [LoggerMessage(1505, LogLevel.Warning, "The summary of complaint {Reference} was not kept ({Kind}).")]
    public static partial void NoSummary(this ILogger log, string reference, string kind);
}
