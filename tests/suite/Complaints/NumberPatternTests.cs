using ComplaintBot.Complaints.Procedures;

namespace ComplaintBot.Tests.Complaints;

public sealed class NumberPatternTests
{
    [Theory]
    [InlineData("LM-#####", "LM-12345", true)]
    [InlineData("LM-#####", "lm 12345", true)]
    [InlineData("LM-#####", "LM12.345", true)]
    [InlineData("LM-#####", "LM-1234", false)]
    [InlineData("LM-#####", "LM-123456", false)]
    [InlineData("LM-#####", "LN-12345", false)]
    [InlineData("LM-#####", "", false)]
    [InlineData("@@#/###.#", "AB1/234.5", true)]
    [InlineData("@@#/###.#", "ab12345", true)]
    [InlineData("@@#/###.#", "1212345", false)]
    [InlineData("####", "12 34", true)]
    [InlineData("####", "\u0661\u0662\u0663\u0664", false)]
    public void A_number_fits_sign_by_sign_whatever_stands_between(string mask, string number, bool fits) => Assert.Equal(fits, new NumberPattern(mask).Fits(number));

    [Theory]
    [InlineData("LM-#####")]
    [InlineData("@@#/###.#")]
    [InlineData("########")]
    public void Its_example_fits(string mask) => Assert.True(new NumberPattern(mask).Fits(new NumberPattern(mask).Example));

    [Theory]
    [InlineData("##")]
    [InlineData("LM-")]
    [InlineData("(a+)+$")]
    [InlineData("LM-####*")]
    [InlineData("#########################################")]
    public void What_is_no_mask_is_refused(string mask) => Assert.False(NumberPattern.IsMask(mask));

    [Fact]
    public void No_text_is_slow()
    {
        var pattern = new NumberPattern("@@@@@@@@@@##########@@@@@@@@@@##########");
        var text = string.Concat(Enumerable.Repeat("A1- ", 100_000));
        for (var round = 0; round < 1000; round++)
            Assert.False(pattern.Fits(text));
    }
}
