using Xunit.Abstractions;

namespace ComplaintBot.Tests.Kill;

/// <summary>What the first page promises: a crash at any moment loses nothing and files nothing twice.</summary>
[Collection(KillCollection.Name)]
public sealed class KillTests(ITestOutputHelper output)
{
    private const int CustomersAtOnce = 32;

    private static readonly bool Long = Environment.GetEnvironmentVariable("COMPLAINTBOT_LONG") is { Length: > 0 };
    private static readonly int Kills = Long ? 100 : 5;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(Long ? 30 : 3);
    // Nine lines and the entrance make a visit, so that within two lives somebody has filed and goes on to his next complaint.
    private const int ShortestLife = 170;
    private const int LongestLife = 400;
    private static readonly TimeSpan LongestFiling = TimeSpan.FromMilliseconds(12);
    private static readonly TimeSpan Jitter = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan LongestStart = TimeSpan.FromMilliseconds(800);

    [Fact]
    public async Task Kills_under_32_customers_lose_nothing_that_was_acknowledged_and_nothing_happens_twice()
    {
        var seed = Environment.GetEnvironmentVariable("KILL_SEED") is { Length: > 0 } given ? int.Parse(given) : Random.Shared.Next();
        output.WriteLine($"The moments and the doubles of this run come back with KILL_SEED={seed}, as far as the machine allows.");
        var chance = new Random(seed);
        var home = Directory.CreateTempSubdirectory("complaintbot-kill-");
        using var patience = new CancellationTokenSource(Patience);
        using var host = new HostProcess(home.FullName, chance);
        Tally acknowledged = new(), aboutToFile = new();
        var customers = Enumerable.Range(1, CustomersAtOnce).Select(i => new Customer(host, $"klant{i}", new Random(seed + i), acknowledged, aboutToFile)).ToList();
        try
        {
            var over = false;
            var filing = customers.Select(customer => customer.FileUntil(() => Volatile.Read(ref over), patience.Token)).ToList();
            var killing = KillAgainAndAgain(host, acknowledged, aboutToFile, () => customers.Sum(c => c.Repeats), chance, patience.Token);
            // Nobody is through with filing before the killing is, unless something went wrong.
            await await Task.WhenAny([killing, .. filing]);
            Volatile.Write(ref over, true);
            var visits = (await Task.WhenAll(filing)).SelectMany(filed => filed).ToList();

            output.WriteLine($"{visits.Count} complaints filed; sent again {customers.Sum(c => c.Repeats)} times.");
            Assert.True(visits.Count > CustomersAtOnce && customers.Sum(c => c.Repeats) > 0, "The kills met nobody who filed.");
            await HoldAgainst(host, customers[0], visits, patience.Token);
        }
        finally
        {
            await patience.CancelAsync();
            customers.ForEach(customer => customer.Dispose());
            await host.Kill();
            home.Delete(recursive: true);
        }
    }

    /// <summary>Aimed at a filing, while it starts, at a filing, anywhere, and so on, and on until enough customers were struck. It is left running.</summary>
    private async Task KillAgainAndAgain(HostProcess host, Tally acknowledged, Tally aboutToFile, Func<int> struck, Random chance, CancellationToken patience)
    {
        for (var kill = 1; kill <= Kills || (struck() < Kills && kill <= 4 * Kills); kill++)
        {
            var (whileStarting, aimed) = (kill % 4 == 2, kill % 2 == 1);
            var life = chance.Next(ShortestLife, LongestLife);
            var lived = whileStarting ? Task.CompletedTask : acknowledged.After(life);
            host.Start();
            await lived.WaitAsync(patience);
            if (aimed) await aboutToFile.After(1).WaitAsync(patience);
            // The one thing here that only time can tell: when the axe falls.
            await Task.Delay((whileStarting ? LongestStart : aimed ? LongestFiling : Jitter) * chance.NextDouble(), patience);
            await host.Kill();
            output.WriteLine(whileStarting ? $"Kill {kill}: while it started." : $"Kill {kill}: after {life} words{(aimed ? ", into a filing" : "")}.");
        }

        host.Start();
        await host.Opened.WaitAsync(patience);
    }

    private static async Task HoldAgainst(HostProcess host, Customer reader, List<Visit> visits, CancellationToken patience)
    {
        await using var aftermath = await Aftermath.In(host.Folder);
        await aftermath.LettersHaveLeft(patience);
        aftermath.NothingElseHappened(visits);
        var spoken = new HashSet<string>();
        foreach (var visit in visits)
        {
            spoken.Add(await aftermath.TranscriptIsWhole(visit));
            Assert.Equal(visit.Seen, await reader.ReadAgain(visit, patience));
            await aftermath.ComplaintIsFiledOnce(visit);
            await aftermath.LettersLeftOnce(visit);
        }

        // Whoever was struck by a kill has heard the same as everybody.
        Assert.Single(spoken);
        aftermath.NoOtherFileLiesInTheMail(visits);
        Assert.Equal((0, $"Sound: {visits.Count} complaints with {visits.Count} events. Broken: 0.\n"), await host.Verify());
    }
}
