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
}
