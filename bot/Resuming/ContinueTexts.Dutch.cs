namespace ComplaintBot.Resuming;

internal sealed partial record ContinueTexts
{
    private static readonly ContinueTexts Dutch = new()
    {
        Link = "Verder met een gesprek van een ander apparaat",
        Heading = "Verder op dit apparaat",
        Intro = "Bent u op een ander apparaat begonnen? Vul het e-mailadres in dat u in dat gesprek hebt opgegeven. We mailen u een code waarmee u hier verdergaat.",
        Replaces = "Het gesprek dat nu op dit apparaat staat, maakt dan plaats voor dat andere.",
        Email = "E-mailadres",
        Send = "Mail mij een code",
        AddressForgotten = "Weet u niet meer met welk e-mailadres?",
        ByReference = "Met het kenmerk van uw klacht en uw contractnummer mailen we de code naar het adres dat bij die klacht staat.",
        Reference = "Kenmerk, zoals K7M-4PQ-9TX",
        Contract = "Contractnummer",
        SentHeading = "Kijk in uw e-mail",
        Sent = "Kennen we een gesprek dat hierbij past? Dan krijgt u binnen een paar minuten een e-mail met een code. Die werkt 15 minuten, en alleen in deze browser.",
        Code = "Code uit de e-mail",
        CodeHint = "Acht cijfers, zoals 1234 5678",
        GoOn = "Verdergaan",
        NothingCame = "Geen e-mail gekregen? Kijk ook bij de ongewenste e-mail, en controleer het adres. Naar één adres sturen we hooguit drie codes per uur.",
        AskAgain = "Opnieuw een code vragen",
        ChooseHeading = "Met welk gesprek wilt u verder?",
        ChooseIntro = "U hebt meer dan één gesprek met dit e-mailadres.",
        Filed = "Klacht {0}",
        NotFiled = "Nog niet ingediend",
        LastOn = "Laatst bijgewerkt op {0}, {1} uur",
        Quoted = "‘{0}’",
        And = "en",
        ChooseOne = "Kies een gesprek",
        EmailMissing = "Vul een e-mailadres in, zoals naam@voorbeeld.nl",
        ReferenceWrong = "Dit kenmerk klopt niet helemaal. Het heeft negen letters en cijfers, zoals K7M-4PQ-9TX",
        ContractMissing = "Vul uw contractnummer in",
        CodeIncomplete = "Vul de code van acht cijfers in",
        CodeWrong = "Deze code klopt niet. Kijk nog eens in de laatste e-mail",
        CodeOver = "Deze code werkt niet meer. Vraag een nieuwe",
        TooOften = "Dat was vaak achter elkaar. Wacht een paar minuten en probeer het dan opnieuw.",
        Unavailable = "Dit lukt nu even niet. Probeer het over een paar minuten opnieuw.",
        NotFromHere = "Dit is niet verstuurd. Laad deze pagina opnieuw en probeer het nog eens.",
    };

    private static readonly ContinueTexts DutchJe = Dutch with
    {
        Intro = "Ben je op een ander apparaat begonnen? Vul het e-mailadres in dat je in dat gesprek hebt opgegeven. We mailen je een code waarmee je hier verdergaat.",
        AddressForgotten = "Weet je niet meer met welk e-mailadres?",
        ByReference = "Met het kenmerk van je klacht en je contractnummer mailen we de code naar het adres dat bij die klacht staat.",
        SentHeading = "Kijk in je e-mail",
        Sent = "Kennen we een gesprek dat hierbij past? Dan krijg je binnen een paar minuten een e-mail met een code. Die werkt 15 minuten, en alleen in deze browser.",
        ChooseHeading = "Met welk gesprek wil je verder?",
        ChooseIntro = "Je hebt meer dan één gesprek met dit e-mailadres.",
        ContractMissing = "Vul je contractnummer in",
    };
}
