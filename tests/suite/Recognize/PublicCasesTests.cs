using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace ComplaintBot.Tests.Recognize;

public sealed class PublicCasesTests(ITestOutputHelper output)
{
    // In percent: what was reached when the figure was last written down, and never below the goal of its model.
    public static TheoryData<string, string, double> Goals => new()
    {
        { "Dutch", "BooleanModel", 100 },
        { "French", "BooleanModel", 100 },
        { "English", "BooleanModel", 100 },
        { "German", "BooleanModel", 100 },
        { "Dutch", "NumberModel", 100 },
        { "French", "NumberModel", 100 },
        { "English", "NumberModel", 100 },
        { "German", "NumberModel", 100 },
        { "Dutch", "OrdinalModel", 100 },
        { "French", "OrdinalModel", 96.5 },
        { "English", "OrdinalModel", 100 },
        { "German", "OrdinalModel", 100 },
        { "Dutch", "CurrencyModel", 100 },
        { "French", "CurrencyModel", 100 },
        { "English", "CurrencyModel", 100 },
        { "German", "CurrencyModel", 100 },
        { "Dutch", "DateModel", 100 },
        { "French", "DateModel", 100 },
        { "English", "DateModel", 99 },
        { "German", "DateModel", 100 },
        { "English", "PhoneNumberModel", 100 },
        { "English", "EmailModel", 100 },
        { "English", "URLModel", 100 },
    };

    [PublicCasesTheory]
    [MemberData(nameof(Goals))]
    public void The_public_cases_pass_as_often_as_they_did(string language, string model, double goal)
    {
        var (passed, all, failed) = PublicCases.Score(language, model);
        var rate = 100.0 * passed / all;
        output.WriteLine($"{language}/{model}: {passed} of {all}, {rate:F1} %");
        foreach (var line in failed)
            output.WriteLine($"  {line}");
        Assert.True(rate >= goal, $"{language}/{model}: {passed} of {all} pass, {rate:F1} %; the goal is {goal} %.\n{string.Join('\n', failed)}");
    }

    [Theory]
    [InlineData("""[{"Text":"Vijf","TypeName":"number","Resolution":{"value":"5"}}]""", true)]
    [InlineData("""[{"Text":"vijf","Start":1,"End":4,"TypeName":"number","Resolution":{"value":"5"}}]""", false)]
    [InlineData("""[{"Text":"vijf","TypeName":"number","Resolution":{"value":"6"}}]""", false)]
    [InlineData("""[{"Text":"vijf","TypeName":"ordinal","Resolution":{"value":"5"}}]""", false)]
    [InlineData("""[{"Text":"vijf","TypeName":"number","Resolution":{"value":"5","subtype":"integer"}}]""", true)]
    [InlineData("""[{"Text":"vijf","TypeName":"number","Resolution":{"value":"5","subtype":"decimal"}}]""", false)]
    [InlineData("[]", false)]
    public void A_case_passes_by_the_rule_of_its_readme(string expected, bool passes)
    {
        var given = JsonNode.Parse("""[{"Text":"vijf","Start":0,"End":3,"TypeName":"number","Resolution":{"value":"5","subtype":"integer"}}]""")!.AsArray();
        Assert.Equal(passes, PublicCases.Passes(JsonNode.Parse(expected)!.AsArray(), given));
    }

    private sealed class PublicCasesTheoryAttribute : TheoryAttribute
    {
        public PublicCasesTheoryAttribute()
        {
            if (PublicCases.Folder is null)
                Skip = "The public recognizer cases (../shared/specs/recognizers) are not beside the repository.";
        }
    }
}
