using System.Text.Json.Nodes;
using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs;
using ComplaintBot.Dialogs.Texts;
using ComplaintBot.Tests.Complaints;
using ComplaintBot.Tests.Conversations;

namespace ComplaintBot.Tests.Requirements;

/// <summary>The procedures, the texts and the clock in which a rule is looked at: as they are, or broken in one place.</summary>
internal sealed class World
{
    private static readonly Lazy<TextLibrary> RealTexts = new(() => TextLibrary.Load());
    private readonly Broken broken;
    private readonly Dictionary<(string Company, string Fact), string> configured;
    private readonly IReadOnlyList<string> folders;
    private readonly ComplaintDialogs dialogs;

    private World(Broken broken, Dictionary<(string, string), string> configured, params IReadOnlyList<string> folders)
    {
        (this.broken, this.configured, this.folders) = (broken, configured, folders);
        Procedures = Load();
        dialogs = new(Procedures, broken.EditTexts is { } edit ? TextLibrary.Load(edit) : RealTexts.Value);
    }

    /// <summary>Where the clock stands when a talk begins; see <see cref="At"/>.</summary>
    public DateTimeOffset Now { get; private set; } = Conversations.Some.FridayMorning;

    public ProcedureLibrary Procedures { get; }

    public static World Real() => With(Broken.Nothing);

    public static World With(Broken broken) => new(broken, [], Repository.Procedures);

    /// <summary>The same world, where the company's configuration states a fact that its text leaves open, such as <c>channels.phone.number</c>.</summary>
    public World Knowing(string company, string fact, string value) =>
        new(broken, new(configured) { [(company, fact)] = value }, folders) { Now = Now };

    /// <summary>The same world, into whose folder of procedures somebody puts another company.</summary>
    public World WithThirdCompany() => new(broken, configured, [.. folders, Repository.ThirdCompany]) { Now = Now };

    /// <summary>Puts the clock of Amsterdam and Brussels at a time such as <c>2026-11-20 17:30</c>.</summary>
    public World At(string local)
    {
        Now = Conversations.Some.At(local);
        return this;
    }

    public Procedure Procedure(string company) => Procedures.Current(broken.Company(company)!, Now);

    /// <summary>A customer who has just come in and was greeted.</summary>
    public Talker Talk(string? company, string language = "nl") =>
        new Talker(dialogs, broken.Company(company), language) { Now = Now, Hears = broken.Hears }.Join();

    private ProcedureLibrary Load()
    {
        var facts = new FactOverrides((company, fact) => configured.GetValueOrDefault((company, fact)));
        if (broken.EditFile is null && folders is [var only])
            return ProcedureLibrary.Load(only, facts);
        using var folder = new ProcedureFolder();
        foreach (var from in folders)
            foreach (var path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
                folder.Write(Path.GetRelativePath(from, path), broken.EditFile is { } edit ? Edited(path, edit) : File.ReadAllText(path));
        return folder.Load(facts);
    }

    private static string Edited(string path, Action<string, JsonObject> edit)
    {
        var text = File.ReadAllText(path);
        if (Path.GetFileName(path) != "procedure.json")
            return text;
        var file = JsonNode.Parse(text)!.AsObject();
        file.Remove("sources");
        file.Remove("examples");
        edit((string)file["id"]!, file);
        return file.ToJsonString();
    }
}
