using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Intake;
using ComplaintBot.Runtime.Dialogs;

namespace ComplaintBot.Dialogs.Form;

/// <summary>By what means a question is answered in a form.</summary>
internal static class FormInputs
{
    private static readonly Dictionary<string, FormInput> Special = new()
    {
        [CheckAndFile.Confirm.Name] = FormInput.Check,
        [Documents.Which.Name] = FormInput.Documents,
        [WhatHappened.Description.Name] = FormInput.LongText,
        [WhatHappened.Outcome.Name] = FormInput.LongText,
        [WhoYouAre.Name.Name] = FormInput.Name,
        [WhoYouAre.Email.Name] = FormInput.Email,
        [WhoYouAre.Phone.Name] = FormInput.Phone,
        [WhoYouAre.Address.Name] = FormInput.Address,
    };

    /// <summary>One offer declines what is typed; several are what to choose from.</summary>
    public static FormInput Of(Question<ComplaintTurn> question, Prompt prompt) =>
        Special.TryGetValue(question.Name, out var input) ? input : prompt.Offers.Count > 1 ? FormInput.Choice : FormInput.Line;
}
