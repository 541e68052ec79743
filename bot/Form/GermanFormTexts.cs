namespace ComplaintBot.Form;

internal static class GermanFormTexts
{
    public static readonly FormTexts Sie = new()
    {
        Name = "Beschwerdeformular",
        ToTheForm = "Lieber ein Formular?",
        WhichCompany = "Um welches Unternehmen geht es bei Ihrer Beschwerde?",
        StartHeading = "Eine Beschwerde bei {0} einreichen",
        StartLines =
        [
            "Dieses Formular stellt Ihnen einige Fragen, eine pro Seite. Am Ende prüfen Sie alles; erst danach reichen Sie Ihre Beschwerde ein.",
            "Was Sie angeben, wird nach jeder Seite gespeichert. Sie können jederzeit aufhören und später auf diesem Gerät weitermachen.",
            "Möchten Sie lieber mit jemandem sprechen? Auf jeder Seite können Sie um einen Rückruf bitten.",
        ],
        Privacy = "Lesen Sie, was mit Ihren Daten geschieht",
        StartNow = "Beginnen",
        Continue = "Weiter",
        Back = "Zurück",
        Change = "Ändern",
        CallMe = "Rufen Sie mich zurück",
        Stop = "Abbrechen",
        Forget = "Dieses Formular auf diesem Gerät vergessen",
        ToTheChat = "Lieber chatten?",
        OtherWays = "Weitere Möglichkeiten",
        Error = "Fehler:",
        ThereIsAProblem = "Es gibt ein Problem",
        ChooseOne = "Wählen Sie eine der Antworten",
        FillIn = "Bitte ausfüllen",
        NotTaken = "Mit dieser Antwort kommen wir nicht weiter. Prüfen Sie bitte Ihre Angabe",
        EmailNotTaken = "Geben Sie eine E-Mail-Adresse an, zum Beispiel anna@beispiel.de",
        PhoneNotTaken = "Geben Sie eine Telefonnummer an, zum Beispiel +49 151 12345678",
        Failed = "Bei uns ist etwas schiefgegangen. Ihre Antwort steht noch unten; bitte versuchen Sie es erneut",
        Filed = "Ihre Beschwerde ist eingereicht",
        TalkArranged = "Ihr Gespräch ist vereinbart",
        YourReference = "Ihre Vorgangsnummer",
        KeepReference = "Bewahren Sie Ihre Vorgangsnummer gut auf.",
        AskInChat = "Wie es um Ihre Beschwerde steht, können Sie jederzeit im Chat fragen",
        AllForNow = "Das ist vorerst alles",
        NothingFiled = "Sie haben jetzt keine Beschwerde eingereicht.",
        Earlier = "Von Ihnen bereits gemeldet, unter der Vorgangsnummer:",
        AnotherComplaint = "Eine neue Beschwerde beginnen",
        AfterTheTalk = "Nach dem Gespräch weitermachen",
        Unavailable = "Das geht gerade nicht",
        UnavailableLine = "Wir konnten Ihre Antwort nicht speichern. Nichts ist verloren: Was Sie angegeben haben, ist noch da. Bitte versuchen Sie es in einigen Minuten erneut.",
        TryAgain = "Erneut versuchen",
        Expired = "Diese Seite ist abgelaufen",
        ExpiredLine = "Ihre Antwort wurde nicht gesendet. Gehen Sie im Browser eine Seite zurück und laden Sie diese neu; sichern Sie einen langen Text vorher. Wenn es weiterhin nicht geht, erlauben Sie Cookies für diese Website.",
        TooLarge = "Ihre Antwort ist zu lang",
        TooLargeLine = "Ihre Antwort wurde nicht gesendet. Gehen Sie im Browser eine Seite zurück und kürzen Sie den Text.",
        ToThePage = "Zum Formular",
    };
}
