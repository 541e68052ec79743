using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs.Advisory;
using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Filling;
using ComplaintBot.Language;
using ComplaintBot.Runtime.Dialogs;
using static ComplaintBot.Dialogs.Intake.Asking;

namespace ComplaintBot.Dialogs.Intake;

/// <summary>The matter itself: what happened, what should be done, and which contract it is about.</summary>
internal static class WhatHappened
{
    /// <summary>Characters; a page of text has about 3,000.</summary>
    public const int LongestText = 20_000;

    public static readonly Question<ComplaintTurn, string> Description = new("description")
    {
        FreeText = true,
        Field = Fills(a => a.Description, (a, answer) => a with { Description = answer }),
        Ask = turn => new(turn.Write(Triage.OnTalkRoute(turn) ? turn.Texts.Matter.DescriptionAskForTalk : turn.Texts.Matter.DescriptionAsk)),
        Understand = turn => turn.Message.Tokens.Count < 2
            ? Reading<string>.Invalid(turn.Write(turn.Texts.Matter.DescriptionTooShort))
            : OwnWords(turn),
        Explain = turn => turn.Write(turn.Texts.Matter.DescriptionExplain),
        Then = (turn, _) => Listen(turn),
    };

    public static readonly Question<ComplaintTurn, bool> Urgent = new("urgent")
    {
        When = turn => turn.Answers.SoundsUrgent && Calling.HoursOf(turn) is not null,
        Field = Fills(a => a.Urgent, (a, answer) => a with { Urgent = answer }),
        Ask = turn => turn.Prompt(turn.Texts.Severity.UrgentAsk, turn.Texts.Severity.UrgentYes, turn.Texts.Severity.UrgentNo),
        Understand = turn => turn.Pick([new(true, turn.Texts.Severity.UrgentYes), new Option<bool>(false, turn.Texts.Severity.UrgentNo)], yesNo: true),
        Explain = turn => turn.Write(turn.Texts.Severity.UrgentExplain),
        Then = (turn, wants) =>
        {
            if (wants.Is(true))
                turn.State = turn.State with { WantsPerson = true };
        },
    };

    public static readonly Question<ComplaintTurn, string> Outcome = new("outcome")
    {
        FreeText = true,
        When = turn => Routes.FilesHere(turn) && turn.Asks(IntakeFieldKind.Outcome),
        Field = Fills(a => a.Outcome, (a, answer) => a with { Outcome = answer }),
        Ask = turn => new(turn.Write(turn.Texts.Matter.OutcomeAsk)),
        // "No thanks" was an answer to something else; staff could make nothing of it as a wish.
        Understand = turn => YesNo.Read(turn.Message, turn.Language) is null ? OwnWords(turn) : Reading<string>.NotUnderstood(),
        InPassing = turn => turn.Asks(IntakeFieldKind.Outcome) ? Overheard.Text(WishedOutcome.Find(turn.Message, turn.Language) ?? Proposed.Find(turn, AdvisedField.Outcome)) : default,
        Explain = turn => turn.Write(turn.Texts.Matter.OutcomeExplain),
    };

    public static readonly Question<ComplaintTurn, string> ContractNumber = new("contractNumber")
    {
        When = turn => turn.Asks(IntakeFieldKind.ContractNumber),
        Field = Fills(a => a.ContractNumber, (a, answer) => a with { ContractNumber = answer }),
        Ask = turn => turn.MayDecline(IntakeFieldKind.ContractNumber)
            ? turn.Prompt(turn.Texts.Matter.ContractNumberAsk, turn.Texts.Matter.ContractNumberNone)
            : turn.Prompt(turn.Texts.Matter.ContractNumberAsk),
        Understand = turn => ContractNumbers.Read(turn) is { } number
            ? Reading<string>.Understood(number)
            : !turn.Declines(turn.Texts.Matter.ContractNumberNone) ? Reading<string>.NotUnderstood()
            : turn.MayDecline(IntakeFieldKind.ContractNumber) ? Reading<string>.Declined()
            : Reading<string>.Invalid(turn.Write(turn.Texts.Matter.ContractNumberNeeded)),
        InPassing = turn => turn.Asks(IntakeFieldKind.ContractNumber) ? Overheard.Text(ContractNumbers.InPassing(turn)) : default,
        Explain = turn => turn.Write(turn.Texts.Matter.ContractNumberExplain),
        Then = (turn, number) =>
        {
            if (number.State == AnswerState.Declined)
                turn.Say(turn.Texts.Matter.ContractNumberMissing);
        },
    };

    /// <summary>Takes a story that was told at another question as the description, so that nothing typed is lost.</summary>
    public static void TakeStory(ComplaintTurn turn)
    {
        turn.Answers = turn.Answers with { Description = Answer<string>.Given(turn.Message.Text, AnswerSource.Understood) };
        Listen(turn);
    }

    private static void Listen(ComplaintTurn turn)
    {
        Insured.Notice(turn);
        Seriousness.Notice(turn);
        if (Urgency.Reads(turn.Message, turn.Language))
            turn.Answers = turn.Answers with { SoundsUrgent = true };
    }

    public static Reading<string> OwnWords(ComplaintTurn turn) => turn.Message switch
    {
        { IsEmpty: true } => Reading<string>.NotUnderstood(),
        { Text.Length: > LongestText } message => Reading<string>.Invalid(turn.Write(
            turn.Texts.Matter.TooLong, ("length", $"{message.Text.Length}"), ("max", $"{LongestText}"))),
        { Text: var text } => Reading<string>.Understood(text),
    };
}
