using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Form;
using ComplaintBot.Dialogs.Information;
using ComplaintBot.Dialogs.Intake;
using ComplaintBot.Dialogs.Texts;
using ComplaintBot.Language;
using ComplaintBot.Runtime.Activities;

namespace ComplaintBot.Dialogs.Repair;

/// <summary>What nobody should tell a chat is hidden before anything is kept, and the customer hears of it.</summary>
internal static class Secrets
{
    private static readonly HashSet<string> WantNumbers = [WhatHappened.ContractNumber.Name, WhoYouAre.Phone.Name, Status.Reference.Name, Status.Proof.Name];

    /// <summary>Whether the words answer a question that wants a number of another kind.</summary>
    public static Asked AnswersTo(Activity incoming, ConversationState state) =>
        WantNumbers.Contains((FormStep.Is(incoming) ? FormStep.Read(incoming).Question : state.Place.Asked) ?? "") ? Asked.Number : Asked.Anything;

    /// <summary>Of a password the customer is told every time, because he should change it; of a number once.</summary>
    public static void Tell(ComplaintTurn turn)
    {
        if (turn.GaveAway.Contains(Secret.Password))
            turn.Say(turn.Texts.Repair.PasswordHidden);
        var numbers = turn.GaveAway.Where(secret => secret != Secret.Password).Except(turn.State.Hidden ?? []).ToList();
        if (numbers.Count == 0)
            return;
        turn.State = turn.State with { Hidden = [.. turn.State.Hidden ?? [], .. numbers] };
        turn.Say(
            turn.Texts.Repair.NumberHidden,
            ("what", CalendarTexts.Join([.. numbers.Select(secret => NameOf(secret, turn.Texts.Repair))], turn.Texts.Calendar.And)));
    }

    private static string NameOf(Secret secret, RepairTexts texts) => secret switch
    {
        Secret.Iban => texts.AnAccountNumber,
        Secret.CardNumber => texts.ACardNumber,
        _ => texts.ANationalNumber,
    };
}
