namespace ComplaintBot.Form;

internal static class EnglishFormTexts
{
    public static readonly FormTexts You = new()
    {
        Name = "Complaint form",
        ToTheForm = "Prefer a form?",
        WhichCompany = "Which company is your complaint about?",
        StartHeading = "Make a complaint to {0}",
        StartLines =
        [
            "This form asks a few questions, one on each page. At the end you check everything; only then do you submit your complaint.",
            "What you fill in is kept after each page. You can stop and go on later on this device.",
            "Would you rather talk to somebody? On every page you can ask us to call you back.",
        ],
        Privacy = "Read what happens to your data",
        StartNow = "Start now",
        Continue = "Continue",
        Back = "Back",
        Change = "Change",
        CallMe = "Call me back",
        Stop = "Stop",
        Forget = "Forget this form on this device",
        ToTheChat = "Prefer to chat?",
        OtherWays = "Other options",
        Error = "Error:",
        ThereIsAProblem = "There is a problem",
        ChooseOne = "Choose one of the answers",
        FillIn = "Fill this in",
        NotTaken = "We cannot go on with this answer. Check what you filled in",
        EmailNotTaken = "Enter an email address, such as anna@example.com",
        PhoneNotTaken = "Enter a phone number, such as +31 6 12345678",
        Failed = "Something went wrong on our side. Your answer is still below; please try again",
        Filed = "Your complaint has been submitted",
        TalkArranged = "Your call has been arranged",
        YourReference = "Your reference",
        KeepReference = "Keep your reference safe.",
        AskInChat = "You can always ask in the chat how your complaint stands",
        AllForNow = "That is all for now",
        NothingFiled = "You have not submitted a complaint now.",
        Earlier = "What you reported earlier has the reference:",
        AnotherComplaint = "Start a new complaint",
        AfterTheTalk = "Go on after the talk",
        Unavailable = "This does not work just now",
        UnavailableLine = "We could not keep your answer. Nothing was lost: what you filled in is still there. Please try again in a few minutes.",
        TryAgain = "Try again",
        Expired = "This page has expired",
        ExpiredLine = "Your answer was not sent. Go back one page in your browser and reload it; save a long text first. If it still does not work, allow cookies for this site.",
        TooLarge = "Your answer is too long",
        TooLargeLine = "Your answer was not sent. Go back one page in your browser and make the text shorter.",
        ToThePage = "To the form",
    };
}
