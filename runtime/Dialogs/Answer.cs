namespace ComplaintBot.Runtime.Dialogs;

public enum AnswerState { Unanswered, Given, Declined }

/// <summary>Where an answer came from: said to the question, understood from other words, or carried over from before.</summary>
public enum AnswerSource { Said, Understood, Carried }

/// <summary>An answer to a question; "I don't have it" is one too.</summary>
/// <typeparam name="T">What the question wants to know.</typeparam>
public readonly record struct Answer<T>
{
    public AnswerState State { get; init; }
    public T? Value { get; init; }
    public AnswerSource Source { get; init; }

    public static Answer<T> Given(T value, AnswerSource source = AnswerSource.Said) => new() { State = AnswerState.Given, Value = value, Source = source };

    public static Answer<T> Declined() => new() { State = AnswerState.Declined };

    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsAnswered => State != AnswerState.Unanswered;

    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsGiven => State == AnswerState.Given;

    public bool Is(T value) => IsGiven && EqualityComparer<T>.Default.Equals(Value!, value);
}
