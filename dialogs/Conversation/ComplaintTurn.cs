using System.Text.Json;
using ComplaintBot.Complaints;
using ComplaintBot.Complaints.Deadlines;
using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs.Attachments;
using ComplaintBot.Dialogs.Drafts;
using ComplaintBot.Dialogs.Form;
using ComplaintBot.Dialogs.Repair;
using ComplaintBot.Dialogs.Texts;
using ComplaintBot.Language;
using ComplaintBot.Runtime.Activities;
using ComplaintBot.Runtime.Dialogs;
using ComplaintBot.Runtime.Turns;

namespace ComplaintBot.Dialogs.Conversation;

/// <summary>A turn of a complaint conversation: the state, the words of the customer, the company's procedure and texts, and what is said and done.</summary>
internal sealed class ComplaintTurn : Turn
{
    private readonly ProcedureLibrary procedures;
    private readonly TextLibrary library;
    private readonly List<Effect> effects = [];
    private readonly List<string> needs = [];
    private readonly Masked? masked;
    private readonly ConversationState before;
    private IntentGuess? guess;
    private AdviceRequest? wish;

    private ComplaintTurn(TurnInput input, ConversationState state, ProcedureLibrary procedures, TextLibrary library)
    {
        (Input, State, before, this.procedures, this.library) = (input, state, state, procedures, library);
        ByForm = FormStep.Is(input.Incoming);
        var typed = Message.Read(input.Incoming.Text ?? "");
        masked = Masking.Hide(typed, Secrets.AnswersTo(input.Incoming, state));
        Message = masked is null ? typed : Message.Read(masked.Text);
    }

    public TurnInput Input { get; }
    public ConversationState State { get; set; }

    /// <summary>The customer is at a form: sentences that are true in a chat only are empty, and nothing is said by them.</summary>
    public bool ByForm { get; }
    public Message Message { get; private set; }

    /// <summary>What he typed and need not have told; it is hidden in <see cref="Message"/> already, and kept nowhere.</summary>
    public IReadOnlyList<Secret> GaveAway => masked?.Secrets ?? [];

    /// <summary>What the words want, in the language of the conversation.</summary>
    public IntentGuess Guess => guess ??= Intents.Recognize(Message, Language);

    /// <summary>The conversation went on in the language of these words.</summary>
    public bool Switched { get; set; }

    public override Place Place
    {
        get => State.Place;
        set => State = State with { Place = value };
    }

    public Answers Answers
    {
        get => State.Answers;
        set => State = State with { Answers = value };
    }

    /// <summary>Null until the company is known.</summary>
    public Procedure? Company { get; private set; }

    /// <summary>The company's procedure; to be used only by what comes after the question which company.</summary>
    public Procedure Procedure => Company ?? throw new InvalidOperationException("The company is not known yet.");
    public Texts.Texts Texts { get; private set; } = null!;
    public string Language => State.Language!;
    public IReadOnlyList<string> Needs => needs;
    public IReadOnlyList<string> CompanyIds => procedures.Companies;

    /// <summary>Where customers read what happens to their data.</summary>
    public string PrivacyLink => Company?.Privacy.NoticeUrl?.AbsoluteUri ?? $"/privacy?company={State.Company}&lang={Language}";

    /// <summary>Where customers read the procedure as published; null where neither the text nor a page of the company is known.</summary>
    public string? OriginalLink => Company?.OriginalText is null ? Company?.Company.Website?.AbsoluteUri : $"/procedure?company={State.Company}&lang={Language}";

    public static ComplaintTurn Begin(TurnInput input, ProcedureLibrary procedures, TextLibrary library)
    {
        var state = input.State is { IsEmpty: false } json ? JsonSerializer.Deserialize(json.Span, StateJson.Default.ConversationState)! : new();
        var turn = new ComplaintTurn(input, state, procedures, library) { Now = input.Now };
        var wished = Join.Language(input.Incoming);
        turn.Choose(state.Company ?? input.Company ?? Join.Company(input.Incoming), state.Language ?? wished ?? Join.Browser(input.Incoming));
        if (wished is not null && wished == turn.Language)
            turn.State = turn.State with { LanguageSettled = true };
        return turn;
    }

    public TurnResult End() => new()
    {
        State = JsonSerializer.SerializeToUtf8Bytes(State, StateJson.Default.ConversationState),
        Company = State.Company,
        Draft = Keeping.Mark(this),
        Email = Answers.Email.IsGiven ? Answers.Email.Value : null,
        Replies = [.. Replies.Select(reply => reply with { From = new() { Name = Write(Texts.Greeting.BotName) } })],
        Effects = [.. effects, .. Belongings.Changes(before, State, effects)],
        HeardAs = masked?.Text,
        Wish = Input.MayWish ? wish : null,
    };

    /// <summary>Settles the company and the language, as far as they are known and offered.</summary>
    public void Choose(string? company, string? language)
    {
        Company = company is not null && procedures.Companies.Contains(company) ? procedures.Current(company, Now) : null;
        var chosen = Offered.Contains(language) ? language! : Offered[0];
        State = State with { Company = Company?.Id, Language = chosen };
        guess = null;
        Texts = library.In(chosen, Company?.Languages.InformalDutch ?? false);
    }

    /// <summary>The languages in which the customer can go on, the company's first one first.</summary>
    public IReadOnlyList<string> Offered => [.. (Company?.Languages.Supported ?? (IEnumerable<string>)library.Languages.OrderBy(l => l != "nl")).Where(library.Has)];

    /// <summary>What is said in another of the offered languages.</summary>
    public Texts.Texts TextsIn(string language) => library.In(language, Company?.Languages.InformalDutch ?? false);

    /// <summary>The version of the procedure under which a complaint was filed; what it promised then still holds.</summary>
    public Procedure ProcedureOf(Complaint complaint) => procedures.Find(complaint.Company, complaint.ProcedureVersion) ?? Procedure;

    public string NameOf(string company) => procedures.Current(company, Now).Company.Name;

    /// <summary>The company that the words name; null for none, and for more than one.</summary>
    public string? CompanyNamed => procedures.Resolve(Message.Text);

    public string Write(Phrase phrase, params ReadOnlySpan<(string Name, string Value)> values)
    {
        if (ByForm)
        {
            if (ChatOnly.ForForm(Texts, phrase) is not { } said)
                return "";
            phrase = said;
        }
        var all = new (string, string)[values.Length + 2];
        values.CopyTo(all);
        all[^2] = ("company", Company?.Company.Name ?? "");
        all[^1] = ("privacy", PrivacyLink);
        return phrase.With(all);
    }

    /// <summary>The words of a button, which may name the company.</summary>
    public string Fill(string label) => label.Contains('{', StringComparison.Ordinal) ? Write(new Phrase(label)) : label;

    public void Say(Phrase phrase, params ReadOnlySpan<(string Name, string Value)> values) => Say([Write(phrase, values)]);

    /// <summary>Several sentences as paragraphs of one message.</summary>
    public void Say(IEnumerable<string> paragraphs, params IReadOnlyList<Entity> entities)
    {
        var said = string.Join("\n\n", paragraphs.Where(paragraph => paragraph.Length > 0));
        if (said.Length > 0)
            Say(Replying.Statement(said, entities));
    }

    /// <summary>What a model said to this; null where none was asked yet, or none answered. The turn must hold without it.</summary>
    public Advice? Advised(AdviceRequest request)
    {
        if (Input.Advice is { } advice && advice.To.GetType() == request.GetType() && advice.To.Text == request.Text)
            return advice;
        wish ??= request;
        return null;
    }

    /// <summary>How many things are to happen so far.</summary>
    public int Effects => effects.Count;

    public void Do(Effect effect) => effects.Add(effect);

    /// <summary>Writes in the company's own language, whatever the customer's is: for what goes to its people.</summary>
    public T ForCompany<T>(Func<T> write)
    {
        var customers = Texts;
        Texts = library.In(Procedure.Languages.Original, Procedure.Languages.InformalDutch);
        try
        {
            return write();
        }
        finally
        {
            Texts = customers;
        }
    }

    /// <summary>Reads other words as if the customer had said them.</summary>
    public T As<T>(string words, Func<T> read)
    {
        var (said, known) = (Message, guess);
        (Message, guess) = (Message.Read(words), null);
        try
        {
            return read();
        }
        finally
        {
            (Message, guess) = (said, known);
        }
    }

    /// <summary>What the store knows of a complaint; asks for it, and answers null, where it has not been read yet.</summary>
    public KnownComplaint? Find(string reference)
    {
        if (Input.Complaints.TryGetValue(reference, out var known))
            return known;
        needs.Add(reference);
        return null;
    }

    /// <summary>Whether the company's procedure asks for it at all.</summary>
    public bool Asks(IntakeFieldKind kind) => Procedure.Intake.Any(field => field.Kind == kind);

    /// <summary>Whether the procedure lets the customer decline it ("I don't have it", "rather not").</summary>
    public bool MayDecline(IntakeFieldKind kind) => Procedure.Intake.Any(field => field.Kind == kind && !field.Required);

    /// <summary>How the company's contract numbers look; none where its procedure does not say.</summary>
    public IReadOnlyList<NumberPattern> ContractPatterns => Procedure.Intake.FirstOrDefault(asked => asked.Kind == IntakeFieldKind.ContractNumber)?.Patterns ?? [];

    /// <summary>The company's local day.</summary>
    public DateOnly Today => Deadlines.LocalDay(Now, Procedure.Company.TimeZone);

    public DateTimeOffset ToLocal(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Procedure.Company.TimeZone);

    public string SayDay(DateTimeOffset instant) => Texts.Calendar.Say(DateOnly.FromDateTime(ToLocal(instant).DateTime));

    public string SayTime(DateTimeOffset instant) => Texts.Calendar.Say(TimeOnly.FromDateTime(ToLocal(instant).DateTime));
}
