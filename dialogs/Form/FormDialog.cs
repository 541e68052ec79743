using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs.Attachments;
using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Intake;
using ComplaintBot.Dialogs.Repair;
using ComplaintBot.Runtime.Dialogs;

namespace ComplaintBot.Dialogs.Form;

/// <summary>
/// The same conversation, held by a form with one question a page. A step that does not fit the page that is open now (a second click,
/// another tab, the browser's way back) changes nothing.
/// </summary>
internal static class FormDialog
{
    public static void Take(ComplaintTurn turn)
    {
        var before = turn.State;
        var step = FormStep.Read(turn.Input.Incoming);
        SpeakIn(turn, step.Language);
        if (turn.Company is not null && Takes(turn, step))
            Conclude(turn);
        else
            turn.State = before;
    }

    /// <summary>The question on the page; null where nothing is left to ask.</summary>
    public static Question<ComplaintTurn>? Open(ComplaintTurn turn) =>
        turn.State.Resting || turn.Company is null ? null : Revised(turn) ?? Router.Dialog.Open(turn);

    public static bool CanGoBack(ComplaintTurn turn) =>
        turn.State is { Stopping: true } or { WantsPerson: true } or { Form.Revising: not null }
        || turn.Place.Answered.Any(name => Router.Dialog.Find(name) is { } question && question.IsAnswered(turn) && question.When(turn));

    public static void SpeakIn(ComplaintTurn turn, string? language)
    {
        if (language is null || !turn.Offered.Contains(language))
            return;
        turn.Choose(turn.State.Company, language);
        turn.State = turn.State with { LanguageSettled = true };
    }

    /// <summary>False where the step does not fit.</summary>
    private static bool Takes(ComplaintTurn turn, FormStep step) => turn.Input.Incoming.Name switch
    {
        FormStep.Begin => Begin(turn),
        FormStep.Answer => Answer(turn, step),
        FormStep.Back => Back(turn, step),
        FormStep.Change => Change(turn, step),
        FormStep.Remove => Remove(turn, step),
        FormStep.Person => AskForPerson(turn),
        FormStep.Stop => Stop(turn),
        _ => false,
    };

    private static bool Begin(ComplaintTurn turn)
    {
        if (turn.State is { Greeted: true, Resting: false })
            return false;
        var goesOn = turn.State.TalkPending || turn.State.Kept;
        turn.State = turn.State with { Greeted = true, Resting = false, Kept = false, Form = turn.State.Form ?? new() };
        if (goesOn)
            return true;
        turn.Place = new();
        Start.BeginComplaint(turn);
        return true;
    }

    private static bool Answer(ComplaintTurn turn, FormStep step)
    {
        if (Open(turn) is not { } open || open.Name != step.Question)
            return false;
        var memory = turn.State.Form ?? new();
        var before = turn.Place;
        Secrets.Tell(turn);
        if (step.ShownAt is { } shown && shown <= turn.Now)
            turn.Place = turn.Place with { Asked = open.Name, AskedAt = shown };
        if (turn.Input.Documents.Count > 0 && !TakeDocuments(turn, open, memory))
            return true;
        string? reason = null;
        if (turn.Message.IsEmpty || Router.Dialog.Hear(turn, open, out reason) != Hearing.Taken)
        {
            turn.Place = before;
            Refuse(turn, open, memory, reason);
            return true;
        }
        if (memory.Revising is not null)
            turn.Place = turn.Place with { Answered = before.Answered };
        if (open.IsAnswered(turn))
            memory = memory.Remember(open.Name, turn.Message.Text);
        turn.State = turn.State with { Form = memory with { Refused = null, Revising = null } };
        return true;
    }

    /// <summary>Files that were chosen come with whatever button was pressed; true where that button is to be heard too.</summary>
    private static bool TakeDocuments(ComplaintTurn turn, Question<ComplaintTurn> open, FormMemory memory)
    {
        if (open != Documents.Which)
            return true;
        var delivery = Receiving.Take(turn);
        Receiving.Acknowledge(turn, delivery, turn.Texts.Documents.Added);
        var refused = delivery.Refused.Count == 0 ? null : new FormRefusal(open.Name, string.Join(' ', Receiving.Refusals(turn, delivery)));
        turn.State = turn.State with { Form = memory with { Refused = refused } };
        return refused is null && !turn.Message.IsEmpty;
    }

    private static bool Remove(ComplaintTurn turn, FormStep step)
    {
        if (Open(turn) != Documents.Which || turn.Answers.Attached.FirstOrDefault(document => document.Id == step.Document) is not { } document)
            return false;
        Removal.Remove(turn, document);
        turn.State = turn.State with { Form = (turn.State.Form ?? new()) with { Refused = null } };
        return true;
    }

    private static void Refuse(ComplaintTurn turn, Question<ComplaintTurn> open, FormMemory memory, string? reason)
    {
        var told = string.IsNullOrEmpty(reason) ? null : reason;
        if (told is not null)
            turn.Say([told]);
        turn.State = turn.State with { Form = memory.Remember(open.Name, turn.Message.Text) with { Refused = new(open.Name, told) } };
    }

    private static bool Back(ComplaintTurn turn, FormStep step)
    {
        if (Open(turn) is not { } open || open.Name != step.Question)
            return false;
        if (turn.State.Form?.Revising is null && !LeaveAside(turn) && !GoBack(turn))
            return false;
        turn.State = turn.State with { Form = (turn.State.Form ?? new()) with { Refused = null, Revising = null } };
        return true;
    }

    private static bool LeaveAside(ComplaintTurn turn)
    {
        if (!turn.State.Stopping && !(turn.State.WantsPerson && !IsOfTheCall(turn.Place.Answered is [.., var last] ? last : null)))
            return false;
        turn.State = turn.State with { WantsPerson = turn.State is { Stopping: true, WantsPerson: true }, Stopping = false };
        return true;
    }

    private static bool IsOfTheCall(string? question) =>
        question == Calling.When.Name || question == WhoYouAre.Name.Name || question == WhoYouAre.Phone.Name;

    /// <summary>Answers that no longer count for the way the customer is on are passed over.</summary>
    private static bool GoBack(ComplaintTurn turn)
    {
        while (Router.Dialog.Back(turn) is { } question)
            if (Router.Dialog.Open(turn) == question)
                return true;
        return false;
    }

    /// <summary>The answer stays until there is another one, so that "back" leads to the check page as it was.</summary>
    private static bool Change(ComplaintTurn turn, FormStep step)
    {
        if (turn.State.Resting || Router.Dialog.Open(turn) != CheckAndFile.Confirm || AnswerSheet.Given(turn).All(line => line.Question.Name != step.Question))
            return false;
        turn.State = turn.State with { Form = (turn.State.Form ?? new()) with { Refused = null, Revising = step.Question } };
        return true;
    }

    private static bool AskForPerson(ComplaintTurn turn)
    {
        if (turn.State.WantsPerson)
            return false;
        Person.Ask(turn);
        turn.State = turn.State with { Greeted = true, Form = (turn.State.Form ?? new()) with { Refused = null, Revising = null } };
        return true;
    }

    /// <summary>A talk that is still to come is not given up by closing the form.</summary>
    private static bool Stop(ComplaintTurn turn)
    {
        if (turn.State.Resting || turn.State.Stopping)
            return false;
        turn.State = turn.State.TalkPending ? turn.State with { Resting = true } : turn.State with { Stopping = true };
        return true;
    }

    private static void Conclude(ComplaintTurn turn)
    {
        if (!HasMatter(turn))
            turn.State = turn.State with { Resting = true };
        FileHere(turn);
        if (!turn.State.Resting && Revised(turn) is { } revised)
            Router.Ask(turn, revised);
        else
            Router.Conclude(turn);
        if (turn.State is { Resting: true, Kept: false })
            turn.State = turn.State with { Form = null };
    }

    /// <summary>Who fills in the form files by it; where the company takes no complaints here, he is told the other ways.</summary>
    private static void FileHere(ComplaintTurn turn)
    {
        if (turn.Answers is { Start.IsGiven: true, Route.IsAnswered: false } && turn.Procedure.Submission == Submission.Bot)
            turn.Answers = turn.Answers with { Route = Answer<Route>.Given(Route.Here, AnswerSource.Understood) };
    }

    /// <summary>A form takes complaints, and calls back; what else a customer may want of a chat it does not ask.</summary>
    private static bool HasMatter(ComplaintTurn turn) =>
        turn.Answers.Start.IsAnswered || turn.State is { TalkPending: true } or { WantsPerson: true } or { Stopping: true };

    private static Question<ComplaintTurn>? Revised(ComplaintTurn turn) =>
        turn.State is { Stopping: false, WantsPerson: false, Form.Revising: { } name } && Router.Dialog.Find(name) is { } question && question.When(turn) ? question : null;
}
