using ComplaintBot.Store;

namespace ComplaintBot.Tests.Store;

public sealed class ResumeHashesTests
{
    [Fact]
    public void Each_device_has_its_own_and_forgets_its_own()
    {
        var both = ResumeHashes.None.With(Some.Secret(1)).With(Some.Secret(2));

        Assert.True(both.Contain(Some.Secret(1)) && both.Contain(Some.Secret(2)));
        Assert.False(both.Contain(Some.Secret(3)));
        var one = both.Without(Some.Secret(1));
        Assert.False(one.Contain(Some.Secret(1)));
        Assert.True(one.Contain(Some.Secret(2)));
        Assert.True(one.Without(Some.Secret(2)).IsEmpty);
        Assert.False(default(ResumeHashes).Contain(Some.Secret(0)));
    }

    [Fact]
    public void The_same_device_counts_once_and_one_more_than_there_may_be_takes_the_place_of_the_oldest()
    {
        Assert.Equal(Some.Secrets(1).Packed, Some.Secrets(1, 1, 1).Packed);

        var all = Some.Secrets(6, 5, 4, 3, 2, 1);

        Assert.Equal(ResumeHashes.Most * 32, all.Packed!.Length);
        Assert.False(all.Contain(Some.Secret(1)));
        Assert.True(all.Contain(Some.Secret(6)));
    }

    [Fact]
    public void What_is_no_row_of_hashes_is_refused() => Assert.Throws<ArgumentException>(() => ResumeHashes.Unpack([1, 2, 3]));
}
