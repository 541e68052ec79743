namespace ComplaintBot.Complaints.Procedures.Format;

/// <summary>Makes a procedure out of one file, in the order of the file. All problems are noted; with any, the result is of no use.</summary>
internal sealed partial class ProcedureReader
{
    private readonly ProcedureFile _file;
    private readonly Document<ProcedureFile> _document;
    private readonly IReadOnlyDictionary<string, Calendars.Entry> _calendars;
    private readonly Values _values;
    private readonly Facts _facts;
    private readonly Problems _problems;

    private ProcedureReader(Document<ProcedureFile> document, IReadOnlyDictionary<string, Calendars.Entry> calendars, FactOverrides overrides, Problems problems)
    {
        _problems = problems;
        _document = document;
        _file = document.Content;
        _calendars = calendars;
        _values = new Values(problems) { Original = Values.LanguageCodes.Contains(_file.Languages?.Original) ? _file.Languages!.Original! : "nl" };
        _facts = new Facts(_file.Id ?? "", overrides, document.Nulls, problems);
    }

    /// <summary>Null when something is wrong; the problems say what.</summary>
    public static Procedure? Read(string text, IReadOnlyDictionary<string, Calendars.Entry> calendars, FactOverrides overrides, Problems problems)
    {
        if (Document.Read(text, FormatJson.Default.ProcedureFile, problems) is not { } document)
            return null;
        var procedure = new ProcedureReader(document, calendars, overrides, problems).Procedure();
        return problems.All.Count == 0 ? procedure : null;
    }

    private Procedure Procedure()
    {
        var company = Company();
        var products = Products();
        var bodies = Bodies(products);
        var originalText = OriginalText();
        var procedure = new Procedure
        {
            Id = _values.Id("$.id", _file.Id),
            Version = Version(),
            Status = _values.Word("$.status", _file.Status, ProcedureStatus.Active),
            EffectiveFrom = _values.Date("$.effectiveFrom", _file.EffectiveFrom),
            Company = company,
            Languages = Languages(),
            Submission = _values.Word<Submission>("$.submission", _file.Submission),
            Severity = Severity(),
            Talk = Talk(),
            Channels = Channels(company),
            Intake = Intake(),
            Handling = Handling(),
            Commitments = Commitments(),
            SecondReview = SecondReview(),
            Recontact = _file.Recontact is { } recontact ? new Recontact { AnyWay = recontact.AnyWay ?? false } : null,
            Products = products,
            Bodies = bodies,
            ProductBranches = ProductBranches(products, bodies),
            Privacy = Privacy(),
            Sources = Sources(originalText),
            OriginalText = originalText,
            Examples = [.. Values.Each("$.examples", _file.Examples).Select(e => e.Value.Name ?? e.Path)],
            Missing = _facts.Missing,
        };
        CheckExamples(procedure);
        return procedure;
    }

    private string Version()
    {
        var version = _values.Text("$.version", _file.Version);
        if (version.Length > 40 || version.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.')))
            _values.Wrong("$.version", $"'{version}' is no version.", "Use up to 40 letters, digits, hyphens and dots, such as 2027-01-01.");
        return version;
    }

    private Languages Languages()
    {
        const string path = "$.languages";
        var file = _values.Required(path, _file.Languages, new LanguagesFile { Supported = ["nl"], Original = "nl" });
        var supported = LanguageList($"{path}.supported", file.Supported);
        var approved = LanguageList($"{path}.approved", file.Approved ?? []);
        var original = _values.Text($"{path}.original", file.Original);
        if (supported.Count == 0)
            _values.Wrong($"{path}.supported", "No language is supported.", $"Name at least one of: {string.Join(", ", Values.LanguageCodes)}.");
        if (original.Length > 0 && !Values.LanguageCodes.Contains(original))
            _values.Wrong($"{path}.original", $"The language '{original}' is unknown.", $"Use one of: {string.Join(", ", Values.LanguageCodes)}.");
        return new Languages { Supported = supported, Original = original, Approved = approved, InformalDutch = file.InformalDutch ?? false };
    }

    private List<string> LanguageList(string path, IReadOnlyList<string>? languages)
    {
        var list = Values.Each(path, _values.Required(path, languages, ["nl"])).ToList();
        foreach (var (at, language) in list.Where(l => !Values.LanguageCodes.Contains(l.Value)))
            _values.Wrong(at, $"The language '{language}' is unknown.", $"Use one of: {string.Join(", ", Values.LanguageCodes)}.");
        _values.Different(path, list.Select(l => l.Value));
        return [.. list.Select(l => l.Value)];
    }

    private List<IntakeField> Intake()
    {
        const string path = "$.intake";
        var fields = Values.Each(path, _values.Required(path, _file.Intake, []))
            .Select(f => new IntakeField
            {
                Kind = _values.Word<IntakeFieldKind>($"{f.Path}.kind", f.Value.Kind),
                Required = _values.Required($"{f.Path}.required", f.Value.Required),
                Patterns = Patterns($"{f.Path}.patterns", f.Value),
            }).ToList();
        _values.Different(path, fields.Select(f => Values.Spelled(f.Kind)));
        if (_file.Intake is not null && !_file.Intake.Any(f => f is { Kind: "description", Required: not false }))
            _values.Wrong(path, "There is no complaint without a description.", "Add { \"kind\": \"description\", \"required\": true }.");
        return fields;
    }

    private List<NumberPattern> Patterns(string path, IntakeFieldFile field)
    {
        if (field.Patterns is not null && field.Kind != "contractNumber")
            _values.Wrong(path, "Only contract numbers have a pattern.", "Take it out, or move it to the field with the kind contractNumber.");
        var masks = Values.Each(path, field.Patterns).ToList();
        foreach (var (at, mask) in masks.Where(mask => !NumberPattern.IsMask(mask.Value)))
            _values.Wrong(at, $"'{mask}' is no pattern of a contract number.", $"Write one number with # for each digit and @ for each letter that differs, such as LM-#####: 3 to {NumberPattern.LongestMask} letters, digits, # and @, with spaces, hyphens, points and slashes between them, and at least one #.");
        _values.Different(path, masks.Select(mask => mask.Value));
        return [.. masks.Select(mask => new NumberPattern(mask.Value))];
    }

    private Privacy Privacy()
    {
        var file = _file.Privacy ?? new PrivacyFile();
        return new Privacy
        {
            NoticeUrl = _facts.Url(new Fact("$.privacy.noticeUrl", "privacy.noticeUrl", "The privacy notice is the one generated from configuration.") { Expected = true }, file.NoticeUrl),
            RetentionDays = _facts.Days(new Fact("$.privacy.retentionDays", "privacy.retentionDays", "No time after which personal data is erased is told, and nothing is erased by itself.") { Expected = true }, file.RetentionDays),
            Contact = _facts.Text(new Fact("$.privacy.contact", "privacy.contact", "No contact about personal data is told.") { Expected = true }, file.Contact),
        };
    }
}
