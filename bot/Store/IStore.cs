using ComplaintBot.Complaints;

namespace ComplaintBot.Store;

/// <summary>
/// Where everything lies that must outlive the process. SQLite by default; PostgreSQL keeps the same contract. Instants are kept in UTC
/// to the millisecond. Every member throws <see cref="StoreUnavailableException"/> while the store cannot be used, and works again
/// without a restart when the obstacle is gone.
/// </summary>
internal interface IStore : IAsyncDisposable
{
    /// <summary>Creates or migrates the database. Throws <see cref="StoreUnavailableException"/> with a readable reason when it cannot.</summary>
    Task Open(CancellationToken stop);

    /// <summary>
    /// Opens a database of this release for reading only, beside a process that may have it open; every member that writes throws
    /// <see cref="InvalidOperationException"/>. Throws <see cref="StoreUnavailableException"/> with a readable reason when it cannot.
    /// </summary>
    Task OpenToRead(CancellationToken stop);

    ValueTask<StoredConversation?> FindConversation(string id, CancellationToken stop);

    /// <summary>The turn that an incoming activity with this key began, if there was one.</summary>
    ValueTask<StoredTurn?> FindTurn(string conversation, string incomingKey, CancellationToken stop);

    /// <summary>Activities with a sequence greater than <paramref name="after"/>, in order, at most <paramref name="limit"/>.</summary>
    ValueTask<IReadOnlyList<StoredActivity>> ReadActivities(string conversation, long after, int limit, CancellationToken stop);

    /// <summary>
    /// Writes one commit record whole or not at all; the task ends once it is on the disk. A conversation's version becomes one more than
    /// the expected one. Throws <see cref="ArgumentException"/> for a record that no retry mends. A commit that waits its turn already is
    /// not called back by <paramref name="stop"/>, so that its caller always learns how it ended.
    /// </summary>
    Task<CommitOutcome> Commit(CommitRecord commit, CancellationToken stop);

    /// <summary>
    /// Conversations whose last word is as old as <paramref name="before"/> or older and that expire some day, those to be reminded of apart
    /// from the others; the oldest first, after the last one seen (null at first). Asked by an index, whatever else the store holds.
    /// </summary>
    ValueTask<IReadOnlyList<IdleConversation>> ListIdle(bool remind, DateTimeOffset before, IdleConversation? after, int limit, CancellationToken stop);

    /// <summary>
    /// Conversations that stand under this contact, or in which a complaint was filed under it, the one that changed last first. What was
    /// stored by a release that noted no contacts is not among them.
    /// </summary>
    ValueTask<IReadOnlyList<string>> FindConversationsOf(byte[] contact, int limit, CancellationToken stop);

    /// <summary>
    /// Notes a request for a code and queues its letter with it, or neither. Where it opens nothing, or where the contact has had its codes
    /// for this while, the letter is left out, and the request looks the same from outside.
    /// </summary>
    Task OfferCode(NewResumeCode code, NewLetter? letter, CodeFrequency most, CancellationToken stop);

    /// <summary>Counts a try, and uses the code up where it is right: of two at the same time, one succeeds.</summary>
    /// <param name="tries">Wrong ones, after which it is over.</param>
    Task<CodeAnswer> TryCode(byte[] ticket, byte[] code, int tries, DateTimeOffset now, CancellationToken stop);

    ValueTask<StoredComplaint?> FindComplaint(string reference, CancellationToken stop);

    /// <summary>Newest first, of any of the companies; <paramref name="before"/> is the <see cref="StoredComplaint.Position"/> of the last one seen.</summary>
    ValueTask<IReadOnlyList<StoredComplaint>> ListComplaints(IReadOnlyCollection<string> companies, long? before, int limit, CancellationToken stop);

    ValueTask<IReadOnlyList<StoredEvent>> ReadEvents(string reference, CancellationToken stop);

    /// <summary>
    /// The chains of all companies' complaints, in the order of filing; <paramref name="after"/> is the <see cref="StoredChain.Position"/>
    /// of the last one seen, 0 at first. One page is one snapshot: each head belongs to the events beside it.
    /// </summary>
    ValueTask<IReadOnlyList<StoredChain>> ReadChains(long after, int limit, CancellationToken stop);

    ValueTask<StoredDocument?> FindDocument(string id, CancellationToken stop);

    /// <summary>The documents of a complaint in the order in which they came.</summary>
    ValueTask<IReadOnlyList<StoredDocument>> ReadDocuments(string reference, CancellationToken stop);

    /// <summary>The dossier of what the conversation is about and has not filed yet.</summary>
    ValueTask<StoredDossier?> FindOpenDossier(string conversation, CancellationToken stop);

    /// <summary>The first of a complaint's dossiers.</summary>
    ValueTask<StoredDossier?> FindDossierOf(string reference, CancellationToken stop);

    /// <summary>What lies here unfiled of one conversation, of one source and for one company; null counts those for which none was named yet.</summary>
    ValueTask<UnfiledBytes> CountUnfiled(string conversation, string source, string? company, CancellationToken stop);

    /// <summary>Any one, if there is any.</summary>
    ValueTask<StoredDossier?> FindAnyDossier(CancellationToken stop);

    /// <summary>Dossiers go that were not filed, and in whose conversation nothing has happened since then, or which is gone.</summary>
    Task DropStaleDossiers(DateTimeOffset before, CancellationToken stop);

    /// <summary>Places whose documents are gone and whose files are to go.</summary>
    ValueTask<IReadOnlyList<string>> ReadDocumentRemains(int limit, CancellationToken stop);

    /// <summary>Nothing lies at these places any more.</summary>
    Task ForgetDocumentRemains(IReadOnlyList<string> places, CancellationToken stop);

    /// <summary>
    /// Letters whose time has come, oldest first; they are <see cref="LetterStatus.Sending"/> from now on, with this attempt counted. Of each
    /// order key at most one is under way, and it is the first that is not settled: a letter that waits for its next attempt holds up those behind it.
    /// Letters that are worth nothing any more are not among them, and go.
    /// </summary>
    ValueTask<IReadOnlyList<StoredLetter>> TakeDueLetters(DateTimeOffset now, int limit, CancellationToken stop);

    /// <summary>
    /// Letters that were under way when the process that had taken them ended, oldest first; they stay <see cref="LetterStatus.Sending"/>,
    /// and nothing after them with the same order key leaves, until they are settled. To be asked at start.
    /// </summary>
    ValueTask<IReadOnlyList<StoredLetter>> ReadInterruptedLetters(CancellationToken stop);

    /// <summary>Every letter that concerns a complaint, oldest first.</summary>
    ValueTask<IReadOnlyList<StoredLetter>> ReadLetters(string reference, CancellationToken stop);

    /// <summary>
    /// Says how an attempt ended. <see cref="LetterStatus.Queued"/> puts the letter back, to be tried at <paramref name="retryAt"/>;
    /// any other status ends it, and with it a letter of passing worth goes. <paramref name="error"/> is null where nothing went wrong.
    /// </summary>
    Task SettleLetter(long id, LetterStatus status, string? error, DateTimeOffset? retryAt, CancellationToken stop);

    ValueTask<StaffUser?> FindStaff(string name, CancellationToken stop);

    /// <summary>Adds the user, or takes the place of the one with that name.</summary>
    Task SaveStaff(StaffUser user, CancellationToken stop);

    /// <summary>Proves that the store reads and writes: for readiness. Throws <see cref="StoreUnavailableException"/> with the reason when it does not.</summary>
    Task Ping(CancellationToken stop);
}

/// <summary>The result of one turn, or of one command of staff: all of it in one transaction.</summary>
internal sealed record CommitRecord
{
    public ConversationChange? Conversation { get; init; }
    public IReadOnlyList<ComplaintChange> Complaints { get; init; } = [];
    public IReadOnlyList<NewLetter> Letters { get; init; } = [];
    public DocumentChanges? Documents { get; init; }
    /// <summary>A conversation that goes; not together with a change of one.</summary>
    public ConversationDeletion? Deletion { get; init; }
}

/// <summary>A conversation goes with its turns, keys and resume secret, and with the letters and documents that belong to it and to no complaint.</summary>
internal sealed record ConversationDeletion(string Id, long ExpectedVersion);

/// <param name="IdleSince">The customer's last word; null where nothing of the conversation expires.</param>
/// <param name="Remind">To be listed among those to be reminded of.</param>
internal sealed record DraftChange(DateTimeOffset? IdleSince, bool Remind);

/// <param name="Digest">Of the company and the e-mail address that the answers hold now; null where they hold none.</param>
internal sealed record ContactChange(byte[]? Digest);

internal sealed record ConversationChange
{
    /// <summary>At most 64 of A-Z a-z 0-9 - _.</summary>
    public required string Id { get; init; }
    /// <summary>Null leaves it as it is.</summary>
    public string? Company { get; init; }
    /// <summary>Stays the one with which the conversation began.</summary>
    public required string UserId { get; init; }
    /// <summary>The version that was read; 0 for a new conversation.</summary>
    public required long ExpectedVersion { get; init; }
    /// <summary>UTF-8 JSON.</summary>
    public required ReadOnlyMemory<byte> State { get; init; }
    /// <summary>What makes an activity the same one when it is delivered twice; null where nothing does.</summary>
    public string? IncomingKey { get; init; }
    /// <summary>UTF-8 JSON, the incoming activity first. They take the sequences from <see cref="FirstSequence"/> on.</summary>
    public required IReadOnlyList<ReadOnlyMemory<byte>> Activities { get; init; }
    /// <summary>One more than the last sequence of the conversation that was read; 1 for a new one.</summary>
    public required long FirstSequence { get; init; }
    /// <summary>Of the secrets by which browsers resume; null leaves them as they are. None ends resuming; who cannot come back is not reminded either.</summary>
    public ResumeHashes? Resume { get; init; }
    /// <summary>Null leaves it as it is.</summary>
    public ContactChange? Contact { get; init; }
    /// <summary>Null leaves it as it is; a new conversation expires from its beginning on.</summary>
    public DraftChange? Draft { get; init; }
    /// <summary>Letters of this conversation that have not left yet are not sent any more. Those of its complaints are none of them.</summary>
    public bool TakeBackLetters { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>New events of one complaint, and the complaint as it stands after them.</summary>
internal sealed record ComplaintChange
{
    public required Complaint Complaint { get; init; }
    public required string Status { get; init; }
    /// <summary>The home conversation, where there is one; null leaves it as it is.</summary>
    public string? Conversation { get; init; }
    /// <summary>Digest of the company and the e-mail address of whoever complains; null leaves it as it is.</summary>
    public byte[]? Contact { get; init; }
    /// <summary>Number of events that were read; 0 for a new complaint.</summary>
    public required int ExpectedEvents { get; init; }
    /// <summary>At least one, numbered on from <see cref="ExpectedEvents"/> + 1; the first one's <see cref="NewEvent.Previous"/> is the stored <see cref="StoredComplaint.ChainHead"/>.</summary>
    public required IReadOnlyList<NewEvent> Events { get; init; }
}

/// <summary>
/// An event of a complaint's history, already chained: <paramref name="Facts"/> and <paramref name="WordsDigest"/> are covered by
/// <paramref name="Hash"/>, <paramref name="Words"/> lie in a row of their own that can be erased.
/// </summary>
internal sealed record NewEvent(string Kind, string Actor, DateTimeOffset At, string Facts, string? Words, byte[] Salt, byte[] WordsDigest, byte[] Previous, byte[] Hash);

/// <summary>A letter to be sent: queued once, with a Message-ID that stays.</summary>
internal sealed record NewLetter
{
    /// <summary>Without angle brackets, such as <c>K7M4PQ9TX.receipt@host</c>; unique in the store.</summary>
    public required string MessageId { get; init; }
    /// <summary>The Message-ID of a letter that goes if it still waits: this one says all that it would have said.</summary>
    public string? InsteadOf { get; init; }
    public required string Company { get; init; }
    public string? Reference { get; init; }
    /// <summary>For a letter that belongs to a conversation and to no complaint: it goes with it.</summary>
    public string? Conversation { get; init; }
    /// <summary>Letters with the same key leave in order.</summary>
    public required string OrderKey { get; init; }
    public required string To { get; init; }
    public required string Subject { get; init; }
    public required string Text { get; init; }
    public string? Html { get; init; }
    public required string Language { get; init; }
    public required DateTimeOffset DueAt { get; init; }
    /// <summary>For a letter that nobody may read later, such as one with a code: it is not sent after this, and goes once it is settled. Null for one that is kept.</summary>
    public DateTimeOffset? ValidUntil { get; init; }
}

internal enum CommitOutcome
{
    Committed,
    /// <summary>The conversation, or a complaint, is newer than what was read. Nothing was written; read again and run the turn again.</summary>
    VersionConflict,
    /// <summary>A new complaint's reference, or a letter's Message-ID, exists already. Nothing was written; run the turn again with new ids.</summary>
    IdTaken,
}

internal sealed record StoredConversation(string Id, string? Company, string UserId, long Version, byte[] State, long LastSequence, ResumeHashes Resume, byte[]? Contact, DateTimeOffset CreatedAt, DateTimeOffset ChangedAt);

/// <summary>A conversation that waits, and its place in the list.</summary>
internal sealed record IdleConversation(string Id, DateTimeOffset Since, long Position);

internal sealed record StoredTurn(long FirstSequence, int Count);

internal sealed record StoredActivity(long Sequence, ReadOnlyMemory<byte> Json);

internal sealed record StoredComplaint(long Position, Complaint Complaint, string Status, string? Conversation, int Events, byte[] ChainHead);

internal sealed record StoredEvent(int Number, string Kind, string Actor, DateTimeOffset At, string Facts, string? Words, byte[] Salt, byte[] WordsDigest, byte[] Previous, byte[] Hash);

/// <param name="Count">How many events the register has counted.</param>
internal sealed record StoredChain(long Position, string Reference, int Count, byte[] Head, IReadOnlyList<StoredEvent> Events);

internal sealed record StoredLetter(long Id, string MessageId, string Company, string? Reference, string To, string Subject, string Text, string? Html, string Language, LetterStatus Status, int Attempts, string? Error, DateTimeOffset DueAt, DateTimeOffset? SettledAt);

internal enum LetterStatus
{
    Queued,
    Sending,
    Sent,
    /// <summary>The server may have accepted it and died before it said so: shown to staff, not tried again.</summary>
    Uncertain,
    Failed,
}

internal sealed record StaffUser(string Name, string PasswordHash, IReadOnlyList<string> Companies, DateTimeOffset ChangedAt);

/// <summary>The store cannot be used: full disk, locked or damaged file, no permission. The message names the file and the remedy.</summary>
internal sealed class StoreUnavailableException(string message, Exception? cause = null) : IOException(message, cause);
