namespace ComplaintBot.Resuming;

internal sealed partial record ContinueTexts
{
    private static readonly ContinueTexts English = new()
    {
        Link = "Go on with a conversation from another device",
        Heading = "Go on here",
        Intro = "Did you begin on another device? Enter the email address that you gave in that conversation. We will send you a code by email with which you can go on here.",
        Replaces = "The conversation that this device shows now will make room for the other one.",
        Email = "Email address",
        Send = "Email me a code",
        AddressForgotten = "Don’t remember which email address?",
        ByReference = "With the reference of your complaint and your contract number, we send the code to the address that stands with that complaint.",
        Reference = "Reference, such as K7M-4PQ-9TX",
        Contract = "Contract number",
        SentHeading = "Check your email",
        Sent = "If we know a conversation that matches, you will get an email with a code within a few minutes. It works for 15 minutes, and in this browser only.",
        Code = "Code from the email",
        CodeHint = "Eight digits, such as 1234 5678",
        GoOn = "Go on",
        NothingCame = "No email? Look in your spam folder too, and check the address. We send at most three codes an hour to one address.",
        AskAgain = "Ask for another code",
        ChooseHeading = "Which conversation would you like to go on with?",
        ChooseIntro = "There is more than one conversation with this email address.",
        Filed = "Complaint {0}",
        NotFiled = "Not submitted yet",
        LastOn = "Last changed on {0}, {1}",
        Quoted = "‘{0}’",
        And = "and",
        ChooseOne = "Choose a conversation",
        EmailMissing = "Enter an email address, such as name@example.com",
        ReferenceWrong = "This reference is not quite right. It has nine letters and digits, such as K7M-4PQ-9TX",
        ContractMissing = "Enter your contract number",
        CodeIncomplete = "Enter the code of eight digits",
        CodeWrong = "This code is not right. Please look at the latest email again",
        CodeOver = "This code no longer works. Ask for a new one",
        TooOften = "That was many times in a row. Please wait a few minutes and try again.",
        Unavailable = "This does not work just now. Please try again in a few minutes.",
        NotFromHere = "This was not sent. Please load this page again and try once more.",
    };
}
