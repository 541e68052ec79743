using ComplaintBot.Language;

namespace ComplaintBot.Tests.Language;

public sealed class DatesTests
{
    // A Friday.
    private static readonly DateOnly Today = new(2026, 11, 20);

    public static TheoryData<string, string, string> PastDays => Rows.Of("""
        nl 2026-11-20 vandaag / 20 november / 20/11 / 20-11-2026 / vrijdag
        nl 2026-11-19 gisteren / afgelopen donderdag / 19 nov / een dag geleden / donderdag
        nl 2026-11-18 eergisteren / twee dagen geleden / woensdag / 18/11/2026 / 18.11.2026 / 2026-11-18
        nl 2026-11-10 vorige week dinsdag / dinsdag van vorige week / 10 november / tien november / de tiende november
        nl 2026-10-30 drie weken geleden / 30 oktober / 30 okt 2026 / 30-10 / 30 oktber
        nl 2026-04-03 3/4 / 3 april / 3-4-2026 / drie april / 3 april 2026 / 3 apirl
        nl 2025-12-25 kerstmis / 25 december / 1e kerstdag / vorige kerst
        nl 2026-04-27 koningsdag
        nl 2026-04-05 Pasen
        nl 2026-11-21 morgen
        nl 2026-11-22 overmorgen / over twee dagen
        fr 2026-11-20 aujourd'hui / aujourd’hui / le 20 novembre / vendredi
        fr 2026-11-19 hier / jeudi / il y a un jour
        fr 2026-11-18 avant-hier / il y a deux jours / mercredi
        fr 2026-11-10 mardi de la semaine dernière / le 10 novembre / mardi dernier
        fr 2026-10-30 il y a trois semaines / le 30 octobre / 30/10
        fr 2026-04-03 3/4 / le 3 avril / trois avril / 3 avril 2026 / 03/04/2026
        fr 2026-01-01 le premier janvier / 1er janvier / nouvel an
        en 2026-11-20 today / 20 November / November 20th / Friday
        en 2026-11-19 yesterday / on Thursday / a day ago
        en 2026-11-18 the day before yesterday / two days ago / Wednesday
        en 2026-11-10 last week Tuesday / Tuesday of last week / last Tuesday / 10 November / November 10
        en 2026-10-30 three weeks ago / 30 October / October 30th / 30 Octobre
        en 2026-04-03 3/4 / 3 April / April third / the 3rd of April / 3 april 2026
        de 2026-11-20 heute / am 20. November / Freitag / 20.11.2026
        de 2026-11-19 gestern / Donnerstag / vor einem Tag
        de 2026-11-18 vorgestern / vor zwei Tagen / Mittwoch
        de 2026-11-10 letzte Woche Dienstag / 10. November / letzten Dienstag / am 10.11.
        de 2026-10-30 drei Wochen her / vor drei Wochen / 30. Oktober / 30.10.2026
        de 2026-04-03 3/4 / 3. April / dritter April / 03.04.2026 / am 3.4.
        """);

    [Theory]
    [MemberData(nameof(PastDays))]
    public void What_a_customer_tells_is_past(string language, string expected, string text) =>
        Assert.Equal(expected, Assert.Single(Dates.Find(Message.Read(text), language, Today, DatePolicy.Past)).Day.ToString("yyyy-MM-dd"));

    [Theory]
    [InlineData("nl", "maandag", "2026-11-23")]
    [InlineData("nl", "3/4", "2027-04-03")]
    [InlineData("nl", "vrijdag", "2026-11-20")]
    [InlineData("fr", "lundi prochain", "2026-11-23")]
    [InlineData("en", "on Monday", "2026-11-23")]
    [InlineData("en", "the first Monday of May", "2027-05-03")]
    [InlineData("de", "nächsten Montag", "2026-11-23")]
    [InlineData("de", "in zwei Wochen", "2026-12-04")]
    public void What_is_planned_is_to_come(string language, string text, string expected) =>
        Assert.Equal(expected, Assert.Single(Dates.Find(Message.Read(text), language, Today, DatePolicy.Future)).Day.ToString("yyyy-MM-dd"));

    [Theory]
    [InlineData("nl", "Ik heb op 12 mei gebeld en op 14 mei gemaild", "2026-05-12 2026-05-14")]
    [InlineData("nl", "de auto stond er van maandag tot woensdag", "2026-11-16 2026-11-18")]
    [InlineData("fr", "j'ai appelé le 12 mai et écrit le 14 mai", "2026-05-12 2026-05-14")]
    [InlineData("en", "I called on 12 May and wrote on May 14th", "2026-05-12 2026-05-14")]
    [InlineData("de", "ich habe am 12. Mai angerufen und am 14. Mai geschrieben", "2026-05-12 2026-05-14")]
    public void Several_days_are_found_in_a_story(string language, string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Dates.Find(Message.Read(text), language, Today, DatePolicy.Past).Select(date => date.Day.ToString("yyyy-MM-dd"))));

    public static TheoryData<string, string, string> None => Rows.Of("""
        nl - 30 februari / 99/99/2026 / 06-12345678 / contract 133-03-03-2020 / de ssn is 123-12-1234 / 6.45 procent / mei / 32-2015 / NL91 ABNA 0417 1643 00
        fr - le 31 avril 2026 / 05 12 34
        en - May I ask why? / this may take longer / 2015-32 / 10 students / my 2 cars and 3 kids
        de - so ein Mist / 31.4.2026 / 030/123456
        """);

    [Theory]
    [MemberData(nameof(None))]
    public void What_is_no_day_gives_none(string language, string expected, string text)
    {
        Assert.Equal("-", expected);
        Assert.Empty(Dates.Find(Message.Read(text), language, Today, DatePolicy.Past));
    }
}
