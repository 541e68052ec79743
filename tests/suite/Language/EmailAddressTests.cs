using ComplaintBot.Language;

namespace ComplaintBot.Tests.Language;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("jan@voorbeeld.nl", "jan@voorbeeld.nl")]
    [InlineData("Jan.de.Vries@Voorbeeld.NL", "Jan.de.Vries@voorbeeld.nl")]
    [InlineData("mijn mail is jan@voorbeeld.nl.", "jan@voorbeeld.nl")]
    [InlineData("jan@voorbeeld.nl, en bel me", "jan@voorbeeld.nl")]
    [InlineData("<jan@voorbeeld.nl>", "jan@voorbeeld.nl")]
    [InlineData("mailto:jan@voorbeeld.nl", "jan@voorbeeld.nl")]
    [InlineData("(jan@voorbeeld.nl)", "jan@voorbeeld.nl")]
    [InlineData("e-mail=jan@voorbeeld.nl", "jan@voorbeeld.nl")]
    [InlineData("\"jan@voorbeeld.nl\"", "jan@voorbeeld.nl")]
    [InlineData("'jan@voorbeeld.nl'", "jan@voorbeeld.nl")]
    [InlineData("jan+lease@mail.voorbeeld.co.uk", "jan+lease@mail.voorbeeld.co.uk")]
    [InlineData("jan_1985@voorbeeld-auto.be!", "jan_1985@voorbeeld-auto.be")]
    [InlineData("o'brien@example.com", "o'brien@example.com")]
    [InlineData("eerst fout@ maar dan jan@voorbeeld.nl", "jan@voorbeeld.nl")]
    [InlineData("jan\u200b@voorbeeld.nl", "jan@voorbeeld.nl")]
    public void A_written_address_is_found(string text, string expected) => Assert.Equal(expected, EmailAddress.Find(Message.Read(text)));

    [Theory]
    [InlineData("jan apenstaartje gmail punt com", "jan@gmail.com")]
    [InlineData("mijn e-mail is jan apenstaartje voorbeeld punt nl", "jan@voorbeeld.nl")]
    [InlineData("Jan punt Peeters apestaart telenet punt be", "Jan.Peeters@telenet.be")]
    [InlineData("jan punt de vries apenstaartje gmail punt com", "jan.devries@gmail.com")]
    [InlineData("jan streepje peeters apenstaart hot mail punt com", "jan-peeters@hotmail.com")]
    [InlineData("jan underscore 85 at gmail dot com", "jan_85@gmail.com")]
    [InlineData("jan (at) voorbeeld (dot) nl", "jan@voorbeeld.nl")]
    [InlineData("jan[at]voorbeeld.nl", "jan@voorbeeld.nl")]
    [InlineData("jean arobase exemple point be", "jean@exemple.be")]
    [InlineData("jean point dupont arobase exemple point be, merci", "jean.dupont@exemple.be")]
    [InlineData("my address is john at example dot co dot uk thanks", "john@example.co.uk")]
    [InlineData("john.smith at example.com", "john.smith@example.com")]
    [InlineData("hans Klammeraffe beispiel Punkt de", "hans@beispiel.de")]
    [InlineData("hans bindestrich peter at web punkt de", "hans-peter@web.de")]
    [InlineData("jan @ gmail . com", "jan@gmail.com")]
    [InlineData("jan@ gmail.com", "jan@gmail.com")]
    [InlineData("jan @gmail.com", "jan@gmail.com")]
    [InlineData("jan@gmail,com", "jan@gmail.com")]
    [InlineData("jan@gmail punt com", "jan@gmail.com")]
    public void A_spoken_or_broken_address_is_mended(string text, string expected) => Assert.Equal(expected, EmailAddress.Find(Message.Read(text)));

    [Theory]
    [InlineData("")]
    [InlineData("@")]
    [InlineData("jan")]
    [InlineData("jan@")]
    [InlineData("@gmail.com")]
    [InlineData("jan@gmail")]
    [InlineData("jan@gmail.c")]
    [InlineData("jan@gmail.123")]
    [InlineData("jan@-gmail.com")]
    [InlineData("jan@gmail..com")]
    [InlineData("jan..vries@gmail.com")]
    [InlineData("a@b@c.nl")]
    [InlineData("josé.b@voorbeeld.nl")]
    [InlineData("jan@müller.de")]
    [InlineData("jan@gmail.com_")]
    [InlineData("I was at the garage. Nobody helped.")]
    [InlineData("look at this.thing")]
    [InlineData("dat is een punt at all")]
    [InlineData("ik heb geen e-mail")]
    [InlineData("www.voorbeeld.nl")]
    [InlineData("hij kostte 5 @ 3.50")]
    public void What_is_no_address_gives_none(string text) => Assert.Null(EmailAddress.Find(Message.Read(text)));

    [Fact]
    public void An_address_longer_than_mail_allows_is_none()
    {
        Assert.Null(EmailAddress.Find(Message.Read($"{new string('a', 65)}@voorbeeld.nl")));
        Assert.NotNull(EmailAddress.Find(Message.Read($"{new string('a', 64)}@voorbeeld.nl")));
        Assert.Null(EmailAddress.Find(Message.Read($"jan@{new string('a', 64)}.nl")));
        Assert.Null(EmailAddress.Find(Message.Read($"jan@{string.Concat(Enumerable.Repeat("abc.", 70))}nl")));
    }
}
