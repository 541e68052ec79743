namespace ComplaintBot.Dialogs.Texts;

/// <summary>What is added to a complaint after it was filed.</summary>
public sealed record AddingTexts
{
    public required Phrase BelongsAsk { get; init; }
    /// <summary>Where more than one complaint was filed here.</summary>
    public required Phrase BelongsAskSeveral { get; init; }
    public required Offer BelongsYes { get; init; }
    public required Offer BelongsNo { get; init; }
    public required Phrase WhichAsk { get; init; }
    /// <summary>Before it is known for which complaint.</summary>
    public required NamedTexts Received { get; init; }
    public required Phrase Ask { get; init; }
    public required Phrase AskAgain { get; init; }
    public required Phrase Explain { get; init; }
    /// <summary>Also with {reference}.</summary>
    public required NamedTexts Added { get; init; }
    public required Phrase AddedWords { get; init; }
    public required Phrase Done { get; init; }
    public required Phrase Nothing { get; init; }
    /// <summary>A talk takes nothing.</summary>
    public required Phrase Talk { get; init; }
    public required Phrase Closed { get; init; }
    /// <summary>In the letter to the company, as in "has added …".</summary>
    public required CountedTexts NoticeDocuments { get; init; }
    public required CountedTexts NoticeExplanations { get; init; }
}
