using System.Text.Json;
using ComplaintBot.Complaints;
using ComplaintBot.Model;
using ComplaintBot.Store;
using ComplaintBot.Tests.Staff;
using ComplaintBot.Turns;

namespace ComplaintBot.Tests.Model;

/// <summary>What a model writes for staff about a complaint that was filed.</summary>
public sealed class SummaryTests : IAsyncLifetime
{
    private const string Story =
        "Op 3 maart haalde ik mijn auto op bij de garage na het onderhoud van 389 euro. De remmen piepten nog steeds en volgens Jan Smit was dat normaal. Een week later stond ik stil op de snelweg en moest ik worden gesleept. Ik wil dat u de sleepkosten betaalt.";

    private ModelServer _model = null!;

    public async Task InitializeAsync() => _model = await ModelServer.Start();

    public async Task DisposeAsync() => await _model.DisposeAsync();

    [Fact]
    public async Task A_summary_becomes_an_event_of_the_chained_history_beside_the_customers_own_words()
    {
        const string summary = "De remmen bleven piepen na het onderhoud van 389 euro; de auto viel stil. De klant wil de sleepkosten terug.";
        _model.Says = _ => JsonSerializer.Serialize(new { summary });
        await using var host = await RunningHost.Start(_model.SettingsFor());
        var reference = await File(host);
        var told = await Eventually(async () => (await host.Get<IStore>().ReadEvents(reference, default)).SingleOrDefault(e => e.Kind == SummaryWriter.Kind));
        Assert.NotNull(told);
        Assert.Equal(SummaryWriter.Actor, told.Actor);
        Assert.Contains("sleepkosten", told.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Smit", Assert.Single(_model.Asked).GetRawText(), StringComparison.Ordinal);
        Assert.Equal(Story, (await host.Get<IStore>().FindComplaint(reference, default))!.Complaint.Description);
        Assert.Equal(ComplaintStatus.Filed, (await host.Get<IStore>().FindComplaint(reference, default))!.Status);
    }

    [Theory]
    [InlineData("De klant krijgt 1200 euro terug.")]
    [InlineData("Zie https://example.com voor meer.")]
    [InlineData("Mail naar iemand@example.com.")]
    [InlineData("")]
    public async Task A_summary_with_what_the_customer_never_said_is_not_kept(string summary)
    {
        _model.Says = _ => JsonSerializer.Serialize(new { summary });
        await using var host = await RunningHost.Start(_model.SettingsFor());
        var reference = await File(host);
        await Eventually(() => Task.FromResult(_model.Asked.IsEmpty ? null : "asked"));
        await host.Restart();
        Assert.DoesNotContain(await host.Get<IStore>().ReadEvents(reference, default), e => e.Kind == SummaryWriter.Kind);
    }

    private static async Task<string> File(RunningHost host)
    {
        const string reference = "K7M4PQ9TX";
        var store = host.Get<IStore>();
        var complaint = Register.Complaint(reference) with { Description = Story, Outcome = null, Complainant = new() { Name = "Anna de Vries" } };
        await store.File(complaint);
        host.Get<CommitSignal>().Tell(new CommitRecord
        {
            Complaints = [new() { Complaint = complaint, Status = ComplaintStatus.Filed, ExpectedEvents = 0, Events = [] }],
        });
        return reference;
    }

    private static async Task<T?> Eventually<T>(Func<Task<T?>> look) where T : class
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!patience.IsCancellationRequested)
        {
            if (await look() is { } found) return found;
            await Task.Delay(20);
        }

        return null;
    }
}
