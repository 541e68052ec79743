using System.Globalization;
using ComplaintBot.Language;

namespace ComplaintBot.Tests.Language;

public sealed class NumbersTests
{
    public static TheoryData<string, string, string> InWords => Rows.Of("""
        nl 0 nul / NUL
        nl 24 vierentwintig / Vierentwintig
        nl 42 tweeënveertig / tweeenveertig
        nl 101 honderdeen / honderd een / honderdeneen / honderd en een
        nl 850 achthonderdvijftig / acht honderd vijftig
        nl 1500 vijftienhonderd / duizend vijfhonderd
        nl 381000 driehonderdeenentachtigduizend
        nl 1.5 anderhalf / anderhalve
        nl 2.5 tweeënhalf / twee en een half / twee komma vijf
        nl 0.75 driekwart / drie kwart / 3/4 / 0,75 / ¾
        nl 1500000 anderhalf miljoen / 1,5 miljoen / 1.500.000
        nl 36 drie dozijn / 3 dozijn
        nl -5 min vijf / min 5 / -5
        nl 1250.5 1.250,50 / 1250,5
        nl 1200 1,2k / 1.200
        fr 17 dix-sept / dix sept
        fr 71 soixante et onze / soixante-et-onze / septante et un
        fr 80 quatre-vingts / octante / huitante / quatre vingt
        fr 95 quatre-vingt-quinze / nonante-cinq
        fr 99 quatre-vingt-dix-neuf / nonante-neuf
        fr 1984 mille neuf cent quatre-vingt-quatre
        fr 200000 deux cent mille / 200 mille / 200.000 / 200 000
        fr 1200000 un million deux cent mille
        fr 2.5 deux et demi / deux virgule cinq / 2,5
        fr 0.75 trois quarts / 3/4
        fr 12 une douzaine / douze
        en 21 twenty-one / twenty one / TWENTY ONE
        en 116 one hundred and sixteen / one hundred sixteen
        en 321 3 hundred and 21
        en 4321 4 thousand 3 hundred and 21
        en 1500000 one million and a half / 1.5 million / a million and a half
        en 3.14 three point one four / 3.14
        en 6 half a dozen / six
        en 0.5 half / a half / 1/2 / ½
        en -3 minus three / negative 3 / -3
        en 1000 a thousand / one thousand / 1,000 / 1k
        de 24 vierundzwanzig
        de 31 einunddreißig / einunddreissig
        de 101 hunderteins / einhunderteins
        de 2399549 Zwei Millionen dreihundertneunundneunzigtausendfuenfhundertneunundvierzig
        de 2.5 zweieinhalb / zwei komma fünf / 2,5
        de 1.5 anderthalb / eineinhalb
        de 0.75 dreiviertel / drei viertel
        de 1234.5 1.234,5
        de 12 ein Dutzend / zwölf / zwoelf
        """);

    [Theory]
    [MemberData(nameof(InWords))]
    public void A_number_is_read(string language, string expected, string text)
    {
        var found = Assert.Single(Numbers.Find(Message.Read(text), language));
        Assert.Equal(double.Parse(expected, CultureInfo.InvariantCulture), found.Value, 9);
        Assert.Equal((0, text.Length), (found.Start, found.Length));
    }

    public static TheoryData<string, string, string> None => Rows.Of("""
        nl - en / de 4e van mei / 180ml / derde / enkele / achten / mijn auto / AB12CD
        fr - et / deuxième / le premier / 25ml
        en - a / an / the one / this one / first / 29km
        de - zwanzigste / am achten Mai / die beiden / und
        """);

    [Theory]
    [MemberData(nameof(None))]
    public void What_counts_nothing_is_no_number(string language, string expected, string text)
    {
        Assert.Equal("-", expected);
        Assert.Empty(Numbers.Find(Message.Read(text), language));
    }

    [Theory]
    [InlineData("nl", "192.168.1.2", "192168 1 2")]
    [InlineData("en", "192.168.1.2", "192 168 1 2")]
    [InlineData("nl", "ik belde 3 keer en wachtte twintig minuten", "3 20")]
    [InlineData("nl", "tussen 10 - 20", "10 20")]
    [InlineData("fr", "de zéro à dix", "0 10")]
    [InlineData("de", "100 bis 300 Milliarden", "100 300000000000")]
    [InlineData("en", "22,24,26", "22 24 26")]
    public void Several_numbers_stand_apart(string language, string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Numbers.Find(Message.Read(text), language).Select(number => number.Value.ToString(CultureInfo.InvariantCulture))));

    public static TheoryData<string, string, string> Places => Rows.Of("""
        nl 1 eerste / 1e / 1ste
        nl 2 tweede / 2de / 2e
        nl 21 eenentwintigste / 21ste
        nl 102 honderdentweede / honderdtweede
        nl 4400000 vier miljoen vierhonderdduizendste
        fr 1 premier / première / 1er / 1re
        fr 2 deuxième / 2ème / 2e / seconde
        fr 21 vingt et unième
        fr 78 septante-huitième / soixante-dix-huitième
        fr 80 quatre-vingtième
        en 2 second / 2nd
        en 25 twenty-fifth / 25th
        en 125 one hundred twenty-fifth
        de 3 dritter / dritte / dritten / dritt
        de 131 einhunderteinunddreißigste
        """);

    [Theory]
    [MemberData(nameof(Places))]
    public void A_place_is_read(string language, string expected, string text)
    {
        var found = Assert.Single(Ordinals.Find(Message.Read(text), language));
        Assert.Equal((expected, OrdinalOrigin.Start), (found.Value.ToString(CultureInfo.InvariantCulture), found.Origin));
    }

    [Theory]
    [InlineData("nl", "de laatste", 0, OrdinalOrigin.End)]
    [InlineData("nl", "op één na laatste", -1, OrdinalOrigin.End)]
    [InlineData("nl", "de volgende", 1, OrdinalOrigin.Current)]
    [InlineData("fr", "l’avant-dernier", -1, OrdinalOrigin.End)]
    [InlineData("en", "the last but one", -1, OrdinalOrigin.End)]
    [InlineData("en", "the second to last", -1, OrdinalOrigin.End)]
    [InlineData("de", "das vorletzte", -1, OrdinalOrigin.End)]
    [InlineData("de", "das drittletzte", -2, OrdinalOrigin.End)]
    public void A_place_is_counted_from_the_end_or_from_here(string language, string text, int value, OrdinalOrigin origin)
    {
        var found = Assert.Single(Ordinals.Find(Message.Read(text), language));
        Assert.Equal((value, origin), ((int)found.Value, found.Origin));
    }
}
