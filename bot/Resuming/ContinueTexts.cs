namespace ComplaintBot.Resuming;

/// <summary>Every word on the page that leads on to a conversation of another device, once per language and, in Dutch, per form of address.</summary>
internal sealed partial record ContinueTexts
{
    /// <summary>The link to the page.</summary>
    public required string Link { get; init; }
    public required string Heading { get; init; }
    public required string Intro { get; init; }
    public required string Replaces { get; init; }
    public required string Email { get; init; }
    public required string Send { get; init; }
    public required string AddressForgotten { get; init; }
    public required string ByReference { get; init; }
    public required string Reference { get; init; }
    public required string Contract { get; init; }

    public required string SentHeading { get; init; }
    /// <summary>True whether anything was sent or not.</summary>
    public required string Sent { get; init; }
    public required string Code { get; init; }
    public required string CodeHint { get; init; }
    public required string GoOn { get; init; }
    public required string NothingCame { get; init; }
    public required string AskAgain { get; init; }

    /// <summary>Where the mailbox has several conversations.</summary>
    public required string ChooseHeading { get; init; }
    public required string ChooseIntro { get; init; }
    /// <summary>{0} the reference, or several.</summary>
    public required string Filed { get; init; }
    public required string NotFiled { get; init; }
    /// <summary>{0} a day, {1} a time.</summary>
    public required string LastOn { get; init; }
    /// <summary>{0} the customer's words.</summary>
    public required string Quoted { get; init; }
    public required string And { get; init; }
    public required string ChooseOne { get; init; }

    public required string EmailMissing { get; init; }
    public required string ReferenceWrong { get; init; }
    public required string ContractMissing { get; init; }
    public required string CodeIncomplete { get; init; }
    public required string CodeWrong { get; init; }
    public required string CodeOver { get; init; }
    public required string TooOften { get; init; }
    public required string Unavailable { get; init; }
    public required string NotFromHere { get; init; }

    /// <param name="language">One of the languages of the pages; anything else is answered in English.</param>
    /// <param name="informalDutch">True for "je", where the company says so to its customers.</param>
    public static ContinueTexts In(string language, bool informalDutch) => language switch
    {
        "nl" => informalDutch ? DutchJe : Dutch,
        "fr" => French,
        "de" => German,
        _ => English,
    };
}
