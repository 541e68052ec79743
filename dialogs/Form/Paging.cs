using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Intake;
using ComplaintBot.Runtime.Dialogs;

namespace ComplaintBot.Dialogs.Form;

/// <summary>The page on which a conversation stands.</summary>
internal static class Paging
{
    public static FormPage Show(ComplaintTurn turn, string? language)
    {
        var saidIn = turn.Language;
        FormDialog.SpeakIn(turn, language);
        var open = turn.State.Greeted ? FormDialog.Open(turn) : null;
        return new()
        {
            Language = turn.Language,
            SaidIn = saidIn,
            Begun = turn.State.Greeted,
            Question = open is null ? null : Describe(turn, open),
            Lines = open == CheckAndFile.Confirm ? [.. AnswerSheet.Given(turn).Select(line => new FormLine(line.Question.Name, line.Label, line.Value))] : [],
            CanGoBack = open is not null && FormDialog.CanGoBack(turn),
            TalkPending = turn.State.TalkPending,
            Kept = turn.State.Kept,
            References = [.. turn.State.Filed.Select(filed => filed.Reference)],
            WhichTextCounts = Router.WhichTextCounts(turn),
        };
    }

    private static FormDocument Describe(ComplaintTurn turn, Complaints.Document document) =>
        new(document.Id, document.Name, turn.Texts.Documents.Size(document.Bytes, turn.Texts.Calendar));

    private static FormQuestion Describe(ComplaintTurn turn, Question<ComplaintTurn> open)
    {
        var prompt = open.Ask(turn);
        var input = FormInputs.Of(open, prompt);
        var refused = turn.State.Form?.Refused is { } refusal && refusal.Question == open.Name ? refusal : null;
        return new(
            open.Name,
            input,
            input switch
            {
                FormInput.Check => turn.Write(turn.Texts.Check.Ask),
                FormInput.Documents => Documents.Invitation(turn),
                _ => prompt.Text,
            },
            prompt.Plain && input != FormInput.Documents,
            input switch
            {
                FormInput.Check => [turn.Texts.Check.File.Label],
                FormInput.Documents => Documents.OffersOfForm(turn),
                _ => prompt.Offers,
            },
            turn.State.Form?.Typed.GetValueOrDefault(open.Name))
        {
            Refused = refused is not null,
            Reason = refused?.Reason,
            Documents = input == FormInput.Documents ? [.. turn.Answers.Attached.Select(document => Describe(turn, document))] : [],
            TakesMore = turn.Answers.Attached.Count < turn.Input.DocumentLimits.MaxCount,
        };
    }
}
