namespace ComplaintBot.Resuming;

internal sealed partial record ContinueTexts
{
    private static readonly ContinueTexts French = new()
    {
        Link = "Reprendre une conversation commencée sur un autre appareil",
        Heading = "Continuer sur cet appareil",
        Intro = "Vous avez commencé sur un autre appareil ? Indiquez l’adresse e-mail que vous avez donnée dans cette conversation. Nous vous enverrons un code par e-mail pour continuer ici.",
        Replaces = "La conversation affichée actuellement sur cet appareil laissera la place à l’autre.",
        Email = "Adresse e-mail",
        Send = "M’envoyer un code",
        AddressForgotten = "Vous ne savez plus quelle adresse e-mail ?",
        ByReference = "Avec la référence de votre réclamation et votre numéro de contrat, nous envoyons le code à l’adresse indiquée dans cette réclamation.",
        Reference = "Référence, par exemple K7M-4PQ-9TX",
        Contract = "Numéro de contrat",
        SentHeading = "Consultez vos e-mails",
        Sent = "Si nous connaissons une conversation correspondante, vous recevrez dans quelques minutes un e-mail avec un code. Il est valable 15 minutes, uniquement dans ce navigateur.",
        Code = "Code reçu par e-mail",
        CodeHint = "Huit chiffres, par exemple 1234 5678",
        GoOn = "Continuer",
        NothingCame = "Pas d’e-mail ? Regardez aussi dans les courriers indésirables et vérifiez l’adresse. Nous envoyons au maximum trois codes par heure à une même adresse.",
        AskAgain = "Demander un nouveau code",
        ChooseHeading = "Quelle conversation voulez-vous reprendre ?",
        ChooseIntro = "Vous avez plusieurs conversations avec cette adresse e-mail.",
        Filed = "Réclamation {0}",
        NotFiled = "Pas encore déposée",
        LastOn = "Dernière modification : {0}, {1}",
        Quoted = "« {0} »",
        And = "et",
        ChooseOne = "Choisissez une conversation",
        EmailMissing = "Indiquez une adresse e-mail, par exemple nom@exemple.be",
        ReferenceWrong = "Cette référence n’est pas tout à fait correcte. Elle compte neuf lettres et chiffres, par exemple K7M-4PQ-9TX",
        ContractMissing = "Indiquez votre numéro de contrat",
        CodeIncomplete = "Saisissez le code de huit chiffres",
        CodeWrong = "Ce code n’est pas correct. Vérifiez dans le dernier e-mail",
        CodeOver = "Ce code n’est plus valable. Demandez-en un nouveau",
        TooOften = "Vous avez fait beaucoup d’essais à la suite. Patientez quelques minutes, puis réessayez.",
        Unavailable = "Cela ne fonctionne pas pour le moment. Réessayez dans quelques minutes.",
        NotFromHere = "Rien n’a été envoyé. Rechargez cette page et réessayez.",
    };
}
