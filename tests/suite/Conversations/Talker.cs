using System.Globalization;
using System.Text.Json;
using ComplaintBot.Complaints;
using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs;
using ComplaintBot.Dialogs.Texts;
using ComplaintBot.Runtime.Activities;

namespace ComplaintBot.Tests.Conversations;

/// <summary>A customer who talks to the dialogs themselves: no host, no store, a clock that stands where it is put.</summary>
internal sealed class Talker(ComplaintDialogs dialogs, string? company, string language = "nl")
{
    private static readonly Lazy<ProcedureLibrary> Library = new(() => ProcedureLibrary.Load(Repository.Procedures, FactOverrides.None));
    private static readonly Lazy<ProcedureLibrary> ThirdCompany = new(() => ProcedureLibrary.Load(Repository.ThirdCompany, FactOverrides.None));
    private static readonly TextLibrary Texts = TextLibrary.Load();
    private readonly Dictionary<string, KnownComplaint?> register = [];
    private byte[]? state;
    private int turns;
    private bool fromHouse;

    public Talker(string? company, string language = "nl") : this(new ComplaintDialogs(LibraryOf(company), Texts), company, language) { }

    public DateTimeOffset Now { get; set; } = Some.FridayMorning;

    /// <summary>The one in which he came.</summary>
    public string Language => language;

    /// <summary>What the bot hears instead of the customer's words: the words themselves, unless a test has something else arrive.</summary>
    public Func<string, string> Hears { get; init; } = words => words;
    public IReadOnlyList<Activity> Replies { get; private set; } = [];
    public IReadOnlyList<Effect> Effects { get; private set; } = [];

    /// <summary>What is kept of the last words where it is not all of them.</summary>
    public string? HeardAs { get; private set; }
    public IEnumerable<Complaint> Filed => register.Values.Select(known => known!.Complaint);
    public string State => System.Text.Encoding.UTF8.GetString(state ?? []);

    /// <summary>The question on which the last turn ended; null where the conversation rests.</summary>
    public string? Asked => Replies.SelectMany(r => r.Entities ?? []).Where(e => e.Type == "ask").Select(e => e.Properties!["name"].GetString()).SingleOrDefault();

    public string Said => string.Join("\n", Replies.Select(r => r.Text));

    public IReadOnlyList<string> Buttons => [.. Replies.SelectMany(r => r.SuggestedActions?.Actions ?? []).Select(a => a.Title!)];

    public IEnumerable<Entity> Entities(string type) => Replies.SelectMany(r => r.Entities ?? []).Where(e => e.Type == type);

    private static ProcedureLibrary LibraryOf(string? company) =>
        company is not null && ThirdCompany.Value.Companies.Contains(company) ? ThirdCompany.Value : Library.Value;

    /// <summary>The same customer in a new conversation, with another browser.</summary>
    public Talker Elsewhere(string language)
    {
        var other = new Talker(dialogs, company, language) { Now = Now, turns = turns + 100 };
        foreach (var (reference, known) in register)
            other.register.Add(reference, known);
        return other;
    }

    /// <summary>What was filed last stands otherwise now.</summary>
    public void Settle(string status)
    {
        var last = register.Last();
        register[last.Key] = last.Value! with { Status = status };
    }

    public Talker Join() => Join(language);

    public Talker Join(string language) => Take(new Activity
    {
        Type = ActivityTypes.Event,
        Name = "webchat/join",
        Value = JsonSerializer.SerializeToElement(company is null ? new { language, company = (string?)null } : (object)new { language, company }),
    });

    /// <summary>An event of the host itself.</summary>
    public Talker TakeFromHouse(Activity ofHouse)
    {
        fromHouse = true;
        Take(ofHouse);
        fromHouse = false;
        return this;
    }

    public Talker Says(string text) => Take(new Activity { Type = ActivityTypes.Message, Text = Hears(text) });

    /// <summary>Files, with words or without.</summary>
    public Talker Sends(IReadOnlyList<ReceivedDocument> files, string? text = null) =>
        Take(new Activity { Type = ActivityTypes.Message, Text = text is null ? null : Hears(text) }, files);

    /// <summary>Files as a script tells of them.</summary>
    public Talker Sends(params string[] files) => Sends([.. files.Select(ScriptedFile.Read)]);

    public Talker Says(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
            Says(text);
        return this;
    }

    public Talker Take(Activity incoming, params IReadOnlyList<ReceivedDocument> files)
    {
        var facts = new Dictionary<string, KnownComplaint?>();
        var result = Run(incoming, facts, files);
        while (result.Needs.Count > 0)
        {
            foreach (var reference in result.Needs)
                facts[reference] = register.GetValueOrDefault(reference);
            result = Run(incoming, facts, files);
        }
        turns++;
        (state, Replies, Effects, HeardAs) = (result.State, result.Replies, result.Effects, result.HeardAs);
        foreach (var filed in Effects.OfType<FileComplaint>())
            register.Add(filed.Complaint.Reference, new(filed.Complaint, filed.Complaint.Kind == ComplaintKind.Talk ? ComplaintStatus.Talk : ComplaintStatus.Filed));
        foreach (var added in Effects.OfType<AddDocuments>())
            register[added.Reference] = register[added.Reference]! with
            {
                Complaint = register[added.Reference]!.Complaint with { Documents = [.. register[added.Reference]!.Complaint.Documents, .. added.Documents] },
            };
        return this;
    }

    private TurnResult Run(Activity incoming, Dictionary<string, KnownComplaint?> facts, IReadOnlyList<ReceivedDocument> files) => dialogs.Turn(new()
    {
        State = state,
        Incoming = incoming,
        Now = Now,
        Conversation = "c1",
        Complaints = facts,
        Documents = files,
        FromHouse = fromHouse,
        Entropy = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{turns}")),
    });
}

/// <summary>What does not matter to a test, or matters and has a name.</summary>
internal static partial class Some
{
    /// <summary>2026-11-20, 10:00 in Amsterdam and Brussels: a working day within opening hours.</summary>
    public static readonly DateTimeOffset FridayMorning = At("2026-11-20 10:00");

    /// <summary>An instant by the clock of Amsterdam and Brussels.</summary>
    public static DateTimeOffset At(string local)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");
        var time = DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return new DateTimeOffset(time, zone.GetUtcOffset(time)).ToUniversalTime();
    }
}
