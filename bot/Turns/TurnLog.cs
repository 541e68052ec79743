namespace ComplaintBot.Turns;

internal static partial class TurnLog
{
    [LoggerMessage(1001, LogLevel.Error, "The dialogs failed in conversation {Conversation} at sequence {Sequence} ({Kind}); its state stays as it was and the customer was told.\n{Where}")]
    public static partial void DialogFailed(this ILogger log, string conversation, long sequence, string kind, string? where);

    [LoggerMessage(1004, LogLevel.Error, "The dialogs' apology failed too in conversation {Conversation} ({Kind}).\n{Where}")]
    public static partial void ApologyFailed(this ILogger log, string conversation, string kind, string? where);

    [LoggerMessage(1002, LogLevel.Error, "No free reference or Message-ID after {Attempts} attempts in conversation {Conversation}; its state stays as it was and the customer was told.")]
    public static partial void NoFreeId(this ILogger log, string conversation, int attempts);

    [LoggerMessage(1003, LogLevel.Information, "Conversation {Conversation} changed meanwhile; its turn runs again (attempt {Attempt}).")]
    public static partial void Again(this ILogger log, string conversation, int attempt);
}
