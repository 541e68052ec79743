using ComplaintBot.Runtime.Turns;

namespace ComplaintBot.Runtime.Dialogs;

/// <summary>Questions in the order in which they are asked, under a condition of their own, and what is done once all have their answers.</summary>
public sealed record Waterfall<TTurn>(Func<TTurn, bool> When, IReadOnlyList<Question<TTurn>> Questions) where TTurn : Turn
{
    /// <summary>Done when the condition holds and nothing is left to ask. It must end the condition, or let the conversation rest.</summary>
    public Action<TTurn>? Done { get; init; }

    /// <summary>The first question that applies and has no answer: the place in the waterfall, derived and never stored.</summary>
    public Question<TTurn>? Open(TTurn turn)
    {
        if (When(turn))
            foreach (var question in Questions)
                if (!question.IsAnswered(turn) && question.When(turn))
                    return question;
        return null;
    }
}
