namespace ComplaintBot.Resuming;

internal sealed partial record ContinueTexts
{
    private static readonly ContinueTexts German = new()
    {
        Link = "Ein Gespräch von einem anderen Gerät fortsetzen",
        Heading = "Auf diesem Gerät weitermachen",
        Intro = "Haben Sie auf einem anderen Gerät angefangen? Geben Sie die E-Mail-Adresse ein, die Sie in jenem Gespräch angegeben haben. Wir mailen Ihnen einen Code, mit dem Sie hier weitermachen.",
        Replaces = "Das Gespräch, das dieses Gerät jetzt zeigt, macht dann dem anderen Platz.",
        Email = "E-Mail-Adresse",
        Send = "Code per E-Mail senden",
        AddressForgotten = "Wissen Sie nicht mehr, welche E-Mail-Adresse es war?",
        ByReference = "Mit der Vorgangsnummer Ihrer Beschwerde und Ihrer Vertragsnummer mailen wir den Code an die Adresse, die bei dieser Beschwerde steht.",
        Reference = "Vorgangsnummer, zum Beispiel K7M-4PQ-9TX",
        Contract = "Vertragsnummer",
        SentHeading = "Sehen Sie in Ihre E-Mails",
        Sent = "Wenn wir ein passendes Gespräch kennen, bekommen Sie in wenigen Minuten eine E-Mail mit einem Code. Er gilt 15 Minuten und nur in diesem Browser.",
        Code = "Code aus der E-Mail",
        CodeHint = "Acht Ziffern, zum Beispiel 1234 5678",
        GoOn = "Weiter",
        NothingCame = "Keine E-Mail bekommen? Sehen Sie auch im Spam-Ordner nach, und prüfen Sie die Adresse. An eine Adresse senden wir höchstens drei Codes pro Stunde.",
        AskAgain = "Neuen Code anfordern",
        ChooseHeading = "Mit welchem Gespräch möchten Sie fortfahren?",
        ChooseIntro = "Sie haben mehr als ein Gespräch mit dieser E-Mail-Adresse.",
        Filed = "Beschwerde {0}",
        NotFiled = "Noch nicht eingereicht",
        LastOn = "Zuletzt geändert am {0}, {1} Uhr",
        Quoted = "„{0}“",
        And = "und",
        ChooseOne = "Wählen Sie ein Gespräch",
        EmailMissing = "Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@beispiel.de",
        ReferenceWrong = "Diese Vorgangsnummer stimmt nicht ganz. Sie hat neun Buchstaben und Ziffern, zum Beispiel K7M-4PQ-9TX",
        ContractMissing = "Geben Sie Ihre Vertragsnummer ein",
        CodeIncomplete = "Geben Sie den Code mit acht Ziffern ein",
        CodeWrong = "Dieser Code stimmt nicht. Sehen Sie noch einmal in der letzten E-Mail nach",
        CodeOver = "Dieser Code gilt nicht mehr. Fordern Sie einen neuen an",
        TooOften = "Das war oft hintereinander. Warten Sie bitte einige Minuten, und versuchen Sie es dann noch einmal.",
        Unavailable = "Das geht gerade nicht. Bitte versuchen Sie es in einigen Minuten noch einmal.",
        NotFromHere = "Das wurde nicht gesendet. Laden Sie diese Seite neu, und versuchen Sie es noch einmal.",
    };
}
