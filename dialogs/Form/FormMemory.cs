namespace ComplaintBot.Dialogs.Form;

/// <summary>What a form remembers between two pages besides the answers; gone when the conversation rests, unless as a draft.</summary>
internal sealed record FormMemory
{
    /// <summary>The words given to each question, so that they stand there again after "back", "change" and a mistake.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; init => field = value ?? new Dictionary<string, string>(); } = new Dictionary<string, string>();

    /// <summary>The answer that could not be taken, until another one is.</summary>
    public FormRefusal? Refused { get; init; }

    /// <summary>The question that is asked once more although it has its answer, which counts until there is a new one.</summary>
    public string? Revising { get; init; }

    public FormMemory Remember(string question, string words) => this with { Typed = new Dictionary<string, string>(Typed) { [question] = words } };
}

/// <param name="Reason">In the customer's words; null where the question has none that fits a form.</param>
internal sealed record FormRefusal(string Question, string? Reason);
