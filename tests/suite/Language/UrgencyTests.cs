using ComplaintBot.Language;

namespace ComplaintBot.Tests.Language;

public sealed class UrgencyTests
{
    public static TheoryData<string, string, string> Urgent => Rows.Of("""
        nl - mijn vrouw is gewond geraakt / de remmen weigerden en er is iemand gewond / de remmen doen het niet / mijn auto staat in brand / het is echt levensgevaarlijk om ermee te rijden / morgen staat de deurwaarder voor de deur / de deurwaarder komt morgen / ze komen morgen mijn auto halen / mijn auto wordt morgen weggehaald / ze willen de wagen in beslag nemen / er hangt rook in de auto / de rem werkt niet meer / we waren bijna verongelukt / mijn kind heeft letsel opgelopen / de airbag ging zomaar af en mijn zoon bloedt / woensdag komt de deurwaarder de auto halen / ze staan nu voor mijn deur om de auto mee te nemen / mijn man ligt in het ziekenhuis door dat ongeval met de leaseauto / de auto valt stil op de snelweg, dat is levensgevaarlijk / mijn auto is vanmorgen van de oprit gehaald door een sleepdienst / mijn auto is vannacht weggesleept
        fr - ma femme est blessée / les freins ne fonctionnent pas / la voiture a pris feu / l'huissier vient demain / ils viennent demain chercher la voiture / c'est dangereux de rouler / on va saisir ma voiture / mon fils a été blessé dans l'accident / il y a de la fumée dans l'habitacle / l'huissier passe mercredi pour saisir la voiture / la direction s'est bloquée sur l'autoroute, j'ai failli mourir / ma femme est à l'hôpital à cause de l'accident / ils sont devant chez moi pour prendre la voiture / ma voiture a été saisie ce matin
        en - my wife was injured / the brakes failed on the motorway / the car caught fire / the bailiff is coming tomorrow / they will repossess my car / it is dangerous to drive / they are coming tomorrow to take my car / my son is bleeding because the airbag went off / the steering failed and we nearly crashed / they are towing my car right now / bailiffs are at my door / my husband is in hospital after the accident / there is smoke in the cabin / you took my car away although I paid everything / my car was towed away this morning
        de - meine Frau wurde verletzt / die Bremsen versagen / das Auto brennt / der Gerichtsvollzieher kommt morgen / mein Auto wird morgen abgeschleppt / das ist lebensgefährlich / mein Sohn blutet, der Airbag ging einfach los / die Lenkung blockiert auf der Autobahn / Rauch im Innenraum / der Gerichtsvollzieher steht vor der Tür / mein Mann liegt nach dem Unfall im Krankenhaus / sie holen morgen mein Auto weg / am Mittwoch kommt der Gerichtsvollzieher / mein Auto wurde heute morgen abgeschleppt
        """);

    [Theory]
    [MemberData(nameof(Urgent))]
    public void Danger_or_a_loss_that_is_near_is_urgent(string language, string expected, string text)
    {
        Assert.Equal("-", expected);
        Assert.True(Urgency.Reads(Message.Read(text), language));
    }

    public static TheoryData<string, string, string> Ordinary => Rows.Of("""
        nl - er is niemand gewond / gelukkig geen letsel / het was niet gevaarlijk / zonder gewonden / wanneer kan ik mijn auto ophalen? / mijn auto wordt morgen opgehaald voor onderhoud / ik kreeg een brief van een incassobureau / de deurwaarder heeft vorig jaar een brief gestuurd / de factuur is te hoog / de remmen zijn vervangen en dat kost 300 euro / alleen een krasje / de auto is niet gevaarlijk / vorig jaar was er een ongeval, niemand was gewond / ik dreig een deurwaarder te sturen / jullie sturen me dure aanmaningen / de takelwagen was te laat / ik werk in het ziekenhuis en heb de auto nodig / mijn auto is gisteren weggesleept naar de garage
        fr - personne n'est blessé / ce n'est pas dangereux / la facture est trop élevée / quand puis-je récupérer ma voiture ? / j'ai reçu une lettre d'un bureau de recouvrement / sans blessure / l'huissier m'a écrit l'année dernière / je vais reprendre la voiture au garage demain / on vient chercher la voiture demain pour l'entretien / les freins ont été remplacés et cela coûte 300 euros / vous m'envoyez des rappels de paiement / la dépanneuse est arrivée en retard / les freins grincent un peu / je travaille à l'hôpital et j'ai besoin de la voiture / ma voiture a été remorquée hier au garage
        en - nobody was injured / no injuries / it is not dangerous / the invoice is too high / when can I pick up my car? / I got a letter from a debt collector / luckily nobody got hurt / the bailiff wrote to me last year / they are collecting the car tomorrow for its service / the brakes were replaced and that costs 300 euros / you keep sending me payment reminders / the brakes squeak a little / the tow truck was late / I had the car towed to the garage last month / I work in a hospital and need the car / the breakdown service took my car to the garage
        de - niemand wurde verletzt / es ist nicht gefährlich / keine Verletzten / die Rechnung ist zu hoch / wann kann ich mein Auto abholen? / zum Glück keine Verletzten / der Gerichtsvollzieher hat mir letztes Jahr geschrieben / das Auto wird morgen zur Inspektion abgeholt / die Bremsen wurden ersetzt und das kostet 300 Euro / ihr schickt mir ständig Mahnungen / die Bremsen quietschen ein wenig / der Abschleppwagen kam zu spät / es war nicht gefährlich, nur ärgerlich / ich arbeite im Krankenhaus und brauche das Auto / mein Auto wurde gestern in die Werkstatt abgeschleppt
        """);

    [Theory]
    [MemberData(nameof(Ordinary))]
    public void What_is_denied_or_ordinary_is_not_urgent(string language, string expected, string text)
    {
        Assert.Equal("-", expected);
        Assert.False(Urgency.Reads(Message.Read(text), language));
    }
}
