namespace ComplaintBot.Language;

public enum NumberKind { Integer, Decimal, Fraction, Power }

/// <param name="Start">Index of its first character in <see cref="Message.Text"/>, sign included.</param>
/// <param name="Length">In characters.</param>
/// <param name="Value">Finite.</param>
public readonly record struct NumberSpan(int Start, int Length, double Value, NumberKind Kind)
{
    // What decimal cannot hold is no amount that anybody owes.
    private const double Largest = 1e15;

    public int End => Start + Length;

    /// <summary>The value with at most six decimals; null beyond a thousand billions.</summary>
    public decimal? Exact => Math.Abs(Value) <= Largest ? Math.Round((decimal)Value, 6) : null;
}
