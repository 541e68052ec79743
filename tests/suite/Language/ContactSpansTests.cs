using ComplaintBot.Language;

namespace ComplaintBot.Tests.Language;

/// <summary>Plates, addresses, pages, e-mail addresses and foreign phone numbers in the middle of other words.</summary>
public sealed class ContactSpansTests
{
    [Theory]
    [InlineData("NL", "mijn kenteken is GB-001-B", "GB-001-B")]
    [InlineData("NL", "gb001b", "GB-001-B")]
    [InlineData("NL", "GB 001 B", "GB-001-B")]
    [InlineData("NL", "DB-99-99", "DB-99-99")]
    [InlineData("NL", "99-99-DB", "99-99-DB")]
    [InlineData("NL", "99-DB-99", "99-DB-99")]
    [InlineData("NL", "DB-99-BD", "DB-99-BD")]
    [InlineData("NL", "12-BFF-3", "12-BFF-3")]
    [InlineData("NL", "1-ABC-23", "1-ABC-23")]
    [InlineData("NL", "K-123-LM", "K-123-LM")]
    [InlineData("NL", "KLM-12-N", "KLM-12-N")]
    [InlineData("NL", "1-KL-234", "1-KL-234")]
    [InlineData("NL", "123-KL-4", "123-KL-4")]
    [InlineData("BE", "de auto 1-ABC-234 staat stil", "1-ABC-234")]
    [InlineData("BE", "1ABC234", "1-ABC-234")]
    [InlineData("BE", "1 abc 234", "1-ABC-234")]
    [InlineData("BE", "ABC-123", "ABC-123")]
    [InlineData("BE", "123-ABC", "123-ABC")]
    public void A_plate_is_found(string country, string text, string expected) =>
        Assert.Equal(expected, Assert.Single(LicencePlates.Find(Message.Read(text), country)).Plate);

    [Theory]
    [InlineData("NL", "06-12345678")]
    [InlineData("NL", "1-ABC-234")]
    [InlineData("NL", "12-05-2026")]
    [InlineData("NL", "ABCDEF")]
    [InlineData("NL", "123456")]
    [InlineData("BE", "GB-001-B")]
    [InlineData("DE", "GB-001-B")]
    [InlineData("NL", "")]
    public void What_no_series_has_is_no_plate(string country, string text) => Assert.Empty(LicencePlates.Find(Message.Read(text), country));

    [Theory]
    [InlineData("nl", "NL", "Dorpsstraat 12, 1234 AB Utrecht", "Dorpsstraat|12|1234 AB|Utrecht")]
    [InlineData("nl", "NL", "ik woon in de Dorpsstraat 12b 1234ab Utrecht", "de Dorpsstraat|12b|1234 AB|Utrecht")]
    [InlineData("nl", "NL", "Mijn adres is Laan van Meerdervoort 100, 2517 AM Den Haag", "Laan van Meerdervoort|100|2517 AM|Den Haag")]
    [InlineData("nl", "BE", "Kerkstraat 5 bus 3, 9000 Gent", "Kerkstraat|5 bus 3|9000|Gent")]
    [InlineData("nl", "BE", "Wetstraat 16\n1000 Brussel", "Wetstraat|16|1000|Brussel")]
    [InlineData("fr", "BE", "rue de la Loi 16, 1000 Bruxelles", "rue de la Loi|16|1000|Bruxelles")]
    [InlineData("fr", "FR", "12 rue de Rivoli, 75001 Paris", "rue de Rivoli|12|75001|Paris")]
    [InlineData("de", "DE", "Hauptstraße 7, 10115 Berlin", "Hauptstraße|7|10115|Berlin")]
    [InlineData("fr", "LU", "rue Philippe 3, 1234 Luxembourg", "rue Philippe|3|1234|Luxembourg")]
    public void An_address_is_found(string language, string country, string text, string expected)
    {
        var found = Addresses.Find(Message.Read(text), language, country);
        Assert.NotNull(found);
        Assert.Equal(expected, $"{found.Value.Street}|{found.Value.Number}|{found.Value.Postcode}|{found.Value.City}");
    }

    [Theory]
    [InlineData("nl", "NL", "")]
    [InlineData("nl", "NL", "1234 AB")]
    [InlineData("nl", "NL", "Dorpsstraat 12")]
    [InlineData("nl", "BE", "in 2019 kocht ik een auto")]
    [InlineData("nl", "BE", "ik betaalde 12 keer 1000 euro")]
    public void Half_an_address_is_none(string language, string country, string text)
    {
        var found = Addresses.Find(Message.Read(text), language, country);
        if (text.Contains("euro", StringComparison.Ordinal))
            Assert.NotEqual("Utrecht", found?.City);
        else
            Assert.Null(found);
    }

    [Theory]
    [InlineData("kijk op www.lease.nl/klacht voor meer", "www.lease.nl/klacht")]
    [InlineData("zie lease.nl, graag", "lease.nl")]
    [InlineData("https://lease.nl:8080/a?b=c#d", "https://lease.nl:8080/a?b=c#d")]
    [InlineData("(zie \"lease.be\")", "lease.be")]
    public void A_page_is_found(string text, string expected) => Assert.Equal(expected, Cut(text, Assert.Single(Urls.Find(Message.Read(text)))));

    [Theory]
    [InlineData("om 7.am")]
    [InlineData("jan@lease.nl")]
    [InlineData("bijlage.pdf")]
    [InlineData("...")]
    [InlineData("klaar.dus")]
    public void What_is_no_page_is_none(string text) => Assert.Empty(Urls.Find(Message.Read(text)));

    [Theory]
    [InlineData("mail jan@lease.nl of an.de-wit@post.be.", "jan@lease.nl an.de-wit@post.be")]
    [InlineData("<o'brien@x.com>", "o'brien@x.com")]
    [InlineData("geen@adres", "")]
    [InlineData("a..b@c.nl", "")]
    public void Every_address_is_found(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', EmailAddress.FindAll(Message.Read(text)).Select(span => Cut(text, span))));

    [Theory]
    [InlineData("bel +1 541-754-3010 maar", "+1 541-754-3010")]
    [InlineData("0475/12.34.56", null)]
    [InlineData("+32 2 801 34 11", "+32 2 801 34 11")]
    [InlineData("0044 20 7946 0958", "0044 20 7946 0958")]
    [InlineData("account 12345678", null)]
    [InlineData("16/04/2010", null)]
    [InlineData("2009/2010", null)]
    [InlineData("112", null)]
    public void A_phone_number_of_any_country_is_found(string text, string? expected)
    {
        var found = PhoneSpans.Find(Message.Read(text));
        Assert.Equal(expected, found.Count == 0 ? null : Cut(text, Assert.Single(found)));
    }

    [Theory]
    [InlineData("LU", "621 123 456", "+352621123456")]
    [InlineData("LU", "26 12 34 56", "+35226123456")]
    [InlineData("LU", "+352 621 123 456", "+352621123456")]
    [InlineData("NL", "00 32 475 12 34 56", "+32475123456")]
    public void Luxembourg_has_no_zero(string country, string text, string expected) =>
        Assert.Equal(expected, PhoneNumber.Find(Message.Read(text), country)?.E164);

    [Theory]
    [InlineData("nl", "mijn auto is kapot en niemand belt terug")]
    [InlineData("nl", "ik ben heel boos op jullie")]
    [InlineData("nl", "dat wil ik niet zeggen")]
    [InlineData("fr", "je ne veux pas le dire")]
    [InlineData("fr", "la voiture est en panne")]
    [InlineData("en", "my car broke down yesterday")]
    [InlineData("en", "I am not going to tell you")]
    [InlineData("de", "das Auto ist kaputt")]
    public void A_sentence_is_no_name(string language, string text) => Assert.Null(PersonName.Read(Message.Read(text), language));

    private static string Cut(string text, TextSpan span) => text.Substring(span.Start, span.Length);
}
