using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Language;
using ComplaintBot.Runtime.Dialogs;

namespace ComplaintBot.Dialogs.Filling;

/// <summary>How questions with buttons are heard in passing: only by words that can mean nothing else.</summary>
internal static class Overheard
{
    public static Reading<string> Text(string? found) => found is null ? default : Reading<string>.Understood(found);

    public static Reading<Segment> Segment(ComplaintTurn turn) => (States(turn, Statement.PrivateCustomer), States(turn, Statement.CompanyCustomer)) switch
    {
        (true, false) => Reading<Segment>.Understood(Complaints.Procedures.Segment.Private),
        (false, true) => Reading<Segment>.Understood(Complaints.Procedures.Segment.Company),
        _ => default,
    };

    /// <summary>Whether the car is for private use, where a body outside is open to consumers only.</summary>
    public static Reading<bool> Consumer(ComplaintTurn turn) =>
        turn.Procedure.Bodies.Any(body => body.OnlyFor == BodyOnlyFor.Consumer) && Segment(turn).IsUnderstood(out var segment)
            ? Reading<bool>.Understood(segment == Complaints.Procedures.Segment.Private)
            : default;

    /// <summary>Who complained before, or called again and again, has spoken about it. That does not make it serious.</summary>
    public static Reading<SpokenBefore> Spoken(ComplaintTurn turn) =>
        turn.Procedure is { Talk: not null, Severity: not null } && Seriousness.Read(turn).Signs.Any(sign => sign is { Reason: SeverityReason.Repeat, IsPlain: true } && !IsPayment(turn, sign.Start, sign.Length))
            ? Reading<SpokenBefore>.Understood(SpokenBefore.WithoutResult)
            : default;

    // "I paid twice" repeats no complaint.
    private static bool IsPayment(ComplaintTurn turn, int start, int length) =>
        Statements.Holds(Message.Read(turn.Message.Text.Substring(start, length)), turn.Language, Statement.Paid);

    public static Reading<TalkChoice> Talk(ComplaintTurn turn)
    {
        if (turn.Procedure is not { Talk: { } talk, Severity: not null })
            return default;
        return (States(turn, Statement.WantsWriting), States(turn, Statement.WantsTalk)) switch
        {
            (true, false) => Reading<TalkChoice>.Understood(TalkChoice.InWriting),
            (false, true) when talk.Ways.Contains(TalkWay.Phone) => Reading<TalkChoice>.Understood(TalkChoice.Phone),
            _ => default,
        };
    }

    public static Reading<bool> Via(ComplaintTurn turn) =>
        States(turn, Statement.NotViaCompany) ? Reading<bool>.Understood(false)
        : States(turn, Statement.ViaCompany) ? Reading<bool>.Understood(true)
        : default;

    private static bool States(ComplaintTurn turn, Statement statement) => Statements.Holds(turn.Message, turn.Language, statement);
}
