namespace ComplaintBot.Form;

internal static class FrenchFormTexts
{
    public static readonly FormTexts Vous = new()
    {
        Name = "Formulaire de réclamation",
        ToTheForm = "Plutôt un formulaire ?",
        WhichCompany = "De quelle entreprise s’agit-il ?",
        StartHeading = "Déposer une réclamation auprès de {0}",
        StartLines =
        [
            "Ce formulaire vous pose quelques questions, une par page. À la fin, vous vérifiez le tout ; ce n’est qu’ensuite que vous déposez votre réclamation.",
            "Ce que vous indiquez est conservé après chaque page. Vous pouvez vous arrêter et continuer plus tard sur cet appareil.",
            "Vous préférez parler à quelqu’un ? À chaque page, vous pouvez demander que nous vous rappelions.",
        ],
        Privacy = "Lire ce que deviennent vos données",
        StartNow = "Commencer",
        Continue = "Continuer",
        Back = "Retour",
        Change = "Modifier",
        CallMe = "Être rappelé",
        Stop = "Arrêter",
        Forget = "Oublier ce formulaire sur cet appareil",
        ToTheChat = "Plutôt discuter en ligne ?",
        OtherWays = "Autres possibilités",
        Error = "Erreur :",
        ThereIsAProblem = "Il y a un problème",
        ChooseOne = "Choisissez l’une des réponses",
        FillIn = "Remplissez ce champ",
        NotTaken = "Nous ne pouvons pas continuer avec cette réponse. Vérifiez ce que vous avez indiqué",
        EmailNotTaken = "Indiquez une adresse e-mail, par exemple anne@exemple.be",
        PhoneNotTaken = "Indiquez un numéro de téléphone, par exemple +32 470 12 34 56",
        Failed = "Un problème est survenu de notre côté. Votre réponse se trouve encore ci-dessous ; veuillez réessayer",
        Filed = "Votre réclamation est déposée",
        TalkArranged = "Votre entretien est convenu",
        YourReference = "Votre référence",
        KeepReference = "Gardez bien votre référence.",
        AskInChat = "Vous pouvez à tout moment demander dans le chat où en est votre réclamation",
        AllForNow = "C’est tout pour le moment",
        NothingFiled = "Vous n’avez pas déposé de réclamation cette fois-ci.",
        Earlier = "Déjà transmis par vous, sous la référence :",
        AnotherComplaint = "Commencer une nouvelle réclamation",
        AfterTheTalk = "Continuer après l’entretien",
        Unavailable = "Cela ne fonctionne pas pour le moment",
        UnavailableLine = "Nous n’avons pas pu conserver votre réponse. Rien n’est perdu : ce que vous avez indiqué est toujours là. Réessayez dans quelques minutes.",
        TryAgain = "Réessayer",
        Expired = "Cette page a expiré",
        ExpiredLine = "Votre réponse n’a pas été envoyée. Revenez à la page précédente dans votre navigateur et rechargez-la ; sauvegardez d’abord un long texte. Si cela ne fonctionne toujours pas, autorisez les cookies pour ce site.",
        TooLarge = "Votre réponse est trop longue",
        TooLargeLine = "Votre réponse n’a pas été envoyée. Revenez à la page précédente dans votre navigateur et raccourcissez le texte.",
        ToThePage = "Vers le formulaire",
    };
}
