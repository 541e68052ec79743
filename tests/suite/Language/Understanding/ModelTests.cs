using ComplaintBot.Benchmarks.Understand.Training;
using ComplaintBot.Language;

namespace ComplaintBot.Tests.Language.Understanding;

public sealed class ModelTests
{
    private static readonly string Language = Path.Combine(Repository.Root, "language");

    // Two minutes of training: with the long series.
    [LongTheory]
    [InlineData("wishes.bin")]
    [InlineData("matters.bin")]
    public void A_model_trained_anew_has_the_same_bytes(string name)
    {
        var texts = Path.Combine(Language, "Training");
        using var trained = new MemoryStream();
        (name == "wishes.bin" ? TrainVerb.Wishes(texts) : TrainVerb.Matters(texts)).Write(trained);
        Assert.Equal(File.ReadAllBytes(Path.Combine(Language, "Model", name)), trained.ToArray());
    }

    [Fact]
    public void What_is_no_model_is_refused_with_the_remedy()
    {
        var wrong = Assert.Throws<InvalidDataException>(() => LinearModel.Read(new MemoryStream(new byte[1_000])));
        Assert.Contains("Train it again", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_of_a_reason_names_topics_that_there_are() => Assert.NotEmpty(ReasonRules.All);

    [Theory]
    [InlineData(-90f, 0)]
    [InlineData(0f, 1)]
    [InlineData(1f, Math.E)]
    [InlineData(-3.5f, 0.0301973834)]
    public void The_exponential_is_exact_to_five_digits(float power, double expected) =>
        Assert.InRange(Exact.Exp(power), expected * 0.99999, expected * 1.00001 + 1e-30);

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class LongTheoryAttribute : TheoryAttribute
    {
        public LongTheoryAttribute()
        {
            if (Environment.GetEnvironmentVariable("COMPLAINTBOT_LONG") is not { Length: > 0 })
                Skip = "Set COMPLAINTBOT_LONG=1 (./test --long) to train the models anew.";
        }
    }
}
