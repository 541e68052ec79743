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
    public required RouteTexts Routes { get; init; }
    public required MatterTexts Matter { get; init; }
    public required FillingTexts Filling { get; init; }
    public required RequestTexts Requests { get; init; }
    public required DoubtTexts Doubt { get; init; }
    public required InsuranceTexts Insurance { get; init; }
    public required ContactTexts Contact { get; init; }
    public required DocumentTexts Documents { get; init; }
    public required CheckTexts Check { get; init; }
    public required FiledTexts Filed { get; init; }
    public required PersonTexts Person { get; init; }
    public required RepairTexts Repair { get; init; }
    public required StatusTexts Status { get; init; }
    public required AddingTexts Adding { get; init; }
    public required InformationTexts Information { get; init; }
    public required OutsideTexts Outside { get; init; }
    public required LetterTexts Letters { get; init; }
    public required DraftTexts Drafts { get; init; }
    public required ElsewhereTexts Elsewhere { get; init; }
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
    /// <summary>For the two levels minor and serious.</summary>
    public required Phrase Ask { get; init; }
    /// <summary>For a company's own levels.</summary>
    /// <summary>The same, after a word beside it.</summary>
    public required Phrase AskAgain { get; init; }
    public required Phrase AskOwn { get; init; }
    /// <summary>With {levels}: those that are talked about first.</summary>
    public required Phrase AskOwnTalk { get; init; }
    public required Offer Minor { get; init; }
    public required Offer Serious { get; init; }
    public required Phrase Explain { get; init; }
    public required Phrase UrgentAsk { get; init; }
    public required Offer UrgentYes { get; init; }
    public required Offer UrgentNo { get; init; }
    public required Phrase UrgentExplain { get; init; }
    /// <summary>With {reasons}; before the question itself.</summary>
    public required Phrase Suggestion { get; init; }
    /// <summary>With {reasons}; after the customer chose minor.</summary>
    public required Phrase SuggestionAfterwards { get; init; }
    public required Offer SuggestionYes { get; init; }
    public required Offer SuggestionNo { get; init; }
    public required ReasonTexts Reasons { get; init; }
}

/// <summary>What a description tells of, as it stands in "you write about …".</summary>
public sealed record ReasonTexts
{
    /// <summary>With {limit}, in euros.</summary>
    public required Phrase Money { get; init; }
    public required Phrase Safety { get; init; }
    public required Phrase Legal { get; init; }
    public required Phrase Termination { get; init; }
    public required Phrase Register { get; init; }
    public required Phrase Privacy { get; init; }
    public required Phrase Misconduct { get; init; }
    public required Phrase Hardship { get; init; }
}

public sealed record TalkTexts
{
    public required Phrase SpokenAsk { get; init; }
    public required Phrase SpokenAskCompany { get; init; }
    public required Offer SpokenNo { get; init; }
    public required Offer SpokenNoResult { get; init; }
    public required Offer SpokenNotSatisfied { get; init; }
    public required Phrase SpokenExplain { get; init; }
    public required Phrase ThenInWriting { get; init; }
    /// <summary>With {ways}, the forms of a talk as in <see cref="ByPhone"/> and <see cref="ByMeeting"/>.</summary>
    public required Phrase Ask { get; init; }
    public required string ByPhone { get; init; }
    public required string ByMeeting { get; init; }
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

/// <summary>The ways by which a complaint can be made.</summary>
public sealed record RouteTexts
{
    public required Phrase Ask { get; init; }
    /// <summary>Where this conversation is none of the ways.</summary>
    public required Phrase AskOther { get; init; }
    public required Phrase AskAgain { get; init; }
    public required Phrase Explain { get; init; }
    public required Offer Here { get; init; }
    public required Offer Portal { get; init; }
    public required Offer Email { get; init; }
    public required Offer Post { get; init; }
    public required Offer Phone { get; init; }
    public required Offer InPerson { get; init; }
    public required Offer Form { get; init; }
    public required Offer Enough { get; init; }
    public required Phrase EnoughSaid { get; init; }
    /// <summary>With {option}: the menu path, as it stands in the portal.</summary>
    public required Phrase PortalHow { get; init; }
    public required Phrase PortalLink { get; init; }
    /// <summary>With {option}: the words to click on.</summary>
    public required Phrase PortalLogin { get; init; }
    public required Phrase EmailHow { get; init; }
    /// <summary>With {address}: the lines of an envelope.</summary>
    public required Phrase PostHow { get; init; }
    /// <summary>With {private} and {business}: a line of the address for either kind of customer.</summary>
    public required Phrase PostAttention { get; init; }
    public required Phrase PhoneHow { get; init; }
    public required Phrase InPersonHow { get; init; }
    public required Phrase FormHow { get; init; }
    public required Phrase FormLink { get; init; }
    /// <summary>Before the list of what the message has to say.</summary>
    public required Phrase Mention { get; init; }
}

public sealed record InsuranceTexts
{
    public required Phrase ProductAsk { get; init; }
    public required Phrase ProductExplain { get; init; }
    public required Offer Claim { get; init; }
    public required Offer None { get; init; }
    /// <summary>With {product}.</summary>
    public required Phrase WhereApplicable { get; init; }
    public required Phrase Noted { get; init; }
    public required Phrase ViaAsk { get; init; }
    public required Offer ViaYes { get; init; }
    public required Offer ViaNo { get; init; }
    public required Phrase ViaExplain { get; init; }
    /// <summary>With {body}: where the customer may turn at once instead.</summary>
    public required Phrase SameProcedure { get; init; }
    public required Phrase Excluded { get; init; }
    /// <summary>For a product that is no insurance of the procedure.</summary>
    public required Phrase ExcludedInsurance { get; init; }
    public required Phrase NotVia { get; init; }
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
    /// <summary>With {example} and {number}.</summary>
    public required Phrase NumberStandsAsk { get; init; }
    public required Offer NumberStandsYes { get; init; }
    public required Offer NumberStandsNo { get; init; }
    public required Phrase ContractNumberMissing { get; init; }
    public required Phrase ContractNumberNeeded { get; init; }
}

/// <summary>What was heard beside the answer.</summary>
public sealed record FillingTexts
{
    /// <summary>With {list}: names and values.</summary>
    public required Phrase Heard { get; init; }
    /// <summary>The same where a story is kept as the description.</summary>
    public required Phrase HeardStory { get; init; }
    /// <summary>The same where he was told before that we are sorry.</summary>
    public required Phrase HeardStoryLater { get; init; }
    /// <summary>Stands between two of them.</summary>
    public required string Between { get; init; }
    /// <summary>With {text}: what is added to a description, for staff.</summary>
    public required Phrase Amendment { get; init; }
    /// <summary>With {label} and {text}.</summary>
    public required Phrase Amended { get; init; }
    /// <summary>Before the terms of the procedure, to who wants to have others confirmed.</summary>
    public required Phrase OnlyProcedure { get; init; }
}

/// <summary>Wishes that the company's people carry out.</summary>
public sealed record RequestTexts
{
    /// <summary>With {reference}.</summary>
    public required Phrase WithdrawAsk { get; init; }
    public required Offer WithdrawYes { get; init; }
    public required Offer WithdrawNo { get; init; }
    public required Phrase WithdrawnNot { get; init; }
    /// <summary>With {reference}, that of the complaint, and {request}, that of the wish.</summary>
    public required Phrase WithdrawalRegistered { get; init; }
    public required Phrase ErasureBegins { get; init; }
    public required Phrase AccessBegins { get; init; }
    public required Phrase DraftGoes { get; init; }
    /// <summary>With {request} and {email}.</summary>
    public required Phrase ErasureRegistered { get; init; }
    public required Phrase AccessRegistered { get; init; }
}

/// <summary>Which of two wishes was meant: each as a customer would say it.</summary>
public sealed record DoubtTexts
{
    public required Phrase Ask { get; init; }
    public required Offer Neither { get; init; }
    public required Phrase SayItOtherwise { get; init; }
    public required Offer AddInformation { get; init; }
    public required Offer Withdraw { get; init; }
    public required Offer NotSatisfied { get; init; }
    public required Offer AskDeadline { get; init; }
    public required Offer AskHandler { get; init; }
    public required Offer ReportAbuse { get; init; }
    public required Offer AskCost { get; init; }
    public required Offer AskChannels { get; init; }
    public required Offer AskRequired { get; init; }
    public required Offer AskHours { get; init; }
    public required Offer AskPrivacy { get; init; }
    public required Offer Callback { get; init; }
    public required Offer ChangeLanguage { get; init; }
    public required Offer Help { get; init; }
    public required Offer Restart { get; init; }
}

public sealed record ContactTexts
{
    public required Phrase NameAsk { get; init; }
    public required Phrase NameExplain { get; init; }
    public required Phrase EmailAsk { get; init; }
    public required Phrase EmailExplain { get; init; }
    public required Phrase EmailInvalid { get; init; }
    public required Phrase EmailNeeded { get; init; }
    public required Offer EmailNone { get; init; }
    public required Phrase PhoneAsk { get; init; }
    public required Phrase PhoneAskForCall { get; init; }
    public required Offer PhoneNone { get; init; }
    public required Phrase PhoneExplain { get; init; }
    public required Phrase PhoneInvalid { get; init; }
    public required Phrase PhoneNeeded { get; init; }
    public required Phrase SegmentAsk { get; init; }
    public required Offer SegmentPrivate { get; init; }
    public required Offer SegmentCompany { get; init; }
    public required Phrase SegmentExplain { get; init; }
    public required Phrase AddressAsk { get; init; }
    public required Phrase AddressExplain { get; init; }
    public required Phrase AddressIncomplete { get; init; }
    public required Offer AddressNone { get; init; }
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
    public required Offer ChangeNothing { get; init; }
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
    public required Offer Product { get; init; }
    public required Offer ViaCompany { get; init; }
    public required Offer Segment { get; init; }
    public required Offer Consumer { get; init; }
    public required Offer Address { get; init; }
    public required Offer Documents { get; init; }
}

public sealed record FiledTexts
{
    public required Phrase Done { get; init; }
    public required Phrase AlsoByMail { get; init; }
    public required Phrase Management { get; init; }
    public required Phrase Department { get; init; }
    public required Phrase NatureDecides { get; init; }
    /// <summary>The promises, each with {term} and {date} in the strength of the procedure: an aim, a commitment, or plainly said.</summary>
    public required Phrase ReceiptAim { get; init; }
    public required Phrase ReceiptCommit { get; init; }
    public required Phrase ReceiptPlain { get; init; }
    /// <summary>The answer's promises also have {answer}: <see cref="AnAnswer"/> or <see cref="AReasonedAnswer"/>.</summary>
    public required Phrase AnswerAim { get; init; }
    public required Phrase AnswerCommit { get; init; }
    public required Phrase AnswerPlain { get; init; }
    public required Phrase AnswerWithExceptions { get; init; }
    public required string AnAnswer { get; init; }
    public required string AReasonedAnswer { get; init; }
    public required Phrase PausesForCustomer { get; init; }
    public required Phrase DelayNotice { get; init; }
    public required Phrase DelayReason { get; init; }
    public required Phrase DelayEstimate { get; init; }
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
    /// <summary>To who asks whether a human is there.</summary>
    public required Phrase WhoIAm { get; init; }
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
    /// <summary>In its own language, to who may be writing it.</summary>
    public required Phrase LanguageOffer { get; init; }
    public required Phrase LanguageChanged { get; init; }
    public required Phrase Apology { get; init; }
    public required Phrase Thanks { get; init; }
    public required Phrase Goodbye { get; init; }
    public required Phrase PasswordHidden { get; init; }
    /// <summary>With {what}: one or more of the three below.</summary>
    public required Phrase NumberHidden { get; init; }
    public required string AnAccountNumber { get; init; }
    public required string ACardNumber { get; init; }
    public required string ANationalNumber { get; init; }
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
    public required Phrase AfterThis { get; init; }
    public required Phrase Filed { get; init; }
    public required Phrase AnswerByAim { get; init; }
    /// <summary>With {answer}, as in <see cref="FiledTexts.AnAnswer"/>.</summary>
    public required Phrase AnswerByPlain { get; init; }
    public required Phrase AnswerByWithExceptions { get; init; }
    public required Phrase Talk { get; init; }
}

public sealed record InformationTexts
{
    public required Phrase Question { get; init; }
    /// <summary>With {who}: who answers the phone, as the company calls them.</summary>
    public required Phrase QuestionTo { get; init; }
    public required Phrase CallMeBack { get; init; }
    public required Phrase ByMail { get; init; }
    public required Phrase ReceiptAtOnce { get; init; }
    public required Phrase Cost { get; init; }
    public required Phrase Channels { get; init; }
    public required Phrase ChannelTalk { get; init; }
    public required Phrase Required { get; init; }
    /// <summary>With {list}: name, address and so on.</summary>
    public required Phrase RequiredContact { get; init; }
    public required Phrase RequiredContract { get; init; }
    public required Phrase RequiredDescription { get; init; }
    public required Phrase RequiredOutcome { get; init; }
    public required Phrase RequiredDocuments { get; init; }
    public required Phrase PrivacyNotice { get; init; }
    public required Phrase Unknown { get; init; }
}

/// <summary>Who else looks at a complaint: the second review within the company, and the bodies outside.</summary>
public sealed record OutsideTexts
{
    public required Phrase Ask { get; init; }
    public required Phrase Explain { get; init; }
    public required Phrase ConsumerAsk { get; init; }
    public required Offer ConsumerYes { get; init; }
    public required Offer ConsumerNo { get; init; }
    public required Phrase ConsumerExplain { get; init; }
    public required Phrase AnsweredAsk { get; init; }
    public required Offer AnsweredYes { get; init; }
    public required Offer AnsweredNo { get; init; }
    public required Phrase AnsweredExplain { get; init; }
    public required Phrase SatisfiedAsk { get; init; }
    public required Offer SatisfiedYes { get; init; }
    public required Offer SatisfiedNo { get; init; }
    public required Offer SatisfiedPartly { get; init; }
    public required Phrase SatisfiedExplain { get; init; }
    public required Phrase ReviewedAsk { get; init; }
    public required Offer ReviewedYes { get; init; }
    public required Offer ReviewedNo { get; init; }
    public required Phrase ReviewedExplain { get; init; }

    public required Phrase Recontact { get; init; }
    public required Phrase RecontactAnyWay { get; init; }
    public required Phrase SecondReview { get; init; }
    /// <summary>With {reviewer}; the reviewer is impartial and of the company itself.</summary>
    public required Phrase SecondReviewImpartial { get; init; }
    public required Phrase SecondReviewBy { get; init; }
    /// <summary>With {bodies}: those that come after it.</summary>
    public required Phrase SecondReviewCompulsory { get; init; }
    public required Phrase SecondReviewTerm { get; init; }
    public required Phrase SecondReviewHow { get; init; }

    public required Phrase Committee { get; init; }
    public required Phrase CommitteeMember { get; init; }
    public required Phrase CommitteeIndependent { get; init; }
    public required Phrase CommitteeRuling { get; init; }
    public required Phrase CommitteeLink { get; init; }
    public required Phrase CommitteeNoLink { get; init; }

    public required Phrase Mediation { get; init; }
    public required Phrase MediationFree { get; init; }
    public required Phrase Court { get; init; }
    public required Phrase Portal { get; init; }
    public required Phrase Body { get; init; }
    public required Phrase BodyToo { get; init; }
    public required Phrase Independent { get; init; }
    public required Phrase ForProducts { get; init; }
    public required Phrase Authority { get; init; }

    public required Phrase FormFirst { get; init; }
    public required Phrase FormFaster { get; init; }
    public required Phrase MailIfFormFails { get; init; }
    public required Phrase MailInstead { get; init; }
    public required Phrase Address { get; init; }
    public required Phrase Phone { get; init; }
    public required Phrase FreePhone { get; init; }
    public required Phrase Email { get; init; }
    public required Phrase Website { get; init; }
    public required Phrase Fee { get; init; }
    public required Phrase TimeLimit { get; init; }
    public required Phrase WaitingTime { get; init; }
    public required Phrase Binding { get; init; }
    public required Phrase NotBinding { get; init; }
    /// <summary>With {text}, {source} and {date}.</summary>
    public required Phrase Reported { get; init; }

    public required Phrase NotConsumer { get; init; }
    public required Phrase NotAnswered { get; init; }
    public required Phrase NoAnswerYet { get; init; }
    public required Phrase Satisfied { get; init; }
    public required Phrase NotReviewed { get; init; }
    public required Phrase WrongProduct { get; init; }
    public required Phrase NotViaCompany { get; init; }
    public required Phrase NothingOutside { get; init; }

    public required Phrase OverviewMediation { get; init; }
    public required Phrase OverviewMediationFree { get; init; }
    public required Phrase OverviewConsumer { get; init; }
    public required Phrase OverviewAfterReview { get; init; }
    public required Phrase OverviewAfterReviewConsumer { get; init; }
    /// <summary>For insurances and the claims under them.</summary>
    public required Phrase OverviewProducts { get; init; }
    /// <summary>With {products}, for products of any other kind.</summary>
    public required Phrase OverviewOwnProducts { get; init; }
    public required Phrase OverviewMore { get; init; }
}

public sealed record LetterTexts
{
    public required Phrase ReceiptSubject { get; init; }
    public required Phrase ReceiptOpening { get; init; }
    public required Phrase ReceiptClosing { get; init; }
    public required Phrase NoticeSubject { get; init; }
    public required Phrase NoticeText { get; init; }
    public required Phrase NoticeManagement { get; init; }
    public required Phrase NoticeDepartment { get; init; }
    public required Phrase TalkNoticeSubject { get; init; }
    public required Phrase TalkNoticeText { get; init; }
    public required Phrase RequestSubject { get; init; }
    /// <summary>What the customer wants, one of three; the first with {reference}, that of the complaint.</summary>
    public required Phrase RequestWithdrawal { get; init; }
    public required Phrase RequestErasure { get; init; }
    public required Phrase RequestAccess { get; init; }
    public required Phrase RequestText { get; init; }
    public required Phrase AdditionSubject { get; init; }
    /// <summary>With {what}: <see cref="AddingTexts.NoticeDocuments"/> or <see cref="AddingTexts.NoticeExplanation"/>.</summary>
    public required Phrase AdditionText { get; init; }
}

/// <summary>An intake that waits for its customer.</summary>
public sealed record DraftTexts
{
    public required Offer Later { get; init; }
    /// <summary>With {period}: one of the three below.</summary>
    public required Phrase Kept { get; init; }
    public required Phrase Days { get; init; }
    public required string OneDay { get; init; }
    public required string LessThanADay { get; init; }
    public required Phrase Resumed { get; init; }
    public required Phrase ReminderSubject { get; init; }
    /// <summary>With {date}, until which it is kept, and {link}.</summary>
    public required Phrase ReminderText { get; init; }

    /// <summary>A length of time in whole days, as it stands in "is kept for …".</summary>
    public string Say(TimeSpan span) => (int)span.TotalDays switch
    {
        0 => LessThanADay,
        1 => OneDay,
        var days => Days.With(("count", days.ToString(System.Globalization.CultureInfo.InvariantCulture))),
    };
}

/// <summary>Going on with a conversation in another browser.</summary>
public sealed record ElsewhereTexts
{
    /// <summary>The letter with the code.</summary>
    public required Phrase CodeSubject { get; init; }
    /// <summary>With {code} and {time}, until which it is worth something.</summary>
    public required Phrase CodeText { get; init; }
    /// <summary>With {date} and {time}; said in the conversation itself.</summary>
    public required Phrase Opened { get; init; }
    /// <summary>With {link} to the page that sends a code; after a complaint of another conversation was found.</summary>
    public required Phrase GoOn { get; init; }
}
