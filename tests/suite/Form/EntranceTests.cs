using System.Net;
using System.Reflection;
using ComplaintBot.Dialogs;
using ComplaintBot.Store;
using ComplaintBot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintBot.Tests.Form;

/// <summary>Who comes in, how much he may bring, and what he is told when it does not work.</summary>
public sealed class EntranceTests
{
    [Fact]
    public async Task Without_a_company_the_page_asks_which()
    {
        await using var host = await RunningHost.Start();
        await using var visitor = FormVisitor.Of(host);
        await visitor.Opens("/form");
        Assert.Equal("Over welk bedrijf gaat uw klacht?", visitor.Heading);
        Assert.Contains("<input type=\"radio\" id=\"answer-0\" name=\"company\" value=\"leasem\">", visitor.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Er is een probleem", visitor.Html, StringComparison.Ordinal);
        await visitor.Opens("/form?go=1&lang=en");
        Assert.StartsWith("Error: Which company", visitor.Title, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#answer-0\">Choose one of the answers</a>", visitor.Html, StringComparison.Ordinal);
        await visitor.Opens("/form?company=nobody");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    [Fact]
    public async Task An_answer_without_the_token_of_its_page_is_refused_in_words()
    {
        await using var host = await RunningHost.Start();
        await using var visitor = FormVisitor.Of(host);
        await visitor.Begins();
        await visitor.Posts(("step", "answer"), ("question", "nature"), ("answer", "Ernstig"));
        Assert.Equal((HttpStatusCode.BadRequest, "Deze pagina is verlopen"), (visitor.Status, visitor.Heading));
        await visitor.Posts(("__RequestVerificationToken", "made up"), ("step", "answer"), ("question", "nature"), ("answer", "Ernstig"));
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        Assert.Equal("nature", (await visitor.Opens()).Question);
    }

    [Fact]
    public async Task An_answer_that_is_too_long_is_told_so_and_one_that_is_endless_is_refused()
    {
        await using var host = await RunningHost.Start();
        await using var visitor = FormVisitor.Of(host);
        var tooLong = string.Concat(Enumerable.Repeat("woorden ", 3000)).Trim();
        await (await visitor.Begins()).Answers("Ernstig", tooLong);
        Assert.Equal("description", visitor.Question);
        Assert.Contains($"het heeft {tooLong.Length} tekens", visitor.Words, StringComparison.Ordinal);
        Assert.Equal(tooLong, visitor.Field);
        await visitor.Answers(new string('x', 600_000));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "Je antwoord is te lang"), (visitor.Status, visitor.Heading));
    }

    [Fact]
    public async Task Who_answers_without_having_begun_comes_to_the_first_page()
    {
        await using var host = await RunningHost.Start();
        await using var visitor = FormVisitor.Of(host);
        await visitor.Opens();
        await visitor.Sends(("step", "answer"), ("question", "nature"), ("answer", "Ernstig"));
        Assert.Equal((HttpStatusCode.OK, "Een klacht indienen bij Lease’m"), (visitor.Status, visitor.Heading));
        await visitor.Sends(("step", "something"));
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
    }

    [Fact]
    public async Task A_store_that_takes_nothing_is_told_kindly_and_costs_nothing_that_was_answered()
    {
        FullStore full = null!;
        await using var host = await RunningHost.Start(builder =>
        {
            var real = builder.Services.Last(s => s.ServiceType == typeof(IStore));
            builder.Services.AddSingleton(s => (full = FullStore.Around((IStore)real.ImplementationFactory!(s))).AsStore);
        });
        await using var visitor = FormVisitor.Of(host);
        await (await visitor.Begins()).Answers("Ernstig");
        full.IsFull = true;
        await visitor.Answers("Er is drie keer te veel afgeschreven.");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Dit lukt nu even niet"), (visitor.Status, visitor.Heading));
        Assert.Contains("Er is niets verloren gegaan", visitor.Words, StringComparison.Ordinal);
        full.IsFull = false;
        Assert.Equal("description", (await visitor.Opens()).Question);
    }

    [Fact]
    public async Task An_answer_at_which_the_dialogs_fail_stands_there_again()
    {
        await using var host = await RunningHost.Start(builder => builder.Services.AddSingleton(s =>
        {
            var real = Dialogue.With(s.GetRequiredService<ComplaintDialogs>());
            return real with { Turn = input => input.Incoming.Text == "Dit gaat mis." ? throw new InvalidDataException() : real.Turn(input) };
        }));
        await using var visitor = FormVisitor.Of(host);
        await (await visitor.Begins()).Answers("Ernstig", "Dit gaat mis.");
        Assert.Equal((HttpStatusCode.InternalServerError, "description", "Dit gaat mis."), (visitor.Status, visitor.Question, visitor.Field));
        Assert.Contains("Er ging bij ons iets mis.", visitor.Words, StringComparison.Ordinal);
        Assert.Equal("outcome", (await visitor.Answers("Dit gaat goed.")).Question);
    }

    [Fact]
    public async Task Every_page_is_kept_by_nobody_and_runs_no_script()
    {
        await using var host = await RunningHost.Start();
        using var answer = await host.Get("/form?company=leasem");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chat_page_leads_to_the_form_and_back()
    {
        await using var host = await RunningHost.Start();
        await using var visitor = FormVisitor.Of(host);
        await visitor.Opens("/?company=leasem&lang=nl");
        Assert.Contains("<a href=\"/form?company=leasem&amp;lang=nl\">Liever een formulier?</a>", visitor.Html, StringComparison.Ordinal);
        await visitor.Opens("/form?company=leasem&lang=nl");
        Assert.Contains("<a href=\"/?company=leasem&amp;lang=nl\">Liever chatten?</a>", visitor.Html, StringComparison.Ordinal);
    }
}

/// <summary>A store whose disk is full when the test says so: it reads, and takes nothing.</summary>
public class FullStore : DispatchProxy
{
    private object _real = null!;

    public bool IsFull { get; set; }

    internal IStore AsStore => (IStore)(object)this;

    internal static FullStore Around(IStore real)
    {
        var store = (FullStore)(object)Create<IStore, FullStore>();
        store._real = real;
        return store;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        IsFull && targetMethod!.Name == nameof(IStore.Commit)
            ? throw new StoreUnavailableException("The disk is full.")
            : targetMethod!.Invoke(_real, args);
}
