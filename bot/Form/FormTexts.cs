namespace ComplaintBot.Form;

/// <summary>Every word that only a form needs, once per language and, in Dutch, per form of address; what it asks and answers stands with the dialogs.</summary>
internal sealed record FormTexts
{
    /// <summary>The name of the whole form.</summary>
    public required string Name { get; init; }
    public required string ToTheForm { get; init; }
    public required string WhichCompany { get; init; }

    /// <summary>{0} the company.</summary>
    public required string StartHeading { get; init; }
    public required IReadOnlyList<string> StartLines { get; init; }
    public required string Privacy { get; init; }
    public required string StartNow { get; init; }

    public required string Continue { get; init; }
    public required string Back { get; init; }
    public required string Change { get; init; }
    public required string Remove { get; init; }
    public required string DocumentsAdded { get; init; }
    public required string ChooseDocuments { get; init; }
    public required string AddDocuments { get; init; }
    public required string CallMe { get; init; }
    public required string Stop { get; init; }
    public required string Forget { get; init; }
    public required string ToTheChat { get; init; }
    public required string OtherWays { get; init; }

    /// <summary>Before the title of a page with a mistake.</summary>
    public required string Error { get; init; }
    public required string ThereIsAProblem { get; init; }
    public required string ChooseOne { get; init; }
    public required string FillIn { get; init; }
    /// <summary>An answer of which nothing could be made.</summary>
    public required string NotTaken { get; init; }
    public required string EmailNotTaken { get; init; }
    public required string PhoneNotTaken { get; init; }
    /// <summary>Nothing was chosen to be added.</summary>
    public required string NoDocument { get; init; }
    public required string Failed { get; init; }

    public required string Filed { get; init; }
    public required string TalkArranged { get; init; }
    public required string YourReference { get; init; }
    public required string KeepReference { get; init; }
    public required string AskInChat { get; init; }
    public required string AllForNow { get; init; }
    public required string NothingFiled { get; init; }
    public required string Kept { get; init; }
    public required string Earlier { get; init; }
    public required string AnotherComplaint { get; init; }
    public required string AfterTheTalk { get; init; }

    public required string Unavailable { get; init; }
    public required string UnavailableLine { get; init; }
    public required string TryAgain { get; init; }
    public required string Expired { get; init; }
    public required string ExpiredLine { get; init; }
    public required string TooLarge { get; init; }
    public required string TooLargeLine { get; init; }
    public required string DocumentsTooLarge { get; init; }
    public required string DocumentsTooLargeLine { get; init; }
    public required string TooOften { get; init; }
    /// <summary>On a page of its own.</summary>
    public required string TooOftenLine { get; init; }
    /// <summary>On the page of the question, with the answer still in its field.</summary>
    public required string TooOftenHere { get; init; }
    public required string ToThePage { get; init; }

    /// <param name="language">One of the languages of the pages; anything else is answered in English.</param>
    /// <param name="informalDutch">True for "je", where the company says so to its customers.</param>
    public static FormTexts In(string language, bool informalDutch) => language switch
    {
        "nl" => informalDutch ? DutchFormTexts.Je : DutchFormTexts.U,
        "fr" => FrenchFormTexts.Vous,
        "de" => GermanFormTexts.Sie,
        _ => EnglishFormTexts.You,
    };
}
