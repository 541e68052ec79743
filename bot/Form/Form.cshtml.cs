using ComplaintBot.ChatPage;
using ComplaintBot.Companies;
using ComplaintBot.Dialogs;
using ComplaintBot.Dialogs.Form;
using ComplaintBot.Documents;
using ComplaintBot.Limits;
using ComplaintBot.Store;
using ComplaintBot.Turns;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ComplaintBot.Form;

/// <summary>
/// The intake without JavaScript: GET shows the page on which the conversation stands, POST takes one step and leads back to GET.
/// The anti-forgery token is checked here and not by the framework, so that a customer whose cookie is gone gets words and not a blank page.
/// </summary>
[IgnoreAntiforgeryToken]
[DisableRequestSizeLimit]
[OwnBody]
internal sealed class FormModel(
    CompanyDirectory companies, ComplaintDialogs dialogs, FormConversations conversations, DocumentIntake intake, IStore store, IAntiforgery antiforgery, Brakes brakes, TimeProvider time)
    : CompanyPage(companies)
{
    /// <summary>Bytes: the longest answer, each character of it escaped, and room for one that is too long to be told so by the dialogs.</summary>
    private const int LongestBody = 512 * 1024;

    private readonly CompanyDirectory companies = companies;

    public FormTexts Texts { get; private set; } = null!;
    public FormPage? Shown { get; private set; }
    public LastTurn Said { get; private set; } = LastTurn.Silent;
    public FormNotice? Notice { get; private set; }

    /// <summary>No company was chosen, although the customer went on.</summary>
    public bool CompanyMissing { get; private set; }

    /// <summary>Null where nothing is asked.</summary>
    public Asking? Asking { get; private set; }

    /// <summary>What is wrong on this page; null where nothing is.</summary>
    public Mistake? Mistake => Asking?.Mistake ?? (CompanyMissing ? new(Texts.ThereIsAProblem, Texts.ChooseOne, "answer-0") : null);

    /// <summary>The heading of the page.</summary>
    public string Title => this switch
    {
        { Notice: FormNotice.Unavailable } => Texts.Unavailable,
        { Notice: FormNotice.TooLarge } => Texts.TooLarge,
        { Notice: FormNotice.DocumentsTooLarge } => Texts.DocumentsTooLarge,
        { Notice: FormNotice.Expired } => Texts.Expired,
        { Notice: FormNotice.TooOften } => Texts.TooOften,
        { Shown: null } => Texts.WhichCompany,
        { Shown.Begun: false } => string.Format(null, Texts.StartHeading, Visit.CompanyName),
        { Asking: { } asking } => asking.Heading.Question,
        { Said.Reference: null } => Texts.AllForNow,
        { Said.IsTalk: true } => Texts.TalkArranged,
        _ => Texts.Filed,
    };

    public string Address => Visit.Link("/form");

    public long ShownAt { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (companies.Find(CompanyId) is not { } procedure)
        {
            CompanyMissing = Request.Query.ContainsKey("go") && string.IsNullOrEmpty(CompanyId);
            return Enter(Language, null);
        }

        return await Show(procedure.Id, await conversations.Find(HttpContext, procedure.Id), stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        (CompanyId, Language) = (Request.Query["company"], Request.Query["lang"]);
        if (SentBody.HasFiles(Request))
            return Request.ContentLength > intake.Settings.MaxRequestBytes ? Tell(FormNotice.DocumentsTooLarge) : await TakeWithFiles(stop);
        if (Request.ContentLength is null or > LongestBody)
            return Tell(FormNotice.TooLarge);
        if (!await antiforgery.IsRequestValidAsync(HttpContext))
            return Tell(FormNotice.Expired);
        if (companies.Find(CompanyId) is not { } procedure)
            return Enter(Language, null);

        var sent = Sent.Read(await Request.ReadFormAsync(stop));
        if (sent.Step is not { } step)
            return Tell(FormNotice.Expired);
        if (await IsHasty(brakes.Messages, procedure.Id))
            return await ShowHasty(procedure.Id, step, sent, stop);
        if (step == Sent.Forget)
        {
            await conversations.Forget(HttpContext, procedure.Id);
            return SeeOther();
        }

        return await Take(procedure.Id, step, sent, [], stop);
    }

    /// <summary>Files are let in only where the form is the customer's own, and stay only where the step takes them.</summary>
    private async Task<IActionResult> TakeWithFiles(CancellationToken stop)
    {
        if (companies.Find(CompanyId) is not { } procedure)
            return Enter(Language, null);
        if (await IsHasty(brakes.Uploads, procedure.Id))
            return Tell(FormNotice.TooOften);
        var known = await conversations.Find(HttpContext, procedure.Id);
        Upload? upload = null;
        try
        {
            var form = await SentBody.Read(Request, async () => known is not null && await antiforgery.IsRequestValidAsync(HttpContext) ? upload = await intake.Open(known.Id, procedure.Id, HttpContext) : null, stop);
            if (form is null || Sent.Read(form) is not { Step: { } step } sent || !await antiforgery.IsRequestValidAsync(HttpContext))
                return Tell(FormNotice.Expired);
            return await Take(procedure.Id, step, sent, upload?.Documents ?? [], stop);
        }
        finally
        {
            if (upload is not null)
                await upload.DisposeAsync();
        }
    }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        if (done.Exception is StoreUnavailableException or ContendedException)
            done.Result = Tell(FormNotice.Unavailable);
        else if (done.Exception is AntiforgeryValidationException or InvalidDataException or BadHttpRequestException)
            done.Result = Tell(FormNotice.Expired);
        else
            return;
        done.ExceptionHandled = true;
    }

    private async Task<IActionResult> Take(string company, string step, Sent sent, IReadOnlyList<StagedDocument> files, CancellationToken stop)
    {
        var known = await conversations.Find(HttpContext, company);
        if (known is null && step is not (FormStep.Begin or FormStep.Person))
            return SeeOther();
        known ??= await conversations.Begin(HttpContext, company);
        await conversations.Take(known, step, sent.Words, new() { Question = sent.Question, Document = sent.Document, Language = Language, ShownAt = sent.ShownAt }, files, stop);
        return step == FormStep.Answer && await Failed(known, sent, stop) ? await ShowFailed(company, known, sent.Words, stop) : SeeOther();
    }

    private async Task<IActionResult> Show(string company, StoredConversation? known, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        ShownAt = now.ToUnixTimeMilliseconds();
        // With the cast: a null array would become an empty state instead of none.
        Shown = dialogs.Page(known is { State.Length: > 0 } ? (ReadOnlyMemory<byte>?)known.State : null, company, Language, intake.Settings.Limits, now);
        if (known is not null && Shown.Question is not { Refused: true })
            Said = await LastTurn.Read(store, known, stop);
        return Enter(Shown.Language, Shown);
    }

    /// <summary>The dialogs could make nothing of the answer at all: then the state is as it was, although its question is still open.</summary>
    private async ValueTask<bool> Failed(StoredConversation before, Sent sent, CancellationToken stop)
    {
        var after = await store.FindConversation(before.Id, stop);
        return after is not null && after.State.AsSpan().SequenceEqual(before.State)
            && dialogs.Page(after.State, before.Company!, Language, intake.Settings.Limits, time.GetUtcNow()).Question?.Name == sent.Question;
    }

    private async Task<IActionResult> ShowFailed(string company, StoredConversation known, string words, CancellationToken stop)
    {
        var result = await Show(company, known, stop);
        return Refuse(result, words, Texts.Failed, StatusCodes.Status500InternalServerError);
    }

    /// <summary>As on Direct Line, a hasty customer is held back a moment; whether it would be too long.</summary>
    private async Task<bool> IsHasty(Brake brake, string company)
    {
        var wait = await brake.Hold(HttpContext, company, countAddress: true);
        if (wait > TimeSpan.Zero) HttpContext.TellWhenToRetry(wait);
        return wait > TimeSpan.Zero;
    }

    /// <summary>What he answered stands in the field again, to be sent once more.</summary>
    private async Task<IActionResult> ShowHasty(string company, string step, Sent sent, CancellationToken stop)
    {
        var known = step == FormStep.Answer ? await conversations.Find(HttpContext, company) : null;
        if (known is null) return Tell(FormNotice.TooOften);
        var result = await Show(company, known, stop);
        return Shown!.Question is { } question && question.Name == sent.Question
            ? Refuse(result, sent.Words, Texts.TooOftenHere, StatusCodes.Status429TooManyRequests)
            : Tell(FormNotice.TooOften);
    }

    private IActionResult Refuse(IActionResult shown, string words, string reason, int status)
    {
        Asking = new(Shown!.Question! with { Before = words, Refused = true, Reason = reason }, Texts);
        Response.StatusCode = status;
        return shown;
    }

    private IActionResult Enter(string? language, FormPage? page)
    {
        var result = Enter(language);
        Texts = FormTexts.In(Visit.Language, Visit.Procedure?.Languages.InformalDutch ?? false);
        Asking = page?.Question is { } question ? new(question, Texts) : null;
        Describe(Texts.Name, "/form", "with-form", Texts.ToThePage);
        return result;
    }

    private IActionResult Tell(FormNotice notice)
    {
        Notice = notice;
        var result = Enter(Language, null);
        Response.StatusCode = notice switch
        {
            FormNotice.Unavailable => StatusCodes.Status503ServiceUnavailable,
            FormNotice.TooOften => StatusCodes.Status429TooManyRequests,
            FormNotice.TooLarge or FormNotice.DocumentsTooLarge => StatusCodes.Status413PayloadTooLarge,
            _ => StatusCodes.Status400BadRequest,
        };
        return result;
    }

    private StatusCodeResult SeeOther()
    {
        Enter(Language, null);
        Response.Headers.Location = Address;
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}

/// <summary>Why there is no page of the form to be shown.</summary>
internal enum FormNotice { Unavailable, Expired, TooLarge, DocumentsTooLarge, TooOften }
