namespace ComplaintBot.Documents;

internal static partial class DocumentLog
{
    [LoggerMessage(1501, LogLevel.Error, "A document could not be kept.")]
    public static partial void DiskFailed(this ILogger log, DiskFailure failure);

    [LoggerMessage(1502, LogLevel.Warning, "The store could not be asked whether {Place} was kept; the file stays until the next sweep.")]
    public static partial void LeftForTheSweeper(this ILogger log, string place);

    [LoggerMessage(1503, LogLevel.Error, "clamd at {Host}:{Port} does not answer ({Reason}). Documents are refused until it does.")]
    public static partial void ScannerDown(this ILogger log, string host, int port, string reason);

    [LoggerMessage(1504, LogLevel.Error, "clamd at {Host}:{Port} takes less than a document may have. Raise StreamMaxLength, MaxFileSize and MaxScanSize in clamd.conf above Documents:MaxBytes.")]
    public static partial void ScannerLimit(this ILogger log, string host, int port);

    [LoggerMessage(1505, LogLevel.Error, "clamd at {Host}:{Port} could not scan a document: {Answer}")]
    public static partial void ScannerConfused(this ILogger log, string host, int port, string answer);

    [LoggerMessage(1506, LogLevel.Warning, "Documents could not be swept; it is tried again later.")]
    public static partial void SweepFailed(this ILogger log, Exception failure);

    [LoggerMessage(1507, LogLevel.Error, "{Orphans} files in documents/ are unknown to the database and only {Known} known: they do not seem to belong together, so nothing was removed.")]
    public static partial void FolderIsForeign(this ILogger log, int orphans, int known);

    [LoggerMessage(1508, LogLevel.Information, "{Count} files that no complaint or conversation knows were removed from documents/.")]
    public static partial void Swept(this ILogger log, int count);
}
