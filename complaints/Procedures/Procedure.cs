using ComplaintBot.Complaints.Deadlines;

namespace ComplaintBot.Complaints.Procedures;

/// <summary>One version of a company's published complaint procedure: values only. The stages, questions and sentences are the same for every company.</summary>
public sealed record Procedure
{
    /// <summary>The company's id in addresses and on the wire, such as <c>leasem</c>: 2 to 40 of a-z, 0-9 and hyphen.</summary>
    public required string Id { get; init; }
    public required string Version { get; init; }
    public ProcedureStatus Status { get; init; }
    /// <summary>The first local day on which this version holds. A complaint keeps the version under which it was filed.</summary>
    public required DateOnly EffectiveFrom { get; init; }
    public required Company Company { get; init; }
    public required Languages Languages { get; init; }
    public required Submission Submission { get; init; }
    /// <summary>The levels from which the customer chooses; null where the procedure knows none.</summary>
    public Severity? Severity { get; init; }
    /// <summary>The talk that comes before a formal complaint; null where the procedure has none.</summary>
    public Talk? Talk { get; init; }
    public required IReadOnlyList<Channel> Channels { get; init; }
    /// <summary>What the company asks for; the conversation has its own order.</summary>
    public required IReadOnlyList<IntakeField> Intake { get; init; }
    public required Handling Handling { get; init; }
    public required Commitments Commitments { get; init; }
    public SecondReview? SecondReview { get; init; }
    /// <summary>True where the customer who disagrees is asked to turn to the company again before a body outside.</summary>
    public Recontact? Recontact { get; init; }
    public IReadOnlyList<Body> Bodies { get; init; } = [];
    public IReadOnlyList<Product> Products { get; init; } = [];
    public IReadOnlyList<ProductBranch> ProductBranches { get; init; } = [];
    public Privacy Privacy { get; init; } = new();
    public IReadOnlyList<Source> Sources { get; init; } = [];
    /// <summary>The text as the company has published it, in <see cref="Languages.Original"/>; null where the file brings none along.</summary>
    public string? OriginalText { get; init; }
    /// <summary>The names of the file's own examples, all of which hold.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];
    /// <summary>Facts that the text leaves open and nobody has filled in: hidden from customers, listed to staff.</summary>
    public IReadOnlyList<MissingFact> Missing { get; init; } = [];

    public Channel? FindChannel(ChannelKind kind) => Channels.FirstOrDefault(c => c.Kind == kind);
}

/// <summary>A draft is read and checked like any other, but not offered to customers.</summary>
public enum ProcedureStatus { Draft, Active }

public sealed record Company
{
    public required string Name { get; init; }
    /// <summary>Other spellings by which customers name the company.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
    /// <summary>As the addressee of a letter.</summary>
    public string? LegalName { get; init; }
    /// <summary>ISO 3166-1 alpha-2, such as <c>NL</c>: decides how phone numbers and addresses are read.</summary>
    public required string Country { get; init; }
    public required TimeZoneInfo TimeZone { get; init; }
    public required BusinessCalendar Calendar { get; init; }
    public Uri? Website { get; init; }
    public Appearance Appearance { get; init; } = new();
}

/// <summary>Colours of the chat page as <c>#rrggbb</c>; the loader refuses a pair with less than 4.5:1 contrast.</summary>
public sealed record Appearance
{
    public string Accent { get; init; } = "#1f4e79";
    public string OnAccent { get; init; } = "#ffffff";
}

public sealed record Languages
{
    /// <summary>ISO 639-1 codes, the company's first language first.</summary>
    public required IReadOnlyList<string> Supported { get; init; }
    /// <summary>The language of the published text.</summary>
    public required string Original { get; init; }
    public IReadOnlyList<string> Approved { get; init; } = [];
    /// <summary>True where the company says "je" to its customers in Dutch, else "u".</summary>
    public bool InformalDutch { get; init; }
}

public enum Submission { Bot, Link }

/// <summary>A text in up to four languages; a proper name stands the same in all of them.</summary>
public sealed record Localized(IReadOnlyDictionary<string, string> Texts)
{
    /// <summary>The text in the language asked for, else in the original one, else any.</summary>
    public string In(string language, string original = "nl") =>
        Texts.TryGetValue(language, out var text) || Texts.TryGetValue(original, out text) ? text : Texts.Values.First();
}

public sealed record Severity
{
    /// <summary>From light to grave; <c>minor</c> and <c>serious</c> have labels in the texts, others bring their own.</summary>
    public required IReadOnlyList<SeverityLevel> Levels { get; init; }

    /// <summary>What counts as much money where the company names no amount.</summary>
    public const decimal UsuallySeriousFrom = 250;

    /// <summary>In euros: a disputed amount from this on is a reason to suggest the grave level.</summary>
    public decimal SeriousFrom { get; init; } = UsuallySeriousFrom;
}

public sealed record SeverityLevel
{
    public required string Id { get; init; }
    public Localized? Label { get; init; }
    /// <summary>True where the company asks for a talk before a formal complaint of this level.</summary>
    public bool TalkFirst { get; init; }
}

public sealed record Talk
{
    public required IReadOnlyList<TalkWay> Ways { get; init; }
    public required IReadOnlyList<TalkPartner> With { get; init; }
    /// <summary>True where the employee who spoke to the customer also settles the complaint.</summary>
    public bool SettledByWhoSpoke { get; init; }
    /// <summary>Working days within which staff should have had the talk; an inner target, never told to customers.</summary>
    public int InnerTargetWorkingDays { get; init; } = 5;
}

public enum TalkWay { Phone, InPerson }

public enum TalkPartner { Dealer, Company }

public enum ChannelKind { Phone, InPerson, Post, Email, Portal, Form }

public enum ChannelPurpose { Complaint, Talk, Question, Recontact }

/// <summary>A way to reach the company. A fact that nobody has filled in is null, and then the channel, or the part that needs it, is not offered.</summary>
public sealed record Channel
{
    public required ChannelKind Kind { get; init; }
    public required IReadOnlyList<ChannelPurpose> For { get; init; }
    /// <summary>As the company writes it, such as <c>00 32 2 370 77 11</c>.</summary>
    public string? PhoneNumber { get; init; }
    public OpeningHours? Hours { get; init; }
    /// <summary>Who answers the telephone, with the article and as the object of "call", such as <c>einen Leasingspezialisten</c>.</summary>
    public Localized? AnsweredBy { get; init; }
    public string? Email { get; init; }
    /// <summary>By segment, where the company has an address for each.</summary>
    public IReadOnlyDictionary<Segment, string> EmailBySegment { get; init; } = new Dictionary<Segment, string>();
    public Uri? Url { get; init; }
    public PostalAddress? Address { get; init; }
    public IReadOnlyDictionary<Segment, Localized> AttentionBySegment { get; init; } = new Dictionary<Segment, Localized>();
    /// <summary>Menu path or option to choose, literally, such as <c>klacht</c>.</summary>
    public Localized? Option { get; init; }
    /// <summary>True where the company's site logs in with e-mail address and password and has a "forgotten password" link.</summary>
    public PortalLogin? Login { get; init; }
}

public sealed record PortalLogin(Localized ForgottenPasswordOption);

public enum Segment { Private, Company }

public sealed record PostalAddress
{
    public required IReadOnlyList<string> Lines { get; init; }
}

public enum IntakeFieldKind { Description, Outcome, ContractNumber, Name, Email, Phone, Address, Documents }

public sealed record IntakeField
{
    public required IntakeFieldKind Kind { get; init; }
    /// <summary>False where the customer may decline ("rather not", "I don't have it").</summary>
    public required bool Required { get; init; }
    /// <summary>How the company's contract numbers look; none where that is not known.</summary>
    public IReadOnlyList<NumberPattern> Patterns { get; init; } = [];
}

public sealed record Handling
{
    /// <summary>Told of every filed complaint.</summary>
    public required Handler Handler { get; init; }
    /// <summary>By segment, where different departments handle it.</summary>
    public IReadOnlyDictionary<Segment, Localized> DepartmentBySegment { get; init; } = new Dictionary<Segment, Localized>();
    /// <summary>True where the nature of the complaint decides how long a definitive answer takes.</summary>
    public bool NatureDecidesTime { get; init; }
    /// <summary>True where the company may ask for a further, possibly written, explanation.</summary>
    public bool MayAskExplanation { get; init; }
    /// <summary>True where the company confirms at the end how the complaint was settled.</summary>
    public bool FinalConfirmation { get; init; }
}

/// <summary>Who deals with a filed complaint: the management, which is always informed and handles or at least supervises, or the competent department.</summary>
public enum Handler { ManagementHandlesOrSupervises, CompetentDepartment }

public sealed record Commitments
{
    /// <summary>When the customer gets word that the complaint arrived.</summary>
    public required Commitment Receipt { get; init; }
    public required Commitment Answer { get; init; }
    public Commitment? SecondReview { get; init; }
}

public sealed record Commitment
{
    public required Term Term { get; init; }
    public required Strength Strength { get; init; }
    /// <summary>True where the answer gives reasons.</summary>
    public bool Reasoned { get; init; }
    /// <summary>True where the company reserves justified exceptions.</summary>
    public bool JustifiedExceptions { get; init; }
    /// <summary>What a notice of delay must hold; empty where the company promises none.</summary>
    public IReadOnlyList<DelayNotice> DelayNotice { get; init; } = [];
    /// <summary>True where the clock stands still while the company waits for the customer.</summary>
    public bool PausesForCustomer { get; init; }
    /// <summary>True where the text names no start and receipt is taken for it.</summary>
    public bool StartAssumed { get; init; }
}

public enum Strength { Aim, Commit, Plain }

public enum DelayNotice { Reason, Estimate }

public sealed record SecondReview
{
    public required Localized Reviewer { get; init; }
    public bool Compulsory { get; init; }
    public bool Impartial { get; init; }
    public bool Internal { get; init; }
}

public sealed record Recontact
{
    /// <summary>True where the customer may choose any way.</summary>
    public bool AnyWay { get; init; }
}

public enum BodyKind { DisputesCommittee, Portal, Ombudsman, Authority }

/// <summary>A body outside the company. What the text does not say is <see cref="Tri.Unstated"/> and is not said.</summary>
public sealed record Body
{
    public required string Id { get; init; }
    public required BodyKind Kind { get; init; }
    public required Localized Name { get; init; }
    /// <summary>As people call it, at most 30 characters: for a button and within a sentence.</summary>
    public Localized? ShortName { get; init; }
    /// <summary>Other words by which customers name it, in any language; never shown.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
    /// <summary>The association to which the body belongs, such as <c>Stichting Keurmerk Private Lease</c>.</summary>
    public string? Parent { get; init; }
    public bool CompanyIsMember { get; init; }
    public Tri Independent { get; init; }
    public Tri Free { get; init; }
    public Tri Recognised { get; init; }
    public bool CompanyComplies { get; init; }
    public bool GivesRuling { get; init; }
    /// <summary>Whether the ruling binds both sides.</summary>
    public Tri Binding { get; init; }
    public bool OwnProcedure { get; init; }
    public bool CourtStaysOpen { get; init; }
    public BodyScope Scope { get; init; }
    public BodyOnlyFor OnlyFor { get; init; }
    public BodyAfter After { get; init; }
    public PostalAddress? Address { get; init; }
    public string? PhoneNumber { get; init; }
    public bool PhoneIsFree { get; init; }
    public string? Email { get; init; }
    /// <summary>True where the e-mail address is for those only who have trouble with the form.</summary>
    public bool EmailOnlyIfFormFails { get; init; }
    public Uri? FormUrl { get; init; }
    /// <summary>True where the form is asked for because it is dealt with sooner.</summary>
    public bool FormIsFaster { get; init; }
    public Uri? Url { get; init; }
    public Localized? Department { get; init; }
    public Money? Fee { get; init; }
    /// <summary>How long after the complaint to the company the body can be turned to.</summary>
    public Term? TimeLimit { get; init; }
    /// <summary>How long after the complaint to the company the body begins to take it.</summary>
    public Term? WaitingTime { get; init; }
    /// <summary>Ids of the products to which the body is limited; empty for all. A group in the file stands for those of its products that count.</summary>
    public IReadOnlyList<string> OnlyProducts { get; init; } = [];
    /// <summary>Facts that others state about the body, told only once the company approves them.</summary>
    public IReadOnlyList<ReportedFact> Reported { get; init; } = [];
}

/// <summary>What the body is there for, where the text says so: disputes about the handling of a complaint, or a shortcoming or abuse to report.</summary>
public enum BodyScope { Unstated, ComplaintHandling, Abuse }

public enum Tri { Unstated, Yes, No }

public enum BodyOnlyFor { Everybody, Consumer }

/// <summary>What comes before the body: nothing, an answer that does not satisfy, a renewed contact that brought nothing, or a second review.</summary>
public enum BodyAfter { Anytime, Answer, Recontact, SecondReview }

public sealed record Money(decimal Amount, string Currency);

public sealed record ReportedFact(Localized Text, string Source, DateOnly On, bool Approved);

public sealed record Product
{
    public required string Id { get; init; }
    public required Localized Name { get; init; }
    /// <summary>What customers call it, in all languages together, in lower case; no other product goes by the same name.</summary>
    public IReadOnlyList<string> Synonyms { get; init; } = [];
    public required string Group { get; init; }
    /// <summary>False for a product that the text excludes from its group.</summary>
    public required bool Counts { get; init; }
    public bool WhereApplicable { get; init; }
}

public sealed record ProductBranch
{
    public required string Group { get; init; }
    public bool IncludesClaims { get; init; }
    /// <summary>True where the ordinary steps are open as well.</summary>
    public bool SameProcedure { get; init; }
    /// <summary>Ids of the bodies to which the customer may turn at once.</summary>
    public IReadOnlyList<string> Direct { get; init; } = [];
}

public sealed record Privacy
{
    public Uri? NoticeUrl { get; init; }
    public int? RetentionDays { get; init; }
    /// <summary>Where the company can be reached about personal data.</summary>
    public string? Contact { get; init; }
}

/// <summary>
/// Words of the published text and the value of the file that rests on them: properties by name, elements of a list by their id, kind or
/// group, as in <c>channels.phone.hours</c>. <paramref name="Row"/> is the requirement that they make, such as <c>L40</c>.
/// </summary>
public sealed record Source(string Path, string Quote, string Row);

/// <summary>A fact that is missing, by its dotted name, such as <c>channels.phone.number</c>.</summary>
/// <param name="Name">What configuration calls it.</param>
/// <param name="Effect">What customers miss until it is filled in, in English, for staff.</param>
public sealed record MissingFact(string Name, string Effect);
