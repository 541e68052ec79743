namespace ComplaintBot.ChatPage;

/// <summary>Every word that stands on the pages around the conversation, once per language and, in Dutch, per form of address.</summary>
internal sealed record PageTexts
{
    /// <summary>ISO 639-1.</summary>
    public required string Language { get; init; }
    /// <summary>The language's own name, for the choice of languages.</summary>
    public required string OwnName { get; init; }
    /// <summary>BCP 47, as Web Chat names its own texts.</summary>
    public required string Locale { get; init; }

    public required string Complaints { get; init; }
    public required string ToTheConversation { get; init; }
    public required string Conversation { get; init; }
    public required string Languages { get; init; }
    public required string BotName { get; init; }
    public required string Footer { get; init; }

    /// <summary>Who speaks here, where no company is known yet and the conversation has not begun.</summary>
    public required string Notice { get; init; }
    public required string Person { get; init; }
    /// <summary>What the button says to the bot in the customer's name.</summary>
    public required string PersonSaid { get; init; }
    public required string StartAgain { get; init; }
    /// <inheritdoc cref="PersonSaid"/>
    public required string StartAgainSaid { get; init; }
    public required string Forget { get; init; }
    public required string ForgetSure { get; init; }

    /// <summary>In place of Web Chat's own words, which know one form of address only and call the bot by its initials.</summary>
    public required string TypeHere { get; init; }
    public required string Send { get; init; }
    /// <summary>After a link, for those who do not see where it leads.</summary>
    public required string OpensBeside { get; init; }
    public required string BotSaid { get; init; }
    public required string YouSaid { get; init; }

    public required UploadTexts Uploads { get; init; }

    public required string Loading { get; init; }
    public required string Interrupted { get; init; }
    public required string BackAgain { get; init; }
    public required string CannotStart { get; init; }
    public required string Offline { get; init; }
    public required string Slow { get; init; }
    public required string NotSent { get; init; }

    public required string Download { get; init; }
    /// <summary>A file's name in ASCII, before the day and the ending.</summary>
    public required string TranscriptFile { get; init; }
    /// <summary>The customer, as the one who spoke.</summary>
    public required string You { get; init; }

    public required string NeedsJavaScript { get; init; }
    public required string OtherWays { get; init; }
    public required string NoOtherWays { get; init; }

    public required string Privacy { get; init; }
    public required PrivacyTexts PrivacyPage { get; init; }
    /// <summary>The heading above a company's published procedure.</summary>
    public required string Procedure { get; init; }
    /// <summary>{0} the company.</summary>
    public required string ProcedureIntro { get; init; }
    /// <inheritdoc cref="ProcedureIntro"/>
    public required string ProcedureMissing { get; init; }
    public required string Accessibility { get; init; }
    public required AccessibilityTexts AccessibilityPage { get; init; }
    public required string BackToConversation { get; init; }
    public required string UnknownCompany { get; init; }
    public required string ChooseCompany { get; init; }

    public required ChannelTexts Channels { get; init; }

    /// <summary>The languages that the pages speak.</summary>
    public static IReadOnlyList<string> Known { get; } = ["nl", "fr", "en", "de"];

    /// <param name="language">One of <see cref="Known"/>; anything else is answered in English.</param>
    /// <param name="informalDutch">True for "je", where the company says so to its customers.</param>
    public static PageTexts In(string language, bool informalDutch) => language switch
    {
        "nl" => informalDutch ? DutchTexts.Je : DutchTexts.U,
        "fr" => FrenchTexts.Vous,
        "de" => GermanTexts.Sie,
        _ => EnglishTexts.You,
    };
}

internal sealed record ChannelTexts
{
    public required string Phone { get; init; }
    public required string Email { get; init; }
    public required string Post { get; init; }
    public required string Website { get; init; }
}

internal sealed record PrivacyTexts
{
    /// <summary>{0} the company.</summary>
    public required string Intro { get; init; }
    /// <summary>{0} the company's own notice, a link.</summary>
    public required string OwnNotice { get; init; }
    public required string WhatHeading { get; init; }
    public required string WhatIntro { get; init; }
    public required string Contract { get; init; }
    public required string Name { get; init; }
    public required string Email { get; init; }
    public required string Phone { get; init; }
    public required string Address { get; init; }
    public required string Description { get; init; }
    public required string Outcome { get; init; }
    public required string Documents { get; init; }
    public required string Transcript { get; init; }
    public required string Spare { get; init; }
    public required string WhyHeading { get; init; }
    public required string Why { get; init; }
    public required string WhoHeading { get; init; }
    /// <summary>{0} the company.</summary>
    public required string Who { get; init; }
    public required string HowLongHeading { get; init; }
    /// <summary>{0} a number of days.</summary>
    public required string HowLong { get; init; }
    public required string HowLongUnknown { get; init; }
    /// <summary>{0} a length of time, such as "30 days".</summary>
    public required string Drafts { get; init; }
    public required string DraftReminder { get; init; }
    public required string CookieHeading { get; init; }
    public required string Cookie { get; init; }
    public required string BotHeading { get; init; }
    public required string Bot { get; init; }
    /// <summary>Where a model reads along.</summary>
    public required string BotModel { get; init; }
    public required string RightsHeading { get; init; }
    public required string Rights { get; init; }
    public required string ContactHeading { get; init; }
    /// <summary>{0} the address.</summary>
    public required string Contact { get; init; }
    public required string ContactUnknown { get; init; }
}

internal sealed record AccessibilityTexts
{
    public required string Intro { get; init; }
    public required string DoneHeading { get; init; }
    public required IReadOnlyList<string> Done { get; init; }
    public required string LimitsHeading { get; init; }
    public required IReadOnlyList<string> Limits { get; init; }
    public required string TroubleHeading { get; init; }
    public required string Trouble { get; init; }
}
