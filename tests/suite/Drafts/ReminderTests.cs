using ComplaintBot.Dialogs;

namespace ComplaintBot.Tests.Drafts;

public sealed class ReminderTests : IAsyncLifetime
{
    private const string Talk = "talk1";
    private Customers customers = null!;

    public async Task InitializeAsync() => customers = await Customers.Start("--Site:Url=https://complaints.example.com");

    public async Task DisposeAsync() => await customers.DisposeAsync();

    [Fact]
    public async Task A_day_after_the_last_word_one_letter_reminds_and_no_other_ever_does()
    {
        await customers.Join(Talk);
        await customers.Say(Talk, Customers.UntilTheCard);
        await customers.After(TimeSpan.FromHours(23));
        Assert.Empty(customers.Reminders());
        await customers.After(TimeSpan.FromHours(2));
        Assert.Single(customers.Reminders());

        await customers.After(3);
        Assert.Equal(["resumed"], (await customers.Say(Talk, "hallo")).Drafts());
        await customers.After(5);
        Assert.Single(customers.Reminders());
    }

    [Fact]
    public async Task The_letter_says_what_there_is_until_when_and_where_and_nothing_of_the_customers()
    {
        await customers.Join(Talk);
        await customers.Say(Talk, Customers.UntilTheCard);
        await customers.After(1.5);
        var letter = Assert.Single(customers.Reminders());
        Assert.Equal(("anna@voorbeeld.nl", "nl"), (letter.To, letter.Language));
        Assert.Contains("nog niet is ingediend", letter.Text, StringComparison.Ordinal);
        Assert.Contains("tot zondag 20 december 2026", letter.Text, StringComparison.Ordinal);
        Assert.Contains("https://complaints.example.com/?company=leasem&lang=nl", letter.Text, StringComparison.Ordinal);
        Assert.Contains("hoef je niets te doen", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Anna", letter.Subject + letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("garage", letter.Subject + letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Talk, letter.MessageId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "n’a pas encore été déposée")]
    [InlineData("en", "has not been filed yet")]
    [InlineData("de", "noch nicht eingereicht")]
    public async Task It_is_written_in_the_customers_language(string language, string says)
    {
        await customers.Join(Talk, language);
        await customers.Say(Talk, "1", "2", "Ma voiture est au garage depuis trois semaines. My car has been there for weeks.", "Repair", "12345678", "Anna de Vries");
        await customers.Say(Talk, "anna@voorbeeld.nl");
        await customers.After(1.5);
        var letter = Assert.Single(customers.Reminders());
        Assert.Contains(says, letter.Text, StringComparison.Ordinal);
        Assert.Contains($"&lang={language}", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_gave_no_address_filed_or_only_greeted_is_not_reminded()
    {
        await customers.Join("greeted");
        await customers.Join("without");
        await customers.Say("without", Customers.UntilTheEmail);
        await customers.Join("filed");
        await customers.Say("filed", [.. Customers.UntilTheCard, "indienen"]);
        await customers.Join("stopped");
        await customers.Say("stopped", [.. Customers.UntilTheCard, "stop", "ja"]);
        await customers.After(2);
        Assert.Empty(customers.Reminders());
    }

    [Fact]
    public async Task What_was_kept_is_reminded_of_and_so_is_the_next_draft_of_the_same_conversation()
    {
        await customers.Join(Talk);
        await customers.Say(Talk, [.. Customers.UntilTheCard, "tot later"]);
        await customers.After(2);
        Assert.Single(customers.Reminders());
        await customers.Say(Talk, "hallo", "indienen");
        await customers.Say(Talk, "Een klacht indienen", "Ernstig", "En nu is ook het raam kapot.");
        await customers.After(2);
        Assert.Equal(2, customers.Reminders().Select(letter => letter.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task Of_two_servers_that_remind_at_once_one_does()
    {
        await customers.Join(Talk);
        await customers.Say(Talk, Customers.UntilTheCard);
        customers.Meanwhile(() => customers.SecondServer().Run(Talk, DraftEvents.Of(DraftEvents.Remind), CancellationToken.None));
        await customers.After(2);
        Assert.Single(customers.Reminders());
    }

    [Fact]
    public async Task A_customer_who_writes_at_that_moment_is_not_reminded()
    {
        await customers.Join(Talk);
        await customers.Say(Talk, Customers.UntilTheCard);
        customers.Meanwhile(() => customers.SayElsewhere(Talk, "hallo"));
        await customers.After(2);
        Assert.Empty(customers.Reminders());
    }

    [Fact]
    public async Task A_reminder_that_has_not_left_when_the_complaint_is_filed_never_leaves()
    {
        await using var stuck = await Customers.Start("--Mail:Smtp:Host=127.0.0.1", "--Mail:Smtp:Port=9", "--Mail:From=klachten@example.com",
            "--Companies:leasem:Mail:Management=boss@example.com", "--Companies:stellantis-fs-belux:Mail:Management=boss@example.com");
        await stuck.Join(Talk);
        await stuck.Say(Talk, Customers.UntilTheCard);
        await stuck.After(2);
        var letter = Assert.Single(stuck.Reminders());
        await Waits(stuck, letter.MessageId);
        await stuck.Say(Talk, "indienen");
        Assert.Empty(stuck.Reminders());
    }

    [Fact]
    public async Task Nobody_is_reminded_where_that_is_turned_off()
    {
        await using var off = await Customers.Start("--Drafts:RemindAfter=0");
        await off.Join(Talk);
        await off.Say(Talk, Customers.UntilTheCard);
        await off.After(20);
        Assert.Empty(off.Reminders());
    }

    [Fact]
    public async Task The_host_looks_by_itself()
    {
        var reminded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        customers.Host.Get<ComplaintBot.Turns.CommitSignal>().Committed += record =>
        {
            if (record.Letters.Count > 0) reminded.TrySetResult();
        };
        await customers.Join(Talk);
        await customers.Say(Talk, Customers.UntilTheCard);
        await customers.Worker.StartAsync(CancellationToken.None);
        customers.Time.Advance(TimeSpan.FromDays(1.5));
        await reminded.Task.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Single(customers.Reminders());
    }

    /// <summary>Until the server, which is not there, has refused the letter.</summary>
    private static async Task Waits(Customers of, string messageId)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            using (var database = Tables.Open(of.Host.Folder))
            using (var statement = database.Prepare("SELECT attempts, status FROM outbox WHERE message_id = ?").Bind(1, messageId))
            {
                using var rows = statement.Query();
                if (rows.Read() && rows.Int(0) > 0 && rows.Int(1) == 0) return;
            }

            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
