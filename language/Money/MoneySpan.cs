namespace ComplaintBot.Language;

public enum MoneyUnit { Euro, Cent, Dollar, UnitedStatesDollar, Pound, BritishPound }

/// <param name="Start">Index in <see cref="Message.Text"/>.</param>
/// <param name="Value">In the unit; null where the unit is named without a number ("de euro").</param>
public readonly record struct MoneySpan(int Start, int Length, double? Value, MoneyUnit Unit)
{
    private const double Largest = 1e12;

    public int End => Start + Length;

    /// <summary>Euros with two decimals, cents counted in; null for another currency, without a number, and beyond a thousand billions.</summary>
    public decimal? Euros => Value is { } value && Math.Abs(value) <= Largest
        ? Unit switch
        {
            MoneyUnit.Euro => Math.Round((decimal)value, 2),
            MoneyUnit.Cent => Math.Round((decimal)value / 100, 2),
            _ => null,
        }
        : null;
}
