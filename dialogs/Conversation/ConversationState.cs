using System.Text.Json.Serialization;
using ComplaintBot.Complaints;
using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs.Form;
using ComplaintBot.Language;
using ComplaintBot.Runtime.Dialogs;

namespace ComplaintBot.Dialogs.Conversation;

/// <summary>
/// All that is remembered of a conversation between two turns. A state that an older release stored lacks what it did not know, and reading
/// puts a null there: whatever is never null takes that for "none".
/// </summary>
internal sealed record ConversationState
{
    public string? Company { get; init; }
    public string? Language { get; init; }
    /// <summary>The customer, or the page by which he came, chose the language; until then his words decide.</summary>
    public bool LanguageSettled { get; init; }
    public bool ChoosingLanguage { get; init; }
    /// <summary>In which language to go on is asked because of words that may be of this one.</summary>
    public string? LanguageOffered { get; init; }
    /// <summary>That was asked, and is not asked again.</summary>
    public bool AskedForLanguage { get; init; }
    public bool Greeted { get; init; }
    /// <summary>Nothing is asked until the customer writes again.</summary>
    public bool Resting { get; init; }
    public Place Place { get; init => field = value ?? new(); } = new();
    public Answers Answers { get; init => field = value ?? new(); } = new();
    public bool Stopping { get; init; }
    public bool Restarting { get; init; }
    public bool Changing { get; init; }
    public bool WantsPerson { get; init; }
    /// <summary>The reference of the complaint that may be withdrawn, while that is asked.</summary>
    public string? Withdrawing { get; init; }
    /// <summary>What is to happen with the customer's data, until it is registered.</summary>
    public RequestKind? DataWish { get; init; }
    /// <summary>The wishes of which one was meant, while that is asked.</summary>
    public IReadOnlyList<Intent>? InDoubt { get; init; }
    /// <summary>A talk was advised or registered, and nobody has said yet whether it helped.</summary>
    public bool TalkPending { get; init; }
    public string? TalkReference { get; init; }
    /// <summary>Something is being added to a complaint that was filed before; null where nothing is.</summary>
    public Addition? Adding { get; init; }
    /// <summary>The body that was told last, for what the customer says about it.</summary>
    public string? BodyTold { get; init; }
    /// <summary>What was filed in this conversation, oldest first.</summary>
    public IReadOnlyList<Filed> Filed { get; init => field = value ?? []; } = [];
    /// <summary>The customer's last word or entrance, in UTC.</summary>
    public DateTimeOffset? HeardAt { get; init; }
    /// <summary>The customer left the draft for another time; his next message resumes it.</summary>
    public bool Kept { get; init; }
    /// <summary>A letter has reminded of the draft.</summary>
    public bool Reminded { get; init; }
    public Heard? LastTaken { get; init; }
    /// <summary>The bot has suggested once that the complaint is serious.</summary>
    public bool SeriousSuggested { get; init; }
    /// <summary>The kinds of secret that the customer was told are hidden.</summary>
    public IReadOnlyList<Secret>? Hidden { get; init; }
    /// <summary>Null where the conversation is not held by a form, or rests.</summary>
    public FormMemory? Form { get; init; }
}

/// <summary>The answers so far, a field for each question.</summary>
internal sealed record Answers
{
    public Answer<Topic> Start { get; init; }
    public Answer<string> Nature { get; init; }
    public bool SoundsUrgent { get; init; }
    /// <summary>What the description shows of how serious it is.</summary>
    public IReadOnlyList<Sign>? Signs { get; init; }
    public string? Category { get; init; }
    public bool IsInsurance { get; init; }
    public string? InsuranceWords { get; init; }
    public Answer<bool> Urgent { get; init; }
    public Answer<SpokenBefore> Spoken { get; init; }
    public Answer<TalkChoice> Talk { get; init; }
    public Answer<TalkPartner> Contact { get; init; }
    public Answer<CallSlot> Callback { get; init; }
    public Answer<Help> Helped { get; init; }
    public Answer<Route> Route { get; init; }
    /// <summary>A way other than this conversation was told, and the customer may still choose.</summary>
    public bool WayTold { get; init; }
    public Answer<string> Description { get; init; }
    public bool SoundsInsured { get; init; }
    public Answer<string> Product { get; init; }
    public Answer<bool> ViaCompany { get; init; }
    public Answer<string> Outcome { get; init; }
    public Answer<string> ContractNumber { get; init; }
    /// <summary>True where the customer stands by a number that the company's do not look like, false where he gave another one.</summary>
    public Answer<bool> NumberStands { get; init; }
    public Answer<Segment> Segment { get; init; }
    public Answer<string> Name { get; init; }
    public Answer<string> Email { get; init; }
    public Answer<string> Phone { get; init; }
    public Answer<string> Address { get; init; }
    /// <summary>The documents of the matter, in the order in which they came.</summary>
    public IReadOnlyList<Document> Attached { get; init => field = value ?? []; } = [];
    /// <summary>The last one that was taken out of them, as long as it can come back.</summary>
    public Document? Removed { get; init; }
    public Answer<AboutDocuments> Documents { get; init; }
    public Answer<Confirmation> Confirm { get; init; }
    public Answer<string> Reference { get; init; }
    public Answer<string> Proof { get; init; }
    /// <summary>He came because the company's answer does not satisfy him.</summary>
    public bool Contests { get; init; }
    public Answer<string> Outside { get; init; }
    public Answer<bool> Consumer { get; init; }
    public Answer<bool> Answered { get; init; }
    public Answer<Help> Satisfied { get; init; }
    public Answer<bool> Reviewed { get; init; }

    /// <summary>What a customer need not say again when he has another matter: who he is.</summary>
    public Answers ForAnotherMatter() => new()
    {
        Segment = Carry(Segment),
        Consumer = Carry(Consumer),
        Name = Carry(Name),
        Email = Carry(Email),
        Phone = Carry(Phone),
        Address = Carry(Address),
    };

    private static Answer<T> Carry<T>(Answer<T> answer) => answer.IsGiven ? answer with { Source = AnswerSource.Carried } : default;
}

internal enum Topic { Complaint, Status, Outside, Question, Withdrawal }

internal enum SpokenBefore { No, WithoutResult, NotSatisfied }

/// <summary>Where a complaint is made; the names of the other ways are those of <see cref="ChannelKind"/>.</summary>
internal enum Route { Here, Portal, Email, Post, Phone, InPerson, Form, Enough }

internal enum TalkChoice { Phone, InPerson, InWriting }

internal enum Help { Yes, Partly, No }

/// <summary>What the customer says of his documents: these are all, or one came or went and the question stands.</summary>
internal enum AboutDocuments { AreAll, Changed }

internal enum Confirmation { File, Change, Stop }

/// <summary>When to call, in UTC.</summary>
internal sealed record CallSlot(DateTimeOffset From, DateTimeOffset To);

/// <summary>What is being added to a complaint; which one, and its proof, stand with the answers.</summary>
internal sealed record Addition
{
    /// <summary>Files came unasked, and may belong to another matter.</summary>
    public bool IsUnsure { get; init; }
    /// <summary>The complaint is known, proven, and takes more.</summary>
    public bool IsOpen { get; init; }
    public bool HasAdded { get; init; }
    /// <summary>The letter about what was added so far; null before the first.</summary>
    public Announcement? Announced { get; init; }
    public int Mismatches { get; init; }
    /// <summary>Those that came before the complaint was known.</summary>
    public IReadOnlyList<Document> Documents { get; init => field = value ?? []; } = [];
}

/// <summary>A letter to the management about what was added in one go. It waits until the customer says that this is all, or until nothing more has come for a while.</summary>
/// <param name="Purpose">Of the letter as it is queued now.</param>
/// <param name="LeavesAt">In UTC, if nothing more comes.</param>
internal sealed record Announcement(string Purpose, int Documents, int Explanations, DateTimeOffset LeavesAt)
{
    public static readonly TimeSpan Waits = TimeSpan.FromMinutes(10);

    /// <summary>A letter that is about to leave is not called back: another server's clock may be ahead.</summary>
    private static readonly TimeSpan Departing = TimeSpan.FromMinutes(1);

    public bool StillWaits(DateTimeOffset now) => now < LeavesAt - Departing;
}

internal sealed record Filed(string Reference, ComplaintKind Kind);

/// <summary>The last message that was taken as an answer: the same words again within moments are a second click, not a second answer.</summary>
internal sealed record Heard(string Text, DateTimeOffset At);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(ConversationState))]
internal sealed partial class StateJson : JsonSerializerContext;
