using ComplaintBot.Language;

namespace ComplaintBot.Tests.Language;

public sealed class RedactionTests
{
    [Theory]
    [InlineData("nl", "Bel mij op 06 12 34 56 78 of mail jan@voorbeeld.nl.", "Bel mij op [phone] of mail [e-mail].")]
    [InlineData("nl", "ik heb meneer jansen gesproken", "ik heb meneer [name] gesproken")]
    [InlineData("nl", "Gisteren zei Karel dat het goed kwam.", "Gisteren zei [name] dat het goed kwam.")]
    [InlineData("nl", "De factuur van 1.840,50 en €12500 van 3 maart 2026", "De factuur van 1.840,50 en €12500 van 3 maart 2026")]
    [InlineData("nl", "mijn rekening BE68539007547034, kenteken 1-ABC-234, contract 12345678", "mijn rekening [number], kenteken [number], contract [number]")]
    [InlineData("nl", "jan apenstaartje gmail punt com", "[e-mail]")]
    [InlineData("fr", "J’ai parlé à Madame Dubois hier", "J’ai parlé à Madame [name] hier")]
    [InlineData("en", "I spoke to Mr Brown and to Kate on Lease'm", "I spoke to Mr [name] and to [name] on Lease'm")]
    [InlineData("de", "Herr Müller von der Werkstatt war unfreundlich", "Herr [name] von der Werkstatt war unfreundlich")]
    [InlineData("de", "ich bin Erika Musterfrau aus Eupen", "ich bin [name] [name] aus Eupen")]
    public void What_tells_who_somebody_is_is_taken_out(string language, string text, string redacted) =>
        Assert.Equal(redacted, Redaction.Of(Message.Read(text), language, "NL", ["Erika Musterfrau"], ["Lease'm"]));
}
