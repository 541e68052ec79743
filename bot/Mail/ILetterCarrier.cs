using ComplaintBot.Store;

namespace ComplaintBot.Mail;

/// <summary>Takes a letter out of the house: to an SMTP server, or into a folder.</summary>
internal interface ILetterCarrier
{
    /// <summary>True where carrying the same Message-ID twice leaves one letter, so that an interrupted one is simply carried again.</summary>
    bool Repeatable { get; }

    /// <summary>How many letters may be under way at once.</summary>
    int AtTheSameTime { get; }

    /// <summary>Never throws for what can happen to a letter; the outcome says it.</summary>
    Task<CarryOutcome> Carry(StoredLetter letter);
}

internal enum Carried
{
    Sent,
    /// <summary>Certainly not delivered; another try may succeed.</summary>
    RefusedForNow,
    /// <summary>Certainly not delivered, and never will be.</summary>
    RefusedForGood,
    /// <summary>Nobody can tell whether it was delivered.</summary>
    Uncertain,
}

/// <summary>How it went, and for staff why; the reason may hold words of a mail server and so does not belong in a log.</summary>
internal readonly record struct CarryOutcome(Carried Carried, string? Reason = null)
{
    public static readonly CarryOutcome Sent = new(Carried.Sent);
}
