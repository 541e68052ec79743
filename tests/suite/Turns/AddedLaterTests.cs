using ComplaintBot.Complaints;
using ComplaintBot.Store;
using ComplaintBot.Tests.Drafts;

namespace ComplaintBot.Tests.Turns;

/// <summary>What a customer adds to a complaint after it was filed, as the host keeps it.</summary>
public sealed class AddedLaterTests
{
    private const string Explanation = "De garage zegt nu dat het onderdeel pas in januari komt.";

    [Fact]
    public async Task An_explanation_is_an_event_of_the_history_behind_the_filing_and_the_chain_holds()
    {
        await using var customers = await Customers.Start();
        await customers.Join("home");
        await customers.Say("home", [.. Customers.UntilTheCard, "indienen"]);
        await customers.Join("elsewhere");
        var reference = Assert.Single(await customers.Store.ListComplaints(["leasem"], null, 10, default)).Complaint.Reference;

        await customers.Say("home", "ik wil nog iets toevoegen aan mijn klacht", Explanation);
        await customers.Say("elsewhere", $"ik wil nog iets toevoegen aan {reference}", "anna@voorbeeld.nl", "En de leenauto is nu ook stuk.");

        var events = await customers.Store.ReadEvents(reference, default);
        Assert.Equal(["filed", "wordsAdded", "wordsAdded"], events.Select(e => e.Kind));
        Assert.Contains(Explanation, events[1].Words, StringComparison.Ordinal);
        Assert.DoesNotContain("garage", events[1].Facts, StringComparison.Ordinal);
        var stored = (await customers.Store.FindComplaint(reference, default))!;
        Assert.Null(History.Verify(reference, events.Select(e => new ChainedEvent(e.Number, e.Kind, e.Actor, e.At, e.Facts, e.Words, e.Salt, e.WordsDigest, e.Previous, e.Hash)), stored.ChainHead));
        Assert.Equal(ComplaintStatus.Filed, stored.Status);
        Assert.Equal(4, (await customers.Store.ReadLetters(reference, default)).Count);
    }

    [Fact]
    public async Task What_is_added_in_one_go_has_one_letter_that_leaves_when_it_is_all()
    {
        await using var customers = await Customers.Start();
        await customers.Join("home");
        await customers.Say("home", [.. Customers.UntilTheCard, "indienen"]);
        var reference = Assert.Single(await customers.Store.ListComplaints(["leasem"], null, 10, default)).Complaint.Reference;
        async Task<StoredLetter> Addition() => Assert.Single(await customers.Store.ReadLetters(reference, default), letter => letter.Subject.StartsWith("Aanvulling", StringComparison.Ordinal));

        await customers.Say("home", "ik wil nog iets toevoegen aan mijn klacht", Explanation);
        var first = await Addition();
        Assert.Contains("een toelichting.", first.Text, StringComparison.Ordinal);
        await customers.Say("home", "En de leenauto is nu ook stuk.", "Ook de radio doet het niet meer.");
        var last = await Addition();
        Assert.Contains("3 toelichtingen.", last.Text, StringComparison.Ordinal);
        Assert.Equal(customers.Time.GetUtcNow().AddMinutes(10), last.DueAt);

        await customers.Say("home", "dat is alles");
        var leaves = await Addition();
        Assert.Equal(last.Text, leaves.Text);
        Assert.Equal(customers.Time.GetUtcNow(), leaves.DueAt);
    }

    [Fact]
    public async Task Who_goes_away_without_a_last_word_is_told_of_after_ten_minutes_and_what_comes_then_has_a_letter_of_its_own()
    {
        await using var customers = await Customers.Start();
        await customers.Join("home");
        await customers.Say("home", [.. Customers.UntilTheCard, "indienen"]);
        var reference = Assert.Single(await customers.Store.ListComplaints(["leasem"], null, 10, default)).Complaint.Reference;
        await customers.Say("home", "ik wil nog iets toevoegen aan mijn klacht", Explanation);
        customers.Time.Advance(TimeSpan.FromMinutes(10));
        await customers.Say("home", "En de leenauto is nu ook stuk.");
        Assert.Equal(2, (await customers.Store.ReadLetters(reference, default)).Count(letter => letter.Text.Contains("een toelichting.", StringComparison.Ordinal)));
    }
}
