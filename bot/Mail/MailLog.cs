using ComplaintBot.Store;

namespace ComplaintBot.Mail;

// No addresses, subjects or server's words here: those may hold a customer's.
internal static partial class MailLog
{
    [LoggerMessage(3001, LogLevel.Warning, "Letters reach nobody yet: {Setting}")]
    public static partial void AddressInvented(ILogger log, string setting);

    [LoggerMessage(3002, LogLevel.Debug, "Letter {Id}, attempt {Attempt}: {Status}")]
    public static partial void Settled(ILogger log, long id, int attempt, LetterStatus status);

    [LoggerMessage(3003, LogLevel.Warning, "Letter {Id} was under way when the program ended; carried again: {Again}")]
    public static partial void Interrupted(ILogger log, long id, bool again);

    [LoggerMessage(3004, LogLevel.Error, "Carrying letter {Id} failed unexpectedly with {Failure}")]
    public static partial void CarrierFailed(ILogger log, string failure, long id);

    [LoggerMessage(3005, LogLevel.Warning, "The store cannot be used for letters at the moment")]
    public static partial void StoreUnavailable(ILogger log, Exception failure);
}
