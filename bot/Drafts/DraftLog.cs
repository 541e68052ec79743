namespace ComplaintBot.Drafts;

internal static partial class DraftLog
{
    [LoggerMessage(1401, LogLevel.Information, "Looked after drafts: {Event} in {Count} conversations")]
    public static partial void Done(this ILogger log, string @event, int count);

    [LoggerMessage(1402, LogLevel.Warning, "The store cannot be used for drafts at the moment; they are looked at again later")]
    public static partial void StoreUnavailable(this ILogger log, Exception failure);

    // Not the exception's message: it may quote the customer.
    [LoggerMessage(1403, LogLevel.Error, "{Event} failed in conversation {Conversation} ({Kind}); it stays as it is and is tried again.\n{Where}")]
    public static partial void Failed(this ILogger log, string @event, string conversation, string kind, string? where);
}
