namespace ComplaintBot.Dialogs;

/// <summary>What an installation promises about an intake that was begun and not filed.</summary>
public sealed record DraftTerms
{
    /// <summary>After the customer's last word; then nothing of it is left.</summary>
    public TimeSpan KeepFor { get; init; } = TimeSpan.FromDays(30);

    /// <summary>After the customer's last word, where his e-mail address is known; zero where nobody is reminded.</summary>
    public TimeSpan RemindAfter { get; init; } = TimeSpan.FromDays(1);
}

/// <summary>What the host must come back to by itself, where the customer does not.</summary>
/// <param name="IdleSince">The customer's last word in a conversation that is to be deleted or cleared some day, in UTC; null where nothing of it expires.</param>
/// <param name="Remind">There is a draft and an address, and no letter has reminded of it yet.</param>
public sealed record Draft(DateTimeOffset? IdleSince, bool Remind);
