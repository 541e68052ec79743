namespace ComplaintBot.Runtime.Dialogs;

/// <summary>How a question took the words of a customer: as a value, as "I won't or can't say", as invalid with a reason to tell, or not at all.</summary>
public readonly record struct Reading<T>
{
    private enum Kind { NotUnderstood, Understood, Declined, Invalid }

    private readonly Kind kind;
    private readonly T? value;

    private Reading(Kind kind, T? value, string? reason) => (this.kind, this.value, Reason) = (kind, value, reason);

    /// <summary>Why the value cannot be taken, in the customer's language; null unless invalid.</summary>
    public string? Reason { get; }
    public bool IsDeclined => kind == Kind.Declined;
    public bool IsInvalid => kind == Kind.Invalid;

    public bool IsUnderstood([System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T understood)
    {
        understood = value;
        return kind == Kind.Understood;
    }

    public static Reading<T> Understood(T value) => new(Kind.Understood, value, null);

    public static Reading<T> Declined() => new(Kind.Declined, default, null);

    public static Reading<T> Invalid(string reason) => new(Kind.Invalid, default, reason);

    public static Reading<T> NotUnderstood() => default;
}
