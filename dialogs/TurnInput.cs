using ComplaintBot.Complaints;
using ComplaintBot.Runtime.Activities;

namespace ComplaintBot.Dialogs;

/// <summary>All that a turn may depend on.</summary>
public sealed record TurnInput
{
    /// <summary>The state that the previous turn left, UTF-8 JSON; null or empty at the first turn.</summary>
    public required ReadOnlyMemory<byte>? State { get; init; }
    public required Activity Incoming { get; init; }
    /// <summary>In UTC.</summary>
    public required DateTimeOffset Now { get; init; }
    /// <summary>The company to which the entrance belongs; null where the customer has to name it.</summary>
    public string? Company { get; init; }
    /// <summary>The conversation's id.</summary>
    public required string Conversation { get; init; }
    /// <summary>Where customers and staff reach this installation, for links in letters; ends with a slash.</summary>
    public Uri Site { get; init; } = new("http://localhost:3978/");
    /// <summary>What the store knows of the references that an earlier run of this turn asked for; null where it knows none by that name.</summary>
    public IReadOnlyDictionary<string, KnownComplaint?> Complaints { get; init; } = new Dictionary<string, KnownComplaint?>();
    /// <summary>Whether the host itself speaks, and not somebody who reached an entrance: only then its own events count.</summary>
    public bool FromHouse { get; init; }
    public DraftTerms Drafts { get; init; } = new();
    /// <summary>Files that came with the activity, in their order, as the host found them before the turn.</summary>
    public IReadOnlyList<ReceivedDocument> Documents { get; init; } = [];
    public DocumentLimits DocumentLimits { get; init; } = new();
    /// <summary>A model may be asked first: the turn says in <see cref="TurnResult.Wish"/> what it would like to know.</summary>
    public bool MayWish { get; init; }
    /// <summary>What a model said before this turn; null where none was asked, or none answered in time.</summary>
    public Advice? Advice { get; init; }
    /// <summary>Unguessable bytes for new references, fresh for every run of the turn: at least 32.</summary>
    public required ReadOnlyMemory<byte> Entropy { get; init; }
}

/// <summary>A file that came with an activity: a document that may be kept, or the reason why it was refused.</summary>
/// <param name="Name">As the customer named it, fit to be shown.</param>
/// <param name="Document">Null where it was refused.</param>
/// <param name="Refusal">Null where it may be kept.</param>
public sealed record ReceivedDocument(string Name, Document? Document, DocumentRefusal? Refusal);

/// <summary>What one complaint may hold, <c>Documents:*</c>.</summary>
/// <param name="MaxBytes">Of one document.</param>
/// <param name="MaxCount">Of documents.</param>
public sealed record DocumentLimits(long MaxBytes = 25 * 1024 * 1024, int MaxCount = 10);

/// <summary>Why a file is not taken. Each has a sentence of its own, which says how to mend it.</summary>
public enum DocumentRefusal
{
    /// <summary>Nothing is in it.</summary>
    Empty,
    /// <summary>Larger than <c>Documents:MaxBytes</c>.</summary>
    TooLarge,
    /// <summary>The complaint has <c>Documents:MaxCount</c> already.</summary>
    TooMany,
    /// <summary>None of the kinds that are taken.</summary>
    Kind,
    /// <summary>Its content is another kind than its name says.</summary>
    Mislabelled,
    /// <summary>It opens with a password only.</summary>
    Encrypted,
    /// <summary>Torn, or so made that it cannot be read.</summary>
    Damaged,
    /// <summary>It unpacks to more than anybody could read.</summary>
    Bomb,
    /// <summary>It carries a program or a macro, or the scanner found something in it.</summary>
    Hostile,
    /// <summary>More lies here unfiled, from this customer or for this company, than is kept for anybody.</summary>
    Quota,
    /// <summary>It could not be checked or kept just now; nothing is wrong with it.</summary>
    Unavailable,
}

public sealed record KnownComplaint(Complaint Complaint, string Status);

public sealed record TurnResult
{
    /// <summary>References that must be looked up before the turn can be run; where there are any, nothing else of the result counts.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];
    /// <summary>What the turn would like a model to read before it is run again; the rest of the result holds where nobody answers.</summary>
    public AdviceRequest? Wish { get; init; }
    public required byte[] State { get; init; }
    public string? Company { get; init; }
    /// <summary>Without id, time, addresses and replyToId, which the host fills in.</summary>
    public required IReadOnlyList<Activity> Replies { get; init; }
    public required IReadOnlyList<Effect> Effects { get; init; }

    /// <summary>What is kept of the customer's words instead of what he typed: passwords and the numbers of accounts, cards and persons are hidden in it. Null where all of it may be kept.</summary>
    public string? HeardAs { get; init; }
    /// <summary>Null leaves what the host remembers as it is.</summary>
    public Draft? Draft { get; init; }

    /// <summary>The customer's address as the answers stand, by which he may find the conversation on another device; null where there is none.</summary>
    public string? Email { get; init; }

    internal static TurnResult WaitFor(IReadOnlyList<string> needs) => new() { Needs = needs, State = [], Replies = [], Effects = [] };
}

/// <summary>Something that must happen together with the turn, or not at all.</summary>
public abstract record Effect;

/// <summary>A formal complaint was filed, or a talk registered.</summary>
public sealed record FileComplaint(Complaint Complaint) : Effect;

/// <summary>
/// A received document belongs to the matter of this conversation from now on; it becomes the complaint's when the complaint is filed with
/// it. What was received and is not kept in the same turn goes.
/// </summary>
public sealed record KeepDocument(Document Document) : Effect;

/// <summary>A kept document that was filed with nothing goes.</summary>
public sealed record DiscardDocument(string Id) : Effect;

/// <summary>Received documents become those of a complaint that was filed before, as an event of its history.</summary>
public sealed record AddDocuments(string Reference, IReadOnlyList<Document> Documents) : Effect;

/// <summary>What the customer explains later becomes an event of the history of a complaint that was filed before.</summary>
public sealed record AddExplanation(string Reference, string Text) : Effect;

/// <summary>A letter goes out. <paramref name="Purpose"/> with the reference makes its Message-ID, so that it is queued once.</summary>
public sealed record SendLetter(string Reference, string Purpose, Addressee To, string Language, string Subject, string Text) : Effect
{
    /// <summary>How long it waits for more of the same, and holds up no other letter meanwhile; null where it leaves at once and in its order.</summary>
    public TimeSpan? Waits { get; init; }
    /// <summary>The purpose of the letter whose place it takes, if that one has not left yet.</summary>
    public string? InsteadOf { get; init; }
}

/// <summary>A letter reminds of the draft. <paramref name="LastWord"/> with the conversation makes its Message-ID, so that it is queued once.</summary>
public sealed record RemindOfDraft(string Email, string Language, DateTimeOffset LastWord, string Subject, string Text) : Effect;

/// <summary>A reminder that has not left yet is not sent any more: there is no draft of which it could remind.</summary>
public sealed record TakeBackReminder : Effect;

/// <summary>Nothing was filed, and nobody came back: the conversation goes whole, with all that was said in it.</summary>
public sealed record DeleteConversation : Effect;

/// <summary>The customer at the address that he gave, or the management of the company at the one that is configured.</summary>
public sealed record Addressee(string? Email)
{
    public static readonly Addressee Management = new((string?)null);
}
