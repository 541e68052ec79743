using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Filling;
using ComplaintBot.Dialogs.Texts;
using ComplaintBot.Language;
using ComplaintBot.Runtime.Dialogs;
using static ComplaintBot.Dialogs.Intake.Asking;

namespace ComplaintBot.Dialogs.Intake;

/// <summary>Who the customer is, and how to reach him.</summary>
internal static class WhoYouAre
{
    /// <summary>Characters.</summary>
    private const int LongestAddress = 500;

    public static readonly Question<ComplaintTurn, string> Name = new("name")
    {
        FreeText = true,
        Field = Fills(a => a.Name, (a, answer) => a with { Name = answer }),
        Ask = turn => new(turn.Write(turn.Texts.Contact.NameAsk)),
        // "Who am I talking to? I am Sanne Bakker" is no name, but tells one.
        Understand = turn => (PersonName.Read(turn.Message, turn.Language) ?? IntroducedName.Find(turn.Message, turn.Language)) is { } name && !SaysSomethingElse(turn) ? Reading<string>.Understood(name) : Reading<string>.NotUnderstood(),
        InPassing = turn => Overheard.Text(IntroducedName.Find(turn.Message, turn.Language)),
        Explain = turn => turn.Write(turn.Texts.Contact.NameExplain),
    };

    public static readonly Question<ComplaintTurn, Segment> Segment = new("segment")
    {
        When = turn => Routes.LeadsElsewhere(turn) ? Routes.DependsOnSegment(turn) : turn.Procedure.Handling.DepartmentBySegment.Count > 0,
        Field = Fills(a => a.Segment, (a, answer) => a with { Segment = answer }),
        Ask = turn => turn.Prompt(turn.Texts.Contact.SegmentAsk, Segments(turn.Texts.Contact)),
        Understand = turn => turn.Pick(Segments(turn.Texts.Contact)),
        InPassing = turn => turn.Procedure.Handling.DepartmentBySegment.Count == 0 ? default : Overheard.Segment(turn),
        Explain = turn => turn.Write(turn.Texts.Contact.SegmentExplain),
    };

    public static readonly Question<ComplaintTurn, string> Email = new("email")
    {
        When = turn => (Routes.FilesHere(turn) && turn.Asks(IntakeFieldKind.Email)) || turn.State.DataWish is not null,
        Field = Fills(a => a.Email, (a, answer) => a with { Email = answer }),
        Ask = turn => turn.MayDecline(IntakeFieldKind.Email)
            ? turn.Prompt(turn.Texts.Contact.EmailAsk, turn.Texts.Contact.EmailNone)
            : turn.Prompt(turn.Texts.Contact.EmailAsk),
        Understand = turn =>
        {
            if (EmailAddress.Find(turn.Message) is { } address)
                return Reading<string>.Understood(address);
            if (turn.Message.Text.Contains('@', StringComparison.Ordinal))
                return Reading<string>.Invalid(turn.Write(turn.Texts.Contact.EmailInvalid));
            if (turn.MayDecline(IntakeFieldKind.Email) && turn.Declines(turn.Texts.Contact.EmailNone))
                return Reading<string>.Declined();
            return Declining.Reads(turn.Message, turn.Language)
                ? Reading<string>.Invalid(turn.Write(turn.Texts.Contact.EmailNeeded))
                : Reading<string>.NotUnderstood();
        },
        InPassing = turn => turn.Asks(IntakeFieldKind.Email) ? Overheard.Text(OwnContact.Email(turn.Message, turn.Language)) : default,
        Explain = turn => turn.Write(turn.Texts.Contact.EmailExplain),
    };

    public static readonly Question<ComplaintTurn, string> Phone = new("phone")
    {
        When = turn => turn.Asks(IntakeFieldKind.Phone) || NeededForCall(turn),
        Field = Fills(a => a.Phone, (a, answer) => a with { Phone = answer }),
        Ask = turn => NeededForCall(turn) ? turn.Prompt(turn.Texts.Contact.PhoneAskForCall)
            : turn.MayDecline(IntakeFieldKind.Phone) ? turn.Prompt(turn.Texts.Contact.PhoneAsk, turn.Texts.Contact.PhoneNone)
            : turn.Prompt(turn.Texts.Contact.PhoneAsk),
        Understand = turn =>
        {
            if (PhoneNumber.Find(SpokenDigits.Write(turn.Message, turn.Language), turn.Procedure.Company.Country) is { } number)
                return Reading<string>.Understood(number.Typed);
            if (turn.Declines(turn.Texts.Contact.PhoneNone))
                return NeededForCall(turn) || !turn.MayDecline(IntakeFieldKind.Phone) ? Reading<string>.Invalid(turn.Write(turn.Texts.Contact.PhoneNeeded)) : Reading<string>.Declined();
            return turn.Message.Text.Count(char.IsAsciiDigit) >= 3
                ? Reading<string>.Invalid(turn.Write(turn.Texts.Contact.PhoneInvalid, ("example", Examples.Phone(turn))))
                : Reading<string>.NotUnderstood();
        },
        InPassing = turn => Overheard.Text(OwnContact.Phone(turn.Message, turn.Language, turn.Procedure.Company.Country)),
        Explain = turn => turn.Write(turn.Texts.Contact.PhoneExplain, ("example", Examples.Phone(turn))),
    };

    public static readonly Question<ComplaintTurn, string> Address = new("address")
    {
        FreeText = true,
        When = turn => turn.Asks(IntakeFieldKind.Address),
        Field = Fills(a => a.Address, (a, answer) => a with { Address = answer }),
        Ask = turn => turn.MayDecline(IntakeFieldKind.Address)
            ? turn.Prompt(turn.Texts.Contact.AddressAsk, turn.Texts.Contact.AddressNone)
            : turn.Prompt(turn.Texts.Contact.AddressAsk),
        Understand = ReadAddress,
        InPassing = turn => turn.Asks(IntakeFieldKind.Address) ? Overheard.Text(Addresses.FindOwn(turn.Message, turn.Language, turn.Procedure.Company.Country)) : default,
        Explain = turn => turn.Write(turn.Texts.Contact.AddressExplain, ("example", Examples.Address(turn))),
    };

    public static Option<Segment>[] Segments(ContactTexts texts) =>
        [new(Complaints.Procedures.Segment.Private, texts.SegmentPrivate), new(Complaints.Procedures.Segment.Company, texts.SegmentCompany)];

    /// <summary>A letter arrives with a street, a number and a town: words and digits. More cannot be known of every country.</summary>
    private static Reading<string> ReadAddress(ComplaintTurn turn)
    {
        var text = string.Join(", ", turn.Message.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        if (turn.MayDecline(IntakeFieldKind.Address) && turn.Declines(turn.Texts.Contact.AddressNone))
            return Reading<string>.Declined();
        if (text.Length > LongestAddress || turn.Message.Tokens.Count < 3 || !text.Any(char.IsAsciiDigit) || text.Count(char.IsLetter) < 4)
            return Reading<string>.Invalid(turn.Write(turn.Texts.Contact.AddressIncomplete, ("example", Examples.Address(turn))));
        return Reading<string>.Understood(text);
    }

    /// <summary>"Jo passt", "that's all": small answers to other questions, and nobody's name; a password even less.</summary>
    private static bool SaysSomethingElse(ComplaintTurn turn) =>
        YesNo.Read(turn.Message, turn.Language) is not null || Documents.SaysDone(turn) || turn.GaveAway.Contains(Secret.Password);

    /// <summary>Nobody can call without a number, so it is asked again where it was declined before.</summary>
    public static bool NeededForCall(ComplaintTurn turn) => turn.State.WantsPerson || Triage.OnTalkWithCompany(turn);
}
