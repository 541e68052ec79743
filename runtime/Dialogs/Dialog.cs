using ComplaintBot.Runtime.Turns;

namespace ComplaintBot.Runtime.Dialogs;

/// <summary>
/// Waterfalls that stand one before the other (a question "really stop?" goes before the intake), and the verbs of repair that work on all
/// of them: answer, back, change one answer. It holds no state; everything is in the turn.
/// </summary>
public sealed class Dialog<TTurn> where TTurn : Turn
{
    private readonly IReadOnlyList<Waterfall<TTurn>> waterfalls;
    private readonly Dictionary<string, Question<TTurn>> byName = [];

    public Dialog(IReadOnlyList<Waterfall<TTurn>> waterfalls)
    {
        this.waterfalls = waterfalls;
        foreach (var question in waterfalls.SelectMany(w => w.Questions).Distinct())
            byName.Add(question.Name, question);
    }

    public IEnumerable<Question<TTurn>> Questions => byName.Values;

    public Question<TTurn>? Find(string? name) => name is not null && byName.TryGetValue(name, out var question) ? question : null;

    /// <summary>The question on which the conversation stands; null where nothing is left to ask.</summary>
    public Question<TTurn>? Open(TTurn turn)
    {
        foreach (var waterfall in waterfalls)
            if (waterfall.Open(turn) is { } question)
                return question;
        return null;
    }

    /// <summary>Does what is due in waterfalls that have all their answers, and names the question to be asked next; null where nothing is left or <paramref name="rests"/>.</summary>
    /// <exception cref="InvalidOperationException">A waterfall is done again and again, because doing it does not end its condition.</exception>
    public Question<TTurn>? Advance(TTurn turn, Func<TTurn, bool> rests)
    {
        for (var round = 0; round <= waterfalls.Count; round++)
        {
            if (rests(turn) || waterfalls.FirstOrDefault(w => IsDue(w, turn)) is not { } due)
                return null;
            if (due.Open(turn) is { } open)
                return open;
            due.Done!(turn);
        }
        throw new InvalidOperationException("A waterfall stays due after it was done.");
    }

    private static bool IsDue(Waterfall<TTurn> waterfall, TTurn turn) =>
        waterfall.Open(turn) is not null || (waterfall.Done is not null && waterfall.When(turn));

    /// <summary>Takes the turn's words as the answer to a question and keeps count of what was not understood.</summary>
    public Hearing Hear(TTurn turn, Question<TTurn> question, out string? reason)
    {
        var hearing = question.Hear(turn, out reason);
        turn.Place = hearing == Hearing.Taken
            ? turn.Place with { Failures = 0, Answered = [.. turn.Place.Answered.Where(name => name != question.Name), question.Name] }
            : turn.Place with { Failures = turn.Place.Failures + 1 };
        return hearing;
    }

    /// <summary>Takes back the last answer, so that its question is open again; null where there is none to take back.</summary>
    public Question<TTurn>? Back(TTurn turn)
    {
        for (var i = turn.Place.Answered.Count - 1; i >= 0; i--)
            if (Find(turn.Place.Answered[i]) is { } question && question.IsAnswered(turn))
            {
                Reopen(turn, question);
                return question;
            }
        return null;
    }

    /// <summary>Clears one answer; the others stay.</summary>
    public void Reopen(TTurn turn, Question<TTurn> question)
    {
        question.Clear(turn);
        turn.Place = turn.Place with { Failures = 0, Answered = [.. turn.Place.Answered.Where(name => name != question.Name)] };
    }

    /// <summary>Remembers which question ends this turn, and since when its offers stand as they do; null where the conversation rests.</summary>
    public void Asked(TTurn turn, Question<TTurn>? question)
    {
        var again = turn.Place.Asked == question?.Name;
        turn.Place = turn.Place with { Asked = question?.Name, AskedAt = turn.Now, Failures = again ? turn.Place.Failures : 0 };
    }
}
