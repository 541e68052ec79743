using System.Diagnostics;
using System.Net;
using System.Text;
using ComplaintBot.Benchmarks;
using ComplaintBot.Benchmarks.Load;
using ComplaintBot.Benchmarks.Turns;

namespace ComplaintBot.Tests.Benchmarks;

public sealed class LoadTests
{
    private static readonly IPEndPoint Nowhere = new(IPAddress.Loopback, 9);

    [Fact]
    public async Task Customers_file_complaint_after_complaint_at_the_host()
    {
        await using var host = await RunningHost.Start("--BotFramework:AllowUnauthenticated=true");
        using var load = new LoadClient(new IPEndPoint(IPAddress.Loopback, host.Url.Port), FilingConversation.Create(), connections: 2);
        load.Begin();
        // Six whole conversations, so that on one connection at least two came after another.
        while (load.Answers < 60) await load.Go(TimeSpan.FromMilliseconds(20), CancellationToken.None);
    }

    [Fact]
    public async Task An_answer_without_what_was_expected_ends_the_measurement_and_is_quoted()
    {
        await using var host = await RunningHost.Start("--BotFramework:AllowUnauthenticated=true");
        var surprised = new Conversation([FilingConversation.Create().Turns[0] with { Expected = "something else" }]);
        using var load = new LoadClient(new IPEndPoint(IPAddress.Loopback, host.Url.Port), surprised, connections: 1);
        load.Begin();
        var failure = await Assert.ThrowsAsync<BenchmarkException>(() => load.Go(TimeSpan.FromSeconds(30), CancellationToken.None));
        Assert.Contains("Turn 0 was answered with status 200 and without something else", failure.Message);
        Assert.Contains("klachtenassistent", failure.Message);
    }

    [Fact]
    public void A_request_carries_the_number_of_its_conversation_and_keeps_its_length()
    {
        var turn = new Turn("""{"id":"a-########","conversation":{"id":"########"}}""", "");
        var request = new Request(turn, Nowhere);
        var first = Encoding.UTF8.GetString(request.For(7));
        Assert.EndsWith("""{"id":"a-00000007","conversation":{"id":"00000007"}}""", first);
        Assert.Contains($"Content-Length: {turn.Activity.Length}\r\n", first);
        Assert.EndsWith("""{"id":"a-12345678","conversation":{"id":"12345678"}}""", Encoding.UTF8.GetString(request.For(12345678)));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n", false)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{", false)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", true)]
    [InlineData("HTTP/1.1 200 OK\r\nDate: now\r\ncontent-length:2\r\nX: 1\r\n\r\n{}", true)]
    public void A_reply_is_whole_when_as_much_came_as_it_says(string received, bool whole)
    {
        Assert.Equal(whole, HttpReply.TryRead(Encoding.ASCII.GetBytes(received), out _, out var body));
        if (whole) Assert.Equal("{}", Encoding.ASCII.GetString(body));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n{}", "longer than it says")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "Content-Length")]
    [InlineData("220 mail.example.com\r\n\r\n", "not HTTP/1.1")]
    public void A_reply_that_cannot_be_told_from_the_next_one_is_refused(string received, string reason) =>
        Assert.Contains(reason, Assert.Throws<BenchmarkException>(() => HttpReply.TryRead(Encoding.ASCII.GetBytes(received), out _, out _)).Message);

    [Fact]
    public void A_percentile_is_the_time_within_which_so_many_turns_were_answered()
    {
        var latencies = new Latencies(1000);
        for (var milliseconds = 100; milliseconds >= 1; milliseconds--) latencies.Add(milliseconds * Stopwatch.Frequency / 1000);
        Assert.Equal([50, 99, 100], latencies.Percentiles(50, 99, 100));
    }

    [Fact]
    public void Nothing_recorded_has_no_percentiles() => Assert.Throws<BenchmarkException>(() => new Latencies(10).Percentiles(50));
}
