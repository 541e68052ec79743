using ComplaintBot.Dialogs.Advisory;
using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Texts;
using ComplaintBot.Language;
using ComplaintBot.Runtime.Dialogs;
using static ComplaintBot.Dialogs.Intake.Asking;

namespace ComplaintBot.Dialogs.Intake;

/// <summary>
/// A contract number among other words, by the company's own patterns where it has some. One that looks otherwise is asked about once and
/// then taken, with a note for staff: a customer whose letter says something else is not sent away.
/// </summary>
internal static class ContractNumbers
{
    public static readonly Question<ComplaintTurn, bool> Stands = new("numberStands")
    {
        When = turn => turn.Asks(Complaints.Procedures.IntakeFieldKind.ContractNumber) && turn.Answers.ContractNumber is { IsGiven: true, Value: { } number } && IsUnlike(turn, number),
        Field = Fills(a => a.NumberStands, (a, answer) => a with { NumberStands = answer }),
        Ask = turn => new(
            turn.Write(turn.Texts.Matter.NumberStandsAsk, ("example", turn.ContractPatterns[0].Example), ("number", turn.Answers.ContractNumber.Value ?? "")),
            [turn.Texts.Matter.NumberStandsYes.Label, turn.Texts.Matter.NumberStandsNo.Label],
            Plain: true),
        Understand = turn => Read(turn) is { } number && number != turn.Answers.ContractNumber.Value
            ? Reading<bool>.Understood(false)
            : turn.Pick([new(true, turn.Texts.Matter.NumberStandsYes), new Option<bool>(false, turn.Texts.Matter.NumberStandsNo)], yesNo: true),
        Explain = turn => turn.Write(turn.Texts.Matter.ContractNumberExplain),
        Then = (turn, stands) =>
        {
            if (stands.Is(false))
                turn.Answers = turn.Answers with { ContractNumber = Read(turn) is { } number ? Answer<string>.Given(number) : default };
        },
    };

    /// <summary>The number of an answer to the question for it; null where there is none.</summary>
    public static string? Read(ComplaintTurn turn) => NamedContract.FindFitting(turn.Message, Fits(turn)) ?? ContractNumber.Read(turn.Message, turn.Language);

    /// <summary>In passing: one that is called so and looks so, or one that can be nothing else.</summary>
    public static string? InPassing(ComplaintTurn turn)
    {
        if (turn.ContractPatterns.Count == 0)
            return NamedContract.Find(turn.Message, turn.Language) ?? Proposed.ContractNumber(turn);
        return NamedContract.FindFitting(turn.Message, number => turn.ContractPatterns.Any(pattern => pattern.IsDistinct && pattern.Fits(number)))
            ?? (NamedContract.Find(turn.Message, turn.Language) is { } named && Fits(turn)(named) ? named : null);
    }

    /// <summary>No number of the company looks like this one.</summary>
    public static bool IsUnlike(ComplaintTurn turn, string number) => turn.ContractPatterns.Count > 0 && !Fits(turn)(number);

    private static Func<string, bool> Fits(ComplaintTurn turn) => number => turn.ContractPatterns.Any(pattern => pattern.Fits(number));
}
