using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Intake;
using ComplaintBot.Dialogs.Texts;
using ComplaintBot.Language;
using ComplaintBot.Runtime.Dialogs;

namespace ComplaintBot.Dialogs.Filling;

/// <summary>
/// A message may answer more than it was asked: each question hears for itself what concerns it, and what was understood is stated in one
/// sentence and never asked again. How serious it is, and that it is filed, is never heard in passing.
/// </summary>
internal static class Listening
{
    /// <summary>Fewer words say nothing beside the answer.</summary>
    private const int WordsAtLeast = 3;

    /// <summary>Words that tell something, beside all that was understood: from so many on they are a story.</summary>
    private const int WordsOfAStory = 5;
    private const int WordsBesideAChoice = 10;

    private static readonly HashSet<Question<ComplaintTurn>> Openings = [Start.What, Start.Company];
    private static readonly HashSet<Question<ComplaintTurn>> Choices = [Triage.Nature, Triage.Spoken, Triage.Talk, Routes.Which];

    /// <summary>Fills what the words answer beside the open question, and says so; false where they answer nothing else.</summary>
    public static bool Take(ComplaintTurn turn, Question<ComplaintTurn> open)
    {
        if (!Listens(turn))
            return false;
        var heard = Overhear(turn, open);
        var story = IsStory(turn, open, heard) && KeepStory(turn);
        Noted.Say(turn, heard, story);
        if (story || open == WhatHappened.Description || open == WhatHappened.Outcome)
            Beside.Answer(turn);
        return story || heard.Count > 0;
    }

    /// <summary>A story that was told at another question becomes the description, with all else that it answers.</summary>
    public static bool TakeStory(ComplaintTurn turn, Question<ComplaintTurn> open)
    {
        if (!CanKeepStory(turn))
            return false;
        var heard = Overhear(turn, open);
        if (heard.Count > 0 && WordsBeyond(turn, heard) < WordsOfAStory - 1)
        {
            Noted.Say(turn, heard, withStory: false);
            return heard.Count > 0;
        }
        KeepStory(turn);
        Noted.Say(turn, heard, withStory: true);
        Beside.Answer(turn);
        return true;
    }

    private static bool Listens(ComplaintTurn turn) =>
        turn.Company is not null && turn.State.Adding is null && turn.Message.Tokens.Count >= WordsAtLeast && turn.Answers.Start is not { IsGiven: true, Value: not (Topic.Complaint or Topic.Outside) };

    /// <summary>Of who asks for help from outside nothing is filed, and of all that he may tell only this decides to whom he can turn.</summary>
    private static List<Question<ComplaintTurn>> Overhear(ComplaintTurn turn, Question<ComplaintTurn> open) =>
        [.. Router.Dialog.Questions.Where(question => question != open
            && (question == Information.Outside.Consumer ? open != WhoYouAre.Segment : !turn.Answers.Start.Is(Topic.Outside)) && question.Overhear(turn, corrects: false))];

    private static bool IsStory(ComplaintTurn turn, Question<ComplaintTurn> open, List<Question<ComplaintTurn>> heard) =>
        turn.Answers.Start.Is(Topic.Complaint) && CanKeepStory(turn)
        && ((Openings.Contains(open) && WordsBeyond(turn, heard) >= WordsOfAStory) || (Choices.Contains(open) && WordsBeyond(turn, heard) >= WordsBesideAChoice));

    private static bool CanKeepStory(ComplaintTurn turn) =>
        turn.Company is not null && !turn.Answers.Description.IsAnswered && turn.Message.Text.Length <= WhatHappened.LongestText
        && turn.Answers.Start is not { IsGiven: true, Value: not Topic.Complaint };

    private static bool KeepStory(ComplaintTurn turn)
    {
        turn.Answers = turn.Answers with
        {
            Start = turn.Answers.Start.Is(Topic.Complaint) ? turn.Answers.Start : Answer<Topic>.Given(Topic.Complaint, AnswerSource.Understood),
            // Who tells his story here, files it here.
            Route = turn.Answers.Route.IsAnswered ? turn.Answers.Route : Answer<Route>.Given(Route.Here, AnswerSource.Understood),
        };
        WhatHappened.TakeStory(turn);
        return true;
    }

    private static int WordsBeyond(ComplaintTurn turn, List<Question<ComplaintTurn>> heard)
    {
        var text = turn.Message.Text;
        foreach (var line in AnswerSheet.Of(turn, heard))
            if (line.Question != WhatHappened.Outcome)
                text = text.Replace(line.Value, " ", StringComparison.Ordinal);
        return Telling.Words(Message.Read(text), turn.Language);
    }
}
