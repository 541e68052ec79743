namespace ComplaintBot.CheckProcedure;

/// <summary>
/// A customer with an answer to every question, whatever it is called: a sample where his own words are needed, else what is offered.
/// A question that comes again gets the next answer, and in the end none.
/// </summary>
internal sealed class SampleCustomer(string language)
{
    private readonly Dictionary<string, int> _answered = [];

    /// <summary>Which of the levels of severity he chooses.</summary>
    public int Level { get; init; }

    /// <summary>Whether he asks for help from outside instead of making a complaint.</summary>
    public bool WantsOutside { get; init; }

    /// <summary>Which of the bodies outside he wants to know of.</summary>
    public int Body { get; init; }

    public bool WasAsked(string question) => _answered.ContainsKey(question);

    /// <summary>Null when he knows no further answer.</summary>
    /// <param name="question">The name of the question, as on the wire.</param>
    /// <param name="offered">The answers on its buttons.</param>
    public string? Answer(string question, IReadOnlyList<string> offered)
    {
        var before = _answered.GetValueOrDefault(question);
        _answered[question] = before + 1;
        return Answers(question, offered).ElementAtOrDefault(before);
    }

    private IEnumerable<string> Answers(string question, IReadOnlyList<string> offered)
    {
        var first = Math.Min(Preferred(question), offered.Count - 1);
        var sample = Samples.In(language, question);
        return (sample is null ? [] : new[] { sample })
            .Concat(offered.Where((_, i) => i == first))
            .Concat(offered.Where((_, i) => i != first));
    }

    private int Preferred(string question) => question switch
    {
        "start" => WantsOutside ? 2 : 0,
        "nature" => Level,
        "outside" => Body,
        // Only who is not satisfied hears of the way outside.
        "satisfied" => 1,
        _ => 0,
    };
}
