namespace ComplaintBot.Runtime.Dialogs;

/// <summary>
/// What a dialog must remember besides the answers. Not the place in a waterfall, which follows from the answers, only what was asked last,
/// how often its answer was not understood, and the way that led here.
/// </summary>
public sealed record Place
{
    /// <summary>The question on which the last turn ended; null where the conversation rests.</summary>
    public string? Asked { get; init; }

    /// <summary>When it was asked last, in UTC; for offers that depend on the time.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>Answers to it that were not understood or not valid, one after the other.</summary>
    public int Failures { get; init; }

    /// <summary>The questions that the customer answered, in that order, each at most once: the way back.</summary>
    public IReadOnlyList<string> Answered { get; init => field = value ?? []; } = [];
}
