using ComplaintBot.Language;

namespace ComplaintBot.Tests.Language;

public sealed class LanguageGuessTests
{
    private static readonly string[] All = ["nl", "fr", "en", "de"];

    public static TheoryData<string, string, string> Clear => Rows.Of("""
        - nl ik wil een klacht indienen / Goedemorgen, mijn auto is stuk / hoe lang duurt dat? / kan ik iemand spreken / ge hebt mijn factuur niet juist opgemaakt / bedankt
        - fr je voudrais déposer une plainte / Bonjour / ma voiture est en panne / où en est mon dossier ? / s'il vous plaît / j'ai une question
        - en I want to make a complaint / hello, my car broke down / can I speak to someone / thanks / what is this
        - de ich möchte eine Beschwerde einreichen / Guten Tag / mein Auto ist kaputt / wie lange dauert das? / für mich / natürlich nicht
        """);

    [Theory]
    [MemberData(nameof(Clear))]
    public void The_language_shows_in_the_small_words(string unused, string expected, string text)
    {
        Assert.Equal("-", unused);
        Assert.Equal(expected, LanguageGuess.Of(Message.Read(text), All));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ja")]
    [InlineData("hallo")]
    [InlineData("ok")]
    [InlineData("12345")]
    [InlineData("Jan de Vries")]
    [InlineData("👍")]
    [InlineData("Hola, quiero reclamar")]
    [InlineData("привет")]
    public void In_doubt_there_is_no_guess(string text) => Assert.Null(LanguageGuess.Of(Message.Read(text), All));

    [Fact]
    public void Only_a_supported_language_is_guessed()
    {
        Assert.Null(LanguageGuess.Of(Message.Read("je voudrais déposer une plainte"), ["xx"]));
        Assert.Null(LanguageGuess.Of(Message.Read("ich möchte eine Beschwerde einreichen"), []));
        Assert.NotEqual("de", LanguageGuess.Of(Message.Read("ich möchte eine Beschwerde einreichen"), ["nl", "fr"]));
    }
}
