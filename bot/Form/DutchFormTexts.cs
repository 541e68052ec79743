namespace ComplaintBot.Form;

internal static class DutchFormTexts
{
    public static readonly FormTexts U = new()
    {
        Name = "Klachtenformulier",
        ToTheForm = "Liever een formulier?",
        WhichCompany = "Over welk bedrijf gaat uw klacht?",
        StartHeading = "Een klacht indienen bij {0}",
        StartLines =
        [
            "Met dit formulier beantwoordt u een paar vragen, één per pagina. Aan het eind kijkt u alles na; pas daarna dient u uw klacht in.",
            "Wat u invult, wordt na elke pagina bewaard. U kunt stoppen en later op dit apparaat verdergaan.",
            "Wilt u liever iemand spreken? Op elke pagina kunt u vragen of wij u terugbellen.",
        ],
        Privacy = "Lees wat er met uw gegevens gebeurt",
        StartNow = "Beginnen",
        Continue = "Doorgaan",
        Back = "Terug",
        Change = "Wijzigen",
        CallMe = "Laat mij terugbellen",
        Stop = "Stoppen",
        Forget = "Vergeet dit formulier op dit apparaat",
        ToTheChat = "Liever chatten?",
        OtherWays = "Andere mogelijkheden",
        Error = "Fout:",
        ThereIsAProblem = "Er is een probleem",
        ChooseOne = "Kies een van de antwoorden",
        FillIn = "Vul hier iets in",
        NotTaken = "Met dit antwoord kunnen we niet verder. Controleer wat u hebt ingevuld",
        EmailNotTaken = "Vul een e-mailadres in, zoals anna@voorbeeld.nl",
        PhoneNotTaken = "Vul een telefoonnummer in, zoals 06 12345678",
        Failed = "Er ging bij ons iets mis. Uw antwoord staat hieronder nog; probeer het opnieuw",
        Filed = "Uw klacht is ingediend",
        TalkArranged = "Uw gesprek is afgesproken",
        YourReference = "Uw kenmerk",
        KeepReference = "Bewaar uw kenmerk goed.",
        AskInChat = "Hoe het met uw klacht staat, kunt u altijd vragen in de chat",
        AllForNow = "Dit is voor nu alles",
        NothingFiled = "U hebt nu geen klacht ingediend.",
        Kept = "Wat u hebt ingevuld, blijft op dit apparaat voor u klaarstaan.",
        Earlier = "Eerder door u doorgegeven, met kenmerk:",
        AnotherComplaint = "Een nieuwe klacht beginnen",
        AfterTheTalk = "Verder na het gesprek",
        Unavailable = "Dit lukt nu even niet",
        UnavailableLine = "We konden uw antwoord niet bewaren. Er is niets verloren gegaan: wat u hebt ingevuld, staat er nog. Probeer het over een paar minuten opnieuw.",
        TryAgain = "Opnieuw proberen",
        Expired = "Deze pagina is verlopen",
        ExpiredLine = "Uw antwoord is niet verstuurd. Ga in uw browser een pagina terug en laad die opnieuw; bewaar een lange tekst eerst even. Lukt het weer niet? Sta dan cookies toe voor deze site.",
        TooLarge = "Uw antwoord is te lang",
        TooLargeLine = "Uw antwoord is niet verstuurd. Ga in uw browser een pagina terug en maak de tekst korter.",
        ToThePage = "Naar het formulier",
    };

    public static readonly FormTexts Je = U with
    {
        WhichCompany = "Over welk bedrijf gaat je klacht?",
        StartLines =
        [
            "Met dit formulier beantwoord je een paar vragen, één per pagina. Aan het eind kijk je alles na; pas daarna dien je je klacht in.",
            "Wat je invult, wordt na elke pagina bewaard. Je kunt stoppen en later op dit apparaat verdergaan.",
            "Wil je liever iemand spreken? Op elke pagina kun je vragen of wij je terugbellen.",
        ],
        Privacy = "Lees wat er met je gegevens gebeurt",
        NotTaken = "Met dit antwoord kunnen we niet verder. Controleer wat je hebt ingevuld",
        Failed = "Er ging bij ons iets mis. Je antwoord staat hieronder nog; probeer het opnieuw",
        Filed = "Je klacht is ingediend",
        TalkArranged = "Je gesprek is afgesproken",
        YourReference = "Je kenmerk",
        KeepReference = "Bewaar je kenmerk goed.",
        AskInChat = "Hoe het met je klacht staat, kun je altijd vragen in de chat",
        NothingFiled = "Je hebt nu geen klacht ingediend.",
        Kept = "Wat je hebt ingevuld, blijft op dit apparaat voor je klaarstaan.",
        Earlier = "Eerder door jou doorgegeven, met kenmerk:",
        UnavailableLine = "We konden je antwoord niet bewaren. Er is niets verloren gegaan: wat je hebt ingevuld, staat er nog. Probeer het over een paar minuten opnieuw.",
        ExpiredLine = "Je antwoord is niet verstuurd. Ga in je browser een pagina terug en laad die opnieuw; bewaar een lange tekst eerst even. Lukt het weer niet? Sta dan cookies toe voor deze site.",
        TooLarge = "Je antwoord is te lang",
        TooLargeLine = "Je antwoord is niet verstuurd. Ga in je browser een pagina terug en maak de tekst korter.",
    };
}
