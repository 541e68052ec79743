using ComplaintBot.Language;

namespace ComplaintBot.Tests.Language;

public sealed class WordTablesTests
{
    public static TheoryData<string> Languages => [.. WordTables.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_has_the_sections_that_Dutch_has(string language) =>
        Assert.Equal(WordTables.Sections("nl").Order(), WordTables.Sections(language).Order());

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_intent_is_in_the_tables(string language) =>
        Assert.All(Enum.GetNames<Intent>().Where(name => name != "None"), name => Assert.False(WordTables.Section(language, name).IsEmpty, name));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_pattern_of_an_intent_is_recognised_as_it_stands(string language)
    {
        foreach (var intent in Enum.GetValues<Intent>().Except([Intent.None, Intent.Yes, Intent.No]))
        {
            foreach (var pattern in WordTables.Section(language, intent.ToString()))
            {
                var lexicon = Lexicon.Of(language);
                Assert.True(lexicon.Intents.TryMatch(Message.Read(string.Join(' ', pattern.Words)).Words, 0, lexicon.NoFillers, out var match));
                Assert.Equal((intent, pattern.Words.Length), (match.Value, match.End));
            }
        }
    }

    [Theory]
    [InlineData("een (klacht|probleem) melden", "een klacht melden", "een probleem melden")]
    [InlineData("[echt] mens", "echt mens", "mens")]
    [InlineData("a (b|c [d|e])", "a b", "a c", "a c d", "a c e")]
    [InlineData("d'accord", "d accord")]
    public void A_pattern_is_written_out(string pattern, params string[] expected) =>
        Assert.Equal(expected.Order(), PatternSyntax.Expand(pattern).Select(sequence => string.Join(' ', sequence.Words)).Order());

    [Fact]
    public void A_tilde_marks_a_hint()
    {
        Assert.True(Assert.Single(PatternSyntax.Expand("~klacht")).Hint);
        Assert.False(Assert.Single(PatternSyntax.Expand("klacht")).Hint);
    }

    [Theory]
    [InlineData("a (b|c")]
    [InlineData("a [b")]
    [InlineData("[a]")]
    public void A_wrong_pattern_is_refused_and_named(string pattern) =>
        Assert.Contains(pattern, Assert.Throws<FormatException>(() => PatternSyntax.Expand(pattern).ToList()).Message, StringComparison.Ordinal);

    [Fact]
    public void A_phrase_with_two_meanings_is_refused()
    {
        var book = new PhraseBook<Intent>();
        book.Add([new WordTables.Pattern(["stop"], false)], Intent.Cancel);
        var error = Assert.Throws<InvalidOperationException>(() => book.Add([new WordTables.Pattern(["stop"], false)], Intent.Back));
        Assert.Contains("\"stop\"", error.Message, StringComparison.Ordinal);
    }
}
