namespace ComplaintBot.Documents;

internal static partial class DocumentLog
{
    [LoggerMessage(1501, LogLevel.Error, "A document could not be kept.")]
    public static partial void DiskFailed(this ILogger log, DiskFailure failure);

    [LoggerMessage(1502, LogLevel.Warning, "The store could not be asked whether {Place} was kept; the file stays until the next sweep.")]
    public static partial void LeftForTheSweeper(this ILogger log, string place);
}
