using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ComplaintBot.Complaints;
using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs;
using ComplaintBot.Store;

namespace ComplaintBot.Turns;

/// <summary>Turns the effects of one turn into what the store writes together with it; those of documents are written by <see cref="Documents.DocumentRecords"/>.</summary>
/// <param name="read">The complaints that the turn read.</param>
internal sealed class EffectRecords(TurnSettings settings, Entropy entropy, IReadOnlyDictionary<string, StoredComplaint> read, string conversation, DateTimeOffset now)
{
    private const string Customer = "customer";

    private readonly Dictionary<string, ComplaintChange> _complaints = [];
    private readonly List<NewLetter> _letters = [];

    public IReadOnlyList<ComplaintChange> Complaints => [.. _complaints.Values];

    public IReadOnlyList<NewLetter> Letters => _letters;

    public bool TakesBackLetters { get; private set; }

    public bool DeletesConversation { get; private set; }

    /// <summary>Throws <see cref="InvalidOperationException"/> for an effect that cannot be carried out, which is a defect of the dialogs.</summary>
    public void Add(Effect effect, string? company)
    {
        switch (effect)
        {
            case FileComplaint file:
                File(file.Complaint);
                break;
            case SendLetter send:
                Send(send, company);
                break;
            case RemindOfDraft reminder:
                Remind(reminder, company);
                break;
            case TakeBackReminder:
                TakesBackLetters = true;
                break;
            case DeleteConversation:
                DeletesConversation = true;
                break;
            case AddDocuments add:
                Add(add);
                break;
            case AddExplanation add:
                Add(add);
                break;
            case KeepDocument or DiscardDocument:
                break;
            default:
                throw new InvalidOperationException($"The host does not know how to carry out {effect.GetType().Name}.");
        }
    }

    public static DraftChange? DraftOf(TurnResult result) => result.Draft is { } draft ? new(draft.IdleSince, draft.Remind) : null;

    private void File(Complaint complaint)
    {
        var status = complaint.Kind == ComplaintKind.Talk ? ComplaintStatus.Talk : ComplaintStatus.Filed;
        var told = new ComplaintEvent(status, Customer, now, FactsOf(complaint), JsonSerializer.Serialize(complaint, ComplaintJson.Default.Complaint));
        _complaints[complaint.Reference] = new ComplaintChange
        {
            Complaint = complaint,
            Status = status,
            Conversation = conversation,
            Contact = complaint.Complainant.Email is { } email ? settings.Contacts.DigestOf(complaint.Company, email) : null,
            ExpectedEvents = 0,
            Events = [Chain(complaint.Reference, 0, [], told)],
        };
    }

    /// <summary>As the turn read the complaint: if anything happened to it meanwhile, the commit loses and the turn runs again.</summary>
    private void Add(AddDocuments add)
    {
        var facts = Written(w => WriteFacts(w, add.Documents));
        var words = Written(w =>
        {
            w.WriteStartArray("documents");
            foreach (var document in add.Documents) w.WriteStringValue(document.Name);
            w.WriteEndArray();
        });
        Append(add.Reference, new ComplaintEvent(ComplaintStatus.DocumentsAdded, Customer, now, facts, words), complaint => complaint with { Documents = [.. complaint.Documents, .. add.Documents] });
    }

    private void Add(AddExplanation add) => Append(
        add.Reference,
        new ComplaintEvent(ComplaintStatus.WordsAdded, Customer, now, Written(_ => { }), Written(w => w.WriteString("explanation", add.Text))),
        complaint => complaint);

    /// <summary>One more event for a complaint that was filed before, behind those that the same turn has for it.</summary>
    private void Append(string reference, ComplaintEvent told, Func<Complaint, Complaint> change)
    {
        if (_complaints.TryGetValue(reference, out var before))
        {
            var next = Chain(reference, (int)before.ExpectedEvents + before.Events.Count, before.Events[^1].Hash, told);
            _complaints[reference] = before with { Complaint = change(before.Complaint), Events = [.. before.Events, next] };
            return;
        }

        if (!read.TryGetValue(reference, out var stored))
            throw new InvalidOperationException($"Something is to be added to {reference}, which the turn has not read.");
        _complaints[reference] = new ComplaintChange
        {
            Complaint = change(stored.Complaint),
            Status = stored.Status,
            ExpectedEvents = stored.Events,
            Events = [Chain(reference, stored.Events, stored.ChainHead, told)],
        };
    }

    private static void WriteFacts(Utf8JsonWriter w, IReadOnlyList<Document> documents)
    {
        w.WriteStartArray("documents");
        foreach (var document in documents)
        {
            w.WriteStartObject();
            w.WriteString("id", document.Id);
            w.WriteString("mediaType", document.MediaType);
            w.WriteNumber("bytes", document.Bytes);
            w.WriteString("sha256", document.Sha256);
            w.WriteEndObject();
        }

        w.WriteEndArray();
    }

    private void Send(SendLetter send, string? ofConversation)
    {
        var company = _complaints.TryGetValue(send.Reference, out var change) ? change.Complaint.Company : ofConversation;
        if (company is null) throw new InvalidOperationException($"The letter {send.Purpose} belongs to no company.");
        var to = send.To.Email;
        _letters.Add(new NewLetter
        {
            MessageId = MessageIdOf(send.Purpose),
            InsteadOf = send.InsteadOf is { } former ? MessageIdOf(former) : null,
            Company = company,
            Reference = send.Reference,
            // In order for each reader: a mailbox of the management that refuses must not hold back the customer's receipt.
            OrderKey = send.Waits is null ? $"{conversation}/{(to is null ? "management" : Customer)}" : $"{conversation}/{send.Reference}",
            To = to ?? settings.ManagementOf(company),
            Subject = send.Subject,
            Text = send.Text,
            Language = send.Language,
            DueAt = now + (send.Waits ?? TimeSpan.Zero),
        });

        string MessageIdOf(string purpose) => $"{send.Reference}.{purpose}@{settings.MessageIdHost}";
    }

    private void Remind(RemindOfDraft reminder, string? company) => _letters.Add(new NewLetter
    {
        // Two servers that look at the same draft make the same one. A digest: nobody outside needs to know the conversation's id.
        MessageId = $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{conversation}\n{reminder.LastWord.ToUnixTimeMilliseconds()}")).AsSpan(0, 16))}.draft@{settings.MessageIdHost}",
        Company = company ?? throw new InvalidOperationException("A reminder belongs to no company."),
        Conversation = conversation,
        OrderKey = $"{conversation}/{Customer}",
        To = reminder.Email,
        Subject = reminder.Subject,
        Text = reminder.Text,
        Language = reminder.Language,
        DueAt = now,
    });

    private NewEvent Chain(string reference, int count, byte[] head, ComplaintEvent told)
    {
        var e = History.Append(reference, count, head, told, entropy(History.SaltSize));
        return new NewEvent(e.Kind, e.Actor, e.At, e.Facts, e.Words, e.Salt, e.WordsDigest, e.Previous, e.Hash);
    }

    /// <summary>What stays when the words are erased: nothing in it tells who the customer is.</summary>
    private static string FactsOf(Complaint complaint) => Written(w =>
    {
        w.WriteString("company", complaint.Company);
        w.WriteString("procedureVersion", complaint.ProcedureVersion);
        w.WriteString("language", complaint.Language);
        if (complaint.Nature is { } nature) w.WriteString("nature", nature);
        if (complaint.Spoken is { } spoken) w.WriteString("spoken", spoken);
        if (complaint.Segment is { } segment) w.WriteString("segment", segment == Segment.Private ? "private" : "company");
        if (complaint.Product is { } product) w.WriteString("product", product);
        if (complaint.ViaCompany is { } via) w.WriteBoolean("viaCompany", via);
        if (complaint.AcknowledgeBy is { } acknowledge) w.WriteString("acknowledgeBy", acknowledge.ToString("yyyy-MM-dd"));
        if (complaint.AnswerBy is { } answer) w.WriteString("answerBy", answer.ToString("yyyy-MM-dd"));
        if (complaint.FollowsTalk is { } talk) w.WriteString("followsTalk", talk);
        if (complaint.Documents.Count > 0) WriteFacts(w, complaint.Documents);
    });

    private static string Written(Action<Utf8JsonWriter> properties)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            properties(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
