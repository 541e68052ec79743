using ComplaintBot.Companies;
using ComplaintBot.Complaints;
using ComplaintBot.Store;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ComplaintBot.Staff;

internal sealed class ComplaintModel(IStore store, CompanyDirectory companies, StaffTexts texts) : PageModel
{
    private const int LinesAtOnce = 200;

    /// <summary>The transcript goes on after this sequence.</summary>
    [BindProperty(SupportsGet = true)]
    public long After { get; set; }

    public StoredComplaint Stored { get; private set; } = null!;

    public Complaint Complaint => Stored.Complaint;

    public IReadOnlyList<StoredEvent> Events { get; private set; } = [];

    public IReadOnlyList<StoredLetter> Letters { get; private set; } = [];

    public IReadOnlyList<DocumentLine> Documents { get; private set; } = [];

    public IReadOnlyList<TranscriptLine> Lines { get; private set; } = [];

    /// <summary>The last sequence on this page, where the conversation goes on after it.</summary>
    public long? Next { get; private set; }

    public async Task<IActionResult> OnGet(string reference, CancellationToken stop)
    {
        // A complaint of another company is no different from one that does not exist.
        if (await store.FindComplaint(reference, stop) is not { } stored || !User.MaySee(stored.Complaint.Company))
            return NotFound();
        Stored = stored;
        Events = await store.ReadEvents(reference, stop);
        Letters = await store.ReadLetters(reference, stop);
        Documents = DocumentLine.Of(Complaint, await store.ReadDocuments(reference, stop));
        await ReadTranscript(stop);
        return Page();
    }

    private async Task ReadTranscript(CancellationToken stop)
    {
        if (Stored.Conversation is not { } id || await store.FindConversation(id, stop) is not { } conversation)
            return;
        // A conversation that went on to another company shows its words to whoever sees that one.
        if (conversation.Company is not null && !User.MaySee(conversation.Company))
            return;
        var found = await store.ReadActivities(id, Math.Max(0, After), LinesAtOnce + 1, stop);
        Lines = [.. found.Take(LinesAtOnce).Select(TranscriptLine.Read)];
        Next = found.Count > LinesAtOnce ? Lines[^1].Sequence : null;
    }

    public string At(DateTimeOffset instant) => texts.Tell(instant, companies.TimeZoneOf(Complaint.Company));

    public string AddressOf(DocumentLine line) => $"/staff/complaints/{Uri.EscapeDataString(Complaint.Reference)}/documents/{line.Document.Id}";

    public string SpeakerOf(TranscriptLine line) => line.Speaker switch
    {
        Speaker.Bot => texts.Bot,
        Speaker.Person => line.Name!,
        _ => Complaint.Complainant.Name is { } name ? $"{texts.Customer} ({name})" : texts.Customer,
    };

    /// <summary>Names as in <see cref="StaffTexts.Names"/>, and values; null where nothing was said.</summary>
    public IEnumerable<(string Name, string? Value)> Fields =>
    [
        ("company", companies.NameOf(Complaint.Company)),
        ("kind", texts.Word(Complaint.Kind.ToString())),
        ("filedAt", At(Complaint.FiledAt)),
        ("answerBy", Day(Complaint.AnswerBy)),
        ("innerAnswerBy", Day(Complaint.InnerAnswerBy)),
        ("acknowledgeBy", Day(Complaint.AcknowledgeBy)),
        ("nature", Word(Complaint.Nature)),
        ("spoken", Word(Complaint.Spoken)),
        ("segment", Complaint.Segment is { } segment ? texts.Word(segment.ToString()) : null),
        ("department", Department),
        ("product", Product),
        ("viaCompany", Complaint.ViaCompany is { } via ? texts.Word(via.ToString()) : null),
        ("request", Word(Complaint.Request?.What.ToString())),
        ("about", Complaint.Request?.About),
        ("description", Complaint.Description),
        ("signs", Signs),
        ("category", Complaint.Description is null ? null : Word(Complaint.Category)),
        ("isInsurance", !Complaint.IsInsurance ? null : Complaint.InsuranceWords is { } words ? $"{texts.Word(bool.TrueString)}: {words}" : texts.Word(bool.TrueString)),
        ("outcome", Complaint.Outcome),
        ("contractNumber", Complaint.IsUnlikeContract ? $"{Complaint.ContractNumber} ({texts.Word("unlikeContract")})" : Complaint.ContractNumber),
        ("name", Complaint.Complainant.Name),
        ("email", Complaint.Complainant.Email),
        ("phone", Complaint.Complainant.Phone),
        ("address", Complaint.Complainant.Address),
        ("way", Word(Complaint.Talk?.Way)),
        ("with", Word(Complaint.Talk?.With)),
        ("talkSlot", Slot(Complaint.Talk)),
        ("followsTalk", Complaint.FollowsTalk),
        ("language", Word(Complaint.Language)),
        ("procedureVersion", Complaint.ProcedureVersion),
    ];

    /// <summary>Who is to handle it, where that depends on the kind of customer.</summary>
    private string? Department => Complaint.Segment is { } segment && companies.ProcedureOf(Complaint) is { } procedure
        && procedure.Handling.DepartmentBySegment.TryGetValue(segment, out var department) ? department.In(texts.Language) : null;

    private string? Product => Complaint.Product is not { } id ? null
        : companies.ProcedureOf(Complaint)?.Products.FirstOrDefault(p => p.Id == id)?.Name.In(texts.Language) ?? texts.Word(id);

    /// <summary>What the description shows of how serious it is, each reason with the words that show it.</summary>
    private string? Signs => Complaint.Signs is not { } signs ? null
        : string.Join("\n", signs.Select(sign => $"{texts.Word(sign.Reason)}: {sign.Words}"));

    private string? Day(DateOnly? day) => day is { } d ? texts.Tell(d) : null;

    private string? Word(string? name) => name is null ? null : texts.Word(name);

    private string? Slot(TalkRequest? talk) => (talk?.From, talk?.To) switch
    {
        ({ } from, { } to) => $"{At(from)} – {At(to)}",
        ({ } from, null) => $"{texts.From} {At(from)}",
        (null, { } to) => $"{texts.Until} {At(to)}",
        _ => null,
    };
}
