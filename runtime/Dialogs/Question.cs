using ComplaintBot.Runtime.Turns;

namespace ComplaintBot.Runtime.Dialogs;

/// <summary>How an answer was taken.</summary>
public enum Hearing { Taken, Invalid, NotUnderstood }

/// <summary>A question as the waterfall sees it; what it wants to know is the business of <see cref="Question{TTurn, T}"/>.</summary>
public abstract class Question<TTurn>(string name) where TTurn : Turn
{
    /// <summary>Stable: it stands on the wire and in stored conversations.</summary>
    public string Name { get; } = name;

    /// <summary>Whether the question arises at all, as things stand.</summary>
    public Func<TTurn, bool> When { get; init; } = _ => true;

    /// <summary>Any text may be the answer: then only a message that is wholly an intent interrupts.</summary>
    public bool FreeText { get; init; }

    public required Func<TTurn, Prompt> Ask { get; init; }

    /// <summary>What the question means, with an example: told on "help" and when two answers were not understood.</summary>
    public Func<TTurn, string>? Explain { get; init; }

    public abstract bool IsAnswered(TTurn turn);

    public abstract void Clear(TTurn turn);

    /// <summary>Understands the words, checks them and fills the field, or changes nothing.</summary>
    /// <param name="reason">Why the answer cannot be taken, when it is invalid.</param>
    public abstract Hearing Hear(TTurn turn, out string? reason);
}

/// <summary>A question: when it arises, how it is asked, how its answer is understood, and the field that it fills.</summary>
/// <typeparam name="TTurn">The turn of the product's own conversation.</typeparam>
/// <typeparam name="T">What it wants to know.</typeparam>
public sealed class Question<TTurn, T>(string name) : Question<TTurn>(name) where TTurn : Turn
{
    public required Field<TTurn, T> Field { get; init; }

    public required Func<TTurn, Reading<T>> Understand { get; init; }

    /// <summary>What else follows from the answer, once it is in its field.</summary>
    public Action<TTurn, Answer<T>>? Then { get; init; }

    public override bool IsAnswered(TTurn turn) => Field.Get(turn).IsAnswered;

    public override void Clear(TTurn turn) => Field.Set(turn, default);

    public override Hearing Hear(TTurn turn, out string? reason)
    {
        var reading = Understand(turn);
        reason = reading.Reason;
        if (reading.IsInvalid)
            return Hearing.Invalid;
        if (reading.IsUnderstood(out var value))
            Take(turn, Answer<T>.Given(value));
        else if (reading.IsDeclined)
            Take(turn, Answer<T>.Declined());
        else
            return Hearing.NotUnderstood;
        return Hearing.Taken;
    }

    private void Take(TTurn turn, Answer<T> answer)
    {
        Field.Set(turn, answer);
        Then?.Invoke(turn, answer);
    }
}

/// <summary>The place of an answer in the state of a conversation.</summary>
public sealed record Field<TTurn, T>(Func<TTurn, Answer<T>> Get, Action<TTurn, Answer<T>> Set);

/// <summary>A question put into words, with the answers that are offered as buttons.</summary>
/// <param name="Text">In the customer's language.</param>
/// <param name="Offers">The text of each button, in order; the same words are understood when typed.</param>
/// <param name="Plain">True where the text holds words of the customer, which no channel may read as Markdown.</param>
public sealed record Prompt(string Text, IReadOnlyList<string> Offers, bool Plain = false)
{
    public Prompt(string text) : this(text, []) { }
}
