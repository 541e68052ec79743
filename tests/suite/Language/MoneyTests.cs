using System.Globalization;
using ComplaintBot.Language;

namespace ComplaintBot.Tests.Language;

public sealed class MoneyTests
{
    public static TheoryData<string, string, string> Amounts => Rows.Of("""
        nl 1250 € 1.250,- / 1250 eur / 1.250 euro / EUR 1250 / €1250 / 1250€ / 1250euro / twaalfhonderdvijftig euro / € 1.250,00 / 1.250,- euro / € 1250,--
        nl 12.5 12,50 euro / 12.50 euro / € 12,50 / €12.50 / twaalf euro vijftig / 12 euro en 50 cent / 12 euro 50
        nl 0.5 vijftig cent / 50 cent / 50 ct / een halve euro
        nl 1.5 anderhalve euro / 1,5 euro / één euro vijftig
        nl 24 € 24,- / 24 euro
        nl 1200 1,2k euro / 1200 EUR
        nl 250 tweehonderdvijftig euro / ik moest 250 euro betalen / 250 euro's
        nl 2000000 2 miljoen euro / € 2 miljoen
        nl -12 € -12 / -12 euro
        fr 125.5 125 euros et demi / 125,50 euros / 125.50 € / 125 euros 50 / cent vingt-cinq euros et cinquante cents
        fr 200 deux cents euros / 200 € / deux cent euros
        fr 1250 1.250 euros / 1 250 € / mille deux cent cinquante euros
        fr 0.5 50 cents / cinquante centimes
        fr 1500000 1,5 million d'euros
        en 13.45 thirteen euros and forty-five cents / 13.45 euros / €13.45
        en 1250 € 1,250 / 1,250.00 euros / EUR 1250 / 1250 EUR
        en 500000 half a million euros / € 0.5 million
        de 12.5 12,50 € / 12,50 Euro / zwölf Euro fünfzig / 12 Euro und 50 Cent / € 12,50
        de 1250 1.250 Euro / 1.250,- € / 1250 EUR / tausendzweihundertfünfzig Euro
        de 0.2 zwanzig Cent / 20 Cent
        """);

    [Theory]
    [MemberData(nameof(Amounts))]
    public void An_amount_in_euros_is_read(string language, string expected, string text) =>
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), Money.ReadEuros(Message.Read(text), language));

    [Theory]
    [InlineData("nl", "250", 250)]
    [InlineData("nl", "tweehonderd", 200)]
    [InlineData("fr", "mille", 1000)]
    public void A_bare_number_is_the_amount_where_no_unit_stands(string language, string text, int expected) =>
        Assert.Equal(expected, Money.ReadEuros(Message.Read(text), language));

    [Theory]
    [InlineData("nl", "")]
    [InlineData("nl", "5 euro of 10 euro")]
    [InlineData("nl", "20 dollar")]
    [InlineData("nl", "de euro")]
    [InlineData("en", "5 or 6")]
    public void Without_one_amount_in_euros_there_is_none(string language, string text) =>
        Assert.Null(Money.ReadEuros(Message.Read(text), language));

    [Theory]
    [InlineData("nl", "het kost 15 dollar en 15 cent", 15.15, MoneyUnit.Dollar)]
    [InlineData("nl", "usd$ 15", 15, MoneyUnit.UnitedStatesDollar)]
    [InlineData("en", "£ 8.10 million", 8100000, MoneyUnit.Pound)]
    [InlineData("en", "75 USD million", 75000000, MoneyUnit.UnitedStatesDollar)]
    [InlineData("de", "2,5 Mio USD", 2500000, MoneyUnit.UnitedStatesDollar)]
    [InlineData("fr", "2,38 milliards de $", 2380000000, MoneyUnit.Dollar)]
    public void Other_money_keeps_its_unit(string language, string text, double value, MoneyUnit unit)
    {
        var found = Assert.Single(Money.Find(Message.Read(text), language));
        Assert.Equal((value, unit), (Math.Round(found.Value!.Value, 2), found.Unit));
        Assert.Null(found.Euros);
    }

    [Fact]
    public void Amounts_beside_each_other_stand_apart() =>
        Assert.Equal([5m, 10m, 20m], Money.Find(Message.Read("5 €, 10 € en € 20"), "nl").Select(span => span.Euros!.Value));
}
