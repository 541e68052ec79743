namespace ComplaintBot.Store;

/// <summary>A request to go on with a conversation in another browser, and the code that goes to its customer's mailbox.</summary>
internal sealed record NewResumeCode
{
    /// <summary>Digest of what only the browser knows that asked; the code is worth something there and nowhere else.</summary>
    public required byte[] Ticket { get; init; }
    /// <summary>Digest of the company and the e-mail address, whether anything is known under it or not.</summary>
    public required byte[] Contact { get; init; }
    /// <summary>Keyed digest of the code.</summary>
    public required byte[] Code { get; init; }
    /// <summary>Null where none was found: then no code opens anything, and all else is the same.</summary>
    public string? Conversation { get; init; }
    public required DateTimeOffset At { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
}

/// <summary>How many letters with codes one mailbox gets at most.</summary>
internal sealed record CodeFrequency(int PerHour, int PerDay);

internal enum CodeTrial
{
    /// <summary>It was right, and is used up now.</summary>
    Right,
    Wrong,
    /// <summary>No code opens anything with this ticket: never asked for, too old, used, or tried too often.</summary>
    Over,
}

/// <param name="Conversation">Where it was right.</param>
/// <param name="Contact">For whom the code was; where it was right.</param>
internal readonly record struct CodeAnswer(CodeTrial Trial, string? Conversation, byte[]? Contact);
