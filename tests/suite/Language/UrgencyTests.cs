using ComplaintBot.Language;

namespace ComplaintBot.Tests.Language;

public sealed class UrgencyTests
{
    public static TheoryData<string, string, string> Urgent => Rows.Of("""
        nl - mijn vrouw is gewond geraakt / de remmen weigerden en er is iemand gewond / de remmen doen het niet / mijn auto staat in brand / het is echt levensgevaarlijk om ermee te rijden / morgen staat de deurwaarder voor de deur / de deurwaarder komt morgen / ze komen morgen mijn auto halen / mijn auto wordt morgen weggehaald / ze willen de wagen in beslag nemen / er hangt rook in de auto / de rem werkt niet meer / we waren bijna verongelukt / mijn kind heeft letsel opgelopen
        fr - ma femme est blessée / les freins ne fonctionnent pas / la voiture a pris feu / l'huissier vient demain / ils viennent demain chercher la voiture / c'est dangereux de rouler / on va saisir ma voiture
        en - my wife was injured / the brakes failed on the motorway / the car caught fire / the bailiff is coming tomorrow / they will repossess my car / it is dangerous to drive / they are coming tomorrow to take my car
        de - meine Frau wurde verletzt / die Bremsen versagen / das Auto brennt / der Gerichtsvollzieher kommt morgen / mein Auto wird morgen abgeschleppt / das ist lebensgefährlich
        """);

    [Theory]
    [MemberData(nameof(Urgent))]
    public void Danger_or_a_loss_that_is_near_is_urgent(string language, string expected, string text)
    {
        Assert.Equal("-", expected);
        Assert.True(Urgency.Reads(Message.Read(text), language));
    }

    public static TheoryData<string, string, string> Ordinary => Rows.Of("""
        nl - er is niemand gewond / gelukkig geen letsel / het was niet gevaarlijk / zonder gewonden / wanneer kan ik mijn auto ophalen? / mijn auto wordt morgen opgehaald voor onderhoud / ik kreeg een brief van een incassobureau / de deurwaarder heeft vorig jaar een brief gestuurd / de factuur is te hoog / de remmen zijn vervangen en dat kost 300 euro / alleen een krasje / de auto is niet gevaarlijk
        fr - personne n'est blessé / ce n'est pas dangereux / la facture est trop élevée / quand puis-je récupérer ma voiture ? / j'ai reçu une lettre d'un bureau de recouvrement / sans blessure
        en - nobody was injured / no injuries / it is not dangerous / the invoice is too high / when can I pick up my car? / I got a letter from a debt collector
        de - niemand wurde verletzt / es ist nicht gefährlich / keine Verletzten / die Rechnung ist zu hoch / wann kann ich mein Auto abholen?
        """);

    [Theory]
    [MemberData(nameof(Ordinary))]
    public void What_is_denied_or_ordinary_is_not_urgent(string language, string expected, string text)
    {
        Assert.Equal("-", expected);
        Assert.False(Urgency.Reads(Message.Read(text), language));
    }
}
