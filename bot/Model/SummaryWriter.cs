using System.Text.Json.Nodes;
using System.Threading.Channels;
using ComplaintBot.Companies;
using ComplaintBot.Complaints;
using ComplaintBot.Language;
using ComplaintBot.Store;
using ComplaintBot.Turns;

namespace ComplaintBot.Model;

/// <summary>
/// Writes a summary for staff of each complaint that was filed, after the filing and apart from it: an event of its history, by the model.
/// A summary that fails is missed by nobody: the customer's own words stand above it.
/// </summary>
internal sealed class SummaryWriter(
    ModelSettings settings, ChatModel model, IStore store, CompanyDirectory companies, CommitSignal signal, Entropy entropy, TimeProvider time, ILogger<SummaryWriter> log) : BackgroundService
{
    public const string Kind = "summarised";
    public const string Actor = "model";

    /// <summary>Shorter than this it is its own summary.</summary>
    private const int WordsWorthASummary = 30;
    private const int Waiting = 1_000;
    private const int Attempts = 3;

    private readonly Channel<string> _filed = Channel.CreateBounded<string>(new BoundedChannelOptions(Waiting) { FullMode = BoundedChannelFullMode.DropWrite });

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        log.On(string.Join(", ", settings.Companies.Order()));
        signal.Committed += Note;
        return base.StartAsync(cancellationToken);
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        signal.Committed -= Note;
        return base.StopAsync(cancellationToken);
    }

    private void Note(CommitRecord record)
    {
        foreach (var change in record.Complaints)
            if (change.ExpectedEvents == 0 && settings.Companies.Contains(change.Complaint.Company)) _filed.Writer.TryWrite(change.Complaint.Reference);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var reference in _filed.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await Write(reference, stoppingToken);
            }
#pragma warning disable CA1031 // One complaint without a summary, and the others have theirs.
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                log.NoSummary(reference, failure.GetType().Name);
            }
        }
    }

    private async Task Write(string reference, CancellationToken stop)
    {
        if (await store.FindComplaint(reference, stop) is not { } stored || Redacted(stored.Complaint) is not { } text) return;
        if (await model.Ask(ModelTasks.Summary(LanguageOfStaff(stored.Complaint.Company), text), stop) is not { } summary) return;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await store.Commit(new CommitRecord { Complaints = [Change(stored, summary)] }, stop) == CommitOutcome.Committed) return;
            if (await store.FindComplaint(reference, stop) is not { } newer) return;
            stored = newer;
        }
    }

    private string LanguageOfStaff(string company) => companies.Find(company)?.Languages.Supported[0] ?? "nl";

    private string? Redacted(Complaint complaint)
    {
        var words = string.Join("\n", new[] { complaint.Description, complaint.Outcome }.OfType<string>());
        var message = Message.Read(words.Length > Dialogs.AdviceRequest.LongestText ? words[..Dialogs.AdviceRequest.LongestText] : words);
        if (message.Tokens.Count < WordsWorthASummary) return null;
        var who = complaint.Complainant;
        var procedure = companies.Find(complaint.Company);
        return Redaction.Of(
            message, complaint.Language, procedure?.Company.Country ?? "NL",
            [who.Name, who.Email, who.Phone, who.Address, complaint.ContractNumber],
            procedure is null ? [] : (string[])[procedure.Company.Name, .. procedure.Products.SelectMany(p => p.Synonyms)]).Text;
    }

    private ComplaintChange Change(StoredComplaint stored, string summary)
    {
        var told = new ComplaintEvent(Kind, Actor, time.GetUtcNow(), new JsonObject { ["model"] = settings.Name }.ToJsonString(), new JsonObject { ["summary"] = summary }.ToJsonString());
        var e = History.Append(stored.Complaint.Reference, stored.Events, stored.ChainHead, told, entropy(History.SaltSize));
        return new ComplaintChange
        {
            Complaint = stored.Complaint,
            Status = stored.Status,
            ExpectedEvents = stored.Events,
            Events = [new NewEvent(e.Kind, e.Actor, e.At, e.Facts, e.Words, e.Salt, e.WordsDigest, e.Previous, e.Hash)],
        };
    }
}
