using ComplaintBot.Runtime.Turns;

namespace ComplaintBot.Runtime.Dialogs;

/// <summary>Questions in the order in which they are asked, under a condition of their own.</summary>
public sealed record Waterfall<TTurn>(Func<TTurn, bool> When, IReadOnlyList<Question<TTurn>> Questions) where TTurn : Turn
{
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
