using ComplaintBot.Turns;

namespace ComplaintBot.Tests.Turns;

public sealed class LiveStreamsTests
{
    private static readonly DateTimeOffset Later = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_closed_stream_leaves_nothing_behind()
    {
        var live = new LiveStreams();
        var (one, other) = (live.Open("a", "u", Later), live.Open("a", "u", Later));
        one.Dispose();
        Assert.Equal(1, live.Count);
        other.Dispose();
        Assert.Equal(0, live.Count);
    }

    [Fact]
    public void A_reader_that_is_too_slow_is_told_once_that_he_missed_something()
    {
        var live = new LiveStreams();
        using var stream = live.Open("a", "u", Later);
        for (var i = 1; i <= 100; i++) live.Publish("a", i, [new byte[] { 1 }]);
        var read = 0;
        while (stream.Items.TryRead(out _)) read++;
        Assert.InRange(read, 1, 99);
        Assert.True(stream.TakeMissed());
        Assert.False(stream.TakeMissed());
    }

    [Fact]
    public void Only_the_streams_of_the_user_whose_token_was_renewed_live_on()
    {
        var live = new LiveStreams();
        using var mine = live.Open("a", "me", Later);
        using var theirs = live.Open("a", "them", Later);
        live.Prolong("a", "me", Later.AddHours(1));
        Assert.Equal(Later.AddHours(1), mine.ValidUntil);
        Assert.Equal(Later, theirs.ValidUntil);
    }
}
