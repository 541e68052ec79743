using ComplaintBot.Benchmarks;
using ComplaintBot.Benchmarks.Measuring;
using ComplaintBot.Benchmarks.Peers;
using ComplaintBot.Benchmarks.Servers;

namespace ComplaintBot.Tests.Benchmarks;

public sealed class MeasuringTests
{
    [Fact]
    public void Each_figure_has_a_median_of_its_own()
    {
        var median = Figures.Median([Of(100, 9), Of(300, 7), Of(200, 8)]);
        Assert.Equal((200, 8), (median.TurnsPerSecond, median.P99));
        Assert.Null(median.AllocatedPerTurn);
        Assert.Equal(150, Figures.Median([Of(100, 9), Of(200, 8)]).TurnsPerSecond);
    }

    [Fact]
    public void The_processor_time_of_this_process_grows_with_its_work()
    {
        var (before, all) = (Processor.TimeOf(Environment.ProcessId), Processor.TimeOfAll());
        var sum = 0L;
        while (Processor.TimeOf(Environment.ProcessId) - before < TimeSpan.FromMilliseconds(50)) sum += Enumerable.Range(0, 10_000).Sum(n => (long)n);
        Assert.True(sum > 0);
        Assert.True(Processor.TimeOfAll() - all >= TimeSpan.FromMilliseconds(30));
        Assert.InRange(Processor.ResidentMegabytes(Environment.ProcessId), 10, 10_000);
    }

    [Fact]
    public void The_words_of_the_peers_come_from_their_script()
    {
        var script = PeerScript.Read("""
            exports.say = ['hi',
              'a longer one, and twice'];
            exports.expect = ['Which language',
              'Thank you'];
            """);
        Assert.Equal(["Which language", "Thank you"], script.WithAnswers().Turns.Select(t => t.Expected));
        Assert.Equal(["hi", "a longer one, and twice"], script.WithEcho().Turns.Select(t => t.Expected));
        Assert.Contains("\"text\":\"a longer one, and twice\"", script.WithAnswers().Turns[1].Activity);
    }

    [Theory]
    [InlineData("exports.say = ['hi']; exports.expect = [];", "exports.expect")]
    [InlineData("exports.say = ['hi']; exports.expect = ['a', 'b'];", "says 1 things and expects 2 answers")]
    public void A_script_that_does_not_fit_is_refused(string script, string reason) =>
        Assert.Contains(reason, Assert.Throws<BenchmarkException>(() => PeerScript.Read(script)).Message);

    [Theory]
    [InlineData("--connections is \"0\"", "--connections", "0")]
    [InlineData("--connections is \"x\"", "--connections", "1,x")]
    [InlineData("--seconds is \"\"", "--seconds")]
    [InlineData("--secs is no option", "--secs", "3")]
    [InlineData("--json takes no value", "--json", "yes")]
    [InlineData("--json is given twice", "--json", "--json")]
    [InlineData("\"32\" belongs to no option", "32")]
    public void A_wrong_option_is_named(string reason, params string[] args)
    {
        var wrong = Assert.Throws<BenchmarkException>(() =>
        {
            var options = Options.Parse(args);
            Plan.Read(options);
            Report.Read(options);
            options.RefuseOthers();
        });
        Assert.Contains(reason, wrong.Message);
    }

    [Fact]
    public void Several_numbers_of_connections_are_separated_by_commas() =>
        Assert.Equal([1, 32], Plan.Read(Options.Parse(["--connections", "1,32"])).Connections);

    private static Figures Of(double turns, double p99) => new()
    {
        TurnsPerSecond = turns, P50 = 1, P99 = p99, ProcessorPerTurn = 1, AllocatedPerTurn = null, GcPause = null,
        ResidentIdle = 1, Resident = 1, ClientPerTurn = 1, ClientProcessors = 1, OtherProcessors = 0,
    };
}
