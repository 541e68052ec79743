using ComplaintBot.Language;

namespace ComplaintBot.Tests.Language;

public sealed class IntentsTests
{
    public static TheoryData<string, string, string> Whole => Rows.Of("""
        nl FileComplaint ik wil een klacht indienen / Klacht indienen / ik wil graag een klacht melden / goedemorgen, ik wil een klacht indienen aub / ik wil klagen / ik heb een klacht
        nl CheckStatus hoe staat het met mijn klacht? / wat is de status van mijn dossier / status van mijn klacht
        nl Withdraw ik wil mijn klacht intrekken / trek mijn klacht maar in
        nl AddInformation ik wil een foto toevoegen / kan ik nog een document nasturen bij mijn klacht
        nl NotSatisfied ik ben niet tevreden met het antwoord / ik ben het niet eens met de beslissing / ik ben het niet geheel eens met de uitkomst / we komen er samen niet uit
        nl AskDeadline hoe lang duurt het? / Hoelang duurt dat / wanneer krijg ik antwoord?
        nl AskHandler wie behandelt mijn klacht?
        nl AskExternal kan ik naar de ombudsman? / geschillencommissie
        nl ReportAbuse ik wil misbruik melden
        nl AskCost wat kost dat? / is dat gratis? / kost het iets
        nl AskChannels kan het ook per post? / waar kan ik een klacht indienen?
        nl AskRequired wat heb je nodig? / welke documenten moet ik meesturen
        nl AskHours wanneer zijn jullie telefonisch bereikbaar? / wat zijn de openingsuren
        nl AskPrivacy wat doen jullie met mijn gegevens / privacyverklaring
        nl Human medewerker / mens / kan ik iemand spreken? / ik wil een mens / ik wil graag een medewerker spreken / verbind me door met een mens aub / liever een echt persoon / geen robot / Kan ik met iemand praten?
        nl Callback bel mij / bel me terug / kunnen jullie mij terugbellen? / ik wil graag gebeld worden
        nl ChangeLanguage in het Engels graag / kan dit in het frans? / English please / andere taal
        nl Help help / wat kan je doen? / hoe werkt dit? / ik snap het niet
        nl Restart opnieuw beginnen / begin opnieuw / kunnen we helemaal opnieuw beginnen / herstart
        nl Cancel stop / STOP! / stoppen / laat maar / annuleren / toch maar niet / ik wil stoppen / stop maar / ik wil geen klacht meer indienen
        nl Back terug / ga terug / vorige vraag / ga even terug
        nl Change wijzigen / ik wil iets wijzigen / dat klopt niet / mijn telefoonnummer is fout / mijn naam is verkeerd geschreven / ik heb me vergist / mijn e-mail klopt niet / ik wil mijn adres aanpassen
        nl Repeat herhaal / wat was de vraag? / kan je dat herhalen
        nl Greet hallo / goeiedag / goede morgen / Hoi!
        nl Thanks dank u wel / bedankt! / merci / hartelijk dank
        nl Goodbye tot ziens / doei / nog een fijne dag
        nl Question ik heb een vraag / vraagje / mag ik iets vragen?
        nl Yes ja / ja hoor / inderdaad
        nl No nee / nee dank je
        fr FileComplaint je veux déposer une plainte / introduire une réclamation / je voudrais me plaindre
        fr CheckStatus où en est ma plainte ? / suivi de mon dossier
        fr Withdraw je veux retirer ma plainte
        fr NotSatisfied je ne suis pas d'accord avec la décision / je ne suis pas tout à fait d'accord avec la réponse / je conteste la réponse
        fr AskDeadline combien de temps ça prend ? / quand aurai-je une réponse ?
        fr AskHandler qui traite ma plainte ?
        fr AskExternal l'ombudsman / un médiateur
        fr AskCost c'est gratuit ? / combien ça coûte
        fr Human je voudrais parler à un conseiller / un humain / parler à quelqu'un / puis-je parler avec une personne ? / parler à un collaborateur svp
        fr Callback rappelez-moi / pouvez-vous me rappeler ?
        fr ChangeLanguage en néerlandais svp / anglais
        fr Help aide / je ne comprends pas
        fr Restart recommencer / je veux recommencer depuis le début
        fr Cancel stop / laissez tomber / annuler / arrêter
        fr Back retour / question précédente
        fr Change je veux modifier mon adresse / mon numéro est faux / je me suis trompé
        fr Repeat répétez / quelle était la question ?
        fr Greet bonjour / bonsoir
        fr Thanks merci beaucoup / merci
        fr Goodbye au revoir / à bientôt
        fr Question j'ai une question
        fr Yes oui / d'accord
        fr No non merci
        en FileComplaint I want to make a complaint / file a complaint / I'd like to lodge a complaint please
        en CheckStatus what is the status of my complaint? / any update on my case
        en Withdraw I want to withdraw my complaint
        en NotSatisfied I'm not satisfied with the answer / still not happy / I don't entirely agree with the outcome / we couldn't find a solution together / I disagree with the decision
        en AskDeadline how long does it take? / when will I get an answer?
        en AskHandler who handles my complaint?
        en AskExternal ombudsman / can I go to the mediator
        en AskCost is it free? / how much does it cost?
        en AskHours what are your opening hours?
        en Human human / can I speak to a human? / I want to talk to someone / a real person please / agent please, can I talk to an agent
        en Callback call me / please call me back / can you call me back?
        en ChangeLanguage in Dutch please / can we do this in french
        en Help help / what can you do?
        en Restart start over / restart
        en Cancel stop / cancel / never mind / forget it
        en Back back / go back / previous question
        en Change I want to change my address / my phone number is wrong / I made a mistake
        en Repeat repeat / what was the question?
        en Greet hello there / good morning
        en Thanks thanks a lot / thank you
        en Goodbye bye / goodbye / see you later
        en Question I have a question
        de FileComplaint ich möchte eine Beschwerde einreichen / Beschwerde einreichen / ich möchte mich beschweren
        de CheckStatus wie ist der Stand meiner Beschwerde?
        de Withdraw ich möchte meine Beschwerde zurückziehen
        de NotSatisfied ich bin mit der Antwort nicht einverstanden / ich bin mit der Lösung nicht ganz einverstanden / wir haben gemeinsam keine Lösung gefunden / ich bin nicht zufrieden mit der Antwort
        de AskDeadline wie lange dauert das? / wann bekomme ich eine Antwort?
        de AskHandler wer bearbeitet meine Beschwerde?
        de AskExternal Ombudsmann / Schlichtungsstelle
        de AskCost was kostet das? / ist das kostenlos?
        de Human Mitarbeiter / ich möchte mit einem Menschen sprechen / kann ich jemanden sprechen? / einen echten Menschen bitte
        de Callback rufen Sie mich an / bitte zurückrufen / ich möchte einen Rückruf
        de ChangeLanguage auf Englisch bitte / Niederländisch
        de Help Hilfe / was können Sie tun?
        de Restart neu anfangen / nochmal von vorne
        de Cancel stopp / abbrechen / vergiss es
        de Back zurück / vorherige Frage
        de Change ich möchte etwas ändern / meine Telefonnummer ist falsch
        de Repeat wiederholen / wie war die Frage?
        de Greet guten Tag / Hallo
        de Thanks danke / vielen Dank
        de Goodbye auf Wiedersehen / tschüss
        de Question ich habe eine Frage
        nl Human I want to talk to a human / je veux parler à un conseiller
        en Human ik wil een mens spreken
        nl Human ik wil een medewreker spreken / medewerkr
        nl Cancel annulern
        nl FileComplaint een klacht indinen / klahct indienen
        fr Human parler à un conseiler
        en FileComplaint file a compliant
        de FileComplaint Beschwede einreichen
        """);

    [Theory]
    [MemberData(nameof(Whole))]
    public void A_message_that_is_one_intent_is_that_intent_whole(string language, string intent, string text)
    {
        var guess = Intents.Recognize(Message.Read(text), language);
        Assert.Equal((Enum.Parse<Intent>(intent), true), (guess.Intent, guess.Whole));
        Assert.InRange(guess.Confidence, 0.5, 1);
    }

    public static TheoryData<string, string, string> Stories => Rows.Of("""
        nl - ik wil stoppen met het contract want de auto is kapot / ik heb een mens aan de lijn gehad die de telefoon heeft neergelegd / de garage zei dat ze mij terug zouden bellen maar niemand belde / de auto staat al drie weken bij de dealer en niemand weet hoe lang het duurt, ik wil een mens / Hoi, sinds maart klopt mijn factuur niet en ik krijg de kosten niet terug / mijn vorige auto was beter / de medewerker aan de balie was onbeleefd / ze vragen 300 euro kosten voor een krasje op de deur / ik moest stoppen op de snelweg / ze hebben mijn gegevens aan een buurman gegeven / nee, ze hebben mij nooit gebeld over de schade aan de bumper en nu moet ik betalen / De klantenservice hing gewoon op toen ik naar mijn borg vroeg / geld terug / een nieuwe auto / Jan de Mens / Mark Bellen / Dorpsstraat 12, Utrecht
        fr - je veux arrêter le contrat parce que la voiture est en panne / le conseiller m'a raccroché au nez / on m'a facturé des frais de 300 euros pour une rayure / ma voiture est en panne depuis trois semaines / remboursement complet / rue de la Loi 16, Bruxelles
        en - I want to stop the contract because the car broke down / the agent hung up on me when I asked about my deposit / they charged me 300 euros for a scratch on the door / my car has been at the garage for three weeks / a full refund
        de - ich will den Vertrag beenden, weil das Auto kaputt ist / der Mitarbeiter hat einfach aufgelegt, als ich nach der Kaution fragte / mein Auto steht seit drei Wochen in der Werkstatt / volle Erstattung
        """);

    [Theory]
    [MemberData(nameof(Stories))]
    public void A_story_or_another_answer_is_no_whole_intent(string language, string expected, string text)
    {
        Assert.Equal("-", expected);
        Assert.False(Intents.Recognize(Message.Read(text), language).Whole, Intents.Recognize(Message.Read(text), language).ToString());
    }

    public static TheoryData<string, string, string> Within => Rows.Of("""
        nl FileComplaint ik wil een klacht indienen over mijn factuur van maart / graag een klacht melden tegen de dealer in Gent
        nl Human mijn auto is stuk, verbind mij door met een medewerker
        nl Callback kunnen jullie mij morgen terugbellen over de borg
        nl AskDeadline hoe lang duurt het voordat de directie mijn brief leest
        fr FileComplaint je veux déposer une plainte concernant ma facture de mars
        en FileComplaint I want to file a complaint about my last invoice / I am not happy with your service
        de FileComplaint ich möchte eine Beschwerde über die letzte Rechnung einreichen
        """);

    [Theory]
    [MemberData(nameof(Within))]
    public void An_intent_among_other_words_is_recognised_but_not_whole(string language, string intent, string text)
    {
        var guess = Intents.Recognize(Message.Read(text), language);
        Assert.Equal((Enum.Parse<Intent>(intent), false), (guess.Intent, guess.Whole));
    }

    public static TheoryData<string, string, string> Nothing => Rows.Of("""
        nl - banaan / het regent / 12345678 / Jan de Vries / ? / asdf qwer / mijn auto is rood / het weer is mooi vandaag
        fr - il pleut / ma voiture est rouge / banane
        en - it is raining / my car is red / banana
        de - es regnet / mein Auto ist rot / Banane
        """);

    [Theory]
    [MemberData(nameof(Nothing))]
    public void Where_nothing_is_wanted_there_is_no_intent(string language, string expected, string text)
    {
        Assert.Equal("-", expected);
        Assert.Equal(default, Intents.Recognize(Message.Read(text), language));
    }

    public static TheoryData<string, string, string> Denied => Rows.Of("""
        nl Human ik wil geen mens spreken / nee, geen medewerker
        nl FileComplaint ik wil geen klacht indienen
        fr Human je ne veux pas parler à un conseiller
        en Human I don't want to talk to a human
        de Human ich will nicht mit einem Menschen sprechen / keinen Mitarbeiter
        """);

    [Theory]
    [MemberData(nameof(Denied))]
    public void What_is_denied_is_not_wanted(string language, string intent, string text) =>
        Assert.NotEqual(Enum.Parse<Intent>(intent), Intents.Recognize(Message.Read(text), language).Intent);
}
