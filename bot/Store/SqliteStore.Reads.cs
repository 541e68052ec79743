namespace ComplaintBot.Store;

internal sealed partial class SqliteStore
{
    public ValueTask<StoredConversation?> FindConversation(string id, CancellationToken stop) =>
        Readers.Read(static (session, asked) => session.Turns.Find(asked), id, stop);

    public ValueTask<StoredTurn?> FindTurn(string conversation, string incomingKey, CancellationToken stop) =>
        Readers.Read(static (session, asked) => session.Turns.FindTurn(asked.conversation, asked.incomingKey), (conversation, incomingKey), stop);

    public ValueTask<IReadOnlyList<StoredActivity>> ReadActivities(string conversation, long after, int limit, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return Readers.Read(static (session, asked) => session.Turns.ReadActivities(asked.conversation, asked.after, asked.limit), (conversation, after, limit), stop);
    }

    public ValueTask<IReadOnlyList<IdleConversation>> ListIdle(bool remind, DateTimeOffset before, IdleConversation? after, int limit, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return Readers.Read(static (session, asked) => session.Turns.ListIdle(asked.remind, asked.before, asked.after, asked.limit), (remind, before, after, limit), stop);
    }

    public ValueTask<IReadOnlyList<string>> FindConversationsOf(byte[] contact, int limit, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return Readers.Read(static (session, asked) => session.Codes.ConversationsOf(asked.contact, asked.limit), (contact, limit), stop);
    }

    public ValueTask<StoredComplaint?> FindComplaint(string reference, CancellationToken stop) =>
        Readers.Read(static (session, asked) => session.Complaints.Find(asked), reference, stop);

    public ValueTask<IReadOnlyList<StoredComplaint>> ListComplaints(IReadOnlyCollection<string> companies, long? before, int limit, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return Readers.Read(static (session, asked) => session.Complaints.List(asked.companies, asked.before, asked.limit), (companies, before, limit), stop);
    }

    public ValueTask<IReadOnlyList<StoredEvent>> ReadEvents(string reference, CancellationToken stop) =>
        Readers.Read(static (session, asked) => session.Complaints.ReadEvents(asked), reference, stop);

    public ValueTask<IReadOnlyList<StoredChain>> ReadChains(long after, int limit, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return Readers.Read(static (session, asked) => session.Complaints.ReadChains(asked.after, asked.limit), (after, limit), stop);
    }

    public ValueTask<IReadOnlyList<StoredLetter>> ReadInterruptedLetters(CancellationToken stop) =>
        Readers.Read(static (session, asked) => session.Letters.ReadInterrupted(asked), taker, stop);

    public ValueTask<IReadOnlyList<StoredLetter>> ReadLetters(string reference, CancellationToken stop) =>
        Readers.Read(static (session, asked) => session.Letters.ReadOf(asked), reference, stop);

    public ValueTask<StoredDocument?> FindDocument(string id, CancellationToken stop) =>
        Readers.Read(static (session, asked) => session.Documents.Find(asked), id, stop);

    public ValueTask<IReadOnlyList<StoredDocument>> ReadDocuments(string reference, CancellationToken stop) =>
        Readers.Read(static (session, asked) => session.Documents.ReadOf(asked), reference, stop);

    public ValueTask<StoredDossier?> FindOpenDossier(string conversation, CancellationToken stop) =>
        Readers.Read(static (session, asked) => session.Documents.FindOpen(asked), conversation, stop);

    public ValueTask<StoredDossier?> FindDossierOf(string reference, CancellationToken stop) =>
        Readers.Read(static (session, asked) => session.Documents.FindFiled(asked), reference, stop);

    public ValueTask<StoredDossier?> FindAnyDossier(CancellationToken stop) =>
        Readers.Read(static (session, _) => session.Documents.FindAny(), 0, stop);

    public ValueTask<UnfiledBytes> CountUnfiled(string conversation, string source, string? company, CancellationToken stop) =>
        Readers.Read(static (session, asked) => session.Documents.CountUnfiled(asked.conversation, asked.source, asked.company), (conversation, source, company), stop);

    public ValueTask<IReadOnlyList<string>> ReadDocumentRemains(int limit, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return Readers.Read(static (session, asked) => session.Documents.ReadRemains(asked), limit, stop);
    }

    public ValueTask<StaffUser?> FindStaff(string name, CancellationToken stop) =>
        Readers.Read(static (session, asked) => session.Staff.Find(asked), name, stop);
}
