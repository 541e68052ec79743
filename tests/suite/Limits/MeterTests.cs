using ComplaintBot.Limits;

namespace ComplaintBot.Tests.Limits;

public sealed class MeterTests
{
    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(10);
    private static readonly Rate OneASecond = new(60, 3);

    private readonly SetClock _clock = new();
    private readonly Meter _meter;

    public MeterTests() => _meter = new Meter(Hold, _clock);

    [Fact]
    public void A_burst_goes_through_and_the_rest_follows_evenly_until_it_would_take_too_long()
    {
        Assert.Equal([0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], Enumerable.Range(0, 13).Select(_ => Take("a")));
        Assert.True(Take("a") > Hold.TotalSeconds);
        // Who was refused did not count.
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(10, Take("a"));
    }

    [Fact]
    public void After_a_pause_there_is_room_for_a_burst_again()
    {
        for (var i = 0; i < 8; i++) Take("a");
        _clock.Advance(TimeSpan.FromSeconds(8));
        Assert.Equal([0, 0, 0, 1], Enumerable.Range(0, 4).Select(_ => Take("a")));
    }

    [Fact]
    public void Whoever_is_held_for_his_company_is_not_held_for_others()
    {
        for (var i = 0; i < 6; i++) Take("a");
        Assert.Equal(0, Take("b"));
        Assert.Equal(4, _meter.Take([new("a", OneASecond), new("c", OneASecond)]).TotalSeconds);
        Assert.Equal(0, Take("c"));
    }

    [Fact]
    public void Who_is_not_full_is_forgotten()
    {
        for (var i = 0; i < 1000; i++) Take($"address {i}");
        _clock.Advance(TimeSpan.FromSeconds(30));
        Take("a");
        Assert.Equal(1, _meter.Count);
    }

    [Fact]
    public void A_clock_that_is_set_back_locks_nobody_out()
    {
        for (var i = 0; i < 13; i++) Take("a");
        _clock.Advance(TimeSpan.FromHours(-5));
        Take("a");
        _clock.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal(0, Take("a"));
    }

    private double Take(string key) => _meter.Take([new(key, OneASecond)]).TotalSeconds;
}
