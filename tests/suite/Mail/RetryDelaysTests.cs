using ComplaintBot.Mail;

namespace ComplaintBot.Tests.Mail;

public class RetryDelaysTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 5)]
    [InlineData(3, 15)]
    [InlineData(4, 60)]
    [InlineData(5, 240)]
    [InlineData(20, 240)]
    public void The_wait_grows_with_the_attempts(int attempts, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), RetryDelays.After(attempts));

    [Fact]
    public void After_three_days_it_is_given_up()
    {
        var waited = TimeSpan.Zero;
        var attempts = 0;
        while (RetryDelays.After(++attempts) is { } wait)
            waited += wait;
        Assert.InRange(waited, TimeSpan.FromDays(2.8), TimeSpan.FromDays(3));
        Assert.Null(RetryDelays.After(attempts + 1000));
    }
}
