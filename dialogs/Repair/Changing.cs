using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Intake;
using ComplaintBot.Language;
using ComplaintBot.Runtime.Dialogs;

namespace ComplaintBot.Dialogs.Repair;

/// <summary>One answer is changed; the others stay as they are.</summary>
internal static class Changing
{
    /// <summary>"My phone number is wrong" leads straight to that answer, "change something" asks which one.</summary>
    public static void Take(ComplaintTurn turn)
    {
        var lines = AnswerSheet.Given(turn).ToList();
        if (lines.Count == 0)
            turn.Say(turn.Texts.Check.NothingToChange);
        else if (Named(turn, lines) is { } line)
            Correct(turn, line);
        else
            turn.State = turn.State with { Changing = true };
    }

    /// <summary>Clears the answer, so that its question comes next, and says what stood there.</summary>
    public static void Reopen(ComplaintTurn turn, string name)
    {
        if (AnswerSheet.Given(turn).FirstOrDefault(line => line.Question.Name == name) is not { } line)
            return;
        // The question itself shows the documents, and keeps them.
        if (line.Question != Documents.Which)
            turn.Say(Replying.Quotation(turn.Write(turn.Texts.Check.Was, ("value", line.Value))));
        Router.Dialog.Reopen(turn, line.Question);
    }

    /// <summary>A correction that brings the new value along ("my number is 06 …") is taken at once; any other asks for it.</summary>
    private static void Correct(ComplaintTurn turn, AnswerSheet.Line line)
    {
        if (TakeValue(turn, line.Question))
            Filling.Noted.SayChanged(turn, line.Question);
        else
            Reopen(turn, line.Question.Name);
    }

    /// <summary>The one of these questions that the words name together with a new value, which it has now; null where they do not.</summary>
    public static Question<ComplaintTurn>? TakeNewValue(ComplaintTurn turn, IEnumerable<Question<ComplaintTurn>> questions) =>
        Named(turn, [.. AnswerSheet.Given(turn).Where(line => questions.Contains(line.Question))]) is { } line && TakeValue(turn, line.Question) ? line.Question : null;

    // A number or an address shows wherever it stands; a name only behind the words that say that it was wrong.
    private static bool TakeValue(ComplaintTurn turn, Question<ComplaintTurn> question)
    {
        if (question == WhoYouAre.Email || question == WhoYouAre.Phone || question == WhatHappened.ContractNumber)
            return question.WouldChange(turn) && question.Hear(turn, out _) == Hearing.Taken;
        var clauses = Clauses.Of(turn.Message.Text, atCommas: true).ToList();
        return (question == WhoYouAre.Name || question == WhoYouAre.Address) && clauses.Count > 1
            && turn.As(turn.Message.Text[clauses[1].Start..], () => question.WouldChange(turn) && question.Hear(turn, out _) == Hearing.Taken);
    }

    private static AnswerSheet.Line? Named(ComplaintTurn turn, List<AnswerSheet.Line> lines)
    {
        var said = $" {turn.Message.Folded} ";
        return lines
            .Select(line => (Line: line, Word: line.Name.Also.Append(line.Label).Select(word => Message.Read(word).Folded)
                .Where(word => said.Contains($" {word} ", StringComparison.Ordinal)).MaxBy(word => word.Length)))
            .Where(match => match.Word is not null)
            .OrderByDescending(match => match.Word!.Length)
            .FirstOrDefault().Line;
    }
}
