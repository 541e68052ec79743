namespace ComplaintBot.Dialogs.Form;

/// <summary>What a page of the form shows, in the customer's language; it follows from the state of the conversation alone.</summary>
public sealed record FormPage
{
    public required string Language { get; init; }

    /// <summary>The language of what was said last; another one than <see cref="Language"/> where the customer has just changed it.</summary>
    public required string SaidIn { get; init; }

    /// <summary>False until the customer began.</summary>
    public required bool Begun { get; init; }

    /// <summary>Null where nothing is left to ask.</summary>
    public FormQuestion? Question { get; init; }

    /// <summary>The answers so far, where they are to be checked.</summary>
    public IReadOnlyList<FormLine> Lines { get; init; } = [];

    public bool CanGoBack { get; init; }

    /// <summary>A talk is to come or was had: it may become a complaint.</summary>
    public bool TalkPending { get; init; }

    /// <summary>What was filled in waits for the customer.</summary>
    public bool Kept { get; init; }

    /// <summary>What was filed in this conversation, oldest first.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>That the company has not approved this translation, with a link to its own text, as Markdown; null where it has.</summary>
    public string? WhichTextCounts { get; init; }
}

/// <param name="Text">Markdown, or plain text where <paramref name="Plain"/>.</param>
/// <param name="Offers">Answers to choose from; beside a field to be typed into, one that declines it.</param>
/// <param name="Before">What the customer answered before; null where he did not.</param>
public sealed record FormQuestion(string Name, FormInput Input, string Text, bool Plain, IReadOnlyList<string> Offers, string? Before)
{
    /// <summary>The last answer could not be taken.</summary>
    public bool Refused { get; init; }

    /// <summary>Why; null where the form has to find the words.</summary>
    public string? Reason { get; init; }

    /// <summary>Those that were added so far, in their order.</summary>
    public IReadOnlyList<FormDocument> Documents { get; init; } = [];

    /// <summary>False where no more fit in.</summary>
    public bool TakesMore { get; init; } = true;
}

/// <param name="Size">In words, such as "1.2 MB".</param>
public sealed record FormDocument(string Id, string Name, string Size);

public enum FormInput { Choice, Line, LongText, Name, Email, Phone, Address, Documents, Check }

/// <summary>An answer to be checked, and changed alone.</summary>
public sealed record FormLine(string Question, string Label, string Value);
