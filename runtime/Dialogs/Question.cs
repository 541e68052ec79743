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

    /// <summary>How it is asked when it comes back after a word beside it, with the same offers; null where that is how it is always asked.</summary>
    public Func<TTurn, Prompt>? AskAgain { get; init; }

    /// <summary>What the question means, with an example: told on "help" and when two answers were not understood.</summary>
    public Func<TTurn, string>? Explain { get; init; }

    public abstract bool IsAnswered(TTurn turn);

    public abstract void Clear(TTurn turn);

    /// <summary>Understands the words, checks them and fills the field, or changes nothing.</summary>
    /// <param name="reason">Why the answer cannot be taken, when it is invalid.</param>
    public abstract Hearing Hear(TTurn turn, out string? reason);

    /// <summary>Fills the field with what the words say in passing, while another question is open; false where they say nothing new to it.</summary>
    /// <param name="corrects">Whether an answer that it has gives way.</param>
    public abstract bool Overhear(TTurn turn, bool corrects);

    /// <summary>Whether the words are an answer to it. Changes nothing.</summary>
    public abstract bool Understands(TTurn turn);

    /// <summary>Whether the words are an answer to it, and another than it has. Changes nothing.</summary>
    public abstract bool WouldChange(TTurn turn);
}

/// <summary>A question: when it arises, how it is asked, how its answer is understood, and the field that it fills.</summary>
/// <typeparam name="TTurn">The turn of the product's own conversation.</typeparam>
/// <typeparam name="T">What it wants to know.</typeparam>
public sealed class Question<TTurn, T>(string name) : Question<TTurn>(name) where TTurn : Turn
{
    public required Field<TTurn, T> Field { get; init; }

    public required Func<TTurn, Reading<T>> Understand { get; init; }

    /// <summary>
    /// What words that were meant for another question say to this one; none where it is not heard in passing. It must be sure: the customer
    /// did not think of this question when he wrote.
    /// </summary>
    public Func<TTurn, Reading<T>>? InPassing { get; init; }

    /// <summary>What else follows from the answer, once it is in its field; not from one that was heard in passing.</summary>
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

    public override bool Overhear(TTurn turn, bool corrects)
    {
        var before = Field.Get(turn);
        if (InPassing is null || (before.IsAnswered && !corrects) || !InPassing(turn).IsUnderstood(out var value) || before.Is(value))
            return false;
        Field.Set(turn, Answer<T>.Given(value, AnswerSource.Understood));
        return true;
    }

    public override bool Understands(TTurn turn) => Understand(turn).IsUnderstood(out _);

    public override bool WouldChange(TTurn turn) =>
        Field.Get(turn) is { IsAnswered: true } now && Understand(turn).IsUnderstood(out var value) && !now.Is(value);

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
