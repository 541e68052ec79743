using ComplaintBot.Language;

namespace ComplaintBot.Tests.Language;

public sealed class MessageTests
{
    [Theory]
    [InlineData("Ja hoor!", "ja hoor")]
    [InlineData("  J’ai été à l’hôtel ", "j ai ete a l hotel")]
    [InlineData("C'EST BON", "c est bon")]
    [InlineData("auto's en foto’s", "auto's en foto's")]
    [InlineData("I don`t know", "i don't know")]
    [InlineData("Straße, Œuvre, Æsop, ĳs, Łódź, Ğ, ÿ", "strasse oeuvre aesop ijs lodz g y")]
    [InlineData("Žluťoučký kůň", "zlutoucky kun")]
    [InlineData("e\u0301le\u0300ve", "eleve")]
    [InlineData("１２３ ＡＢＣ", "123 abc")]
    [InlineData("ja\u00a0hoor", "ja hoor")]
    [InlineData("e-mail", "e mail")]
    [InlineData("ja👍🏽nee", "ja 👍 nee")]
    [InlineData("n° 12", "n 12")]
    [InlineData("Привет", "привет")]
    [InlineData("'t is 'n test'", "t is n test")]
    [InlineData("...", "")]
    public void Words_are_folded(string text, string expected) =>
        Assert.Equal(expected, Message.Read(text).Folded);

    [Theory]
    [InlineData("\u0000ja\u0007 ", "ja")]
    [InlineData("\u202eja\u202c", "ja")]
    [InlineData("\u200fja\ufeff", "ja")]
    [InlineData("regel 1\nregel 2\tx", "regel 1\nregel 2\tx")]
    [InlineData("een\r\ntwee", "een\ntwee")]
    [InlineData("so\u00adft", "soft")]
    [InlineData("👩\u200d🔧", "👩\u200d🔧")]
    [InlineData("\U000E0041ja", "ja")]
    [InlineData(" \u00a0 ", "")]
    public void What_nobody_sees_is_taken_out_of_the_text(string text, string expected)
    {
        var message = Message.Read(text);
        Assert.Equal(expected, message.Text);
        Assert.Equal(expected.Length == 0, message.IsEmpty);
    }

    [Fact]
    public void A_token_says_where_its_word_stands()
    {
        var message = Message.Read("  Écoute, l’Été !");
        Assert.Equal(["Écoute", "l", "Été"], message.Tokens.Select(token => message.Text.Substring(token.Start, token.Length)));
        Assert.Equal(["ecoute", "l", "ete"], message.Tokens.Select(token => token.Folded));
    }

    [Fact]
    public void Half_an_emoji_is_taken_out_of_the_text()
    {
        Assert.Equal("ja", Message.Read("ja\ud83d").Text);
        Assert.Equal("ja", Message.Read("\udc4dja").Text);
        Assert.Equal("ja", Message.Read("\udc4d\ud83dja").Text);
    }

    [Fact]
    public void Nothing_typed_is_an_empty_message()
    {
        Assert.True(Message.Read(null!).IsEmpty);
        Assert.True(Message.Read("").IsEmpty);
        Assert.Equal("", Message.Read("").Folded);
    }
}
