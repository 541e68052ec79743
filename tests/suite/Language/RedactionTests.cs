using ComplaintBot.Language;

namespace ComplaintBot.Tests.Language;

public sealed class RedactionTests
{
    [Theory]
    [InlineData("nl", "Bel mij op 06 12 34 56 78 of mail jan@voorbeeld.nl.", "Bel mij op [phone 1] of mail [e-mail 2].")]
    [InlineData("nl", "ik heb meneer jansen gesproken", "ik heb meneer [name 1] gesproken")]
    [InlineData("nl", "Gisteren zei Karel dat het goed kwam.", "Gisteren zei [name 1] dat het goed kwam.")]
    [InlineData("nl", "De factuur van 1.840,50 en €12500 van 3 maart 2026", "De factuur van 1.840,50 en €12500 van 3 maart 2026")]
    [InlineData("nl", "mijn rekening BE68539007547034, kenteken 1-ABC-234, contract 12345678", "mijn rekening [number 1], kenteken [number 2], contract [number 3]")]
    [InlineData("nl", "jan apenstaartje gmail punt com", "[e-mail 1]")]
    [InlineData("fr", "J’ai parlé à Madame Dubois hier", "J’ai parlé à Madame [name 1] hier")]
    [InlineData("en", "I spoke to Mr Brown and to Kate on Lease'm", "I spoke to Mr [name 1] and to [name 2] on Lease'm")]
    [InlineData("de", "Herr Müller von der Werkstatt war unfreundlich", "Herr [name 1] von der Werkstatt war unfreundlich")]
    [InlineData("de", "ich bin Erika Musterfrau aus Eupen", "ich bin [name 1] [name 2] aus Eupen")]
    public void What_tells_who_somebody_is_is_taken_out(string language, string text, string redacted) =>
        Assert.Equal(redacted, Redaction.Of(Message.Read(text), language, "NL", ["Erika Musterfrau"], ["Lease'm"]).Text);

    [Fact]
    public void A_piece_of_it_is_restored_word_for_word()
    {
        const string text = "Mijn contract is LC-2024-118 en Karel belde 06 12 34 56 78.";
        var redacted = Redaction.Of(Message.Read(text), "nl", "NL", [], []);
        Assert.DoesNotContain("118", redacted.Text, StringComparison.Ordinal);
        Assert.Equal(text, redacted.Restore(redacted.Text));
    }
}
