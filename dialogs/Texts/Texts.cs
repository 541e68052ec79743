using System.Text.Json.Serialization;
using ComplaintBot.Language;

namespace ComplaintBot.Dialogs.Texts;

/// <summary>Every sentence to customers, once per language. A text that is missing in a file, or that has no place here, stops the start.</summary>
public sealed record Texts
{
    public required CalendarTexts Calendar { get; init; }
    public required GreetingTexts Greeting { get; init; }
    public required StartTexts Start { get; init; }
    public required SeverityTexts Severity { get; init; }
    public required TalkTexts Talk { get; init; }
    public required CallbackTexts Callback { get; init; }
    public required MatterTexts Matter { get; init; }
    public required ContactTexts Contact { get; init; }
    public required CheckTexts Check { get; init; }
    public required FiledTexts Filed { get; init; }
    public required PersonTexts Person { get; init; }
    public required RepairTexts Repair { get; init; }
    public required StatusTexts Status { get; init; }
    public required InformationTexts Information { get; init; }
    public required LetterTexts Letters { get; init; }
}

/// <summary>A button, and other words for the same answer.</summary>
public sealed record Offer
{
    public required string Label { get; init; }
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>The same for the recognizer, which keeps what it has read of it.</summary>
    [JsonIgnore]
    internal Choice Choice => field ??= new Choice(Label, Also);

    /// <summary>True where the words name the company, and are complete only with it.</summary>
    [JsonIgnore]
    internal bool NamesCompany => Label.Contains('{', StringComparison.Ordinal) || Also.Any(also => also.Contains('{', StringComparison.Ordinal));
}

public sealed record GreetingTexts
{
    public required Phrase BotName { get; init; }
    public required Phrase Hello { get; init; }
    public required Phrase HelloWithoutCompany { get; init; }
    public required Phrase Again { get; init; }
    /// <summary>With {original}: where the company's own text stands.</summary>
    public required Phrase Translated { get; init; }
}

public sealed record StartTexts
{
    public required Phrase WhichCompany { get; init; }
    public required Phrase Ask { get; init; }
    public required Phrase AskAgain { get; init; }
    public required Offer Complaint { get; init; }
    public required Offer Status { get; init; }
    public required Offer Outside { get; init; }
    public required Offer Question { get; init; }
    public required Phrase Explain { get; init; }
    public required Phrase ComplaintBegins { get; init; }
    public required Phrase TakenAsDescription { get; init; }
    public required Phrase KeptForLater { get; init; }
}

public sealed record SeverityTexts
{
    public required Phrase Ask { get; init; }
    public required Offer Minor { get; init; }
    public required Offer Serious { get; init; }
    public required Phrase Explain { get; init; }
    public required Phrase UrgentAsk { get; init; }
    public required Offer UrgentYes { get; init; }
    public required Offer UrgentNo { get; init; }
    public required Phrase UrgentExplain { get; init; }
}

public sealed record TalkTexts
{
    public required Phrase SpokenAsk { get; init; }
    public required Offer SpokenNo { get; init; }
    public required Offer SpokenNoResult { get; init; }
    public required Offer SpokenNotSatisfied { get; init; }
    public required Phrase SpokenExplain { get; init; }
    public required Phrase ThenInWriting { get; init; }
    public required Phrase Ask { get; init; }
    public required Offer Phone { get; init; }
    public required Offer InPerson { get; init; }
    public required Offer InWriting { get; init; }
    public required Phrase Explain { get; init; }
    public required Phrase ContactAsk { get; init; }
    public required Offer Dealer { get; init; }
    public required Offer Company { get; init; }
    public required Phrase ContactExplain { get; init; }
    public required Phrase WithDealer { get; init; }
    public required Phrase WhoSpokeSettles { get; init; }
    public required Phrase WithCompany { get; init; }
    public required Phrase AppointmentByPhone { get; init; }
    public required Phrase Registered { get; init; }
    public required Phrase IfItDoesNotHelp { get; init; }
    public required Phrase HelpedAsk { get; init; }
    public required Offer HelpedYes { get; init; }
    public required Offer HelpedPartly { get; init; }
    public required Offer HelpedNo { get; init; }
    public required Phrase HelpedExplain { get; init; }
    public required Phrase GladItHelped { get; init; }
    public required Phrase NowFormal { get; init; }
}

public sealed record CallbackTexts
{
    public required Phrase Ask { get; init; }
    public required Offer No { get; init; }
    public required Phrase Explain { get; init; }
    public required Phrase SlotGone { get; init; }
    public required Phrase Declined { get; init; }
    public required Phrase OpenNow { get; init; }
    public required Phrase ClosedNow { get; init; }
    /// <summary>With {when}, {from} and {to}.</summary>
    public required Phrase Slot { get; init; }
    public required Phrase NoNumber { get; init; }
    public required Phrase Number { get; init; }
}

public sealed record MatterTexts
{
    public required Phrase DescriptionAsk { get; init; }
    public required Phrase DescriptionAskForTalk { get; init; }
    public required Phrase DescriptionExplain { get; init; }
    public required Phrase DescriptionTooShort { get; init; }
    public required Phrase TooLong { get; init; }
    public required Phrase OutcomeAsk { get; init; }
    public required Phrase OutcomeExplain { get; init; }
    public required Phrase ContractNumberAsk { get; init; }
    public required Offer ContractNumberNone { get; init; }
    public required Phrase ContractNumberExplain { get; init; }
}

public sealed record ContactTexts
{
    public required Phrase NameAsk { get; init; }
    public required Phrase NameExplain { get; init; }
    public required Phrase EmailAsk { get; init; }
    public required Phrase EmailExplain { get; init; }
    public required Phrase EmailInvalid { get; init; }
    public required Phrase EmailNeeded { get; init; }
    public required Phrase PhoneAsk { get; init; }
    public required Phrase PhoneAskForCall { get; init; }
    public required Offer PhoneNone { get; init; }
    public required Phrase PhoneExplain { get; init; }
    public required Phrase PhoneInvalid { get; init; }
    public required Phrase PhoneNeeded { get; init; }
}

public sealed record CheckTexts
{
    public required Phrase Ask { get; init; }
    public required Offer File { get; init; }
    public required Offer Change { get; init; }
    public required Offer Stop { get; init; }
    public required Phrase Explain { get; init; }
    public required Phrase Line { get; init; }
    public required string NotGiven { get; init; }
    public required Phrase ChangeAsk { get; init; }
    public required Phrase ChangeExplain { get; init; }
    public required Phrase NothingToChange { get; init; }
    public required Phrase Was { get; init; }
    public required Phrase Noted { get; init; }
    public required Phrase NatureChanged { get; init; }
    public required LabelTexts Labels { get; init; }
}

/// <summary>The name of each answer on the check card, and the words by which a customer speaks of it.</summary>
public sealed record LabelTexts
{
    public required Offer Nature { get; init; }
    public required Offer Spoken { get; init; }
    public required Offer Talk { get; init; }
    public required Offer Contact { get; init; }
    public required Offer Callback { get; init; }
    public required Offer Description { get; init; }
    public required Offer Outcome { get; init; }
    public required Offer ContractNumber { get; init; }
    public required Offer Name { get; init; }
    public required Offer Email { get; init; }
    public required Offer Phone { get; init; }
}

public sealed record FiledTexts
{
    public required Phrase Done { get; init; }
    public required Phrase Management { get; init; }
    public required Phrase Department { get; init; }
    public required Phrase NatureDecides { get; init; }
    public required Phrase AimWorkingDays { get; init; }
    public required Phrase DelayNotice { get; init; }
    public required Phrase MayAskExplanation { get; init; }
    public required Phrase FinalConfirmation { get; init; }
    public required Phrase ComeBack { get; init; }
    public required Phrase Already { get; init; }
}

public sealed record PersonTexts
{
    public required Phrase NobodyHere { get; init; }
    public required Phrase NoCalls { get; init; }
    public required Phrase Registered { get; init; }
    public required Phrase BackToQuestion { get; init; }
    public required Phrase Declined { get; init; }
    public required Offer Offer { get; init; }
}

public sealed record RepairTexts
{
    public required Phrase NotUnderstood { get; init; }
    public required Phrase WayOut { get; init; }
    public required Phrase Help { get; init; }
    public required Phrase NothingBefore { get; init; }
    public required Phrase StopAsk { get; init; }
    public required Offer StopYes { get; init; }
    public required Offer StopNo { get; init; }
    public required Phrase StopExplain { get; init; }
    public required Phrase Stopped { get; init; }
    public required Phrase StoppedNothing { get; init; }
    public required Phrase GoOn { get; init; }
    public required Phrase RestartAsk { get; init; }
    public required Offer RestartYes { get; init; }
    public required Offer RestartNo { get; init; }
    public required Phrase Restarted { get; init; }
    public required Phrase NoOtherLanguage { get; init; }
    public required Phrase LanguageAsk { get; init; }
    public required Phrase LanguageChanged { get; init; }
    public required Phrase Apology { get; init; }
    public required Phrase Thanks { get; init; }
    public required Phrase Goodbye { get; init; }
    public required Phrase TextOnly { get; init; }
}

public sealed record StatusTexts
{
    public required Phrase ReferenceAsk { get; init; }
    public required Phrase ReferenceExplain { get; init; }
    public required Phrase ReferenceInvalid { get; init; }
    public required Offer ReferenceNone { get; init; }
    public required Phrase ReferenceLost { get; init; }
    public required Phrase ProofAsk { get; init; }
    public required Phrase ProofExplain { get; init; }
    public required Phrase NoMatch { get; init; }
    public required Phrase Filed { get; init; }
    public required Phrase AnswerBy { get; init; }
    public required Phrase Talk { get; init; }
}

public sealed record InformationTexts
{
    public required Phrase Question { get; init; }
    public required Phrase CallMeBack { get; init; }
    public required Phrase ByMail { get; init; }
    public required Phrase ReceiptAtOnce { get; init; }
    public required Phrase Cost { get; init; }
    public required Phrase Channels { get; init; }
    public required Phrase ChannelForm { get; init; }
    public required Phrase ChannelTalk { get; init; }
    public required Phrase Required { get; init; }
    public required Phrase Optional { get; init; }
    public required Phrase PrivacyNotice { get; init; }
    public required Phrase Unknown { get; init; }
    public required Phrase Recontact { get; init; }
    public required Phrase RecontactAnyWay { get; init; }
    public required Phrase Committee { get; init; }
    public required Phrase CommitteeMember { get; init; }
    public required Phrase CommitteeIndependent { get; init; }
    public required Phrase CommitteeRuling { get; init; }
    public required Phrase CommitteeLink { get; init; }
    public required Phrase CommitteeNoLink { get; init; }
}

public sealed record LetterTexts
{
    public required Phrase ReceiptSubject { get; init; }
    public required Phrase ReceiptOpening { get; init; }
    public required Phrase ReceiptClosing { get; init; }
    public required Phrase NoticeSubject { get; init; }
    public required Phrase NoticeText { get; init; }
    public required Phrase TalkNoticeSubject { get; init; }
    public required Phrase TalkNoticeText { get; init; }
}
