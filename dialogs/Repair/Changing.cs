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
        if (line.Question == WhoYouAre.Email || line.Question == WhoYouAre.Phone)
        {
            var before = line.Value;
            if (line.Question.Hear(turn, out _) == Hearing.Taken
                && AnswerSheet.Given(turn).First(l => l.Question == line.Question) is var now && now.Value != before)
            {
                turn.Say(Replying.Quotation(turn.Write(turn.Texts.Check.Noted, ("label", now.Label), ("value", now.Value))));
                return;
            }
        }
        Reopen(turn, line.Question.Name);
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
