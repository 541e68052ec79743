using System.Net;
using System.Text.Json;

namespace ComplaintBot.Tests.Kill;

/// <summary>The disk runs full while customers talk: they are asked to come again, and then find everything as they left it.</summary>
[Collection(KillCollection.Name)]
public sealed class FullDiskTests
{
    private const int CustomersAtOnce = 8;
    private const int LinesBeforeItIsFull = 4;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(3);

    [FactOnATinyDisk]
    public async Task A_full_disk_is_told_changes_nothing_and_all_goes_on_when_there_is_space()
    {
        using var patience = new CancellationTokenSource(LongestWait);
        using var disk = TinyDisk.Mount();
        using var host = new HostProcess(disk.Path, new Random(1));
        var customers = Enumerable.Range(1, CustomersAtOnce).Select(i => new Customer(host, $"klant{i}", new Random(i), new Tally(), new Tally())).ToList();
        try
        {
            host.Start();
            var visits = (await Task.WhenAll(customers.Select(c => TalkABit(c, patience.Token)))).ToList();
            disk.Fill();

            var talking = customers.Zip(visits, (c, v) => c.Say(v, Visit.Filing.Skip(LinesBeforeItIsFull), patience.Token)).ToList();
            Assert.All(await Task.WhenAll(customers.Select(c => c.Refused.WaitAsync(patience.Token))), MustAskToComeAgain);
            await MustStandWhereItStood(host, visits, patience.Token);

            disk.Free();
            await Task.WhenAll(talking);
            await HoldAgainst(host, visits, patience.Token);
        }
        finally
        {
            await patience.CancelAsync();
            customers.ForEach(customer => customer.Dispose());
            await host.Kill();
        }
    }

    private static async Task<Visit> TalkABit(Customer customer, CancellationToken patience)
    {
        var visit = await customer.Enter(patience);
        await customer.Say(visit, Visit.Filing.Take(LinesBeforeItIsFull), patience);
        return visit;
    }

    private static void MustAskToComeAgain(JsonElement refusal)
    {
        var error = refusal.GetProperty("error");
        Assert.Equal("ServiceUnavailable", error.Text("code"));
        Assert.Contains("nothing was changed. Send it again", error.Text("message"), StringComparison.Ordinal);
    }

    private static async Task MustStandWhereItStood(HostProcess host, List<Visit> visits, CancellationToken patience)
    {
        using var http = new HttpClient { BaseAddress = host.Url };
        using var ready = await http.GetAsync(new Uri("/health/ready", UriKind.Relative), patience);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        using var live = await http.GetAsync(new Uri("/health/live", UriKind.Relative), patience);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);

        await using var aftermath = await Aftermath.In(host.Folder);
        Assert.Equal(CustomersAtOnce * (1 + LinesBeforeItIsFull), aftermath.Count("turns"));
        Assert.Equal(0, aftermath.Count("complaints"));
        Assert.Equal(0, aftermath.Count("outbox"));
        Assert.All(visits, visit => Assert.Equal(1 + LinesBeforeItIsFull, visit.Acknowledged.Count));
    }

    private static async Task HoldAgainst(HostProcess host, List<Visit> visits, CancellationToken patience)
    {
        await using var aftermath = await Aftermath.In(host.Folder);
        await aftermath.LettersHaveLeft(patience);
        aftermath.NothingElseHappened(visits);
        foreach (var visit in visits)
        {
            await aftermath.TranscriptIsWhole(visit);
            await aftermath.ComplaintIsFiledOnce(visit);
            await aftermath.LettersLeftOnce(visit);
        }
    }
}
