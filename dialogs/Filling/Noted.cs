using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Intake;
using ComplaintBot.Runtime.Dialogs;

namespace ComplaintBot.Dialogs.Filling;

/// <summary>What was understood is stated, not asked.</summary>
internal static class Noted
{
    /// <summary>What is a sentence or a button's words stands in quotes, a number or a name does not.</summary>
    private static readonly HashSet<Question<ComplaintTurn>> Quoted =
        [WhatHappened.Outcome, WhoYouAre.Address, WhoYouAre.Segment, Triage.Spoken, Triage.Talk, Triage.Contact, Insured.Via, Information.Outside.Consumer];

    /// <summary>One sentence with all that was heard, and room to object.</summary>
    public static void Say(ComplaintTurn turn, IReadOnlyCollection<Question<ComplaintTurn>> heard, bool withStory)
    {
        // Both follow from the same words, and one of them says enough.
        var told = heard.Contains(WhoYouAre.Segment) ? [.. heard.Where(question => question != Information.Outside.Consumer)] : heard;
        var lines = AnswerSheet.Of(turn, told).ToList();
        // That we are sorry was said when the complaint began.
        var sorry = turn.Answers.Nature.IsAnswered || turn.Answers.Start.Source == AnswerSource.Said;
        if (lines.Count == 0)
        {
            if (withStory)
                turn.Say(sorry ? turn.Texts.Start.KeptForLater : turn.Texts.Start.TakenAsDescription);
            return;
        }
        var list = string.Join(turn.Texts.Filling.Between, lines.Select(line => Item(turn, line)));
        turn.Say(Replying.Quotation(turn.Write(!withStory ? turn.Texts.Filling.Heard : sorry ? turn.Texts.Filling.HeardStoryLater : turn.Texts.Filling.HeardStory, ("list", list))));
    }

    /// <summary>An answer that was changed in passing.</summary>
    public static void SayChanged(ComplaintTurn turn, Question<ComplaintTurn> question)
    {
        foreach (var line in AnswerSheet.Of(turn, [question]))
            turn.Say(Replying.Quotation(turn.Write(turn.Texts.Check.Noted, ("label", line.Label), ("value", line.Value))));
    }

    private static string Item(ComplaintTurn turn, AnswerSheet.Line line)
    {
        // A German noun keeps its capital.
        var label = turn.Language == "de" ? line.Label : char.ToLowerInvariant(line.Label[0]) + line.Label[1..];
        return $"{label} {(Quoted.Contains(line.Question) ? turn.Texts.Calendar.Quoted.With(("text", line.Value)) : line.Value)}";
    }
}
