using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintBot.Tests.Form;

/// <summary>The form brakes as Direct Line does, and whoever is refused loses nothing of what he wrote.</summary>
public sealed class HasteTests
{
    private readonly SetClock clock = new();

    private Task<RunningHost> Start(string limit, int atOnce, string hold = "00:00:00") => RunningHost.Start(
        builder => builder.Services.AddSingleton<TimeProvider>(clock),
        "--Limits:Enabled=true", $"--Limits:{limit}:Address:AtOnce={atOnce}", $"--Limits:{limit}:Address:PerMinute=60", $"--Limits:LongestHold={hold}");

    [Fact]
    public async Task Who_is_hasty_finds_his_answer_in_its_field_and_can_send_it_again()
    {
        const string story = "Er is drie keer te veel afgeschreven, & ik krijg het niet terug.";
        await using var host = await Start("Messages", 2);
        await using var visitor = FormVisitor.Of(host);
        await (await visitor.Begins()).Answers("Ernstig");
        await visitor.Answers(story);

        Assert.Equal((HttpStatusCode.TooManyRequests, "description", story), (visitor.Status, visitor.Question, visitor.Field));
        Assert.Equal("Er is een probleem", visitor.Mistake);
        Assert.Contains("nog niet verstuurd", visitor.Words, StringComparison.Ordinal);
        clock.Advance(TimeSpan.FromSeconds(1));
        await visitor.Answers(visitor.Field);
        Assert.Equal((HttpStatusCode.OK, "outcome"), (visitor.Status, visitor.Question));
    }

    [Fact]
    public async Task Who_is_a_little_hasty_waits_a_moment_and_notices_nothing()
    {
        await using var host = await Start("Messages", 2, "00:00:05");
        await using var visitor = FormVisitor.Of(host);
        await (await visitor.Begins()).Answers("Ernstig");
        var others = clock.Waiters;
        var held = visitor.Answers("Er is te veel afgeschreven.");
        await clock.Waiting(others + 1);
        clock.Advance(TimeSpan.FromSeconds(1));
        await held;
        Assert.Equal((HttpStatusCode.OK, "outcome"), (visitor.Status, visitor.Question));
    }

    [Theory]
    [InlineData("nl", "Even geduld")]
    [InlineData("fr", "Un instant, s’il vous plaît")]
    [InlineData("en", "One moment please")]
    [InlineData("de", "Einen Moment bitte")]
    public async Task Where_there_is_no_field_a_page_says_so_in_the_customers_language(string language, string title)
    {
        await using var host = await Start("Messages", 1);
        await using var visitor = FormVisitor.Of(host);
        await visitor.Begins($"/form?company=leasem&lang={language}");
        await visitor.Takes("person");
        Assert.Equal((HttpStatusCode.TooManyRequests, title), (visitor.Status, visitor.Heading));
    }

    [Fact]
    public async Task Files_are_braked_as_uploads_are_and_none_of_them_is_kept()
    {
        await using var host = await Start("Uploads", 1);
        await using var visitor = FormVisitor.Of(host);
        await (await visitor.Begins()).Answers("Ernstig", "Er is drie keer te veel afgeschreven.", "Ik wil het geld terug.", "LM-204417", "Anna de Vries", "anna@voorbeeld.nl", "06 12345678");
        await visitor.Adds(("brief.txt", Encoding.UTF8.GetBytes("Geachte heer, mevrouw,")));
        await visitor.Adds(("nota.txt", Encoding.UTF8.GetBytes("Nota.")));
        Assert.Equal((HttpStatusCode.TooManyRequests, "Even geduld"), (visitor.Status, visitor.Heading));
        await visitor.Opens();
        Assert.Equal(["brief.txt"], visitor.Added);
    }

    [Fact]
    public async Task The_form_and_the_chat_of_one_address_count_together()
    {
        await using var host = await Start("Messages", 2);
        await using var visitor = FormVisitor.Of(host);
        await visitor.Begins();
        var chat = await DirectLine.Conversation.Start(host);
        using var answer = await chat.Post("""{"type":"message","text":"hallo","from":{"id":"x"}}""");
        await visitor.Answers("Ernstig");
        Assert.Equal(HttpStatusCode.TooManyRequests, visitor.Status);
    }
}
