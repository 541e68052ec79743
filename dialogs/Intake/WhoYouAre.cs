using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Language;
using ComplaintBot.Runtime.Dialogs;
using static ComplaintBot.Dialogs.Intake.Asking;

namespace ComplaintBot.Dialogs.Intake;

/// <summary>Who the customer is, and how to reach him.</summary>
internal static class WhoYouAre
{
    public static readonly Question<ComplaintTurn, string> Name = new("name")
    {
        FreeText = true,
        Field = Fills(a => a.Name, (a, answer) => a with { Name = answer }),
        Ask = turn => new(turn.Write(turn.Texts.Contact.NameAsk)),
        Understand = turn => PersonName.Read(turn.Message, turn.Language) is { } name ? Reading<string>.Understood(name) : Reading<string>.NotUnderstood(),
        Explain = turn => turn.Write(turn.Texts.Contact.NameExplain),
    };

    public static readonly Question<ComplaintTurn, string> Email = new("email")
    {
        When = Triage.InWriting,
        Field = Fills(a => a.Email, (a, answer) => a with { Email = answer }),
        Ask = turn => new(turn.Write(turn.Texts.Contact.EmailAsk)),
        Understand = turn =>
        {
            if (EmailAddress.Find(turn.Message) is { } address)
                return Reading<string>.Understood(address);
            if (turn.Message.Text.Contains('@', StringComparison.Ordinal))
                return Reading<string>.Invalid(turn.Write(turn.Texts.Contact.EmailInvalid));
            return Declining.Reads(turn.Message, turn.Language)
                ? Reading<string>.Invalid(turn.Write(turn.Texts.Contact.EmailNeeded))
                : Reading<string>.NotUnderstood();
        },
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
            if (PhoneNumber.Find(turn.Message, turn.Procedure.Company.Country) is { } number)
                return Reading<string>.Understood(number.Typed);
            if (turn.Declines(turn.Texts.Contact.PhoneNone))
                return NeededForCall(turn) || !turn.MayDecline(IntakeFieldKind.Phone) ? Reading<string>.Invalid(turn.Write(turn.Texts.Contact.PhoneNeeded)) : Reading<string>.Declined();
            return turn.Message.Text.Count(char.IsAsciiDigit) >= 3
                ? Reading<string>.Invalid(turn.Write(turn.Texts.Contact.PhoneInvalid))
                : Reading<string>.NotUnderstood();
        },
        Explain = turn => turn.Write(turn.Texts.Contact.PhoneExplain),
    };

    /// <summary>Nobody can call without a number, so it is asked again where it was declined before.</summary>
    public static bool NeededForCall(ComplaintTurn turn) => turn.State.WantsPerson || Triage.OnTalkWithCompany(turn);
}
