using System.Security.Cryptography;
using System.Text;
using ComplaintBot.Complaints;
using ComplaintBot.Store;

namespace ComplaintBot.Tests.Store;

internal static class Some
{
    public static readonly DateTimeOffset Instant = new(2026, 3, 2, 9, 30, 0, 125, TimeSpan.Zero);

    public static readonly byte[] Genesis = new byte[32];

    public static ConversationChange FirstTurn(string id, params string[] activities) => new()
    {
        Id = id,
        Company = "leasem",
        UserId = "dl_someone",
        ExpectedVersion = 0,
        State = Utf8("""{"step":1}"""),
        Activities = [.. activities.Select(Utf8)],
        FirstSequence = 1,
        At = Instant,
    };

    public static ConversationChange NextTurn(StoredConversation read, params string[] activities) => FirstTurn(read.Id, activities) with
    {
        ExpectedVersion = read.Version,
        FirstSequence = read.LastSequence + 1,
    };

    /// <summary>Hashes of as many devices' secrets, the newest first.</summary>
    public static ResumeHashes Secrets(params byte[] numbers) => numbers.Reverse().Aggregate(ResumeHashes.None, (all, number) => all.With(Secret(number)));

    public static byte[] Secret(byte number) => [.. Enumerable.Repeat(number, 32)];

    public static NewResumeCode Code(byte number, byte[] contact, string? conversation = "talk") => new()
    {
        Ticket = [number],
        Contact = contact,
        Code = Secret(number),
        Conversation = conversation,
        At = Instant,
        ExpiresAt = Instant.AddMinutes(15),
    };

    public static CommitRecord Commit(ConversationChange conversation) => new() { Conversation = conversation };

    public static CommitRecord Commit(params ComplaintChange[] complaints) => new() { Complaints = complaints };

    public static CommitRecord Commit(params NewLetter[] letters) => new() { Letters = letters };

    public static Complaint Complaint(string reference, string company = "leasem") => new()
    {
        Reference = reference,
        Company = company,
        ProcedureVersion = "2026-01",
        Kind = ComplaintKind.Formal,
        Language = "nl",
        FiledAt = Instant,
        Nature = "serious",
        Description = "De auto staat al drie weken stil é€𝄞",
        Complainant = new Complainant { Email = "someone@example.org" },
        Talk = new TalkRequest("phone", "dealer", Instant, null),
        AnswerBy = new DateOnly(2026, 3, 9),
        Documents = [Document("doc1")],
    };

    public static Document Document(string id) => new(id, "factuur é.pdf", "application/pdf", 1234, new string('a', 64));

    public static ComplaintChange Filing(string reference, string company = "leasem") => new()
    {
        Complaint = Complaint(reference, company),
        Status = "filed",
        Conversation = "home",
        ExpectedEvents = 0,
        Events = [Event("filed", Genesis)],
    };

    public static ComplaintChange Change(StoredComplaint read, string status) => new()
    {
        Complaint = read.Complaint,
        Status = status,
        ExpectedEvents = read.Events,
        Events = [Event(status, read.ChainHead)],
    };

    public static NewEvent Event(string kind, byte[] previous, string? words = "the customer's words") =>
        new(kind, "customer", Instant, $$"""{"kind":"{{kind}}"}""", words, [1, 2], [3, 4], previous, SHA256.HashData([.. previous, .. Encoding.UTF8.GetBytes(kind)]));

    public static NewLetter Letter(string messageId, string orderKey = "key", DateTimeOffset? dueAt = null) => new()
    {
        MessageId = messageId,
        Company = "leasem",
        Reference = "K7M4PQ9TX",
        OrderKey = orderKey,
        To = "someone@example.org",
        Subject = "Uw klacht",
        Text = "Wij hebben uw klacht ontvangen.",
        Html = "<p>Wij hebben uw klacht ontvangen.</p>",
        Language = "nl",
        DueAt = dueAt ?? Instant,
    };

    public static ReadOnlyMemory<byte> Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static string Text(ReadOnlyMemory<byte> utf8) => Encoding.UTF8.GetString(utf8.Span);
}

internal sealed class FixedTime(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
