namespace ComplaintBot.Language;

/// <summary>What a customer may want at any moment of the conversation.</summary>
public enum Intent
{
    None,
    FileComplaint,
    CheckStatus,
    AddInformation,
    Withdraw,
    /// <summary>Contests the answer to, or the outcome of, a complaint.</summary>
    NotSatisfied,
    AskDeadline,
    AskHandler,
    /// <summary>Asks for the disputes committee, the ombudsman, mediation.</summary>
    AskExternal,
    /// <summary>Wants to report an abuse to the authorities.</summary>
    ReportAbuse,
    AskCost,
    AskChannels,
    AskRequired,
    AskHours,
    AskPrivacy,
    Human,
    Callback,
    ChangeLanguage,
    Help,
    Restart,
    Cancel,
    Back,
    Change,
    Repeat,
    Yes,
    No,
    Greet,
    Thanks,
    Goodbye,
    /// <summary>Has a question that is no complaint.</summary>
    Question,
    /// <summary>Goes on another time.</summary>
    Later,
    /// <summary>Is here again and wants to go on.</summary>
    Resume,
}

/// <param name="Intent">The likeliest intent, or none.</param>
/// <param name="Confidence">From 0 to 1; 0 exactly where the intent is none.</param>
/// <param name="Whole">The whole message is this intent and nothing else.</param>
public readonly record struct IntentGuess(Intent Intent, double Confidence, bool Whole)
{
    /// <summary>The next likely one, none where there is no other.</summary>
    public Intent Second { get; init; }

    /// <summary>The two lie too close together, or the likelier is too weak: better ask than act.</summary>
    public bool NotSure { get; init; }
}
