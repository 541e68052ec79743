using ComplaintBot.Language;

namespace ComplaintBot.Tests.Language;

public sealed class YesNoTests
{
    [Theory]
    [InlineData("nl", "ja")]
    [InlineData("nl", "ja hoor")]
    [InlineData("nl", "jawel")]
    [InlineData("nl", "Dat klopt!")]
    [InlineData("nl", "👍")]
    [InlineData("fr", "oui, bien sûr")]
    [InlineData("en", "sure, go ahead")]
    [InlineData("de", "Ja, gerne")]
    public void A_yes_is_read(string language, string text) => Assert.True(YesNo.Read(Message.Read(text), language));

    [Theory]
    [InlineData("nl", "nee dank je")]
    [InlineData("nl", "bijlange niet")]
    [InlineData("fr", "non merci")]
    [InlineData("en", "no thanks")]
    [InlineData("de", "Nein danke")]
    public void A_no_is_read(string language, string text) => Assert.False(YesNo.Read(Message.Read(text), language));

    [Theory]
    [InlineData("nl", "")]
    [InlineData("nl", "weet ik niet")]
    [InlineData("nl", "mijn auto staat al drie weken bij de garage")]
    public void What_is_neither_stays_open(string language, string text) => Assert.Null(YesNo.Read(Message.Read(text), language));
}
