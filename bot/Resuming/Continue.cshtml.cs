using ComplaintBot.ChatPage;
using ComplaintBot.Companies;
using ComplaintBot.Complaints;
using ComplaintBot.DirectLine;
using ComplaintBot.Form;
using ComplaintBot.Language;
using ComplaintBot.Limits;
using ComplaintBot.Store;
using ComplaintBot.Turns;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ComplaintBot.Resuming;

/// <summary>
/// Asks for a code by e-mail and takes it; without scripts. It answers the same whether anything is known or not. Below the path of the chat's
/// cookie, to see which conversation this browser has already. In place of an anti-forgery token, which needs a cookie that frames do not
/// get, it demands that the browser names the page's own origin: nobody can bring a stranger's browser into a conversation of his.
/// </summary>
[IgnoreAntiforgeryToken]
[RequestSizeLimit(16 * 1024)]
internal sealed class ContinueModel(CompanyDirectory companies, ResumeCodes codes, Choosing choosing, Brakes brakes, TimeProvider time) : CompanyPage(companies)
{
    public const string Path = "/chat/continue";

    /// <summary>So that nobody can tell by the clock whether a letter was written.</summary>
    private static readonly TimeSpan LeastTime = TimeSpan.FromMilliseconds(300);

    private readonly CompanyDirectory companies = companies;

    [BindProperty(SupportsGet = true, Name = "embed")]
    public string? Embed { get; set; }

    /// <summary>The colour of the site around, six hexadecimal digits.</summary>
    [BindProperty(SupportsGet = true, Name = "accent")]
    public string? Accent { get; set; }

    public override bool IsEmbedded => Embed == "1";

    public ContinueTexts Texts { get; private set; } = null!;
    public FormTexts FormTexts { get; private set; } = null!;

    /// <summary>A code was asked for in this browser, and can be entered.</summary>
    public bool HasTicket { get; private set; }

    /// <summary>The conversations among which the customer chooses; empty where he does not.</summary>
    public IReadOnlyList<ConversationChoice> Choices { get; private set; } = [];

    /// <summary>What this browser shows now makes room.</summary>
    public bool Replaces { get; private set; }

    /// <summary>What was typed, to be corrected.</summary>
    public string? Email { get; private set; }
    public string? Reference { get; private set; }
    public string? Contract { get; private set; }

    /// <summary>Null where nothing is wrong.</summary>
    public Mistake? Mistake { get; private set; }

    /// <summary>Why it does not work now; null where it does.</summary>
    public string? Notice { get; private set; }

    public EmbeddedAs? Frame => IsEmbedded ? new EmbeddedAs(Colour.Read($"#{Accent}")) : null;
    public string Address => $"{Visit.Link(Path)}{Frame}";
    public string Chat => $"{Visit.Link("/")}{Frame}";

    public async Task<IActionResult> OnGetAsync(string? again, CancellationToken stop)
    {
        if (companies.Find(CompanyId) is not { } procedure) return Show();
        if (again is not null)
        {
            CodeTicket.TakeBack(HttpContext, procedure.Id);
            Choosing.TakeBack(HttpContext, procedure.Id);
            return Show();
        }

        HasTicket = CodeTicket.Read(HttpContext, procedure.Id) is not null;
        if (choosing.Read(HttpContext, procedure.Id, time.GetUtcNow()) is { } contact) await Offer(procedure.Id, contact, stop);
        return Show();
    }

    public async Task<IActionResult> OnPostAsync(string? email, string? reference, string? contract, string? code, string? conversation, string? by, CancellationToken stop)
    {
        if (companies.Find(CompanyId) is not { } procedure) return Show();
        (Email, Reference, Contract, HasTicket) = (email, reference, contract, by == "code");
        if (!Origins.IsOwn(Request)) return Tell(t => t.NotFromHere, StatusCodes.Status400BadRequest);
        if (await brakes.Codes.Hold(HttpContext, procedure.Id, countAddress: true) > TimeSpan.Zero) return Tell(t => t.TooOften, StatusCodes.Status429TooManyRequests);
        var least = Task.Delay(LeastTime, stop);
        var answer = by switch
        {
            "code" => await TryCode(procedure.Id, code, stop),
            "choice" => await Choose(procedure.Id, conversation, stop),
            "reference" => await AskByReference(procedure.Id, stop),
            _ => await AskByEmail(procedure.Id, stop),
        };
        await least;
        return answer;
    }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        if (done.Exception is StoreUnavailableException or ContendedException)
            done.Result = Tell(t => t.Unavailable, StatusCodes.Status503ServiceUnavailable);
        else if (done.Exception is InvalidDataException or BadHttpRequestException)
            done.Result = Tell(t => t.NotFromHere, StatusCodes.Status400BadRequest);
        else
            return;
        done.ExceptionHandled = true;
    }

    private async Task<IActionResult> AskByEmail(string company, CancellationToken stop)
    {
        if (EmailAddress.Find(Message.Read(Email ?? "")) is not { } address) return Mistaken(t => t.EmailMissing, "email");
        return Asked(company, await codes.Ask(company, address, WhereWeAre(company), stop));
    }

    private async Task<IActionResult> AskByReference(string company, CancellationToken stop)
    {
        if (!Complaints.Reference.TryParse(Reference, out var named)) return Mistaken(t => t.ReferenceWrong, "reference");
        if (string.IsNullOrWhiteSpace(Contract)) return Mistaken(t => t.ContractMissing, "contract");
        return Asked(company, await codes.Ask(company, named, Contract, WhereWeAre(company), stop));
    }

    /// <summary>Leads back to GET, so that the page can be left and loaded again.</summary>
    private StatusCodeResult Asked(string company, string ticket)
    {
        CodeTicket.Give(HttpContext, company, ticket);
        return SeeOther(Address);
    }

    private async Task<IActionResult> TryCode(string company, string? typed, CancellationToken stop)
    {
        if (ResumeCodes.Read(typed) is not { } code) return Mistaken(t => t.CodeIncomplete, "code");
        var ticket = CodeTicket.Read(HttpContext, company);
        var (trial, opened, contact) = ticket is null ? new Resumption(CodeTrial.Over, null, null) : await codes.Try(company, ticket, code, WhereWeAre(company), stop);
        if (trial == CodeTrial.Wrong) return Mistaken(t => t.CodeWrong, "code");
        CodeTicket.TakeBack(HttpContext, company);
        if (contact is not null)
        {
            choosing.Give(HttpContext, company, contact, time.GetUtcNow() + ResumeCodes.ValidFor);
            return SeeOther(Address);
        }

        return opened is null ? Over() : GoOn(company, opened);
    }

    private async Task<IActionResult> Choose(string company, string? conversation, CancellationToken stop)
    {
        if (choosing.Read(HttpContext, company, time.GetUtcNow()) is not { } contact) return Over();
        if (await codes.Choose(company, contact, conversation, WhereWeAre(company), stop) is { } opened)
        {
            Choosing.TakeBack(HttpContext, company);
            return GoOn(company, opened);
        }

        await Offer(company, contact, stop);
        return Choices.Count > 0 ? Mistaken(t => t.ChooseOne, "conversation-0") : Over();
    }

    private async Task Offer(string company, byte[] contact, CancellationToken stop)
    {
        var here = WhereWeAre(company);
        Choices = await codes.Choices(company, contact, Visit.Language, here, stop);
    }

    private IActionResult Over()
    {
        HasTicket = false;
        return Mistaken(t => t.CodeOver, "email");
    }

    private StatusCodeResult GoOn(string company, Opened opened)
    {
        opened.Cookie.Give(HttpContext, company, opened.Conversation, opened.Secret);
        Show();
        return SeeOther(opened.Cookie == ResumeCookie.OfTheForm ? Visit.Link("/form") : Chat);
    }

    private Whereabouts WhereWeAre(string company)
    {
        // Fills in what the addresses below are made of.
        Show();
        return new(ResumeCookie.OfTheChat.Read(HttpContext, company)?.Conversation, IsEmbedded);
    }

    private IActionResult Show()
    {
        var result = Enter();
        Texts = ContinueTexts.In(Visit.Language, Visit.Procedure?.Languages.InformalDutch ?? false);
        FormTexts = FormTexts.In(Visit.Language, Visit.Procedure?.Languages.InformalDutch ?? false);
        Replaces = ResumeCookie.OfTheChat.Read(HttpContext, CompanyId) is not null;
        Describe(Visit.Texts.Complaints, Path, "with-form", Texts.Heading);
        ViewData["Embedded"] = Frame;
        return result;
    }

    private IActionResult Mistaken(Func<ContinueTexts, string> words, string field)
    {
        var result = Show();
        Mistake = new(FormTexts.ThereIsAProblem, words(Texts), field);
        return result;
    }

    private IActionResult Tell(Func<ContinueTexts, string> words, int status)
    {
        var result = Show();
        Notice = words(Texts);
        Response.StatusCode = status;
        return result;
    }

    private StatusCodeResult SeeOther(string address)
    {
        Response.Headers.Location = address;
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
