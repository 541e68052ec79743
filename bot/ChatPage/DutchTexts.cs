namespace ComplaintBot.ChatPage;

internal static class DutchTexts
{
    public static readonly PageTexts U = new()
    {
        Language = "nl",
        OwnName = "Nederlands",
        Locale = "nl-NL",
        Complaints = "Klachten",
        ToTheConversation = "Naar het gesprek",
        Conversation = "Gesprek met de klachtenbot",
        Languages = "Taal",
        BotName = "Klachtenbot",
        Footer = "Over deze pagina",
        Notice = "Hallo! Ik ben een chatbot die klachten over leasen en autofinanciering aanneemt, een computerprogramma. U kunt altijd om een medewerker vragen.",
        Person = "Spreek een medewerker",
        PersonSaid = "medewerker",
        StartAgain = "Opnieuw beginnen",
        StartAgainSaid = "opnieuw beginnen",
        Forget = "Vergeet dit gesprek op dit apparaat",
        ForgetSure = "Dit gesprek is dan op dit apparaat niet meer te zien. Een klacht die u al hebt ingediend, blijft bestaan. Doorgaan?",
        Loading = "Het gesprek wordt geopend …",
        Interrupted = "De verbinding is even weg. Wat u hebt geschreven blijft staan; we verbinden opnieuw.",
        BackAgain = "De verbinding is er weer.",
        CannotStart = "Het gesprek kan nu niet worden geopend. We proberen het vanzelf opnieuw.",
        NeedsJavaScript = "Voor het gesprek op deze pagina is JavaScript nodig. Zet JavaScript aan in uw browser en laad de pagina opnieuw.",
        OtherWays = "Of neem op een andere manier contact op:",
        NoOtherWays = "Of neem contact op met het bedrijf zelf.",
        Privacy = "Privacy",
        Accessibility = "Toegankelijkheid",
        BackToConversation = "Terug naar het gesprek",
        UnknownCompany = "Dit bedrijf kennen we hier niet",
        ChooseCompany = "Over welk bedrijf gaat het?",
        Channels = new() { Phone = "Telefoon", Email = "E-mail", Post = "Post", Website = "Website" },
        PrivacyPage = new()
        {
            Intro = "Op deze pagina leest u wat er met uw gegevens gebeurt als u via de klachtenbot met {0} spreekt.",
            OwnNotice = "{0} heeft ook een eigen privacyverklaring:",
            WhatHeading = "Welke gegevens",
            WhatIntro = "De klachtenbot vraagt alleen wat nodig is voor uw klacht. Soms hoeft u niet te antwoorden; dan staat dat bij de vraag.",
            Contract = "uw contract- of dossiernummer",
            Name = "uw naam",
            Email = "uw e-mailadres",
            Phone = "uw telefoonnummer",
            Address = "uw postadres",
            Description = "wat er is gebeurd",
            Outcome = "welke oplossing u wilt",
            Documents = "documenten die u toevoegt",
            Transcript = "wat u verder in het gesprek schrijft",
            Spare = "Stuur geen wachtwoorden, burgerservice- of rijksregisternummers, bankpassen of gegevens over uw gezondheid.",
            WhyHeading = "Waarvoor",
            Why = "Alleen om uw klacht te behandelen, u daarover te berichten en aan te kunnen tonen wat er is afgesproken.",
            WhoHeading = "Wie ze ziet",
            Who = "De medewerkers van {0} die klachten behandelen. Uw woorden en bestanden komen alleen in uw klacht terecht.",
            HowLongHeading = "Hoe lang",
            HowLong = "{0} dagen nadat uw klacht is afgesloten.",
            HowLongUnknown = "Het bedrijf bepaalt hoe lang het uw klacht bewaart. De termijn is hier niet ingevuld; u kunt ernaar vragen.",
            CookieHeading = "Cookie",
            Cookie = "Uw browser bewaart één cookie, zodat u later verder kunt gaan met hetzelfde gesprek. Er wordt niets gevolgd of gemeten. Met ‘Vergeet dit gesprek op dit apparaat’ op de pagina van het gesprek is de cookie weg.",
            BotHeading = "Een bot, geen beslisser",
            Bot = "U spreekt met een computerprogramma. Het stelt vragen, noteert uw klacht en legt de procedure uit. Over uw klacht beslist een mens. U kunt altijd om een medewerker vragen.",
            RightsHeading = "Uw rechten",
            Rights = "U mag uw gegevens inzien, laten verbeteren of laten wissen, ze meekrijgen, de verwerking laten beperken en er bezwaar tegen maken. U kunt ook een klacht indienen bij de toezichthouder voor gegevensbescherming in uw land.",
            ContactHeading = "Contact",
            Contact = "Over uw gegevens bereikt u het bedrijf via {0}.",
            ContactUnknown = "Vraag in het gesprek om een medewerker; een contactadres voor privacy is hier nog niet ingevuld.",
        },
        AccessibilityPage = new()
        {
            Intro = "Iedereen moet een klacht kunnen indienen. Daarom letten we op de richtlijnen WCAG 2.1, niveau AA.",
            DoneHeading = "Wat er kan",
            Done =
            [
                "Alles is met het toetsenbord te bedienen.",
                "Nieuwe berichten worden aan een schermlezer gemeld.",
                "De pagina blijft bruikbaar bij 200 % vergroting en op een scherm van 360 pixels breed.",
                "Er is geen tijdslimiet: u kunt weken later verdergaan.",
                "Bij elke voorgestelde keuze kunt u het antwoord ook zelf typen.",
            ],
            LimitsHeading = "Wat nog niet goed is",
            Limits =
            [
                "Het gesprek zelf heeft JavaScript nodig.",
                "De pagina is geautomatiseerd getest, maar nog niet door een onafhankelijke deskundige beoordeeld.",
            ],
            TroubleHeading = "Lukt iets niet?",
            Trouble = "Vraag in het gesprek om een medewerker, of neem op een andere manier contact op met het bedrijf, en vertel wat er niet lukt.",
        },
    };

    public static readonly PageTexts Je = U with
    {
        ForgetSure = "Dit gesprek is dan op dit apparaat niet meer te zien. Een klacht die je al hebt ingediend, blijft bestaan. Doorgaan?",
        Interrupted = "De verbinding is even weg. Wat je hebt geschreven blijft staan; we verbinden opnieuw.",
        NeedsJavaScript = "Voor het gesprek op deze pagina is JavaScript nodig. Zet JavaScript aan in je browser en laad de pagina opnieuw.",
        PrivacyPage = U.PrivacyPage with
        {
            Intro = "Op deze pagina lees je wat er met je gegevens gebeurt als je via de klachtenbot met {0} spreekt.",
            WhatIntro = "De klachtenbot vraagt alleen wat nodig is voor je klacht. Soms hoef je niet te antwoorden; dan staat dat bij de vraag.",
            Contract = "je contract- of dossiernummer",
            Name = "je naam",
            Email = "je e-mailadres",
            Phone = "je telefoonnummer",
            Address = "je postadres",
            Outcome = "welke oplossing je wilt",
            Documents = "documenten die je toevoegt",
            Transcript = "wat je verder in het gesprek schrijft",
            Spare = "Stuur geen wachtwoorden, burgerservicenummers, bankpassen of gegevens over je gezondheid.",
            Why = "Alleen om je klacht te behandelen, je daarover te berichten en aan te kunnen tonen wat er is afgesproken.",
            Who = "De medewerkers van {0} die klachten behandelen. Je woorden en bestanden komen alleen in je klacht terecht.",
            HowLong = "{0} dagen nadat je klacht is afgesloten.",
            HowLongUnknown = "Het bedrijf bepaalt hoe lang het je klacht bewaart. De termijn is hier niet ingevuld; je kunt ernaar vragen.",
            Cookie = "Je browser bewaart één cookie, zodat je later verder kunt gaan met hetzelfde gesprek. Er wordt niets gevolgd of gemeten. Met ‘Vergeet dit gesprek op dit apparaat’ op de pagina van het gesprek is de cookie weg.",
            Bot = "Je spreekt met een computerprogramma. Het stelt vragen, noteert je klacht en legt de procedure uit. Over je klacht beslist een mens. Je kunt altijd om een medewerker vragen.",
            RightsHeading = "Je rechten",
            Rights = "Je mag je gegevens inzien, laten verbeteren of laten wissen, ze meekrijgen, de verwerking laten beperken en er bezwaar tegen maken. Je kunt ook een klacht indienen bij de toezichthouder voor gegevensbescherming in je land.",
            Contact = "Over je gegevens bereik je het bedrijf via {0}.",
        },
        AccessibilityPage = U.AccessibilityPage with
        {
            Done =
            [
                U.AccessibilityPage.Done[0],
                U.AccessibilityPage.Done[1],
                U.AccessibilityPage.Done[2],
                "Er is geen tijdslimiet: je kunt weken later verdergaan.",
                "Bij elke voorgestelde keuze kun je het antwoord ook zelf typen.",
            ],
        },
    };
}
