using ComplaintBot.Language;

namespace ComplaintBot.Tests.Language;

public sealed class ContractNumberTests
{
    [Theory]
    [InlineData("They charged me 310 euros for a scratch", null)]
    [InlineData("LM-5521, and they charged me 310 euros", "LM-5521")]
    [InlineData("it runs for 48 months", null)]
    [InlineData("sorry, it is 650 € please", null)]
    public void An_amount_or_a_time_is_no_number(string text, string? expected) => Assert.Equal(expected, ContractNumber.Read(Message.Read(text), "en"));

    [Theory]
    [InlineData("nl", "12345678", "12345678")]
    [InlineData("nl", "LC-2024-118", "LC-2024-118")]
    [InlineData("nl", "mijn contractnummer is 12345678", "12345678")]
    [InlineData("nl", "contractnummer: AB 123 456.", "AB 123 456")]
    [InlineData("nl", "contractnr. 12345", "12345")]
    [InlineData("nl", "nr. 4711/22", "4711/22")]
    [InlineData("nl", "Het dossiernummer is B0042", "B0042")]
    [InlineData("nl", "12345 volgens de brief", "12345")]
    [InlineData("nl", "volgens mij is het 998877", "998877")]
    [InlineData("nl", "ja, 12345678", "12345678")]
    [InlineData("nl", "lc123456", "lc123456")]
    [InlineData("nl", "mijn kenteken is G-123-BB", "G-123-BB")]
    [InlineData("nl", "#12345", "12345")]
    [InlineData("nl", "123", "123")]
    [InlineData("fr", "mon numéro de contrat est 12345678", "12345678")]
    [InlineData("fr", "c'est le 44-55-66", "44-55-66")]
    [InlineData("fr", "n° 778899", "778899")]
    [InlineData("en", "My contract number is AB12345", "AB12345")]
    [InlineData("en", "it's 12345 I think", "12345")]
    [InlineData("de", "Meine Vertragsnummer lautet 12345678", "12345678")]
    [InlineData("de", "Vertrag Nr. 77-88", "77-88")]
    [InlineData("de", "das ist die 123456", "123456")]
    public void The_number_is_what_stays_without_the_words_around(string language, string text, string expected) =>
        Assert.Equal(expected, ContractNumber.Read(Message.Read(text), language));

    [Theory]
    [InlineData("nl", "")]
    [InlineData("nl", "die heb ik niet")]
    [InlineData("nl", "12")]
    [InlineData("nl", "weet ik niet")]
    [InlineData("nl", "ik heb 2 contracten")]
    [InlineData("nl", "12345 of 54321")]
    [InlineData("nl", "€250")]
    [InlineData("nl", "jan1985@voorbeeld.nl")]
    [InlineData("nl", "STOP")]
    [InlineData("nl", "12345678901234567890123456789012345678901")]
    [InlineData("fr", "je ne l'ai pas")]
    [InlineData("en", "no idea")]
    [InlineData("de", "keine Ahnung")]
    public void What_is_no_number_gives_none(string language, string text) =>
        Assert.Null(ContractNumber.Read(Message.Read(text), language));
}
